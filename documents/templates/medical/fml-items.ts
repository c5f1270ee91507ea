import type { Words } from '../../template';

type Rubric = { heading: Words; items: Readonly<Record<string, Words>> };

const OTHER = { nl: 'Overige', en: 'Other' };
const CONDITIONS = { nl: 'Specifieke voorwaarden', en: 'Specific conditions' };

/** The rubrics of the list of functional possibilities with their items, in its order (CBBS). */
export const FML_RUBRICS: Readonly<Record<string, Rubric>> = {
  personal: {
    heading: { nl: 'Persoonlijk functioneren', en: 'Personal functioning' },
    items: {
      concentrating: { nl: 'Concentreren', en: 'Concentrating' },
      dividingAttention: { nl: 'Verdelen van aandacht', en: 'Dividing attention' },
      remembering: { nl: 'Herinneren', en: 'Remembering' },
      insight: { nl: 'Inzicht in eigen kunnen', en: 'Insight into own abilities' },
      purposeful: { nl: 'Doelmatig handelen', en: 'Acting purposefully' },
      independent: { nl: 'Zelfstandig handelen', en: 'Acting independently' },
      pace: { nl: 'Handelingstempo', en: 'Pace of acting' },
      other: OTHER,
      conditions: CONDITIONS,
    },
  },
  social: {
    heading: { nl: 'Sociaal functioneren', en: 'Social functioning' },
    items: {
      seeing: { nl: 'Zien', en: 'Seeing' },
      hearing: { nl: 'Horen', en: 'Hearing' },
      speaking: { nl: 'Spreken', en: 'Speaking' },
      writing: { nl: 'Schrijven', en: 'Writing' },
      reading: { nl: 'Lezen', en: 'Reading' },
      emotionsOfOthers: { nl: 'Emotionele problemen van anderen', en: 'Emotional problems of others' },
      ownFeelings: { nl: 'Eigen gevoelens uiten', en: 'Expressing own feelings' },
      conflicts: { nl: 'Omgaan met conflicten', en: 'Dealing with conflicts' },
      cooperating: { nl: 'Samenwerken', en: 'Cooperating' },
      transport: { nl: 'Vervoer', en: 'Transport' },
      other: OTHER,
      conditions: CONDITIONS,
    },
  },
  surroundings: {
    heading: { nl: 'Aanpassing aan fysieke omgevingseisen', en: 'Adaptation to the surroundings' },
    items: {
      heat: { nl: 'Hitte', en: 'Heat' },
      cold: { nl: 'Koude', en: 'Cold' },
      draught: { nl: 'Tocht', en: 'Draught' },
      skinContact: { nl: 'Huidcontact', en: 'Contact with the skin' },
      protection: { nl: 'Beschermende middelen', en: 'Protective equipment' },
      dust: { nl: 'Stof, rook, gas en damp', en: 'Dust, smoke, gas and vapour' },
      noise: { nl: 'Geluid', en: 'Noise' },
      vibration: { nl: 'Trillingen', en: 'Vibration' },
      other: OTHER,
      conditions: CONDITIONS,
    },
  },
  movement: {
    heading: { nl: 'Dynamische handelingen', en: 'Dynamic actions' },
    items: {
      dominance: { nl: 'Dominantie', en: 'Dominance' },
      localisation: { nl: 'Lokalisatie', en: 'Localisation' },
      handsAndFingers: { nl: 'Hand- en vingergebruik', en: 'Use of hands and fingers' },
      touch: { nl: 'Tastzin', en: 'Sense of touch' },
      keyboardAndMouse: { nl: 'Toetsenbord en muis', en: 'Keyboard and mouse' },
      screwing: { nl: 'Schroefbewegingen', en: 'Screwing movements' },
      reaching: { nl: 'Reiken', en: 'Reaching' },
      reachingOften: { nl: 'Frequent reiken', en: 'Reaching often' },
      bending: { nl: 'Buigen', en: 'Bending' },
      bendingOften: { nl: 'Frequent buigen', en: 'Bending often' },
      twisting: { nl: 'Torderen', en: 'Twisting' },
      pushingAndPulling: { nl: 'Duwen of trekken', en: 'Pushing or pulling' },
      lifting: { nl: 'Tillen of dragen', en: 'Lifting or carrying' },
      lightLoadsOften: { nl: 'Frequent lichte lasten', en: 'Light loads often' },
      heavyLoadsOften: { nl: 'Frequent zware lasten', en: 'Heavy loads often' },
      headMovements: { nl: 'Hoofdbewegingen', en: 'Movements of the head' },
      walking: { nl: 'Lopen', en: 'Walking' },
      walkingAtWork: { nl: 'Lopen tijdens het werk', en: 'Walking at work' },
      stairs: { nl: 'Trappenlopen', en: 'Climbing stairs' },
      climbing: { nl: 'Klimmen', en: 'Climbing' },
      kneeling: { nl: 'Knielen of hurken', en: 'Kneeling or squatting' },
      other: OTHER,
      conditions: CONDITIONS,
    },
  },
  posture: {
    heading: { nl: 'Statische houdingen', en: 'Static postures' },
    items: {
      sitting: { nl: 'Zitten', en: 'Sitting' },
      sittingAtWork: { nl: 'Zitten tijdens het werk', en: 'Sitting at work' },
      standing: { nl: 'Staan', en: 'Standing' },
      standingAtWork: { nl: 'Staan tijdens het werk', en: 'Standing at work' },
      kneelingAtWork: { nl: 'Geknield of gehurkt actief', en: 'Active while kneeling or squatting' },
      bentAtWork: { nl: 'Gebogen of getordeerd actief', en: 'Active while bent or twisted' },
      aboveShoulders: { nl: 'Boven schouderhoogte actief', en: 'Active above the shoulders' },
      headPosture: { nl: 'Hoofdstand', en: 'Posture of the head' },
      changingPosture: { nl: 'Afwisseling van houding', en: 'Changing posture' },
      other: OTHER,
    },
  },
  hours: {
    heading: { nl: 'Werktijden', en: 'Working hours' },
    items: {
      partsOfDay: { nl: 'Perioden van het etmaal', en: 'Parts of the day' },
      hoursPerDay: { nl: 'Uren per dag', en: 'Hours a day' },
      hoursPerWeek: { nl: 'Uren per week', en: 'Hours a week' },
      other: OTHER,
    },
  },
};

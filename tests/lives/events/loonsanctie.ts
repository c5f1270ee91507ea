import { applied, extended, notice, ORDINARY, type Pairs, repair, reported, sanction } from '../life';

const SANCTIONED = [...ORDINARY, reported(630), applied(640), sanction(680)];

export const loonsanctie: Pairs = {
  event: 'loonsanctie',
  touches: {
    bekorting: 'the sanction ends six weeks after the repair was found, less the days UWV was late',
    verlenging: 'the sanction counts from the agreed end',
    besluit: 'while the sanction runs the decision on the WIA waits (N-09)',
  },
  independent: [],
  lives: [
    {
      pair: ['loonsanctie', 'bekorting'],
      variants: ['op tijd', 'toegekend'],
      guarantee: 'found within the three weeks: six weeks more',
      article: 'WIA 25 lid 13 and 14',
      facts: [...SANCTIONED, notice(784), repair(800, true)],
      expected: {
        790: { bekortingsbesluit: 'open d805' },
        800: {
          bekortingsmelding: 'done',
          bekortingsbesluit: 'done d805',
          'einde-loonsanctie': 'd842',
          'einde-loondoorbetaling': 'd842',
        },
      },
    },
    {
      pair: ['loonsanctie', 'bekorting'],
      variants: ['op tijd', 'toegekend', 'laat'],
      guarantee: 'found a week late: a week less than six',
      article: 'WIA 25 lid 14, second sentence',
      facts: [...SANCTIONED, notice(784), repair(812, true)],
      expected: { 812: { bekortingsbesluit: 'done d805 +7', 'einde-loonsanctie': 'd847' } },
    },
    {
      pair: ['loonsanctie', 'bekorting'],
      variants: ['op tijd', 'afgewezen'],
      guarantee: 'refused in time: the sanction runs its 52 weeks',
      article: 'WIA 25 lid 9 and 13',
      facts: [...SANCTIONED, notice(784), repair(800, false)],
      expected: { 800: { 'einde-loonsanctie': 'd1091', bekortingsmelding: 'open' } },
    },
    {
      pair: ['loonsanctie', 'bekorting'],
      variants: ['op tijd', 'afgewezen', 'laat'],
      guarantee: 'refused a week late: the 52 weeks less a week',
      article: 'WIA 25 lid 14, second sentence (N-06)',
      facts: [...SANCTIONED, notice(784), repair(812, false)],
      expected: { 812: { 'einde-loonsanctie': 'd1084', 'einde-loondoorbetaling': 'd1084' } },
    },
    {
      pair: ['loonsanctie', 'bekorting'],
      variants: ['op tijd'],
      guarantee: 'never answered: each day late takes off a day, so that half of the 286 days after the term remain',
      article: 'WIA 25 lid 13 and 14',
      facts: [...SANCTIONED, notice(784)],
      expected: {
        805: { bekortingsbesluit: 'open d805', 'einde-loonsanctie': 'd1091' },
        806: {
          bekortingsbesluit: 'late d805 +1 "Zonder antwoord eindigt zij op donderdag 13 augustus 2026"',
          'einde-loonsanctie': 'planned d948 "Andere lezing"',
          'einde-loondoorbetaling': 'd948',
        },
        948: { 'einde-loonsanctie': 'done d948', bekortingsmelding: 'done' },
        949: { status: 'wachttijd-voorbij', 'einde-opzegverbod': 'd952' },
      },
    },
    {
      pair: ['loonsanctie', 'bekorting'],
      variants: ['op tijd', 'afgewezen', 'laat'],
      guarantee: 'a late notice is in time when the answer to it was late',
      article: 'WIA 25 lid 12 and 14',
      facts: [...SANCTIONED, notice(1027), repair(1060, false)],
      expected: { 1040: { bekortingsmelding: 'done' } },
    },
    {
      pair: ['loonsanctie', 'bekorting'],
      variants: ['op tijd', 'toegekend'],
      guarantee: 'three weeks that end on Good Friday end after Easter: found on that day is in time',
      article: 'WIA 25 lid 13; ATW 1, 3 (N-11)',
      facts: [...SANCTIONED, notice(795), repair(820, true)],
      expected: {
        796: { bekortingsbesluit: 'open d820 due:d815' },
        820: { bekortingsbesluit: 'done d820', 'einde-loonsanctie': 'd862' },
      },
    },
    {
      pair: ['loonsanctie', 'bekorting'],
      variants: ['laat', 'laat'],
      guarantee: 'decided five days late and the repair found a week late: both are taken off',
      article: 'WIA 25 lid 14, second sentence',
      facts: [...ORDINARY, applied(640), sanction(690), notice(784), repair(812, false)],
      expected: { 783: { 'einde-loonsanctie': 'd1086' }, 812: { 'einde-loonsanctie': 'd1079' } },
    },
    {
      pair: ['bekorting', 'loonsanctie'],
      variants: ['afgewezen'],
      guarantee: 'a refusal of a bekorting that nobody asked for is refused',
      article: 'WIA 25 lid 12 and 13',
      facts: [...SANCTIONED, repair(800, false)],
      expected: {},
      refused: /bekortingsmelding/,
    },
    {
      pair: ['verlenging', 'loonsanctie'],
      variants: ['op tijd'],
      guarantee: '52 weeks from the agreed end',
      article: 'WIA 24, 25 lid 9 and 10',
      facts: [...ORDINARY, extended(600, 909), applied(830), sanction(860)],
      expected: {
        860: { loonsanctiebesluit: 'done d867', 'einde-loonsanctie': 'd1273', 'einde-loondoorbetaling': 'd1273' },
      },
    },
    {
      pair: ['loonsanctie', 'besluit'],
      variants: ['op tijd', 'laat'],
      guarantee: 'the decision waits for the sanction and is not late',
      article: 'WIA 64 lid 7 and 8 (N-09)',
      facts: SANCTIONED,
      expected: {
        760: { 'wia-beslissing': '!late "loonsanctie"', 'wia-aanvraag': 'done', 're-integratieverslag': 'done' },
      },
    },
    {
      pair: ['loonsanctie', 'besluit'],
      variants: ['op tijd'],
      guarantee: 'until six weeks before the 52 weeks end the decision waits',
      article: 'WIA 64 lid 7 and 8 (N-09)',
      facts: SANCTIONED,
      expected: { 1048: { 'wia-beslissing': '!late' } },
    },
    {
      pair: ['loonsanctie', 'besluit'],
      variants: ['laat', 'op tijd'],
      guarantee: 'decided on the last possible day, 42 days late: 42 days less',
      article: 'WIA 25 lid 11 and 14',
      facts: [...ORDINARY, applied(640), sanction(727)],
      expected: {
        727: { loonsanctiebesluit: 'done d685 +42', 'einde-loonsanctie': 'd1049', 'einde-loondoorbetaling': 'd1049' },
      },
    },
    {
      pair: ['loonsanctie', 'besluit'],
      variants: ['nietig', 'laat'],
      guarantee: 'a sanction after the wait is void: the wage has ended, and the decision did not wait',
      article: 'WIA 25 lid 11; 102 lid 3',
      facts: [...ORDINARY, applied(640), sanction(729)],
      expected: {
        730: {
          'einde-loondoorbetaling': 'done d727',
          'einde-loonsanctie': 'none',
          'wia-beslissing': 'd696',
          bekortingsmelding: 'none',
        },
      },
    },
  ],
};

export const bekorting: Pairs = {
  event: 'bekorting',
  touches: { besluit: 'after the repair UWV decides on the claim within six weeks (25 lid 15)' },
  independent: [['an extension lies before the sanction that the repair shortens', ['verlenging']]],
  lives: [
    {
      pair: ['bekorting', 'besluit'],
      variants: ['toegekend', 'op tijd'],
      guarantee: 'six weeks from the day the repair was found',
      article: 'WIA 25 lid 15; 64 lid 8 (N-09)',
      facts: [...SANCTIONED, notice(784), repair(800, true)],
      expected: { 810: { 'wia-beslissing': 'open d842' } },
    },
    {
      pair: ['bekorting', 'besluit'],
      variants: ['afgewezen', 'laat'],
      guarantee: 'refused: the decision goes on waiting',
      article: 'WIA 64 lid 7 and 8 (N-09)',
      facts: [...SANCTIONED, notice(784), repair(800, false)],
      expected: { 900: { 'wia-beslissing': '!late "loonsanctie"' } },
    },
  ],
};

export const verlenging: Pairs = {
  event: 'verlenging',
  touches: { besluit: 'UWV has eight weeks from the application that counts back from the agreed end' },
  independent: [],
  lives: [
    {
      pair: ['verlenging', 'besluit'],
      variants: ['laat'],
      guarantee: 'eight weeks from the application; late, no wage runs on for it',
      article: 'WIA 102 lid 3, 24 lid 1',
      facts: [...ORDINARY, extended(600, 909), applied(830)],
      expected: { 880: { 'wia-beslissing': 'open d886' }, 920: { 'einde-loondoorbetaling': 'done d909' } },
    },
  ],
};

import type { Template } from '../../template';

const RUBRICS = [
  ['personal', 'Persoonlijk functioneren', 'Personal functioning'],
  ['social', 'Sociaal functioneren', 'Social functioning'],
  ['surroundings', 'Aanpassing aan fysieke omgevingseisen', 'Adaptation to the surroundings'],
  ['movement', 'Dynamische handelingen', 'Dynamic actions'],
  ['posture', 'Statische houdingen', 'Static postures'],
  ['hours', 'Werktijden', 'Working hours'],
] as const;

const COLUMNS = {
  item: { nl: 'Onderdeel', en: 'Item' },
  score: { nl: 'Score', en: 'Score' },
  explanation: { nl: 'Toelichting', en: 'Explanation' },
};

export const functioneleMogelijkhedenlijst: Template = {
  kind: 'functionele-mogelijkhedenlijst',
  title: { nl: 'Functionele mogelijkhedenlijst (FML)', en: 'List of functional possibilities (FML)' },
  intro: {
    nl: 'Medisch stuk: alleen voor bedrijfsarts en werknemer. Score 0 normaal, 1 beperkt, 2 sterk beperkt.',
    en: 'Medical document: for company doctor and employee only. Score 0 normal, 1 limited, 2 very limited.',
  },
  sections: [
    {
      heading: { nl: 'Geldigheid', en: 'Validity' },
      questions: [{ name: 'validFrom', kind: 'date', label: { nl: 'Geldig vanaf', en: 'Valid from' } }],
    },
    ...RUBRICS.map(([name, nl, en]) => ({
      heading: { nl, en },
      questions: [{ name, kind: 'rows' as const, columns: COLUMNS, label: { nl, en } }],
    })),
  ],
  approvedBy: 'bedrijfsarts',
  signedBy: ['bedrijfsarts'],
  recipients: ['bedrijfsarts', 'werknemer'],
};

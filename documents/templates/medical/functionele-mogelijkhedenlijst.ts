import type { ShortQuestion, Template } from '../../template';
import { FML_RUBRICS } from './fml-items';

const INSTRUMENTS = {
  fml: { nl: 'FML', en: 'FML' },
  izp: { nl: 'Inzetbaarheidsprofiel (IZP)', en: 'Profile of employability (IZP)' },
  lab: { nl: 'LAB', en: 'LAB' },
  bml: { nl: 'BML', en: 'BML' },
  bar: { nl: 'BAR', en: 'BAR' },
};

const SCORES = {
  '0': { nl: '0 normaal', en: '0 normal' },
  '1': { nl: '1 beperkt', en: '1 limited' },
  '2': { nl: '2 sterk beperkt', en: '2 very limited' },
};

const OF_AN_ITEM: readonly ShortQuestion[] = [
  { name: 'score', kind: 'choice', of: SCORES, label: { nl: 'Score', en: 'Score' } },
  { name: 'specific', kind: 'yesNo', label: { nl: 'Specifieke voorwaarde', en: 'Specific condition' } },
  { name: 'explanation', kind: 'text', label: { nl: 'Toelichting', en: 'Explanation' } },
];

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
      questions: [
        { name: 'validFrom', kind: 'date', label: { nl: 'Geldig vanaf', en: 'Valid from' } },
        { name: 'instrument', kind: 'choice', of: INSTRUMENTS, label: { nl: 'Instrument', en: 'Instrument' } },
      ],
    },
    ...Object.entries(FML_RUBRICS).map(([name, { heading, items }]) => ({
      heading,
      questions: [{ name, kind: 'items' as const, items, each: OF_AN_ITEM, label: heading }],
    })),
  ],
  approvedBy: 'bedrijfsarts',
  signedBy: ['bedrijfsarts'],
  recipients: ['bedrijfsarts', 'werknemer'],
};

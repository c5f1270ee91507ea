import type { Template } from '../../template';
import { actueelOordeel } from '../actueel-oordeel';

/** The current opinion with what only doctor and employee may know. */
export const actueelOordeelMedisch: Template = {
  ...actueelOordeel,
  kind: 'actueel-oordeel-medisch',
  title: { nl: 'Actueel oordeel, medisch deel', en: 'Current opinion, medical part' },
  intro: {
    nl: 'Medisch stuk: alleen voor bedrijfsarts en werknemer.',
    en: 'Medical document: for company doctor and employee only.',
  },
  sections: [
    ...actueelOordeel.sections,
    {
      heading: { nl: 'Medische onderbouwing', en: 'Medical grounds' },
      questions: [
        { name: 'findings', kind: 'text', label: { nl: 'Bevindingen', en: 'Findings' } },
        { name: 'treatment', kind: 'text', label: { nl: 'Behandeling', en: 'Treatment' } },
      ],
    },
  ],
  recipients: ['bedrijfsarts', 'werknemer'],
};

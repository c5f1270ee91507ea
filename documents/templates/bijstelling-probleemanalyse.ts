import type { Template } from '../template';
import { GOALS, LAW_FORM } from '../template';

export const bijstellingProbleemanalyse: Template = {
  kind: 'bijstelling-probleemanalyse',
  title: { nl: 'Bijstelling van de probleemanalyse', en: 'Revision of the problem analysis' },
  intro: {
    nl: 'Hoort bij de probleemanalyse van de bedrijfsarts, zonder medische gegevens (Beleidsregels RIV, artikel 2 lid 7).',
    en: 'Belongs to the problem analysis of the company doctor, without medical data (Beleidsregels RIV, article 2(7)).',
  },
  sections: [
    {
      heading: { nl: 'Aanleiding', en: 'Occasion' },
      questions: [
        {
          name: 'analysisOn',
          kind: 'date',
          label: { nl: 'Datum van de probleemanalyse', en: 'Date of the problem analysis' },
        },
        { name: 'reason', kind: 'text', label: { nl: 'Reden van de bijstelling', en: 'Reason for the revision' } },
      ],
    },
    {
      heading: { nl: 'Wat verandert', en: 'What changes' },
      questions: [
        {
          name: 'possibilities',
          kind: 'text',
          label: { nl: 'Wat de werknemer kan, in termen van werk', en: 'What the employee can do, in terms of work' },
        },
        { name: 'limits', kind: 'text', label: { nl: 'Grenzen voor het werk', en: 'Limits for the work' } },
        { name: 'goal', kind: 'choice', of: GOALS, label: { nl: 'Einddoel', en: 'End goal' } },
        {
          name: 'advice',
          kind: 'text',
          label: { nl: 'Advies voor het plan van aanpak', en: 'Advice for the plan of action' },
        },
        { name: 'nextContact', kind: 'date', label: { nl: 'Volgend contact', en: 'Next contact' } },
      ],
    },
  ],
  formVersion: LAW_FORM,
  approvedBy: 'bedrijfsarts',
  signedBy: ['bedrijfsarts'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};

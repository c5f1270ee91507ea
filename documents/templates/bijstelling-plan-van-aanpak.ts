import type { Template } from '../template';
import { ACTIVITIES, AGREEMENT, EVALUATION_DATES, GOALS, LAW_FORM } from '../template';

export const bijstellingPlanVanAanpak: Template = {
  kind: 'bijstelling-plan-van-aanpak',
  title: { nl: 'Bijstelling van het plan van aanpak', en: 'Revision of the plan of action' },
  intro: {
    nl: 'Hoort bij het plan van aanpak van werkgever en werknemer (Regeling procesgang, artikel 4).',
    en: 'Belongs to the plan of action of employer and employee (Regeling procesgang, article 4).',
  },
  sections: [
    {
      heading: { nl: 'Aanleiding', en: 'Occasion' },
      questions: [
        {
          name: 'planOn',
          kind: 'date',
          label: { nl: 'Datum van het plan van aanpak', en: 'Date of the plan of action' },
        },
        {
          name: 'analysisOn',
          kind: 'date',
          label: {
            nl: 'Datum van de (bijgestelde) probleemanalyse',
            en: 'Date of the (revised) problem analysis',
          },
        },
        { name: 'reason', kind: 'text', label: { nl: 'Reden van de bijstelling', en: 'Reason for the revision' } },
      ],
    },
    {
      heading: { nl: 'Wat verandert', en: 'What changes' },
      questions: [
        { name: 'goal', kind: 'choice', of: GOALS, label: { nl: 'Einddoel', en: 'End goal' } },
        {
          name: 'evaluations',
          kind: 'text',
          label: { nl: 'Hoe vaak er wordt geëvalueerd', en: 'How often it is evaluated' },
        },
        EVALUATION_DATES,
        ACTIVITIES,
      ],
    },
    AGREEMENT,
  ],
  formVersion: LAW_FORM,
  approvedBy: 'casemanager',
  signedBy: ['werkgever', 'werknemer'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};

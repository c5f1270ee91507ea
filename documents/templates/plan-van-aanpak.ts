import type { Template } from '../template';
import { ACTIVITIES, AGREEMENT, EVALUATION_DATES, GOALS, LAW_FORM } from '../template';

export const planVanAanpak: Template = {
  kind: 'plan-van-aanpak',
  title: { nl: 'Plan van aanpak', en: 'Plan of action' },
  intro: {
    nl: 'Opgesteld door werkgever en werknemer (Regeling procesgang, artikel 4).',
    en: 'Drawn up by employer and employee (Regeling procesgang, article 4).',
  },
  sections: [
    {
      heading: { nl: 'Afspraken', en: 'Agreements' },
      questions: [
        { name: 'goal', kind: 'choice', of: GOALS, label: { nl: 'Einddoel', en: 'End goal' } },
        {
          name: 'analysisOn',
          kind: 'date',
          label: { nl: 'Datum van de probleemanalyse', en: 'Date of the problem analysis' },
        },
        {
          name: 'analysis',
          kind: 'text',
          label: { nl: 'Samenvatting van de probleemanalyse', en: 'Summary of the problem analysis' },
        },
        {
          name: 'resumption',
          kind: 'text',
          label: {
            nl: 'Huidige werkhervatting: uren, taken en percentage',
            en: 'Current resumption: hours, tasks and percentage',
          },
        },
      ],
    },
    { heading: { nl: 'Activiteiten', en: 'Activities' }, questions: [ACTIVITIES] },
    {
      heading: { nl: 'Evaluatie en contact', en: 'Evaluation and contact' },
      questions: [
        {
          name: 'evaluations',
          kind: 'text',
          label: { nl: 'Hoe vaak er wordt geëvalueerd', en: 'How often it is evaluated' },
        },
        EVALUATION_DATES,
        { name: 'casemanager', kind: 'text', label: { nl: 'Casemanager', en: 'Case manager' } },
        {
          name: 'contact',
          kind: 'text',
          label: { nl: 'Afspraken over contact en vakantie', en: 'Agreements on contact and holidays' },
        },
        { name: 'secondTrack', kind: 'text', label: { nl: 'Tweede spoor', en: 'Second track' } },
      ],
    },
    AGREEMENT,
  ],
  formVersion: LAW_FORM,
  approvedBy: 'casemanager',
  signedBy: ['werkgever', 'werknemer'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};

import type { Template } from '../template';
import { EMPLOYEE_REMARKS, LAW_FORM } from '../template';

export const eindevaluatie: Template = {
  kind: 'eindevaluatie',
  title: { nl: 'Eindevaluatie', en: 'Final evaluation' },
  sections: [
    {
      heading: { nl: 'Het bedrijf', en: 'The firm' },
      questions: [
        {
          name: 'firm',
          kind: 'text',
          label: { nl: 'Aard van het bedrijf en aantal werknemers', en: 'Nature of the firm and number of employees' },
        },
      ],
    },
    {
      heading: { nl: 'Stand van zaken', en: 'Situation' },
      questions: [
        {
          name: 'working',
          kind: 'text',
          label: { nl: 'Werk nu: functie, uren, loonwaarde', en: 'Work now: position, hours, wage value' },
        },
        {
          name: 'evaluations',
          kind: 'text',
          label: { nl: 'De evaluaties en hun data', en: 'The evaluations and their dates' },
        },
        {
          name: 'firstTrack',
          kind: 'text',
          label: {
            nl: 'Eerste spoor: wat is gedaan en wat leverde het op',
            en: 'First track: what was done and its results',
          },
        },
        {
          name: 'secondTrack',
          kind: 'text',
          label: {
            nl: 'Tweede spoor: wat is gedaan en wat leverde het op',
            en: 'Second track: what was done and its results',
          },
        },
      ],
    },
    {
      heading: { nl: 'Oordeel van de werkgever', en: 'View of the employer' },
      questions: [
        {
          name: 'relation',
          kind: 'text',
          label: { nl: 'Kwaliteit van de arbeidsrelatie', en: 'Quality of the working relation' },
        },
        {
          name: 'suitableWork',
          kind: 'text',
          label: { nl: 'Passend werk in het eigen bedrijf', en: 'Suitable work in the own firm' },
        },
      ],
    },
    {
      heading: { nl: 'Slot', en: 'Conclusion' },
      questions: [{ name: 'conclusion', kind: 'text', label: { nl: 'Conclusie', en: 'Conclusion' } }, EMPLOYEE_REMARKS],
    },
  ],
  formVersion: LAW_FORM,
  approvedBy: 'casemanager',
  signedBy: ['werkgever', 'werknemer'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};

import type { Template } from '../template';
import { ACTIVITIES, EMPLOYEE_REMARKS, GOALS } from '../template';

export const evaluatie: Template = {
  kind: 'evaluatie',
  title: { nl: 'Evaluatie van het plan van aanpak', en: 'Evaluation of the plan of action' },
  sections: [
    {
      heading: { nl: 'Terugblik', en: 'Looking back' },
      questions: [
        { name: 'period', kind: 'text', label: { nl: 'Periode', en: 'Period' } },
        {
          name: 'employerEfforts',
          kind: 'text',
          label: { nl: 'Inspanningen van de werkgever', en: 'Efforts of the employer' },
        },
        {
          name: 'employeeEfforts',
          kind: 'text',
          label: { nl: 'Inspanningen van de werknemer', en: 'Efforts of the employee' },
        },
        { ...ACTIVITIES, label: { nl: 'Activiteiten en wat ze opleverden', en: 'Activities and their results' } },
      ],
    },
    {
      heading: { nl: 'Vooruitblik', en: 'Looking ahead' },
      questions: [
        {
          name: 'onTrack',
          kind: 'yesNo',
          label: { nl: 'Het einddoel is nog haalbaar', en: 'The end goal is still within reach' },
        },
        { name: 'goal', kind: 'choice', of: GOALS, label: { nl: 'Einddoel', en: 'End goal' } },
        { name: 'agreements', kind: 'text', label: { nl: 'Nieuwe afspraken', en: 'New agreements' } },
        EMPLOYEE_REMARKS,
      ],
    },
  ],
  approvedBy: 'casemanager',
  signedBy: ['werkgever', 'werknemer'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};

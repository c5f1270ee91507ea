import type { Template } from '../template';
import { EMPLOYEE_REMARKS, LAW_FORM } from '../template';

export const reIntegratieverslagVerkort: Template = {
  kind: 're-integratieverslag-verkort',
  title: { nl: 'Verkort re-integratieverslag', en: 'Short re-integration report' },
  intro: {
    nl: 'Bij het einde van het dienstverband binnen tien weken (Regeling procesgang, artikel 2a).',
    en: 'At the end of the employment within ten weeks (Regeling procesgang, article 2a).',
  },
  sections: [
    {
      heading: { nl: 'Actuele stand van zaken', en: 'Current situation' },
      questions: [
        {
          name: 'lastDay',
          kind: 'date',
          label: { nl: 'Laatste dag van het dienstverband', en: 'Last day of employment' },
        },
        { name: 'position', kind: 'text', label: { nl: 'Functie', en: 'Position' } },
        { name: 'possibilities', kind: 'text', label: { nl: 'Mogelijkheden voor werk', en: 'Possibilities for work' } },
        {
          name: 'done',
          kind: 'text',
          label: { nl: 'Wat aan terugkeer is gedaan', en: 'What was done about a return' },
        },
        { name: 'expectation', kind: 'text', label: { nl: 'Verwachting', en: 'Expectation' } },
      ],
    },
    { heading: { nl: 'Oordeel van de werknemer', en: 'View of the employee' }, questions: [EMPLOYEE_REMARKS] },
  ],
  formVersion: LAW_FORM,
  approvedBy: 'casemanager',
  signedBy: ['werkgever', 'werknemer'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};

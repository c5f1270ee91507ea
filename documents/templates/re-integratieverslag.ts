import type { Template } from '../template';
import { EMPLOYEE_REMARKS, LAW_FORM } from '../template';

/** What the report holds by the regulation, each with its date: the pieces themselves go with it. */
export const PIECES = {
  name: 'pieces',
  kind: 'rows',
  label: { nl: 'Onderdelen', en: 'Parts' },
  columns: {
    piece: { nl: 'Onderdeel', en: 'Part' },
    by: { nl: 'Van', en: 'From' },
    standing: { nl: 'Stand', en: 'Standing' },
    on: { nl: 'Datum', en: 'Date' },
  },
} as const;

export const reIntegratieverslag: Template = {
  kind: 're-integratieverslag',
  title: { nl: 'Re-integratieverslag', en: 'Re-integration report' },
  intro: {
    nl: 'Het niet-medische deel (Regeling procesgang, artikel 6). De medische informatie stuurt de werknemer zelf.',
    en: 'The part without medical data (Regeling procesgang, article 6). The employee sends the medical information.',
  },
  sections: [
    {
      heading: { nl: 'Bedrijf en functie', en: 'Firm and position' },
      questions: [
        { name: 'firm', kind: 'text', label: { nl: 'Aard van het bedrijf', en: 'Nature of the firm' } },
        { name: 'position', kind: 'text', label: { nl: 'Functie', en: 'Position' } },
        { name: 'skills', kind: 'text', label: { nl: 'Opleiding en bekwaamheden', en: 'Education and skills' } },
      ],
    },
    { heading: { nl: 'Onderdelen van het verslag', en: 'Parts of the report' }, questions: [PIECES] },
    {
      heading: { nl: 'Oordeel', en: 'View' },
      questions: [
        {
          name: 'relation',
          kind: 'text',
          label: { nl: 'Kwaliteit van de arbeidsrelatie', en: 'Quality of the working relation' },
        },
        { name: 'suitableWork', kind: 'text', label: { nl: 'Passend werk', en: 'Suitable work' } },
        EMPLOYEE_REMARKS,
      ],
    },
  ],
  formVersion: LAW_FORM,
  approvedBy: 'casemanager',
  signedBy: ['werkgever', 'werknemer'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};

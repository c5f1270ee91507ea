import type { Template } from '../template';
import { NOTHING_OF_THE_EMPLOYEE } from '../template';

/** Lines of a month for who checks an invoice; in the words that an employer may read. */
export const factuurvoorstel: Template = {
  kind: 'factuurvoorstel',
  title: { nl: 'Voorstel voor een factuur', en: 'Invoice proposal' },
  omits: NOTHING_OF_THE_EMPLOYEE,
  sections: [
    {
      heading: { nl: 'Regels', en: 'Lines' },
      questions: [
        { name: 'period', kind: 'text', label: { nl: 'Periode', en: 'Period' } },
        {
          name: 'lines',
          kind: 'rows',
          label: { nl: 'Regels', en: 'Lines' },
          columns: {
            on: { nl: 'Datum', en: 'Date' },
            what: { nl: 'Omschrijving', en: 'Description (its name in Dutch)' },
            quantity: { nl: 'Aantal', en: 'Quantity' },
            amount: { nl: 'Voor de werkgever', en: 'For the employer' },
          },
        },
      ],
    },
    {
      heading: { nl: 'Totaal', en: 'Total' },
      questions: [
        { name: 'total', kind: 'text', label: { nl: 'Totaal zonder btw', en: 'Total without VAT' } },
        { name: 'unpriced', kind: 'text', label: { nl: 'Regels zonder prijs', en: 'Lines without a price' } },
      ],
    },
  ],
  approvedBy: 'casemanager',
  signedBy: [],
  recipients: ['werkgever', 'casemanager'],
};

import type { Template } from '../template';
import { NOTHING_OF_THE_EMPLOYEE } from '../template';

/** Lines of a month for who checks an invoice; in the words that an employer may read. */
export const factuurvoorstel: Template = {
  kind: 'factuurvoorstel',
  title: { nl: 'Voorstel voor een factuur', en: 'Invoice proposal' },
  intro: {
    nl: 'De werkgever betaalt de btw over het hele bedrag, ook over het deel van de verzekeraar; wat de verzekeraar betaalt, is zonder btw.',
    en: 'The employer pays the VAT over the whole amount, also over the part of the insurer; what the insurer pays is without VAT.',
  },
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
            what: { nl: 'Omschrijving (aantal): opmerking', en: 'Description (quantity): remark, in Dutch' },
            amount: { nl: 'Zonder btw', en: 'Without VAT' },
            vat: { nl: 'Btw', en: 'VAT' },
            employer: { nl: 'Voor de werkgever, zonder btw', en: 'For the employer, without VAT' },
          },
        },
      ],
    },
    {
      heading: { nl: 'Btw per tarief', en: 'VAT per rate' },
      questions: [
        {
          name: 'rates',
          kind: 'rows',
          label: { nl: 'Btw per tarief', en: 'VAT per rate' },
          columns: {
            rate: { nl: 'Tarief', en: 'Rate' },
            amount: { nl: 'Zonder btw', en: 'Without VAT' },
            vat: { nl: 'Btw', en: 'VAT' },
            inclusive: { nl: 'Met btw', en: 'With VAT' },
          },
        },
      ],
    },
    {
      heading: { nl: 'Totaal', en: 'Total' },
      questions: [
        { name: 'total', kind: 'text', label: { nl: 'Totaal zonder btw', en: 'Total without VAT' } },
        { name: 'vat', kind: 'text', label: { nl: 'Btw', en: 'VAT' } },
        { name: 'inclusive', kind: 'text', label: { nl: 'Totaal met btw', en: 'Total with VAT' } },
        { name: 'insurer', kind: 'text', label: { nl: 'Betaalt de verzekeraar', en: 'Paid by the insurer' } },
        { name: 'due', kind: 'text', label: { nl: 'Betaalt de werkgever', en: 'Paid by the employer' } },
        { name: 'unpriced', kind: 'text', label: { nl: 'Regels zonder prijs', en: 'Lines without a price' } },
        { name: 'untaxed', kind: 'text', label: { nl: 'Regels zonder btw-bedrag', en: 'Lines without VAT amount' } },
        {
          name: 'undivided',
          kind: 'text',
          label: {
            nl: 'Regels zonder verdeling over verzekeraar en werkgever',
            en: 'Lines not divided between insurer and employer',
          },
        },
      ],
    },
  ],
  approvedBy: 'casemanager',
  signedBy: [],
  recipients: ['werkgever', 'casemanager'],
};

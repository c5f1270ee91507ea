import type { Template } from '../template';
import { NOTHING_OF_THE_EMPLOYEE } from '../template';

export const offerteStuk: Template = {
  kind: 'offerte',
  title: { nl: 'Offerte', en: 'Quote' },
  omits: NOTHING_OF_THE_EMPLOYEE,
  sections: [
    {
      heading: { nl: 'Dienst', en: 'Service' },
      questions: [
        { name: 'service', kind: 'text', label: { nl: 'Wat wij aanbieden', en: 'What we offer' } },
        { name: 'amount', kind: 'text', label: { nl: 'Prijs zonder btw', en: 'Price without VAT' } },
        { name: 'vat', kind: 'text', label: { nl: 'Btw', en: 'VAT' } },
        { name: 'validUntil', kind: 'date', label: { nl: 'Geldig tot en met', en: 'Valid up to and including' } },
        { name: 'conditions', kind: 'text', label: { nl: 'Voorwaarden', en: 'Conditions' } },
      ],
    },
  ],
  approvedBy: 'casemanager',
  signedBy: ['werkgever'],
  recipients: ['werkgever', 'casemanager'],
};

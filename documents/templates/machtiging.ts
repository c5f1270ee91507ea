import type { Template } from '../template';

export const machtiging: Template = {
  kind: 'machtiging',
  title: { nl: 'Machtiging voor het opvragen van informatie', en: 'Authorisation to ask for information' },
  intro: {
    nl: 'De werknemer kan deze machtiging altijd intrekken.',
    en: 'The employee can withdraw this authorisation at any time.',
  },
  sections: [
    {
      heading: { nl: 'Machtiging', en: 'Authorisation' },
      questions: [
        { name: 'from', kind: 'text', label: { nl: 'Bij wie', en: 'From whom' } },
        { name: 'question', kind: 'text', label: { nl: 'Waarover', en: 'About what' } },
        { name: 'validUntil', kind: 'date', label: { nl: 'Geldig tot', en: 'Valid until' } },
      ],
    },
  ],
  approvedBy: 'bedrijfsarts',
  signedBy: ['werknemer'],
  recipients: ['werknemer', 'bedrijfsarts'],
};

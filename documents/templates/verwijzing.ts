import type { Template } from '../template';

/** To a provider outside the arbodienst: who, for what, and no more than that. */
export const verwijzing: Template = {
  kind: 'verwijzing',
  title: { nl: 'Verwijzing', en: 'Referral' },
  intro: {
    nl: 'Zonder medische gegevens; naar een aanbieder buiten alleen met toestemming van de werknemer.',
    en: 'Without medical data; to a provider outside only with consent of the employee.',
  },
  omits: ['number', 'taxNumber', 'firstSickDay'],
  sections: [
    {
      heading: { nl: 'Verwijzing', en: 'Referral' },
      questions: [
        { name: 'to', kind: 'text', label: { nl: 'Naar', en: 'To' } },
        { name: 'aim', kind: 'text', label: { nl: 'Doel, in termen van werk', en: 'Aim, in terms of work' } },
        { name: 'sessions', kind: 'text', label: { nl: 'Omvang', en: 'Extent' } },
        { name: 'from', kind: 'date', label: { nl: 'Begin', en: 'Begin' } },
        { name: 'reportOn', kind: 'date', label: { nl: 'Verslag verwacht op', en: 'Report expected on' } },
      ],
    },
  ],
  approvedBy: 'bedrijfsarts',
  orPerformer: ['casemanager'],
  signedBy: [],
  recipients: ['werknemer', 'casemanager'],
};

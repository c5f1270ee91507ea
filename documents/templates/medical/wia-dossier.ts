import type { Template } from '../../template';

/** The medical information for the WIA application: it goes to the employee, who sends it, and to nobody else. */
export const wiaDossier: Template = {
  kind: 'wia-dossier',
  title: { nl: 'Medische informatie voor de WIA-aanvraag', en: 'Medical information for the WIA application' },
  intro: {
    nl: 'Medisch stuk: alleen voor de werknemer, die het zelf aan UWV stuurt.',
    en: 'Medical document: for the employee alone, who sends it to UWV.',
  },
  sections: [
    {
      heading: { nl: 'Medische informatie', en: 'Medical information' },
      questions: [
        { name: 'complaints', kind: 'text', label: { nl: 'Klachten en diagnose', en: 'Complaints and diagnosis' } },
        { name: 'course', kind: 'text', label: { nl: 'Verloop', en: 'Course' } },
        { name: 'treatment', kind: 'text', label: { nl: 'Behandeling en behandelaars', en: 'Treatment and by whom' } },
        { name: 'medication', kind: 'text', label: { nl: 'Medicatie', en: 'Medication' } },
        { name: 'findings', kind: 'text', label: { nl: 'Bevindingen', en: 'Findings' } },
        {
          name: 'limits',
          kind: 'text',
          label: { nl: 'Beperkingen volgens de bedrijfsarts', en: 'Limits as the doctor sees them' },
        },
        {
          name: 'story',
          kind: 'text',
          label: {
            nl: 'Hoe de bedrijfsarts het verhaal van de werknemer ziet',
            en: 'How the doctor sees what the employee tells',
          },
        },
        { name: 'attachments', kind: 'text', label: { nl: 'Bijlagen', en: 'Attachments' } },
      ],
    },
  ],
  approvedBy: 'bedrijfsarts',
  signedBy: ['bedrijfsarts'],
  recipients: ['werknemer'],
};

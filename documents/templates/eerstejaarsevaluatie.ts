import type { Template } from '../template';
import { LAW_FORM, LOOKING_AHEAD, LOOKING_BACK, NEW_ACTIVITIES } from '../template';

export const eerstejaarsevaluatie: Template = {
  kind: 'eerstejaarsevaluatie',
  title: { nl: 'Eerstejaarsevaluatie', en: 'First-year evaluation' },
  sections: [
    LOOKING_BACK,
    {
      heading: { nl: 'Tweede spoor', en: 'Second track' },
      questions: [
        {
          name: 'ownFirm',
          kind: 'yesNo',
          label: {
            nl: 'Terugkeer in het eigen bedrijf binnen drie maanden is haalbaar',
            en: 'Return to the own firm within three months is feasible',
          },
        },
        {
          name: 'secondTrackFrom',
          kind: 'date',
          label: { nl: 'Begin van het tweede spoor', en: 'Begin of the second track' },
        },
        {
          name: 'concretePerspective',
          kind: 'text',
          label: {
            nl: 'Welk concreet perspectief er is als het tweede spoor niet binnen zes weken begint',
            en: 'Which concrete perspective there is if the second track does not begin within six weeks',
          },
        },
      ],
    },
    NEW_ACTIVITIES,
    LOOKING_AHEAD,
  ],
  formVersion: LAW_FORM,
  approvedBy: 'casemanager',
  signedBy: ['werkgever', 'werknemer'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};

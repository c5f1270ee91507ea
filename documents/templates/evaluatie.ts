import type { Template } from '../template';
import { LAW_FORM, LOOKING_AHEAD, LOOKING_BACK, NEW_ACTIVITIES } from '../template';

export const evaluatie: Template = {
  kind: 'evaluatie',
  title: { nl: 'Evaluatie van het plan van aanpak', en: 'Evaluation of the plan of action' },
  sections: [LOOKING_BACK, NEW_ACTIVITIES, LOOKING_AHEAD],
  formVersion: LAW_FORM,
  approvedBy: 'casemanager',
  signedBy: ['werkgever', 'werknemer'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};

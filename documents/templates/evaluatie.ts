import type { Template } from '../template';
import { LAW_FORM, LOOKING_AHEAD, LOOKING_BACK } from '../template';

export const evaluatie: Template = {
  kind: 'evaluatie',
  title: { nl: 'Evaluatie van het plan van aanpak', en: 'Evaluation of the plan of action' },
  sections: [LOOKING_BACK, LOOKING_AHEAD],
  formVersion: LAW_FORM,
  approvedBy: 'casemanager',
  signedBy: ['werkgever', 'werknemer'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};

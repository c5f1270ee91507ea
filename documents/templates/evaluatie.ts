import type { Template } from '../template';
import { LOOKING_AHEAD, LOOKING_BACK } from '../template';

export const evaluatie: Template = {
  kind: 'evaluatie',
  title: { nl: 'Evaluatie van het plan van aanpak', en: 'Evaluation of the plan of action' },
  sections: [LOOKING_BACK, LOOKING_AHEAD],
  approvedBy: 'casemanager',
  signedBy: ['werkgever', 'werknemer'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};

import type { Template } from '../template';
import { ACTIVITIES, GOALS } from '../template';

export const reIntegratieplanWerknemer: Template = {
  kind: 're-integratieplan-werknemer',
  title: { nl: 'Eigen re-integratieplan van de werknemer', en: 'Own re-integration plan of the employee' },
  sections: [
    {
      heading: { nl: 'Mijn plan', en: 'My plan' },
      questions: [
        { name: 'goal', kind: 'choice', of: GOALS, label: { nl: 'Einddoel', en: 'End goal' } },
        ACTIVITIES,
        {
          name: 'needs',
          kind: 'text',
          label: { nl: 'Wat ik van mijn werkgever nodig heb', en: 'What I need of my employer' },
        },
      ],
    },
  ],
  approvedBy: 'casemanager',
  signedBy: ['werknemer'],
  recipients: ['werknemer', 'casemanager'],
};

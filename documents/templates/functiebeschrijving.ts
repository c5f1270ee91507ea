import type { Template } from '../template';

export const functiebeschrijving: Template = {
  kind: 'functiebeschrijving',
  title: {
    nl: 'Functiebeschrijving en mogelijkheden in het werk',
    en: 'Description of the position and possibilities at work',
  },
  sections: [
    {
      heading: { nl: 'Functie', en: 'Position' },
      questions: [
        { name: 'position', kind: 'text', label: { nl: 'Functie en hoofdtaken', en: 'Position and main tasks' } },
        { name: 'demands', kind: 'text', label: { nl: 'Wat het werk vraagt', en: 'What the work demands' } },
        { name: 'hours', kind: 'text', label: { nl: 'Uren en werktijden', en: 'Hours and working times' } },
      ],
    },
    {
      heading: { nl: 'Mogelijkheden', en: 'Possibilities' },
      questions: [
        {
          name: 'adaptations',
          kind: 'text',
          label: { nl: 'Aanpassingen in het huidige werk', en: 'Adaptations of the current work' },
        },
        { name: 'otherWork', kind: 'text', label: { nl: 'Ander werk in het bedrijf', en: 'Other work in the firm' } },
      ],
    },
  ],
  approvedBy: 'casemanager',
  signedBy: ['werkgever'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};

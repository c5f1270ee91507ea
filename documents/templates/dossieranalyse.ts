import type { Template } from '../template';

export const dossieranalyse: Template = {
  kind: 'dossieranalyse',
  title: { nl: 'Dossieranalyse', en: 'Analysis of the file' },
  sections: [
    {
      heading: { nl: 'Per verplichting', en: 'By obligation' },
      questions: [
        {
          name: 'duties',
          kind: 'rows',
          label: { nl: 'Verplichtingen', en: 'Obligations' },
          columns: {
            duty: { nl: 'Verplichting', en: 'Obligation' },
            standing: { nl: 'Stand', en: 'Standing' },
            doneOn: { nl: 'Gedaan op', en: 'Done on' },
            todo: { nl: 'Nog te doen', en: 'To be done' },
          },
        },
      ],
    },
    {
      heading: { nl: 'Conclusie', en: 'Conclusion' },
      questions: [
        { name: 'conclusion', kind: 'text', label: { nl: 'Conclusie en advies', en: 'Conclusion and advice' } },
      ],
    },
  ],
  approvedBy: 'casemanager',
  signedBy: [],
  recipients: ['werkgever', 'casemanager'],
};

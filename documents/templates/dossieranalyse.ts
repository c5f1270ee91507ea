import type { Question, Template } from '../template';

const DUTY = { nl: 'Verplichting', en: 'Obligation' };

/** Every duty with how it stands. */
export const DUTIES: Question = {
  name: 'duties',
  kind: 'rows',
  label: { nl: 'Verplichtingen', en: 'Obligations' },
  columns: {
    duty: DUTY,
    standing: { nl: 'Stand', en: 'Standing' },
    doneOn: { nl: 'Gedaan op', en: 'Done on' },
    todo: { nl: 'Nog te doen', en: 'To be done' },
  },
};

export const CONCLUSION: Template['sections'][number] = {
  heading: { nl: 'Conclusie', en: 'Conclusion' },
  questions: [{ name: 'conclusion', kind: 'text', label: { nl: 'Conclusie en advies', en: 'Conclusion and advice' } }],
};

/** At any moment; those of fixed moments have kinds of their own. */
export const dossieranalyse: Template = {
  kind: 'dossieranalyse',
  title: { nl: 'Dossieranalyse', en: 'Analysis of the file' },
  sections: [{ heading: { nl: 'Per verplichting', en: 'By obligation' }, questions: [DUTIES] }, CONCLUSION],
  approvedBy: 'casemanager',
  signedBy: [],
  recipients: ['werkgever', 'casemanager'],
};

import type { Template } from '../template';
import { evaluatie } from './evaluatie';

/** The evaluation as the arbodienst proposes it: the same questions, not signed yet. */
export const conceptEvaluatie: Template = {
  ...evaluatie,
  kind: 'concept-evaluatie',
  isConcept: true,
  title: { nl: 'Evaluatie van het plan van aanpak (concept)', en: 'Evaluation of the plan of action (draft)' },
  signedBy: [],
};

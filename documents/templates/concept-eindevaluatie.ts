import type { Template } from '../template';
import { eindevaluatie } from './eindevaluatie';

/** The final evaluation as the arbodienst proposes it: the same questions, not signed yet. */
export const conceptEindevaluatie: Template = {
  ...eindevaluatie,
  kind: 'concept-eindevaluatie',
  isConcept: true,
  title: { nl: 'Eindevaluatie (concept)', en: 'Final evaluation (draft)' },
  signedBy: [],
};

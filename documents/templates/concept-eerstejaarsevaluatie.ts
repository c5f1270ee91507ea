import type { Template } from '../template';
import { eerstejaarsevaluatie } from './eerstejaarsevaluatie';

/** The first-year evaluation as the arbodienst proposes it: the same questions, not signed yet. */
export const conceptEerstejaarsevaluatie: Template = {
  ...eerstejaarsevaluatie,
  kind: 'concept-eerstejaarsevaluatie',
  isConcept: true,
  title: { nl: 'Eerstejaarsevaluatie (concept)', en: 'First-year evaluation (draft)' },
  signedBy: [],
};

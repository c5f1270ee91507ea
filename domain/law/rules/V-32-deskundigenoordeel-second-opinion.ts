import type { PlainDate } from '../../calendar/plain-date';
import { applyRule, type Rule } from '../rule';
import { oneOf } from './input-error';
import { REACH } from './reach';
import { law } from './sources';

const KINDS = {
  deskundigenoordeel: { by: 'uwv', requestedBy: ['werkgever', 'werknemer'], employerIsInformed: true },
  'second-opinion': { by: 'bedrijfsarts', requestedBy: ['werknemer'], employerIsInformed: false },
} as const;

type OpinionKind = keyof typeof KINDS;
const OPINION_KINDS = Object.keys(KINDS) as OpinionKind[];

type Input = { requestedOn: PlainDate; kind: OpinionKind; requestedBy: string };

function compute({ kind, requestedBy }: Input) {
  const { by, requestedBy: allowed, employerIsInformed } = KINDS[kind];
  return {
    by,
    mayRequest: allowed.some((role) => role === requestedBy),
    /** Without the consent of the employee. */
    employerIsInformed,
    pausesTerms: false,
  };
}

export const deskundigenoordeelOfSecondOpinion: Rule<typeof compute> = {
  id: 'V-32',
  name: 'Deskundigenoordeel en second opinion',
  sources: [law('SUWI', '32'), law('BW 7', '629a'), law('Arbowet', '14 lid 2 onder g')],
  decidedBy: { inDutch: 'dag van het verzoek', of: ({ requestedOn }) => requestedOn },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Een deskundigenoordeel vraagt werkgever of werknemer bij UWV, beiden horen de uitkomst. Een second opinion vraagt ' +
        'alleen de werknemer, bij een andere bedrijfsarts; de werkgever hoort er zonder toestemming niet van. Geen van beide ' +
        'schort een termijn op.',
      compute,
    },
  ],
  forms: [
    {
      input: { requested_on: 'date', kind: 'text', requested_by: 'text' },
      answer(input: { requested_on: PlainDate; kind: string; requested_by: string }) {
        const opinion = applyRule(deskundigenoordeelOfSecondOpinion, {
          requestedOn: input.requested_on,
          kind: oneOf('kind', input.kind, OPINION_KINDS),
          requestedBy: oneOf('requested_by', input.requested_by, ['werkgever', 'werknemer']),
        });
        return {
          by: opinion.by,
          may_request: opinion.mayRequest,
          employer_is_informed: opinion.employerIsInformed,
          pauses_terms: opinion.pausesTerms,
        };
      },
    },
  ],
  examples: [
    {
      name: 'werkgever vraagt een deskundigenoordeel',
      input: { requested_on: '2026-05-04', kind: 'deskundigenoordeel', requested_by: 'werkgever' },
      expected: { by: 'uwv', may_request: true, employer_is_informed: true, pauses_terms: false },
    },
    {
      name: 'werkgever vraagt een second opinion',
      input: { requested_on: '2026-05-04', kind: 'second-opinion', requested_by: 'werkgever' },
      expected: { by: 'bedrijfsarts', may_request: false, employer_is_informed: false, pauses_terms: false },
    },
  ],
};

import type { RowId } from '../obligations/obligation-id';
import type { Asker, Performer } from './party';
import type { FactMatch } from './trigger';

/** What a professional holds to be so when he gives an `indicatie` for a row. */
export const MATTERS = [
  'need',
  'psychological-absence',
  'first-track-closed',
  'language',
  'stagnation',
  'deviation',
  'conflict',
  'intervention-advised',
  'medical-intervention',
  'consult-not-needed',
] as const;
export type Matter = (typeof MATTERS)[number];

/** What has to hold in a case before a row is done. */
export type Predicate =
  | { is: 'always' }
  /** A `verzoek`, or an order unless `only` that counts, names the row; `by` tells who can ask. */
  | { is: 'asked'; by: readonly Asker[]; only?: 'verzoek' | undefined }
  /** Somebody wants it: a `verzoek` or an `indicatie` names the row. */
  | { is: 'wanted'; by: readonly Asker[] }
  /** A professional holds it to be so: an `indicatie` names the row, or a `verzoek` does; `while`: on a day of sickness. */
  | { is: 'indicated'; what: Matter; by: readonly Performer[]; while?: 'sick' }
  | ({ is: 'fact' } & FactMatch)
  /** An `ontvangst` names the row, or an `indicatie` of who holds that it is there. */
  | { is: 'received' }
  /** Reports reach the threshold of the employer (F-01). */
  | { is: 'frequent' }
  /** The case is made of more than one absence (S-01). */
  | { is: 'compound' }
  /** A ziekmelding runs: the employee is sick on the day asked for. */
  | { is: 'sick' }
  /** Sick days when the employment ends, both bounds included; null is no upper bound. */
  | { is: 'sick-days-at-end'; from: number; until: number | null }
  /** The absence lasted more than so many sick days when this arbodienst took the case over. */
  | { is: 'sick-days-at-takeover'; moreThan: number }
  /** The absence lasted longer than so many months up to its recovery, or the day asked for. */
  | { is: 'absent-longer-than'; months: number }
  /** The bedrijfsarts delegated one of these tasks to the praktijkondersteuner; a row that is done by either has two ids. */
  | { is: 'delegated'; to: 'pob'; tasks: readonly [RowId, ...RowId[]] };

export type Condition = Predicate | { all: readonly Condition[] } | { any: readonly Condition[] } | { not: Condition };

export const ALWAYS: Condition = { is: 'always' };

export const PREGNANT: Condition = {
  any: [
    { is: 'fact', type: 'zwangerschap' },
    { is: 'fact', type: 'zwangerschapsverlof' },
    { is: 'fact', type: 'vangnet', where: { ground: 'zwangerschap' } },
    { is: 'fact', type: 'vangnet', where: { ground: 'bevalling-nazorg' } },
  ],
};

/** A no-risk status is a ground of the vangnet too. */
export const VANGNET: Condition = {
  any: [
    { is: 'fact', type: 'vangnet' },
    { is: 'fact', type: 'ziekmelding', where: { vangnet: true } },
  ],
};

export const THIRD_PARTY_LIABLE: Condition = {
  any: [
    { is: 'fact', type: 'derde-aansprakelijk' },
    { is: 'fact', type: 'ziekmelding', where: { verkeersongeval: true } },
  ],
};

export const ACCIDENT: Condition = {
  any: [
    { is: 'fact', type: 'arbeidsongeval' },
    { is: 'fact', type: 'ziekmelding', where: { bedrijfsongeval: true } },
  ],
};

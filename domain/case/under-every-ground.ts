import { VANGNET_GROUNDS, type VangnetGround } from '../facts/vangnet';
import type { Fact, FactType, RecordedFact } from './facts';

type Named = Pick<Fact<'vangnet'>, 'ground' | 'group' | 'wwWeeks'>;

/** What beside the ground decides whether it gives ziekengeld, at both ends. */
const ENDS: Partial<Record<VangnetGround, ReadonlyArray<Omit<Named, 'ground'>>>> = {
  'no-risk': [{ group: 1 }, { group: 2 }],
  '29d': [{ wwWeeks: 0 }, {}],
};

const EVERY_GROUND: readonly Named[] = VANGNET_GROUNDS.flatMap((ground) =>
  (ENDS[ground] ?? [{}]).map((rest) => ({ ground, ...rest })),
);

/** Facts that can be recorded under one ground of a vangnet and not under another, by themselves or by what rests on them. */
export const GROUND_DECIDES: ReadonlySet<FactType> = new Set<FactType>(['vrijwillige-verlenging', 'terugname']);

/**
 * The facts of a case as they would be under each ground of the vangnet that was told, so that what follows from all of
 * them tells nobody which it is; the facts themselves where no vangnet was told.
 */
export function underEveryGround(facts: readonly RecordedFact[]): RecordedFact[][] {
  if (!facts.some(({ type }) => type === 'vangnet')) return [[...facts]];
  return EVERY_GROUND.map((named) => facts.map((fact) => (fact.type === 'vangnet' ? withGround(fact, named) : fact)));
}

function withGround({ id, seq, on, happened, clearOn }: RecordedFact<'vangnet'>, named: Named): RecordedFact {
  return { type: 'vangnet', id, seq, on, happened, clearOn, ...named };
}

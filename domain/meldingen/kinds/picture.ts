import type { PlainDate } from '../../calendar/plain-date';
import { type Chain, chainsOfLife } from '../../case/chain';
import type { CaseContext } from '../../case/context';
import type { RecordedFact } from '../../case/facts';
import { type Life, lifeOf } from '../../case/life';
import { isActive, type Obligation } from '../../case/obligation';
import { makePlan, type Plan } from '../../case/plan';
import { chainFacts } from '../../case/situation';
import type { StoredMelding, Told } from '../stored-melding';
import type { Wish } from './wish';

/** The current geval apart from what the sagas themselves told: from it follows what UWV ought to know. */
export type Picture = {
  asOf: PlainDate;
  plan: Plan;
  context: CaseContext;
  life: Life;
  chain: Chain;
  facts: ReturnType<typeof chainFacts>;
  /** Meldingen of one kind in this geval, oldest first. */
  meldingen(kind: string): StoredMelding[];
};

/** By the plan with them: one moment asks for it more than once. */
const withoutReported = new WeakMap<Plan, Plan>();

/** The plan as if no saga had told anything. */
function planWithoutReported({ plan, facts, context, reported }: Parameters<typeof pictureOf>[0]): Plan {
  const own = facts.filter((fact) => !reported.has(fact.id));
  if (own.length === facts.length) return plan;
  const bare = withoutReported.get(plan) ?? makePlan({ context, facts: own, asOf: plan.asOf });
  withoutReported.set(plan, bare);
  return bare;
}

/**
 * @param reported ids of the facts that sagas told
 * @param meldingen of the current geval, oldest first
 * @returns null when there is no geval
 */
export function pictureOf(options: {
  plan: Plan;
  facts: readonly RecordedFact[];
  context: CaseContext;
  reported: ReadonlySet<string>;
  meldingen: readonly StoredMelding[];
}): Picture | null {
  const { plan, facts, context, meldingen } = options;
  const { asOf } = plan;
  const bare = planWithoutReported(options);
  const life = lifeOf({ facts, asOf, employmentEnd: context.employment.end });
  const chains = chainsOfLife(life);
  const index = chains.findIndex(({ id }) => id === plan.geval);
  const chain = chains[index];
  if (!chain) return null;
  return {
    asOf,
    plan: bare,
    context,
    life,
    chain,
    facts: chainFacts(life, chain, chains[index + 1]?.firstSickDay ?? null),
    meldingen: (kind) => meldingen.filter((row) => row.kind === kind),
  };
}

/** What UWV ought to know of an obligation by how it stands; death leaves what UWV knows as it is. */
export function wishBy({ asOf, plan, life }: Picture, id: string, tell: (obligation: Obligation) => Told): Wish {
  const obligation = plan.obligations.find((each) => each.id === id);
  if (!obligation) return { kind: 'nothing' };
  const told = tell(obligation);
  const { about } = told;
  if (obligation.status === 'done' || life.diedOn) return { kind: 'as-is', about };
  if (!isActive(obligation)) return { kind: 'nothing', about };
  return { kind: obligation.status === 'planned' || told.opensOn > asOf ? 'later' : 'report', told };
}

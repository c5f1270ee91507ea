import type { PlainDate } from '../../domain/calendar/plain-date';
import { chainsOfLife } from '../../domain/case/chain';
import type { CaseContext } from '../../domain/case/context';
import type { RecordedFact } from '../../domain/case/facts';
import { lifeOf } from '../../domain/case/life';
import { makePlan, type Plan } from '../../domain/case/plan';
import { isUnderWay, type MeldingContents, type StoredMelding } from './stored-melding';

export const WEEKSMELDING = '42e-weeksmelding';

/** What UWV ought to know of a geval: nothing, this, or whatever it knows already. */
export type Wish =
  | { kind: 'nothing' }
  | { kind: 'as-is' }
  /** Not before this day. */
  | { kind: 'later'; opensOn: PlainDate }
  | { kind: 'report'; contents: Pick<MeldingContents, 'firstSickDay' | 'earlierPeriods' | 'opensOn'> };

/**
 * What the facts of the case ask to be reported, apart from what the sagas themselves have reported.
 * @param reported ids of the facts that sagas told
 */
export function wishOf(options: {
  plan: Plan;
  facts: readonly RecordedFact[];
  context: CaseContext;
  reported: ReadonlySet<string>;
}): Wish {
  const { plan, facts, context, reported } = options;
  const bare = facts.some((fact) => reported.has(fact.id))
    ? makePlan({ context, facts: facts.filter((fact) => !reported.has(fact.id)), asOf: plan.asOf })
    : plan;
  const obligation = bare.obligations.find(({ id }) => id === WEEKSMELDING);
  if (!obligation) return { kind: 'nothing' };
  if (obligation.status === 'done') return { kind: 'as-is' };
  if (obligation.status === 'planned') return { kind: 'later', opensOn: obligation.opensOn };
  if (obligation.status !== 'open' && obligation.status !== 'late') return { kind: 'nothing' };
  const life = lifeOf({ facts, asOf: plan.asOf, employmentEnd: context.employment.end });
  const chain = chainsOfLife(life).find(({ id }) => id === plan.geval);
  if (!chain) return { kind: 'nothing' };
  const earlierPeriods = chain.episodes.slice(0, -1).flatMap(({ first, last }) => (last ? [{ first, last }] : []));
  return {
    kind: 'report',
    contents: { firstSickDay: chain.firstSickDay, earlierPeriods, opensOn: obligation.opensOn },
  };
}

/** What is to be done about the meldingen of one geval. */
export type MeldingStep =
  | { do: 'nothing' }
  | { do: 'withdraw-on-its-way'; melding: StoredMelding }
  | { do: 'withdraw-accepted'; melding: StoredMelding }
  | { do: 'report'; contents: Pick<MeldingContents, 'firstSickDay' | 'earlierPeriods' | 'opensOn'> };

/**
 * The next step from what UWV knows to what it ought to know. One at a time: an accepted report cannot be edited, so a
 * correction waits for the acceptance of the withdrawal.
 * @param meldingen of the geval, oldest first
 * @param retry a person corrected what a rejection asked for
 */
export function nextStep(meldingen: readonly StoredMelding[], wish: Wish, { retry }: { retry: boolean }): MeldingStep {
  const onItsWay = meldingen.find(isUnderWay);
  if (onItsWay) {
    const filedByHand = wish.kind === 'as-is' && onItsWay.status === 'wachtend';
    const unwanted = onItsWay.aard === 'melding' && (filedByHand || !agrees(onItsWay, wish));
    return unwanted ? { do: 'withdraw-on-its-way', melding: onItsWay } : { do: 'nothing' };
  }
  const rejected = meldingen.at(-1)?.status === 'afgekeurd' ? meldingen.at(-1) : undefined;
  const known = acceptedOf(meldingen);
  if (known) {
    const mayWithdraw = !agrees(known, wish) && (retry || rejected?.aard !== 'intrekking');
    return mayWithdraw ? { do: 'withdraw-accepted', melding: known } : { do: 'nothing' };
  }
  if (wish.kind !== 'report') return { do: 'nothing' };
  const sameAgain = rejected && agrees(rejected, wish) && !retry;
  return sameAgain ? { do: 'nothing' } : { do: 'report', contents: wish.contents };
}

function agrees({ inhoud }: StoredMelding, wish: Wish): boolean {
  return wish.kind === 'as-is' || (wish.kind === 'report' && inhoud.firstSickDay === wish.contents.firstSickDay);
}

/** The report that UWV accepted and that was not withdrawn since. */
function acceptedOf(meldingen: readonly StoredMelding[]): StoredMelding | undefined {
  const withdrawn = new Set(
    meldingen
      .filter((row) => row.aard === 'intrekking' && row.status === 'geaccepteerd')
      .map((row) => row.inhoud.referentie),
  );
  return meldingen.findLast(
    (row) => row.aard === 'melding' && row.status === 'geaccepteerd' && !withdrawn.has(row.inhoud.referentie),
  );
}

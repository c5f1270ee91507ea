import { earliest, type PlainDate } from '../calendar/plain-date';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { evaluatie as rule } from '../law/rules/T-13-evaluatie';
import { keyOf, MOST_OF_ONE } from './obligation-id';
import { isOver, noPlanNeeded, planDay } from './plan-van-aanpak';
import { sixWeeksFrom } from './six-weeks';

type Next = ReturnType<typeof sixWeeksFrom>;
type Round = Next & { doneOn: PlainDate | null };

/**
 * Six-weekly evaluations from the plan van aanpak to the end of the guidance, each anchored at the day on which the
 * one before was held (T-13). An evaluation closes the last one whose preparation had begun, else the next; one that
 * was passed over stays late. While there is no plan the days are provisional and none of them is late.
 */
export function evaluaties(situation: Situation): Obligation[] {
  const noPlan = awaitsPlan(situation);
  const nothingToEvaluate = noPlanNeeded(situation)
    ? 'er is geen plan van aanpak zolang er geen mogelijkheden zijn'
    : noPlan && isOver(situation)
      ? 'er kwam geen plan van aanpak om te evalueren'
      : null;
  const pending = noPlan ? 'er is nog geen plan van aanpak: deze dag is voorlopig' : null;
  return roundsOf(situation).map((round, index) =>
    situation.duty({
      id: { id: 'evaluatie', nr: index + 1 },
      name: `Evaluatie ${index + 1} van het plan van aanpak`,
      rule,
      opens: round.opensOn,
      norm: round.norm,
      doneOn: round.doneOn,
      notApplicable: nothingToEvaluate,
      pending,
    }),
  );
}

/** Without a plan there is nothing to evaluate: missing is the plan. One from before a takeover is taken to be there. */
function awaitsPlan(situation: Situation): boolean {
  const { responsibleSince } = situation;
  const madeBefore = responsibleSince !== null && planDay(situation).date < responsibleSince;
  return situation.doneOn('plan-van-aanpak') === null && !madeBefore;
}

function roundsOf(situation: Situation): Round[] {
  const { wage, nextFirst } = situation;
  const held = situation.facts('evaluatie').map(dayOf).sort();
  // Of an earlier case nobody sees what its end cancelled.
  const last = earliest(wage.guidanceEnd.date, nextFirst ?? wage.guidanceEnd.date);
  const rounds: Round[] = [];
  let next: Next = sixWeeksFrom(situation, planDay(situation));
  while (rounds.length < MOST_OF_ONE && (next.norm.date <= last || held.length > 0)) {
    const { norm, opensOn } = next;
    const number = rounds.length + 1;
    // What was held before the preparation of the next one begins, closes this one.
    const onNorm = sixWeeksFrom(situation, Derivation.from(norm.date, `Norm van evaluatie ${number}`));
    const closing = held[0] && held[0] < onNorm.opensOn ? held.shift() : undefined;
    const doneOn = closing ?? situation.closedOn(keyOf({ id: 'evaluatie', nr: number }));
    rounds.push({ norm, opensOn, doneOn });
    next = doneOn ? sixWeeksFrom(situation, Derivation.from(doneOn, `Evaluatie ${number} gehouden`)) : onNorm;
  }
  return rounds;
}

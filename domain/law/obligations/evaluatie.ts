import { addDays, inDutch, type PlainDate } from '../../calendar/plain-date';
import { dayOf } from '../../case/facts';
import type { Obligation } from '../../case/obligation';
import type { Situation } from '../../case/situation';
import { offsetOn } from '../chain-days';
import { Derivation } from '../derivation';
import { versionOn } from '../rule';
import { evaluatie as rule } from '../rules/T-13-evaluatie';
import { duty } from './duty';
import { possibilities, SANCTION_RISK } from './probleemanalyse';

/** More than fit in 104 weeks, an extension and a sanction together. */
const MOST = 80;

type Round = { norm: Derivation; opensOn: PlainDate; doneOn: PlainDate | null };

/**
 * Six-weekly evaluations from the plan van aanpak to the end of the wage period, each anchored at the day on which
 * the one before was held (T-13). An evaluation closes the last one whose preparation had begun, else the next;
 * one that was passed over stays late.
 */
export function evaluaties(situation: Situation, plan: Obligation): Obligation[] {
  const verdict = possibilities(situation);
  const held = situation.facts('evaluatie').map(dayOf).sort();
  const rounds: Round[] = [];
  let anchor = plan.doneOn
    ? Derivation.from(plan.doneOn, 'Plan van aanpak')
    : Derivation.from(plan.legalLatest ?? plan.internalDue, 'Laatste dag voor het plan van aanpak');
  while (rounds.length < MOST) {
    const round = nextRound(situation, anchor);
    if (round.norm.date > situation.wage.end.date) break;
    // What was held before the preparation of the next one begins, closes this one.
    const following = nextRound(situation, Derivation.from(round.norm.date, 'Norm'));
    const closing = held[0] && held[0] < following.opensOn ? held.shift() : undefined;
    round.doneOn = closing ?? situation.closedOn(`evaluatie-${rounds.length + 1}`);
    rounds.push(round);
    anchor = round.doneOn
      ? Derivation.from(round.doneOn, `Evaluatie ${rounds.length} gehouden`)
      : Derivation.from(round.norm.date, `Norm van evaluatie ${rounds.length}`);
  }
  const notApplicable = verdict && !verdict.mogelijkheden ? 'er is geen plan van aanpak zolang er geen mogelijkheden zijn' : null;
  return rounds.map((round, index) =>
    duty(situation, {
      id: `evaluatie-${index + 1}`,
      name: `Evaluatie ${index + 1} van het plan van aanpak`,
      rule,
      dutyOn: 'werkgever',
      recipients: ['werkgever', 'werknemer'],
      consequence: SANCTION_RISK,
      opens: round.opensOn,
      norm: round.norm,
      doneOn: round.doneOn,
      notApplicable,
    }),
  );
}

/** The norm counts sick days: an interruption of the chain moves it on, leave starts the six weeks anew. */
function nextRound(situation: Situation, anchor: Derivation): Round {
  const compute = versionOn(rule, situation.firstSickDay).compute;
  const first = compute({ anchor });
  const leave = situation.life.leaves.find((l) => l.until >= anchor.date && l.from <= first.norm.date);
  if (leave) {
    const again = compute({ anchor: Derivation.from(leave.until, 'Tijdens het verlof geen evaluatie; zes weken vanaf de laatste verlofdag') });
    return { norm: again.norm, opensOn: again.opensOn.date, doneOn: null };
  }
  const gap = situation.chain.interruptions.find((i) => i.from > anchor.date && i.from <= first.norm.date);
  if (!gap) return { norm: first.norm, opensOn: first.opensOn.date, doneOn: null };
  const counted = offsetOn(situation.at, gap.from, 2000) - offsetOn(situation.at, anchor.date, 2000);
  const resumed = addDays(gap.until, 1);
  const norm = Derivation.from(resumed, `Terugval op ${inDutch(resumed)}; de onderbreking telt niet mee`).plusDays(
    42 - counted,
    'De rest van de zes weken in ziektedagen (RP art. 4 lid 2)',
  );
  return { norm, opensOn: addDays(norm.date, -14), doneOn: null };
}

import { addDays, inDutch, type PlainDate } from '../calendar/plain-date';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { herstelbewaking as rule } from '../law/rules/S-02-herstelbewaking';

/** First day on which a sickness is a new case, by the first day fit again. */
export function newCaseFrom(recoveredOn: PlainDate): PlainDate {
  return watchAfter(recoveredOn).newCaseFrom.date;
}

function watchAfter(recoveredOn: PlainDate) {
  return applyRule(rule, Derivation.from(recoveredOn, 'Hersteld'));
}

/**
 * The four weeks after a recovery in which a relapse goes on with the same case. They end by themselves: an event that
 * nobody is told of, superseded by a relapse.
 */
export function herstelbewaking(situation: Situation): Obligation[] {
  const { chain, life } = situation;
  const leaves = new Set(life.leaves.map((leave) => leave.from));
  const relapsed = chain.recoveredOn ? undefined : chain.interruptions.findLast((gap) => !leaves.has(gap.from));
  const recoveredOn = chain.recoveredOn ?? relapsed?.from;
  if (!recoveredOn) return [];
  const watch = watchAfter(recoveredOn);
  return [
    situation.duty({
      id: 'herstelbewaking',
      rule,
      opens: recoveredOn,
      legal: watch.newCaseFrom,
      superseded: relapsed ? `terugval op ${inDutch(addDays(relapsed.until, 1))}: het geval gaat verder` : null,
      survives: ['herstel', 'nieuw-geval', 'iva', 'aow'],
      notes: [
        `Weer ziek tot en met ${inDutch(watch.relapseAggregatesUntil.date)}: hetzelfde geval, de termijnen schuiven op.`,
        `Weer ziek vanaf ${inDutch(watch.newCaseFrom.date)}: een nieuw geval met eigen termijnen.`,
      ],
    }),
  ];
}

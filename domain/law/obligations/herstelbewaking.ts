import { addDays, inDutch } from '../../calendar/plain-date';
import type { Obligation } from '../../case/obligation';
import type { Situation } from '../../case/situation';
import { Derivation } from '../derivation';
import { versionOn } from '../rule';
import { herstelbewaking as rule } from '../rules/S-02-herstelbewaking';
import { duty } from './duty';

/** The four weeks after a recovery in which a relapse goes on with the same case; a relapse supersedes them. */
export function herstelbewaking(situation: Situation): Obligation[] {
  const { chain, life, asOf } = situation;
  const leaves = new Set(life.leaves.map((leave) => leave.from));
  const relapses = chain.interruptions.filter((gap) => !leaves.has(gap.from));
  const recoveredOn = chain.recoveredOn ?? relapses.at(-1)?.from;
  if (!recoveredOn) return [];
  const watch = versionOn(rule, recoveredOn).compute(Derivation.from(recoveredOn, 'Hersteld'));
  const relapse = chain.recoveredOn ? null : chain.interruptions.find((gap) => gap.from === recoveredOn);
  const over = asOf >= watch.newCaseFrom.date;
  return [
    duty(situation, {
      id: 'herstelbewaking',
      name: 'Vier weken na het herstel',
      rule,
      dutyOn: 'casemanager',
      recipients: ['casemanager'],
      consequence: 'geen; een terugval binnen de vier weken gaat verder in dit geval',
      opens: recoveredOn,
      legal: watch.relapseAggregatesUntil,
      alarmOn: recoveredOn,
      doneOn: !relapse && over ? watch.relapseAggregatesUntil.date : null,
      superseded: relapse ? `terugval op ${inDutch(addDays(relapse.until, 1))}: het geval gaat verder` : null,
      kind: 'decision',
      survives: ['herstel', 'nieuw-geval', 'iva', 'aow'],
      notes: [
        `Weer ziek tot en met ${inDutch(watch.relapseAggregatesUntil.date)}: hetzelfde geval, de termijnen schuiven op.`,
        `Weer ziek vanaf ${inDutch(watch.newCaseFrom.date)}: een nieuw geval met eigen termijnen.`,
      ],
    }),
  ];
}

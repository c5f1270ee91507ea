import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { versionOn } from '../law/rule';
import { meldingArbodienst as rule } from '../law/rules/T-05-melding-arbodienst';
import { duty, EVERY_END } from './duty';

/** The ziekmelding that this engine takes is the report to the arbodienst. */
export function meldingArbodienst(situation: Situation): Obligation[] {
  const { latest } = versionOn(rule, situation.firstSickDay).compute(situation.at);
  return [
    duty(situation, {
      id: 'melding-arbodienst',
      rule,
      opens: situation.firstSickDay,
      norm: latest,
      doneOn: situation.chain.reportedOn,
      survives: EVERY_END,
    }),
  ];
}

import { inDutch } from '../calendar/plain-date';
import { worksOn } from '../case/context';
import { EVERY_END } from '../case/ends';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { applyRule } from '../law/rule';
import { meldingArbodienst as rule } from '../law/rules/T-05-melding-arbodienst';

/** The ziekmelding that this engine takes is the report to the arbodienst. */
export function meldingArbodienst(situation: Situation): Obligation[] {
  const { latest } = applyRule(rule, situation.at);
  return [
    situation.duty({
      id: 'melding-arbodienst',
      rule,
      opens: situation.firstSickDay,
      norm: latest,
      doneOn: situation.chain.reportedOn,
      survives: EVERY_END,
      warning: notAWorkday(situation),
    }),
  ];
}

/** The first sick day is the first day of work that was missed: another day is taken as given, with a warning (T-01). */
function notAWorkday({ context, firstSickDay }: Situation): string | null {
  return worksOn(context, firstSickDay)
    ? null
    : `let op: op ${inDutch(firstSickDay)} werkt de werknemer volgens het rooster niet, en de eerste ziektedag is de eerste werkdag waarop niet is gewerkt of het werk is gestaakt (ZW art. 29 lid 3); corrigeer de eerste ziektedag of de werkdagen, of leg vast waarom deze dag klopt`;
}

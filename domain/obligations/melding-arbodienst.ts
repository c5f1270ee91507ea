import { inDutch, type PlainDate } from '../calendar/plain-date';
import { type CaseContext, worksOn } from '../case/context';
import { EVERY_END } from '../case/ends';
import type { Fact } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { applyRule } from '../law/rule';
import { meldingArbodienst as rule } from '../law/rules/T-05-melding-arbodienst';

/**
 * The ziekmelding that this engine takes is the report to the arbodienst; of a case that was taken over after the term it
 * says nothing of the report to the arbodienst of before.
 */
export function meldingArbodienst(situation: Situation): Obligation[] {
  const { latest } = applyRule(rule, situation.at);
  const { responsibleSince, chain } = situation;
  const isOfOthers =
    responsibleSince !== null && latest.date < responsibleSince && chain.reportedOn >= responsibleSince;
  return [
    situation.duty({
      id: 'melding-arbodienst',
      rule,
      opens: situation.firstSickDay,
      norm: latest,
      doneOn: isOfOthers ? null : chain.reportedOn,
      survives: EVERY_END,
      warning: notAWorkday(situation.context, situation.firstSickDay),
    }),
  ];
}

/** The first sick day is the first day of work that was missed: another day is taken as given, with a warning (T-01). */
function notAWorkday(context: CaseContext, firstSickDay: PlainDate): string | null {
  return worksOn(context, firstSickDay)
    ? null
    : `let op: op ${inDutch(firstSickDay)} werkt de werknemer volgens het rooster niet, en de eerste ziektedag is de eerste werkdag waarop niet is gewerkt of het werk is gestaakt (ZW art. 29 lid 3); corrigeer de eerste ziektedag of de werkdagen, of leg vast waarom deze dag klopt`;
}

/** What whoever told a fact should look at though it was taken as told; null when there is nothing. */
export function warningAbout(fact: Fact, context: CaseContext): string | null {
  const tells = fact.type === 'ziekmelding' || fact.type === 'correctie-eerste-ziektedag';
  return tells ? notAWorkday(context, fact.firstSickDay) : null;
}

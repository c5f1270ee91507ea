import { addBusinessDays } from '../calendar/business-days';
import { inDays, inDutch, type PlainDate } from '../calendar/plain-date';
import { ALL_BUT_DEATH } from '../case/ends';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import { endsBefore, type Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { termsOf } from '../law/once';
import { applyRule } from '../law/rule';
import { weeksmelding42 as rule } from '../law/rules/T-20-42e-weeksmelding';
import { late42eWeeksmelding } from '../law/rules/T-21-late-42e-weeksmelding';
import { reportedUnderVangnet } from './vangnet';

/** The day of the report, and the day on which the case heard of it. */
type Filing = { on: PlainDate; knownOn: PlainDate };

/** Filed as such, or by an application that counts as the report (ZW 38 lid 8). */
export function filingOf(situation: Pick<Situation, 'facts' | 'latest'>): Filing | null {
  const report =
    situation.facts('42e-weeksmelding')[0] ??
    situation.facts('afgerond').findLast((fact) => fact.obligation === '42e-weeksmelding');
  const early = situation.facts('wia-aanvraag').find((fact) => fact.kind === 'vervroegd');
  const extension = situation.latest('vrijwillige-verlenging');
  const filings = [report, early, extension].flatMap((fact) => (fact ? [{ on: dayOf(fact), knownOn: fact.on }] : []));
  return filings.sort((a, b) => a.on.localeCompare(b.on) || a.knownOn.localeCompare(b.knownOn))[0] ?? null;
}

/** The report to UWV on the first day after 42 weeks; not while the ziekengeld runs under the employer's own reports. */
export function weeksmelding42(situation: Situation): Obligation[] {
  const term = termsOf(rule, situation.at);
  const filing = filingOf(situation);
  const done = filing?.on ?? null;
  const notApplicable = reportedUnderVangnet(situation, term.legalLatest.date)
    ? 'het ziekengeld loopt al op melding van de werkgever (ZW art. 38 lid 4)'
    : null;
  const melding = situation.duty({
    id: '42e-weeksmelding',
    rule,
    opens: term.opensOn,
    legal: term.legalLatest,
    alarmOn: addBusinessDays(term.legalLatest.date, -3),
    doneOn: done,
    notApplicable,
    endsWithEmployment: true,
    notes: notApplicable ? [] : fineNotes(situation, term.legalLatest.date, done ?? situation.asOf),
  });
  return [melding, ...limitOf81Weeks(situation, { melding, filing, notApplicable }), ...correction(situation, done)];
}

/** What UWV asks in practice of a report that is or was late. */
function fineNotes(situation: Situation, legal: PlainDate, filedOn: PlainDate): string[] {
  const { at, ends } = situation;
  if (filedOn <= legal || ends.some((end) => endsBefore(end, legal))) return [];
  const late = applyRule(late42eWeeksmelding, { at, filedOn });
  return [
    `Te verwachten boete bij ${inDays(late.daysLate)} te laat: € ${late.expectedFineEur} (Boetebesluit).`,
    ...(late.unconfirmedMaxFineEur
      ? [`Eén bron noemt als hoogste boete € ${late.unconfirmedMaxFineEur} vanaf 1 juli 2026; dat is nog na te gaan.`]
      : []),
  ];
}

/** Whoever has not reported before week 81 loses the protection against a late letter of UWV (WIA 64 lid 6). */
function limitOf81Weeks(
  situation: Situation,
  { melding, filing, notApplicable }: { melding: Obligation; filing: Filing | null; notApplicable: string | null },
): Obligation[] {
  const legal = melding.legalLatest as PlainDate;
  const { asOf } = situation;
  // A report in time of which the case heard late was missed until then: this limit stays, as done.
  const inTime = filing !== null && filing.knownOn <= legal;
  const endedBefore = situation.ends.some((end) => endsBefore(end, legal));
  if (inTime || endedBefore || asOf <= legal) return [];
  const filed = filing?.on ?? situation.asOf;
  const late = applyRule(late42eWeeksmelding, {
    at: situation.at,
    filedOn: filed,
  });
  const limit = situation.duty({
    id: 'grens-81-weken',
    rule: late42eWeeksmelding,
    article: 'WIA 64 lid 6',
    opens: legal,
    legal: late.graceLastFilingDay,
    doneOn: melding.doneOn,
    notApplicable,
    endsWithEmployment: true,
  });
  // What was due before a takeover is taken to be done: the limit asks to look whether it was, and nobody passes it.
  return melding.status === 'before-our-time' && limit.status === 'late' ? [] : [limit];
}

/** The first day is part of the duty: a report with another first day is corrected at once (S-07). */
function correction(situation: Situation, done: PlainDate | null): Obligation[] {
  const corrected = situation.chain.corrections.findLast(({ on }) => done !== null && on >= done);
  if (!corrected) return [];
  const known = Derivation.from(corrected.on, `Correctie van de eerste ziektedag naar ${inDutch(corrected.to)}`);
  return [correctionOf(situation, known)];
}

/** What UWV was told and no longer holds is corrected at once; a norm of two days stands for that. */
export function correctionOf(situation: Situation, known: Derivation, turn?: 'ziekmelding-ingetrokken'): Obligation {
  const closed = situation.closedOn('correctie-42e-weeksmelding');
  return situation.duty({
    id: 'correctie-42e-weeksmelding',
    rule,
    opens: known,
    norm: known.plusDays(2, 'Meteen; als norm binnen twee dagen (ZW art. 38 lid 1 en 3)'),
    doneOn: closed && closed >= known.date ? closed : null,
    closes: false,
    survives: ALL_BUT_DEATH,
    ...(turn === undefined ? {} : { turn, name: 'Intrekking van de 42e-weeksmelding bij UWV' }),
  });
}

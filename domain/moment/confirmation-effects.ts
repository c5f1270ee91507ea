import { inMailHours } from '../calendar/civil-moment';
import { chainsOfLife } from '../case/chain';
import type { FactType, RecordedFact } from '../case/facts';
import { lifeOf } from '../case/life';
import { confirmation } from './confirmation';
import { type Effect, effectOf } from './effects';
import type { StoredConfirmation } from './loaded-case';
import { isOfCase, type Moment, type MomentOfCase } from './moment';
import { sameContent } from './same-content';

/** The step of the mail that confirms a report. */
export const CONFIRMATION = 'bevestiging';

type Report = RecordedFact<'ziekmelding' | 'herstelmelding'>;

/** Words that take a report back, or take back what did. */
const TAKES_BACK = new Set<FactType>(['intrekking', 'intrekking-herstel', 'terugname']);
/** Words that can join a sickness to the one before it, or part them. */
const MOVES = new Set<FactType>(['correctie-eerste-ziektedag', 'correctie-hersteldatum']);

/**
 * The one confirmation that a case has to write, and the number of the report of which one that waits may still leave. A report is confirmed as
 * the case stands when the mail leaves: what waits is written anew when it would say something else by now, and what was
 * overtaken is written after all once what overtook it was taken back.
 */
export function confirmationWork(moment: Moment): { effects: Effect[]; stands: number | null } {
  const report = isOfCase(moment) ? lastReport(moment) : undefined;
  if (!isOfCase(moment) || !report) return { effects: [], stands: null };
  const { loaded, newFacts, now } = moment;
  const known = loaded.confirmations.find(({ seq }) => seq === report.seq);
  const data = confirmation(report, moment);
  const waits = known?.waits ?? null;
  const told = (types: ReadonlySet<FactType>) => newFacts.some(({ type }) => types.has(type));
  const isWanted =
    newFacts.includes(report) ||
    (known?.isGone === true && told(TAKES_BACK)) ||
    (waits !== null && !saysSame(waits, data)) ||
    (known !== undefined && told(MOVES) && changedCase(report, moment));
  if (!isWanted) return { effects: [], stands: report.seq };
  const subject = { step: CONFIRMATION, round: report.seq, channel: 'email', to: 'werkgever' } as const;
  const edition = (known?.written ?? 0) + 1;
  const part = edition > 1 ? `v${edition}` : null;
  const effect = effectOf(moment, { obligation: report.type, ...subject, part }, { kind: 'bericht', data });
  return { effects: [{ ...effect, at: inMailHours(now, loaded.jitterMinutes) }], stands: null };
}

/** Notes that the delivery makes on a mail are not what it says. */
function saysSame(
  { language: _, delayed: __, ...waits }: NonNullable<StoredConfirmation['waits']>,
  data: object,
): boolean {
  return sameContent(waits, data);
}

/** The report that was told last of those that stand; of somebody who died there is none to confirm. */
function lastReport({ facts, loaded, now }: MomentOfCase): Report | undefined {
  const life = lifeOf({ facts, asOf: now.date, employmentEnd: loaded.context.employment.end });
  if (life.diedOn !== null) return undefined;
  const withdrawn = facts.filter(({ type }) => type === 'intrekking' || type === 'intrekking-herstel');
  const lastWithdrawal = Math.max(0, ...withdrawn.map(({ seq }) => seq));
  return facts
    .filter((fact): fact is Report => fact.type === 'ziekmelding' || fact.type === 'herstelmelding')
    .filter(({ id, type, seq }) =>
      type === 'ziekmelding' ? life.episodes.some((episode) => episode.id === id) : seq > lastWithdrawal,
    )
    .sort((a, b) => a.seq - b.seq)
    .at(-1);
}

/** Whether the sickness that was reported belongs to another case than before this moment. */
function changedCase({ id }: Report, { facts, loaded, now }: MomentOfCase): boolean {
  const caseOf = (known: readonly RecordedFact[]) => {
    const life = lifeOf({ facts: known, asOf: now.date, employmentEnd: loaded.context.employment.end });
    return chainsOfLife(life).find(({ reports }) => reports.some((report) => report.id === id))?.id;
  };
  return caseOf(loaded.facts) !== caseOf(facts);
}

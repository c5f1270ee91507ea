import { inMailHours } from '../calendar/civil-moment';
import { dayOf } from '../case/facts';
import { isActive } from '../case/obligation';
import type { CaseStatus } from '../case/plan';
import { HELD_ROLES, type Performer } from '../case/roles';
import type { RowId } from '../obligations/obligation-id';
import { leavingOf } from '../protocols/leaving';
import { type Effect, effectOf, LEFT, type LeavingData } from './effects';
import type { Moment } from './moment';
import { answered, readerOfQuote } from './request-effects';
import type { ObligationRow, Settled } from './settle';
import { DOCUMENT_READY } from './standalone-task';

type Counted = 'tasks' | 'documents' | 'requests' | 'quotes';
type Stops = { to: Performer; what: Counted };

/** Standings in which nobody is guided any more. */
const OVER: ReadonlySet<CaseStatus> = new Set<CaseStatus>(['hersteld', 'ingetrokken', 'overleden', 'geen-verzuim']);
const ACTIVE_BEFORE: ReadonlySet<string> = new Set(['planned', 'open', 'late']);
const ANSWERED_BY: ReadonlySet<string> = new Set(['opdracht', 'offerte-akkoord']);

/**
 * The employer left the arbodienst: employer and employee hear that its work stops, what goes on and where the file goes, and
 * so does everybody for whom a task or a document to approve waited, and who asked for what is not done any more. What an
 * appointment was is told by its own mail. The mail counts and names nothing.
 */
export function leavingEffects(
  moment: Moment,
  rows: readonly ObligationRow[],
  { closedTasks }: Pick<Settled, 'closedTasks'>,
): Effect[] {
  const { loaded, facts, newFacts, plan, now, gevalId } = moment;
  const left = leavingOf(facts);
  if (!left || leavingOf(loaded.facts) || !newFacts.some(({ id }) => id === left.id)) return [];
  const isCase = loaded.level === 'case';
  if (isCase && (gevalId === null || OVER.has(plan.status))) return [];
  const stops = [...tasksThatStop(moment, closedTasks), ...askedThatStops(moment, rows)];
  const always: Performer[] = isCase
    ? [plan.kind === 'zw_erd' ? 'eigenrisicodrager' : 'werkgever', 'werknemer']
    : ['werkgever'];
  const readers = new Set([...always, ...stops.map(({ to }) => to)]);
  return [...readers].map((to) => {
    const count = (what: Counted) => stops.filter((one) => one.to === to && one.what === what).length;
    const data: LeavingData = {
      ...{ leftOn: dayOf(left), on: now.date, firstSickDay: plan.firstSickDay, caseKind: plan.kind },
      ...{ tasks: count('tasks'), documents: count('documents'), requests: count('requests'), quotes: count('quotes') },
    };
    const subject = { obligation: left.type, step: LEFT, round: left.seq, channel: 'email', to } as const;
    return {
      ...effectOf(moment, subject, { kind: 'bericht', data }),
      at: inMailHours(now, loaded.jitterMinutes),
    };
  });
}

/** Who is mailed about work of a role: people hold it, or the casemanager sees to it. */
function mailedFor(role: Performer): Performer {
  return role === 'werknemer' || (HELD_ROLES as readonly string[]).includes(role) ? role : 'casemanager';
}

function tasksThatStop({ loaded }: Moment, closed: Settled['closedTasks']): Stops[] {
  const lapsed = new Set(closed.filter(({ status }) => status === 'vervallen').map(({ id }) => id));
  return loaded.openTasks
    .filter(({ id }) => lapsed.has(id))
    .map(({ to, step }) => ({
      to: mailedFor(to),
      what: step === DOCUMENT_READY.approve ? ('documents' as const) : ('tasks' as const),
    }));
}

/** What was asked for, with or without a quote that waits for an answer, and is not done any more. */
function askedThatStops({ facts }: Moment, rows: readonly ObligationRow[]): Stops[] {
  return rows.flatMap(({ obligation, was }): Stops[] => {
    if (obligation.row !== obligation.id || isActive(obligation) || !ACTIVE_BEFORE.has(was ?? '')) return [];
    const row = obligation.row as RowId;
    const last = (type: string) => facts.findLastIndex((one) => one.type === type && 'row' in one && one.row === row);
    const quoted = last('offerte');
    if (quoted >= 0 && [...ANSWERED_BY].every((answer) => last(answer) < quoted))
      return [{ to: mailedFor(readerOfQuote(facts, row)), what: 'quotes' }];
    const request = facts[last('verzoek')];
    if (request?.type !== 'verzoek') return [];
    return [{ to: mailedFor(answered(request.by, row)), what: 'requests' }];
  });
}

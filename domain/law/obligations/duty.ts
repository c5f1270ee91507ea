import { daysBetween, earliest, inDutch, latest, type PlainDate } from '../../calendar/plain-date';
import { alarmBefore, type Obligation, type ObligationStatus } from '../../case/obligation';
import type { Role } from '../../case/roles';
import type { Situation } from '../../case/situation';
import type { Derivation } from '../derivation';
import type { Rule } from '../rule';

/** What an obligation file says of its duty; dates, status and explanation follow from it. */
export type DutySpec = {
  id: string;
  name: string;
  rule: Pick<Rule, 'id' | 'sources'>;
  dutyOn: Role;
  recipients: readonly Role[];
  /** What being late costs, and what doing nothing would cost. */
  consequence: string;
  opens: Derivation | PlainDate;
  /** The last legal day; without one the norm sets the day on which it should be ready. */
  legal?: Derivation;
  norm?: Derivation;
  alarmOn?: PlainDate;
  /** Day on which it was done, or the event took place. */
  doneOn?: PlainDate | null;
  /** Why it does not apply in this case, whatever the dates say. */
  notApplicable?: string | null;
  kind?: Obligation['kind'];
  /** Goes on after the sickness ended, such as a report that the end itself asks for. */
  outlivesSickness?: boolean;
  notes?: readonly string[];
};

const NO_COST = 'geen';

function dateOf(day: Derivation | PlainDate): PlainDate {
  return typeof day === 'string' ? day : day.date;
}

type Verdict = { status: ObligationStatus; reason: string | null };

function verdictOf(situation: Situation, spec: DutySpec, opensOn: PlainDate, limit: PlainDate): Verdict {
  const { asOf, ended } = situation;
  if (spec.doneOn) return { status: 'done', reason: null };
  const waiver = situation.waiverOf(spec.id);
  if (waiver) return { status: 'waived', reason: `gemotiveerd afgeweken (RP art. 5): ${waiver.reason}` };
  if (spec.notApplicable) return { status: 'not-applicable', reason: spec.notApplicable };
  if (situation.responsibleSince && limit < situation.responsibleSince)
    return { status: 'before-our-time', reason: `de termijn liep af voor de overname op ${inDutch(situation.responsibleSince)}` };
  // What was missed before the end stays missed; what was still to come lapses.
  if (ended && !spec.outlivesSickness && ended.on <= asOf && limit >= ended.on)
    return { status: 'not-applicable', reason: ended.reason };
  if (spec.kind === 'event') return { status: asOf >= limit ? 'done' : 'planned', reason: null };
  if (asOf > limit) return { status: 'late', reason: null };
  return { status: asOf >= opensOn ? 'open' : 'planned', reason: null };
}

/** Builds the obligation with its dates, status and explanation from what its file says. */
export function duty(situation: Situation, spec: DutySpec): Obligation {
  const bound = spec.legal ?? spec.norm;
  if (!bound) throw new Error(`${spec.id}: een verplichting heeft een wettelijke dag of een norm`);
  const limit = bound.date;
  const due = bound.onLastBusinessDay();
  const internalDue = due.date;
  const opensOn = earliest(dateOf(spec.opens), limit);
  const { status, reason } = verdictOf(situation, spec, opensOn, limit);
  const source = spec.rule.sources[0];
  const doneOn = status === 'done' ? (spec.kind === 'event' ? limit : (spec.doneOn ?? null)) : null;
  const lateOn = status === 'late' ? situation.asOf : doneOn;
  const daysLate = lateOn && lateOn > limit && spec.kind !== 'event' ? daysBetween(limit, lateOn) : null;
  const why = [...due.why, ...(spec.notes ?? [])];
  if (doneOn && spec.kind !== 'event') why.push(`Gedaan: ${inDutch(doneOn)}${daysLate ? `, ${daysLate} dagen te laat` : ''}.`);
  if (reason) why.push(`${reason[0]?.toUpperCase()}${reason.slice(1)}.`);
  const breach = situation.breachedByCorrection(limit);
  if (breach && (status === 'late' || daysLate)) why.push(breach);
  return {
    id: spec.id,
    source: 'law',
    name: spec.name,
    opensOn,
    internalDue,
    legalLatest: spec.legal ? limit : null,
    alarmOn: latest(opensOn, spec.alarmOn ?? alarmBefore(internalDue)),
    status,
    statusReason: reason,
    doneOn,
    daysLate,
    consequence: spec.consequence || NO_COST,
    dutyOn: spec.dutyOn,
    recipients: spec.recipients,
    basis: { rule: spec.rule.id, article: source.article, bwbId: source.bwbId, url: source.url },
    why,
    kind: spec.kind ?? 'duty',
  };
}

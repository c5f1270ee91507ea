import { earliest, inDutch, latest, type PlainDate } from '../calendar/plain-date';
import { dayOf } from '../case/facts';
import { happensByItself, KINDS } from '../case/kinds';
import { alarmBefore, type Obligation, type ObligationKind } from '../case/obligation';
import type { EndKind, Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { isOverLimit } from '../money/spending-limit';
import { obligationIdOf, type RowId } from '../obligations/obligation-id';
import { BILLING_MEANS } from './billing';
import { timelineOf } from './case-timeline';
import type { ActiveRow, CompiledPackage } from './compile';
import { conditionHolds } from './condition-holds';
import { grouped } from './grouped';
import { OUTPUT_MEANS } from './output-means';
import { packageOn } from './package-on';
import { roundsOf } from './rounds';
import { rowObligation } from './row-obligation';
import { type Standing, standingByItself, standingOfWork } from './row-rounds';
import type { Timeline, Window } from './timeline';
import { windowAsked } from './window';

/** Kind of the work of a row: that of the first output that somebody has to work on, else of its first output. */
function kindOfRow({ outputs }: Pick<ActiveRow, 'outputs'>): ObligationKind {
  const kinds = outputs.map(({ kind }) => OUTPUT_MEANS[kind].obligation);
  return kinds.find((kind) => !happensByItself({ kind })) ?? (kinds[0] as ObligationKind);
}

/** Statuses of a duty that is not to be done: no row does it then either. */
const NOT_TO_BE_DONE = new Set<Obligation['status']>(['waived', 'not-applicable', 'superseded', 'before-our-time']);

/** The rows of a package in one case on one day. */
class RowsOfCase {
  private readonly timeline: Timeline;
  private readonly rounds = new Map<RowId, readonly Window[]>();
  /** The duties of each id: all evaluations are of one. */
  private readonly dutiesById: ReadonlyMap<string, readonly Obligation[]>;
  private readonly closings: ReadonlyMap<string, readonly { type: string; day: PlainDate }[]>;

  constructor(
    private readonly situation: Situation,
    private readonly duties: readonly Obligation[],
    private readonly pack: CompiledPackage,
  ) {
    this.dutiesById = grouped(duties, ({ id }) => [obligationIdOf(id) ?? id]);
    this.timeline = timelineOf(situation, duties, pack, (id) => this.doneOn(id));
    const closing = (['afgerond', 'besteding', 'ontvangst'] as const).flatMap((type) => situation.facts(type));
    const days = closing.map((fact) => ({
      name: 'row' in fact ? fact.row : fact.obligation,
      type: fact.type,
      day: dayOf(fact),
    }));
    this.closings = grouped(
      days.sort((a, b) => (a.day < b.day ? -1 : 1)),
      ({ name }) => [name],
    );
  }

  /** The duties of the law, performed by rows where there are such, and after them the rows that are work of their own. */
  obligations(): Obligation[] {
    const performers = new Map<Obligation, Obligation>();
    const own: Array<{ row: ActiveRow; obligation: Obligation }> = [];
    for (const row of this.pack.rows.values()) {
      if (row.level !== 'case') continue;
      const duties = row.duty?.as === 'performs' ? this.dutiesOf(row) : [];
      if (duties.length > 0)
        for (const [i, obligation] of this.performedBy(row, duties).entries())
          performers.set(duties[i] as Obligation, obligation);
      else {
        const obligation = this.ownWork(row);
        if (obligation) own.push({ row, obligation });
      }
    }
    return [
      ...this.duties.map((duty) => performers.get(duty) ?? duty),
      ...withoutExcluded(own).map(({ obligation }) => obligation),
    ];
  }

  private dutiesOf({ duty }: ActiveRow): readonly Obligation[] {
    return (duty && this.dutiesById.get(duty.id)) ?? [];
  }

  private roundsOf(row: ActiveRow): readonly Window[] {
    const known = this.rounds.get(row.id);
    if (known) return known;
    // A row that follows on another which follows on it starts neither.
    this.rounds.set(row.id, []);
    const found = this.upToTheEnd(row, roundsOf(row, this.timeline)).map((round) => this.sinceReport(round));
    this.rounds.set(row.id, found);
    return found;
  }

  /** What comes again and again ends with the wage that is due. */
  private upToTheEnd({ trigger, repeats }: ActiveRow, rounds: readonly Window[]): readonly Window[] {
    if (trigger.kind !== 'recurring' && typeof repeats !== 'object') return rounds;
    const last = this.situation.wage.end.date;
    return rounds.filter(({ opens }) => opens.date <= last);
  }

  /** Nobody could do before the report what was due before it. */
  private sinceReport(window: Window): Window {
    const { reportedOn } = this.situation.chain;
    return window.due.date < reportedOn
      ? windowAsked(window, Derivation.from(reportedOn, 'Begin van het geval'))
      : window;
  }

  private closingDays(row: ActiveRow): PlainDate[] {
    const { trigger } = row;
    const startsOnReceipt = trigger.kind === 'asked' && trigger.how === 'ontvangst';
    const types: readonly string[] = KINDS[kindOfRow(row)].closedBy;
    return (this.closings.get(row.id) ?? [])
      .filter(({ type }) => types.includes(type) && !(startsOnReceipt && type === 'ontvangst'))
      .map(({ day }) => day);
  }

  private doneOn(id: RowId): readonly PlainDate[] {
    const row = this.pack.rows.get(id);
    if (!row) return [];
    const performed = row.duty?.as === 'performs' ? this.dutiesOf(row) : [];
    if (performed.length > 0) return performed.flatMap(({ doneOn }) => doneOn ?? []);
    if (!happensByItself({ kind: kindOfRow(row) })) return this.closingDays(row);
    const { asOf } = this.situation;
    return this.roundsOf(row)
      .map(({ opens }) => opens.date)
      .filter((day) => day <= asOf);
  }

  /** The duties that the row performs, each with row and code, and the day by which the protocol wants the one at hand. */
  private performedBy(row: ActiveRow, duties: readonly Obligation[]): Obligation[] {
    const due = this.roundsOf(row).at(-1)?.due.onLastBusinessDay();
    if (!due || this.waitsFor(row)) return [];
    const by = `Uitgevoerd als ${row.id} van ${row.protocol} (${row.billing.code}).`;
    return duties.map((duty) => (NOT_TO_BE_DONE.has(duty.status) ? duty : performed(duty, row, due, by)));
  }

  private standingOf(row: ActiveRow, kind: ObligationKind): Standing | null {
    const rounds = this.roundsOf(row);
    const { asOf } = this.situation;
    return happensByItself({ kind })
      ? standingByItself(rounds, asOf)
      : standingOfWork(rounds, this.closingDays(row), asOf);
  }

  private ownWork(row: ActiveRow): Obligation | null {
    const kind = kindOfRow(row);
    const standing = this.standingOf(row, kind);
    if (!standing) return null;
    const { window, doneOn, performed } = standing;
    const byItself = happensByItself({ kind });
    const obligation = rowObligation(this.situation, {
      row: row.id,
      protocol: row.protocol,
      kind,
      name: row.name,
      dutyOn: this.performerOf(row),
      recipients: row.recipients,
      opens: window.opens,
      norm: byItself ? undefined : window.due,
      doneOn,
      pending: this.waitsFor(row),
      notApplicable: this.stoppedBy(row, window),
      survives: (row.outlives ?? []).filter((end): end is EndKind => end !== 'vertrek-arbodienst'),
      notes: [`${row.id} van ${row.protocol} (${row.billing.code}).`],
    });
    const happened = obligation.status === 'done' ? performed : Math.max(0, performed - 1);
    obligation.code = row.billing.code;
    obligation.outputs = row.outputs;
    obligation.performed = byItself ? happened : performed;
    return obligation;
  }

  private performerOf({ id, performers }: ActiveRow) {
    const delegated = performers.includes('pob') && conditionHolds({ is: 'delegated', to: 'pob' }, id, this.timeline);
    return delegated ? 'pob' : performers[0];
  }

  private names(row: ActiveRow, ...types: readonly string[]): boolean {
    return this.timeline.facts.some((fact) => types.includes(fact.type) && 'row' in fact && fact.row === row.id);
  }

  private isMandated(scope: string): boolean {
    const last = this.timeline.facts.findLast(
      (fact) => fact.type === 'mandaat' && (fact.scope === scope || fact.scope === 'alle'),
    );
    return last?.type === 'mandaat' && last.given;
  }

  private isOverLimit(row: ActiveRow): boolean {
    const { context, asOf } = this.situation;
    const { facts } = this.timeline;
    return isOverLimit(row, { facts, pack: this.pack, money: context.money, asOf });
  }

  private consents(purpose: string): boolean {
    const last = this.timeline.facts.findLast((fact) => fact.type === 'toestemming' && fact.purpose === purpose);
    return last?.type === 'toestemming' && last.given;
  }

  /** Why the row cannot begin yet, in Dutch; null when nothing is in its way. */
  private waitsFor(row: ActiveRow): string | null {
    const { billing, consent, mandate, approval } = row;
    const onOrder = BILLING_MEANS[billing.code].starts === 'on-order' && row.trigger.kind !== 'appointment';
    if (onOrder && !this.names(row, 'opdracht', 'offerte-akkoord'))
      return billing.code === 'OFF' ? 'wacht op akkoord met de offerte' : 'wacht op de opdracht';
    if (consent && !this.consents(consent.purpose))
      return `wacht op de toestemming van de werknemer (${consent.purpose})`;
    if (mandate && !this.isMandated(mandate) && !this.names(row, 'goedkeuring'))
      return 'wacht op het mandaat of de goedkeuring van de werkgever';
    if (!this.names(row, 'goedkeuring') && this.isOverLimit(row))
      return 'wacht op de goedkeuring van de werkgever: de bestedingsgrens van het verzuimgeval is bereikt';
    return approval && !this.names(row, 'goedkeuring') ? `wacht op de goedkeuring van ${approval}` : null;
  }

  /** Why the row is not done, whatever its days say, in Dutch. */
  private stoppedBy(row: ActiveRow, window: Window): string | null {
    const left = this.timeline.facts.find((fact) => fact.type === 'vertrek-arbodienst');
    if (left && dayOf(left) <= window.due.date && !row.outlives?.includes('vertrek-arbodienst'))
      return `de werkgever vertrok op ${inDutch(dayOf(left))} bij de arbodienst`;
    const duties = this.dutiesOf(row);
    const duty = duties.find(({ doneOn }) => doneOn === null) ?? duties.at(-1);
    return duty && NOT_TO_BE_DONE.has(duty.status) ? (duty.statusReason ?? `${duty.name} is niet aan de orde`) : null;
  }
}

/** A duty as a row performs it; where the protocol wants it earlier that day counts. */
function performed(duty: Obligation, row: ActiveRow, due: Derivation, by: string): Obligation {
  const isEarlier = due.date >= duty.opensOn && due.date < duty.internalDue;
  const sooner = isEarlier ? [`${row.protocol} vraagt het eerder:`, ...due.why] : [];
  const internalDue = isEarlier ? due.date : duty.internalDue;
  const alarmOn = isEarlier ? latest(duty.opensOn, earliest(duty.alarmOn, alarmBefore(internalDue))) : duty.alarmOn;
  const why = [...duty.why, by, ...sooner];
  const { id, billing, outputs } = row;
  return { ...duty, internalDue, alarmOn, why, row: id, code: billing.code, outputs, performed: duty.doneOn ? 1 : 0 };
}

/** Of rows that exclude each other the one that began first, or was done, stays. */
function withoutExcluded(own: ReadonlyArray<{ row: ActiveRow; obligation: Obligation }>) {
  const weight = ({ obligation: { performed = 0, opensOn } }: (typeof own)[number]) =>
    `${performed > 0 ? 0 : 1} ${opensOn}`;
  return own.filter((one, i) => {
    const rivals = own.filter(({ row }) => one.row.excludes?.includes(row.id));
    return rivals.every((rival) => {
      const [mine, theirs] = [weight(one), weight(rival)];
      return mine < theirs || (mine === theirs && i < own.indexOf(rival));
    });
  });
}

/** The duties of the law in a case, with what the rows of its package add to them or perform of them. */
export function withRowsOfPackage(situation: Situation, duties: Obligation[]): Obligation[] {
  const pack = packageOn(situation.context, situation.life.facts);
  return pack.rows.size === 0 ? duties : new RowsOfCase(situation, duties, pack).obligations();
}

import { earliest, inDutch, latest, type PlainDate } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import { happensByItself, KINDS } from '../case/kinds';
import { alarmBefore, type Obligation } from '../case/obligation';
import type { EndKind, Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { isOverLimit } from '../money/spending-limit';
import { obligationIdOf, type RowId } from '../obligations/obligation-id';
import { timelineOf } from './case-timeline';
import type { ActiveRow, CompiledPackage } from './compile';
import { conditionHolds } from './condition-holds';
import { grouped } from './grouped';
import { Told } from './needs';
import { packageOn } from './package-on';
import { roundsOf } from './rounds';
import { rowObligation } from './row-obligation';
import { type Standing, standingByItself, standingOfWork } from './row-rounds';
import type { Timeline, Window } from './timeline';
import { windowAsked } from './window';

const NO_ROUNDS: readonly Window[] = [];

/** Statuses of a duty that is not to be done: no row does it then either. */
const NOT_TO_BE_DONE = new Set<Obligation['status']>(['waived', 'not-applicable', 'superseded', 'before-our-time']);

/** The rows of a package in one case on one day. */
class RowsOfCase {
  private readonly timeline: Timeline;
  private readonly told: Told;
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
    this.timeline = timelineOf(situation, pack, {
      duties: (id) => this.dutiesById.get(id) ?? [],
      doneOn: (id) => this.doneOn(id),
    });
    this.told = new Told(this.timeline.facts);
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
    const performing: Performing[] = [];
    const own: Array<{ row: ActiveRow; obligation: Obligation }> = [];
    for (const row of this.pack.caseRows) {
      if (!this.told.meets(row.needs, row.id)) continue;
      const duties = row.duty?.as === 'performs' ? this.dutiesOf(row) : [];
      if (duties.length > 0) {
        const due = this.dueOfPerformer(row);
        if (due) performing.push({ row, duties, due });
      } else {
        const obligation = this.ownWork(row);
        if (obligation) own.push({ row, obligation });
      }
    }
    // Last, so that every row sees the duties as the law asks them.
    for (const { row, duties, due } of performing)
      for (const duty of duties) if (!NOT_TO_BE_DONE.has(duty.status)) perform(duty, row, due);
    return [...this.duties, ...withoutExcluded(own)];
  }

  private dutiesOf({ duty }: ActiveRow): readonly Obligation[] {
    return (duty && this.dutiesById.get(duty.id)) ?? [];
  }

  private roundsOf(row: ActiveRow): readonly Window[] {
    const known = this.rounds.get(row.id);
    if (known) return known;
    // A row that follows on another which follows on it starts neither.
    this.rounds.set(row.id, NO_ROUNDS);
    if (!this.told.meets(row.needs, row.id)) return NO_ROUNDS;
    const found = this.sinceFree(row, this.sinceReport(this.upToTheEnd(row, roundsOf(row, this.timeline))));
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
  private sinceReport(rounds: readonly Window[]): readonly Window[] {
    const { reportedOn } = this.situation.chain;
    if (rounds.every(({ due }) => due.date >= reportedOn)) return rounds;
    const reported = Derivation.from(reportedOn, 'Begin van het geval');
    return rounds.map((window) => (window.due.date < reportedOn ? windowAsked(window, reported) : window));
  }

  /** What waited for a consent or an order has its time from the day on which that came. */
  private sinceFree(row: ActiveRow, rounds: readonly Window[]): readonly Window[] {
    const { facts } = this.timeline;
    const { consent } = row;
    const gates = [
      ...(consent ? [facts.filter((fact) => fact.type === 'toestemming' && fact.purpose === consent.purpose)] : []),
      ...(row.isOrdered ? [facts.filter((fact) => isOrderOf(fact, row.id))] : []),
    ];
    return gates.reduce(
      (windows, gate) => windows.map((window) => onceOpen(window, gate, happensByItself(row))),
      rounds,
    );
  }

  private closingDays(row: ActiveRow): PlainDate[] {
    const { trigger } = row;
    const startsOnReceipt = trigger.kind === 'asked' && trigger.how === 'ontvangst';
    const types: readonly string[] = KINDS[row.kind].closedBy;
    return (this.closings.get(row.id) ?? [])
      .filter(({ type }) => types.includes(type) && !(startsOnReceipt && type === 'ontvangst'))
      .map(({ day }) => day);
  }

  private doneOn(id: RowId): readonly PlainDate[] {
    const row = this.pack.rows.get(id);
    if (!row) return [];
    const performed = row.duty?.as === 'performs' ? this.dutiesOf(row) : [];
    if (performed.length > 0) return performed.flatMap(({ doneOn }) => doneOn ?? []);
    if (!happensByItself(row)) return this.closingDays(row);
    const { asOf } = this.situation;
    return this.roundsOf(row)
      .map(({ opens }) => opens.date)
      .filter((day) => day <= asOf);
  }

  /** The day by which the protocol wants the duty at hand; null while the row cannot perform it. */
  private dueOfPerformer(row: ActiveRow): Derivation | null {
    const due = this.roundsOf(row).at(-1)?.due.onLastBusinessDay();
    return due && !this.waitsFor(row) ? due : null;
  }

  private standingOf(row: ActiveRow): Standing | null {
    const rounds = this.roundsOf(row);
    if (rounds.length === 0) return null;
    const { asOf } = this.situation;
    return happensByItself(row) ? standingByItself(rounds, asOf) : standingOfWork(rounds, this.closingDays(row), asOf);
  }

  private ownWork(row: ActiveRow): Obligation | null {
    const standing = this.standingOf(row);
    if (!standing) return null;
    const { window, doneOn, performed } = standing;
    const byItself = happensByItself(row);
    const obligation = rowObligation(this.situation, {
      row: row.id,
      protocol: row.protocol,
      kind: row.kind,
      name: row.name,
      dutyOn: this.performerOf(row),
      recipients: row.recipients,
      opens: window.opens,
      norm: byItself ? undefined : window.due,
      alarmOn: byItself ? window.opens.date : undefined,
      doneOn,
      pending: this.waitsFor(row),
      notApplicable: this.stoppedBy(row, window),
      survives: (row.outlives ?? []).filter((end): end is EndKind => end !== 'vertrek-arbodienst'),
      notes: [row.note],
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

  /** Ordered, and not asked for anew since. */
  private isAccepted({ id }: ActiveRow): boolean {
    const last = (...types: readonly string[]) =>
      this.timeline.facts.findLastIndex((fact) => types.includes(fact.type) && 'row' in fact && fact.row === id);
    return last('opdracht', 'offerte-akkoord') > last('verzoek');
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
    const { consent, mandate, approval } = row;
    if (row.isOrdered && !this.isAccepted(row))
      return this.names(row, 'offerte') ? 'wacht op akkoord met de offerte' : 'wacht op de offerte of een opdracht';
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

function isOrderOf(fact: RecordedFact, row: RowId): boolean {
  return (fact.type === 'opdracht' || fact.type === 'offerte-akkoord') && fact.row === row;
}

const opensGate = (fact: RecordedFact) => fact.type !== 'toestemming' || fact.given;

/**
 * From when a gate stands open for a window: what happens by itself happened on the first such day and not again; work
 * that was stopped begins anew when the gate opens again.
 */
function openSince(window: Window, gate: readonly RecordedFact[], isByItself: boolean): RecordedFact | null {
  let since: RecordedFact | null = null;
  for (const fact of gate) {
    if (isByItself && since && fact.on > window.opens.date) break;
    since = opensGate(fact) ? (since ?? fact) : null;
  }
  return since;
}

function onceOpen(window: Window, gate: readonly RecordedFact[], isByItself: boolean): Window {
  const since = openSince(window, gate, isByItself);
  if (!since || since.on <= window.opens.date) return window;
  const ground = since.type === 'toestemming' ? 'Toestemming van de werknemer' : 'Opdracht of akkoord';
  return windowAsked(window, Derivation.from(since.on, ground));
}

/** A row that performs duties of the law, and the day by which its protocol wants them. */
type Performing = { row: ActiveRow; duties: readonly Obligation[]; due: Derivation };

/**
 * Completes a duty with the row that performs it; where the protocol wants it earlier that day counts. The plan made its
 * duties a moment ago and nobody else has them: copying each takes longer than all else here.
 */
function perform(duty: Obligation, row: ActiveRow, due: Derivation): void {
  const isEarlier = due.date >= duty.opensOn && due.date < duty.internalDue;
  const by = `Uitgevoerd als ${row.note}`;
  duty.why = isEarlier ? [...duty.why, by, `${row.protocol} vraagt het eerder:`, ...due.why] : [...duty.why, by];
  if (isEarlier) {
    duty.internalDue = due.date;
    duty.alarmOn = latest(duty.opensOn, earliest(duty.alarmOn, alarmBefore(due.date)));
  }
  duty.row = row.id;
  duty.code = row.billing.code;
  duty.outputs = row.outputs;
  duty.performed = duty.doneOn ? 1 : 0;
}

/** Of rows that exclude each other the one that began first, or was done, stays. */
function withoutExcluded(own: ReadonlyArray<{ row: ActiveRow; obligation: Obligation }>): Obligation[] {
  const weight = ({ obligation: { performed = 0, opensOn } }: (typeof own)[number]) =>
    `${performed > 0 ? 0 : 1} ${opensOn}`;
  const stays = (one: (typeof own)[number], i: number): boolean => {
    const { excludes } = one.row;
    if (!excludes) return true;
    return own.every((rival, j) => {
      if (!excludes.includes(rival.row.id)) return true;
      const [mine, theirs] = [weight(one), weight(rival)];
      return mine < theirs || (mine === theirs && i < j);
    });
  };
  return own.filter(stays).map(({ obligation }) => obligation);
}

/** The duties of the law in a case, with what the rows of its package add to them or perform of them. */
export function withRowsOfPackage(situation: Situation, duties: Obligation[]): Obligation[] {
  const pack = packageOn(situation.context, situation.life.facts);
  return pack.rows.size === 0 ? duties : new RowsOfCase(situation, duties, pack).obligations();
}

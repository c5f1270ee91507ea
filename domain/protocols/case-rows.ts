// Longer than 300 lines: how the rows of a package run in one case, which they share.
import { addDays, earliest, inDutch, latest, type PlainDate } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import { isForMany } from '../case/kinds';
import { alarmBefore, isActive, type Obligation } from '../case/obligation';
import type { Performer } from '../case/roles';
import type { Standing as Course, Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { joined } from '../lists';
import { packageOfTime } from '../money/package-of-time';
import { type Spending, waitsForApproval } from '../money/spending-limit';
import { type ObligationHead, obligationOf } from '../obligations/duty';
import type { ObligationId, RowId } from '../obligations/obligation-id';
import { gaveUp, lastDayToAnswer } from './attempts';
import { fallenThroughIn, timelineOf } from './case-timeline';
import { type Closing, closingsOf } from './closing';
import type { ActiveRow, CompiledPackage } from './compile';
import { conditionHolds, delegatedTo, delegationEndsOn } from './condition-holds';
import { onceAllowed } from './gates';
import { groupedBy } from './grouped';
import { withoutEnded } from './kept-orders';
import { lackOf } from './lack';
import { leavingOf } from './leaving';
import { Told } from './needs';
import { packageAtWork } from './package-on';
import { exemptionsOf } from './rie-exemption';
import { onDay, roundsOf } from './rounds';
import { type Standing, standingByItself, standingOfEach, standingOfMany, standingOfWork } from './row-rounds';
import { broughtOn, sinceBrought, sinceTakeOver, spellsOf } from './since-ours';
import type { Timeline, Window } from './timeline';
import { windowAsked, windowsOf } from './window';

const NO_ROUNDS: readonly Window[] = [];
const NO_DAYS: readonly PlainDate[] = [];
const NO_DUTIES: readonly Obligation[] = [];

/** Statuses of a duty that is not to be done: no row does it then either. */
const NOT_TO_BE_DONE = new Set<Obligation['status']>(['waived', 'not-applicable', 'superseded', 'before-our-time']);

function isToBeDone({ status }: Obligation): boolean {
  return !NOT_TO_BE_DONE.has(status);
}

/** What a timeline says of what was done. */
type Asked = Pick<Timeline, 'duties' | 'doneOn' | 'takenOn'>;

/** What the rows of one level hang on: a case of sickness, or the contract of an employer. */
export type RowsHost = Course &
  Pick<Situation, 'facts'> & {
    level: ActiveRow['level'];
    /** How many the employer has, where a rule can ask that. */
    employees?: number;
    /** Prices and the limit of a case; absent where there are none. */
    money: Spending | undefined;
    timelineOf(pack: CompiledPackage, asked: Asked): Timeline;
    /** The day on which a row came here, from another package or another arbodienst; null where it was here from the start. */
    cameOn?(row: ActiveRow): PlainDate | null;
    /** Another case came after it: it shows what somebody did, or still has to do, and nothing else. */
    isOver?: boolean;
    /** The rounds that its trigger and condition give a row, as they are done here. */
    settled(row: ActiveRow, rounds: readonly Window[]): readonly Window[];
  };

/** The rows of a package in one case, or under one contract, on one day. */
class RowsOf {
  private readonly timeline: Timeline;
  private readonly told: Told;
  private readonly rounds = new Map<RowId, readonly Window[]>();
  /** The duties of each id: all evaluations are of one. */
  private readonly dutiesById: ReadonlyMap<ObligationId, readonly Obligation[]>;
  /** The bedrijfsarts delegated something. */
  private readonly isDelegating: boolean;
  /** The day on which work that is delegated goes to another again. */
  private readonly delegationEndsOn: PlainDate | null;
  /** The employer left the arbodienst. */
  private readonly left: RecordedFact | undefined;
  private readonly closings: ReadonlyMap<string, readonly Closing[]>;

  constructor(
    private readonly host: RowsHost,
    private readonly duties: readonly Obligation[],
    private readonly pack: CompiledPackage,
  ) {
    this.dutiesById = dutiesAsked(duties, pack);
    this.timeline = host.timelineOf(pack, {
      duties: (id) => this.dutiesById.get(id) ?? NO_DUTIES,
      doneOn: (id) => this.doneOn(id),
      takenOn: host.cameOn && ((id) => this.takenOn(id)),
    });
    this.told = new Told(this.timeline, pack.rows);
    this.isDelegating = this.told.has('delegatie');
    this.delegationEndsOn = this.isDelegating ? delegationEndsOn(this.timeline) : null;
    this.left = leavingOf(this.timeline.facts);
    this.closings = groupedBy(
      closingsOf((type) => host.facts(type)),
      ({ name }) => name,
    );
  }

  /** The duties of the law, performed by rows where there are such, and after them the rows that are work of their own. */
  obligations(): Obligation[] {
    const performing: Performing[] = [];
    const own: Obligation[] = [];
    for (const row of this.told.startable(this.host.level === 'case' ? this.pack.caseRows : this.pack.contractRows)) {
      const duties = row.duty?.as === 'performs' ? this.dutiesOf(row) : NO_DUTIES;
      if (duties.some(isToBeDone)) {
        const days = this.daysOfPerformer(row);
        if (days) performing.push({ row, duties, days, performer: this.performerOf(row) });
      }
      // Beside the duties that it performs a row is work of its own only where it goes on after them.
      const obligation = duties.length === 0 || row.duty?.goesOn ? this.ownWork(row, duties) : null;
      if (obligation) own.push(obligation);
    }
    // Last, so that every row sees the duties as the law asks them.
    for (const one of performing) {
      for (const duty of one.duties) {
        if (!isToBeDone(duty)) continue;
        perform(duty, one);
        this.looksAgain(duty, one.performer);
      }
    }
    return this.duties.concat(withoutExcluded(own, this.pack));
  }

  private dutiesOf({ duty }: ActiveRow): readonly Obligation[] {
    return (duty && this.dutiesById.get(duty.id)) ?? NO_DUTIES;
  }

  /** The one that is not done yet, or the last of its kind. */
  private dutyAtHand(row: ActiveRow): Obligation | undefined {
    const duties = this.dutiesOf(row);
    return duties.find(({ doneOn }) => doneOn === null) ?? duties.at(-1);
  }

  private roundsOf(row: ActiveRow): readonly Window[] {
    if (!row.isFollowed) return this.newRoundsOf(row);
    const known = this.rounds.get(row.id);
    if (known) return known;
    // A row that follows on another which follows on it starts neither.
    this.rounds.set(row.id, NO_ROUNDS);
    const found = this.told.meets(row.needs, row.id) ? this.newRoundsOf(row) : NO_ROUNDS;
    this.rounds.set(row.id, found);
    return found;
  }

  private newRoundsOf(row: ActiveRow): readonly Window[] {
    const now = roundsOf(row, this.timeline);
    const rounds = now.length === 0 ? this.roundsWhenDone(row) : now;
    return rounds.length === 0
      ? rounds
      : onceAllowed(row, this.host.settled(row, rounds), { facts: this.timeline.facts, doneOn: this.closingDays(row) });
  }

  /** Of rows of which one is done at most the one that was done stays so, also when by now it would be for another. */
  private roundsWhenDone(row: ActiveRow): readonly Window[] {
    const last = this.pack.excludes.has(row.id) ? this.closingDays(row).at(-1) : undefined;
    return last === undefined ? NO_ROUNDS : roundsOf(row, onDay(this.timeline, last));
  }

  private closingDays(row: ActiveRow): readonly PlainDate[] {
    const closings = this.closings.get(row.id);
    if (!closings) return NO_DAYS;
    return closings.filter(({ type }) => row.closedBy.has(type)).map(({ day }) => day);
  }

  private doneOn(id: RowId): readonly PlainDate[] {
    const row = this.pack.rows.get(id);
    if (!row) return [];
    const performed = row.duty?.as === 'performs' ? this.dutiesOf(row) : [];
    if (performed.length > 0) return performed.flatMap(({ doneOn }) => doneOn ?? []);
    if (!row.isByItself) return this.closingDays(row).filter((day) => this.wasDone(row, day));
    const { asOf } = this.host;
    return this.roundsOf(row)
      .map(({ opens }) => opens.date)
      .filter((day) => day <= asOf);
  }

  /** Whether what was told as done on a day was of this row: of rows of which one is done, the one that somebody could do then, or can. */
  private wasDone({ id, condition, excludes }: ActiveRow, day: PlainDate): boolean {
    if (!excludes) return true;
    return [this.timeline, onDay(this.timeline, day)].some((known) => conditionHolds(condition, id, known));
  }

  /** The day on which a row came here whose days were all over by then; what follows on others follows on them here as well. */
  private takenOn(id: RowId): PlainDate | null {
    const row = this.pack.rows.get(id);
    const since = row && row.trigger.kind !== 'row-done' ? this.host.cameOn?.(row) : null;
    if (!row || !since) return null;
    const [first] = windowsOf({ ...row, repeats: undefined }, this.timeline);
    return first && first.due.date < since ? since : null;
  }

  /** When the protocol wants the duty at hand; null while the row cannot perform it. */
  private daysOfPerformer(row: ActiveRow): Days | null {
    if (this.leftBefore(row) || this.waitsFor(row)) return null;
    if (row.followsDuty) return conditionHolds(row.condition, row.id, this.timeline) ? AS_THE_DUTY : null;
    const window = this.roundsOf(row).at(-1);
    const since = this.host.cameOn?.(row);
    // What the protocol wanted before it had the case, moves nothing any more.
    if (window && since && window.due.date < since) return AS_THE_DUTY;
    return window ? { opens: window.opens, due: window.due.onLastBusinessDay() } : null;
  }

  private standingOf(row: ActiveRow, rounds: readonly Window[]): Standing | null {
    if (rounds.length === 0) return null;
    const { asOf } = this.host;
    if (row.isByItself) return standingByItself(rounds, asOf);
    if (isForMany(row)) {
      const lastDayOf = (round: Window) => lastDayToAnswer(row, round) ?? round.due.date;
      return standingOfMany(rounds, this.closingDays(row), { asOf, lastDayOf });
    }
    const standing = row.repeats === 'each-request' ? standingOfEach : standingOfWork;
    return standing(rounds, this.closingDays(row), asOf);
  }

  /** Rounds that are work of their own: all, or beside the duties that it performs those with which it goes on after them. */
  private ownRounds(row: ActiveRow, performed: readonly Obligation[]): readonly Window[] {
    if (performed.length === 0) return this.roundsOf(row);
    return this.roundsOf(row).filter(({ opens }) => performed.every(({ doneOn }) => doneOn !== opens.date));
  }

  /** Whether nobody asks for the work of a row any more: a case that is over does not show what happens by itself. */
  private isPast({ id, isByItself }: ActiveRow): boolean {
    return isByItself && this.host.isOver === true && !this.pack.excludes.has(id);
  }

  private ownWork(row: ActiveRow, performed: readonly Obligation[]): Obligation | null {
    if (this.isPast(row)) return null;
    const rounds = this.ownRounds(row, performed);
    const standing = this.standingOf(row, rounds);
    if (!standing) return null;
    const { window, doneOn, performed: times, waiting } = standing;
    const byItself = row.isByItself;
    const obligation = obligationOf(this.host, this.headOf(row), {
      opens: window.opens,
      norm: byItself ? window.opens : window.due,
      alarmOn: byItself ? window.opens.date : undefined,
      doneOn,
      pending: this.waitsFor(row),
      notApplicable: this.stoppedBy(row, window),
      survives: row.survives,
      stopsWhenLate: !byItself,
      notes: this.notesOf(row),
      closes: false,
      times,
    });
    if (waiting !== undefined) obligation.waiting = waiting;
    const from = latest(this.host.asOf, window.opens.date);
    const again = rounds.length === 1 ? undefined : rounds.find(({ opens }) => opens.date > from);
    if (again) obligation.comesAgainOn = again.opens.date;
    this.looksAgain(obligation, obligation.dutyOn);
    return this.goneOnWith(row, window, obligation);
  }

  /** On the day after a delegation the case looks who does the work from then on. */
  private looksAgain(obligation: Obligation, performer: Performer): void {
    const day = this.delegationEndsOn;
    if (day !== null && performer === 'pob') obligation.comesAgainOn = earliest(day, obligation.comesAgainOn ?? day);
  }

  /** A call that was refused and a form that nobody answered are not gone on with; a form is looked at again on its day. */
  private goneOnWith(row: ActiveRow, window: Window, obligation: Obligation): Obligation {
    if (!isActive(obligation)) return obligation;
    const reason = gaveUp(row, window, this.timeline);
    const last = lastDayToAnswer(row, window);
    if (reason) Object.assign(obligation, { status: 'waived', statusReason: reason, daysLate: null });
    else if (last) obligation.comesAgainOn = earliest(addDays(last, 1), obligation.comesAgainOn ?? addDays(last, 1));
    return obligation;
  }

  /** Which row it is, what the size of the employer exempts from it, and which of its services was asked for last. */
  private notesOf({ id, kinds, notes }: ActiveRow): readonly string[] {
    const { employees } = this.host;
    const known = employees === undefined ? notes : joined(notes, exemptionsOf(id, this.pack.rules, employees));
    if (!kinds || !this.told.names(id)) return known;
    const asked = this.timeline.facts.findLast((fact) => asksFor(fact, id));
    return asked && 'kind' in asked ? [...known, `Gevraagd: ${asked.kind}.`] : known;
  }

  private headOf(row: ActiveRow): ObligationHead {
    const { head } = row;
    const dutyOn = this.performerOf(row);
    return dutyOn === head.dutyOn ? head : { ...head, dutyOn };
  }

  private performerOf({ id, performers, duty, head }: ActiveRow): Performer {
    if (!this.isDelegating || !performers.includes('pob')) return head.dutyOn;
    return delegatedTo('pob', duty ? [id, duty.id] : [id], this.timeline) ? 'pob' : head.dutyOn;
  }

  private waitsForApproval(row: ActiveRow): boolean {
    const { money, asOf } = this.host;
    return money !== undefined && waitsForApproval(row, { facts: this.timeline.facts, money, asOf });
  }

  /** Why the row cannot begin yet, in Dutch; null when nothing is in its way. */
  private waitsFor(row: ActiveRow): string | null {
    const duty = row.duty?.as === 'prepares' ? this.dutyAtHand(row) : undefined;
    if (duty?.status === 'planned' && duty.statusReason !== null) return duty.statusReason;
    const lack = lackOf(row, this.timeline.facts, () => this.closingDays(row));
    if (lack) return `wacht op ${lack}`;
    return this.waitsForApproval(row)
      ? 'wacht op de goedkeuring van de werkgever: de bestedingsgrens van het verzuimgeval is bereikt'
      : null;
  }

  /** That the employer left the arbodienst, which then does nothing more but what outlives that, late or not; null otherwise. */
  private leftBefore({ outlives }: ActiveRow): string | null {
    const { left } = this;
    if (!left || outlives?.includes('vertrek-arbodienst')) return null;
    return `de werkgever vertrok op ${inDutch(dayOf(left))} bij de arbodienst`;
  }

  /** What is only recorded was so before the employer left, and stays so. */
  private wasRecorded({ kind }: ActiveRow, { opens }: Window): boolean {
    return kind === 'record' && this.left !== undefined && opens.date < dayOf(this.left);
  }

  /** Why the row is not done, whatever its days say, in Dutch. */
  private stoppedBy(row: ActiveRow, window: Window): string | null {
    const left = this.wasRecorded(row, window) ? null : this.leftBefore(row);
    if (left) return left;
    const duty = this.dutyAtHand(row);
    return duty && !isToBeDone(duty) ? (duty.statusReason ?? `${duty.name} is niet aan de orde`) : null;
  }
}

/** Of the duties that rows have to do with all of each: the evaluations are of one. */
function dutiesAsked(duties: readonly Obligation[], { asksOf }: CompiledPackage) {
  return groupedBy(duties, ({ id }) => asksOf.get(id));
}

const AS_THE_DUTY = 'as-the-duty';
type Days = Pick<Window, 'opens' | 'due'> | typeof AS_THE_DUTY;

/** A row that performs duties of the law, and when its protocol wants them. */
type Performing = { row: ActiveRow; duties: readonly Obligation[]; days: Days; performer: Performer };

/**
 * Completes a duty with the row that performs it; where the protocol wants it earlier that day counts. The plan made its
 * duties a moment ago and nobody else has them: copying each takes longer than all else here.
 */
function perform(duty: Obligation, { row, days, performer }: Performing): void {
  duty.why = joined(duty.why, row.performs);
  if (days !== AS_THE_DUTY) moveTo(days, duty, row);
  duty.row = row.id;
  duty.code = row.billing.code;
  duty.outputs = row.outputs;
  duty.performer = performer;
  duty.readers = row.recipients;
  duty.performed = duty.doneOn ? 1 : 0;
}

/** Lets the days of a row that performs a duty count where they come before those of the law. */
function moveTo({ opens, due }: Pick<Window, 'opens' | 'due'>, duty: Obligation, row: ActiveRow): void {
  // Asked for before the law asks it, it is done now.
  if (row.trigger.kind === 'asked' && duty.status === 'planned' && opens.date < duty.opensOn)
    Object.assign(duty, { opensOn: opens.date, status: 'open', statusReason: null });
  if (due.date < duty.opensOn || due.date >= duty.internalDue) return;
  duty.why = joined(duty.why, [`${row.protocol} vraagt het eerder:`], due.why);
  duty.internalDue = due.date;
  duty.alarmOn = latest(duty.opensOn, earliest(duty.alarmOn, alarmBefore(due.date)));
}

/** Of rows that exclude each other once and for all the one that began first, or was done, stays. */
function withoutExcluded(own: readonly Obligation[], { excludes }: CompiledPackage): readonly Obligation[] {
  if (excludes.size === 0) return own;
  const weight = ({ performed = 0, opensOn }: Obligation) => `${performed > 0 ? 0 : 1} ${opensOn}`;
  return own.filter((one, i) => {
    const rivals = excludes.get(one.id);
    if (!rivals) return true;
    return own.every((rival, j) => {
      if (!rivals.includes(rival.id)) return true;
      const [mine, theirs] = [weight(one), weight(rival)];
      return mine < theirs || (mine === theirs && i < j);
    });
  });
}

function asksFor(fact: RecordedFact, row: RowId): boolean {
  return (fact.type === 'verzoek' || fact.type === 'indicatie') && fact.row === row && fact.kind !== undefined;
}

/** The duties that there are, with what the rows of a package add to them or perform of them. */
export function withRows(host: RowsHost, duties: Obligation[], pack: CompiledPackage): Obligation[] {
  return pack.rows.size === 0 ? duties : new RowsOf(host, duties, pack).obligations();
}

/**
 * The duties of the law in a case, with what the rows of its package add to them or perform of them; of a sickness that began after the
 * employer left the arbodienst the duties alone.
 */
export function withRowsOfPackage(situation: Situation, duties: Obligation[]): Obligation[] {
  const { context, life, responsibleSince } = situation;
  const left = leavingOf(life.facts);
  if (left && dayOf(left) < situation.chain.knownSince) return duties;
  const fell = fallenThroughIn(situation);
  const spells = spellsOf(context, life.facts);
  const host: RowsHost = {
    asOf: situation.asOf,
    firstSickDay: situation.firstSickDay,
    ends: situation.ends,
    responsibleSince,
    carriedFrom: situation.carriedFrom,
    facts: situation.facts,
    closedOn: situation.closedOn,
    isDepartedFrom: situation.isDepartedFrom,
    departureOf: situation.departureOf,
    breachedByCorrection: situation.breachedByCorrection,
    level: 'case',
    money: context.money && {
      ...context.money,
      fallenThrough: fell,
      packageOf: (time) => packageOfTime(context, withoutEnded(life.facts), time),
    },
    timelineOf: (pack, asked) => timelineOf(situation, pack, asked, fell),
    isOver: situation.nextFirst !== null && situation.nextFirst <= situation.asOf,
    cameOn: (spells ?? responsibleSince) ? cameOn : undefined,
    settled: (row, given) => {
      const rounds = sinceReport(situation, upToTheEnd(situation, row, given));
      const ours = responsibleSince ? sinceTakeOver(row, rounds, responsibleSince) : rounds;
      return spells ? sinceBrought(row, ours, spells) : ours;
    },
  };
  function cameOn({ id }: ActiveRow): PlainDate | null {
    const brought = spells ? broughtOn(id, spells) : null;
    return brought && responsibleSince ? latest(brought, responsibleSince) : (brought ?? responsibleSince);
  }
  return withRows(host, duties, packageAtWork(context, life.facts));
}

/** What comes again and again ends with the wage that is due. */
function upToTheEnd({ wage }: Situation, { trigger, repeats }: ActiveRow, rounds: readonly Window[]) {
  return trigger.kind === 'recurring' || typeof repeats === 'object' ? openingUpTo(wage.end.date, rounds) : rounds;
}

function openingUpTo(day: PlainDate, rounds: readonly Window[]): readonly Window[] {
  return rounds.filter(({ opens }) => opens.date <= day);
}

/** Nobody could do before the report what was due before it; of a case that was taken over it was others' to do. */
function sinceReport(
  { chain: { reportedOn }, responsibleSince }: Situation,
  rounds: readonly Window[],
): readonly Window[] {
  return dueFrom(reportedOn, rounds) ? rounds : movedToReport(reportedOn, responsibleSince, rounds);
}

function dueFrom(day: PlainDate, rounds: readonly Window[]): boolean {
  for (const { due } of rounds) if (due.date < day) return false;
  return true;
}

function movedToReport(
  reportedOn: PlainDate,
  responsibleSince: PlainDate | null,
  rounds: readonly Window[],
): readonly Window[] {
  const reported = Derivation.from(reportedOn, 'Begin van het geval');
  return rounds.map((window) => {
    const isOfOthers = responsibleSince !== null && window.due.date < responsibleSince;
    if (window.due.date >= reportedOn || isOfOthers) return window;
    const asked = windowAsked(window, reported);
    const late = `Het protocol vroeg dit uiterlijk ${inDutch(window.due.date)}; de ziekmelding kwam pas op ${inDutch(reportedOn)}.`;
    return { ...asked, due: asked.due.noted(late) };
  });
}

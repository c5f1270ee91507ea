// Longer than 300 lines: one pass over the rows of a protocol makes all that a plan looks up under a package.
import type { EndKind } from '../case/ends';
import type { FactType } from '../case/facts';
import { happensByItself, KINDS } from '../case/kinds';
import type { Obligation, ObligationKind } from '../case/obligation';
import type { ObligationHead } from '../obligations/duty';
import { keysOf, type ObligationId, type RowId } from '../obligations/obligation-id';
import { BILLING_MEANS, type Billing } from './billing';
import type { Condition } from './condition';
import { grouped } from './grouped';
import { usesUpNames } from './named-rounds';
import { type Needs, needsOf } from './needs';
import { OUTPUT_MEANS } from './output-means';
import { columnOf, type PackageId, rowOf } from './packages';
import { ASKERS } from './party';
import type { Protocol } from './protocol';
import type { ProtocolRule } from './protocol-rule';
import type { Row } from './row';
import { headOf } from './row-obligation';
import type { Trigger, TriggerKind } from './trigger';

/** A row as one package has it: under its code, and with a request as condition where it is done on request only. */
export type ActiveRow = Row & {
  protocol: string;
  billing: Billing;
  /** Kind of its work: that of the first output that somebody has to work on, else of its first output. */
  kind: ObligationKind;
  /** Its kind is done when its day has come: nobody works on it. */
  isByItself: boolean;
  needs: Needs | null;
  /** Quoted or ordered before it is done. */
  isOrdered: boolean;
  /** A change of package left it: what was ordered of it is done, and nothing more is asked for. */
  isKept: boolean;
  /** A rule of the protocol is the mandate that it asks for. */
  isMandated: boolean;
  /** Which row it is, for the explanation of what it asks for. */
  note: string;
  /** The same as what is said of a row that is work of its own. */
  notes: readonly [string];
  /** What is said of a duty that it performs. */
  performs: readonly [string];
  /** Ends of the case itself that do not stop it; what tells of an end is not stopped by it. */
  survives: readonly EndKind[];
  /** Facts that tell that it was done. */
  closedBy: ReadonlySet<FactType>;
  /** It performs a duty on the days of the duty itself, each time. */
  followsDuty: boolean;
  /** When it was done decides when another row starts, or when it comes again. */
  isFollowed: boolean;
  /** It is done by itself as long as the case lasts: who has the case later does it from then on. */
  lasts: boolean;
  /** What its own work is, whatever the case. */
  head: ObligationHead;
};

/** Rows that have to do with one statutory duty. */
export type DutyRows = Record<'performs' | 'prepares' | 'supports', ActiveRow[]>;

/** The rows of one column, ready to look up. A row that is never done there is not in it, so it cannot start. */
export type CompiledPackage = {
  id: string;
  rows: ReadonlyMap<RowId, ActiveRow>;
  /** Those that belong to a case of sickness. */
  caseRows: readonly ActiveRow[];
  /** Those that belong to the contract of an employer. */
  contractRows: readonly ActiveRow[];
  /** By every kind of trigger that can start the row. */
  byTrigger: ReadonlyMap<TriggerKind, readonly ActiveRow[]>;
  byDuty: ReadonlyMap<ObligationId, DutyRows>;
  /** Duties that a row has to do with, or that start one, by each name that they have in plans. */
  asksOf: ReadonlyMap<Obligation['id'], ObligationId>;
  /** Of a row that is done once: of which other rows none is done beside it. Rows that repeat exclude each other by what they ask for. */
  excludes: ReadonlyMap<string, readonly string[]>;
  /** Rows of the protocol that this package refuses, and whether it is known that it does. */
  refused: ReadonlyMap<RowId, Billing['code']>;
  rules: readonly ProtocolRule[];
};

function kindsOf(trigger: Trigger): readonly TriggerKind[] {
  return trigger.kind === 'first-of' ? [...new Set(trigger.triggers.flatMap(kindsOf))] : [trigger.kind];
}

function dutyRows(rows: readonly ActiveRow[]): DutyRows {
  const as = (kind: keyof DutyRows) => rows.filter((row) => row.duty?.as === kind);
  return { performs: as('performs'), prepares: as('prepares'), supports: as('supports') };
}

/** Whatever else has to hold: what is done on request only waits for a request, what is ordered for somebody to want it. */
function conditionUnder(billing: Billing, row: Row): Condition {
  const { condition, trigger } = row;
  // Nobody asks for it that somebody did not come.
  if (trigger.kind === 'appointment') return condition;
  if (BILLING_MEANS[billing.code].starts === 'on-verzoek')
    return { all: [condition, { is: 'asked', by: ASKERS, only: 'verzoek' }] };
  return isOrdered(billing, row) ? { all: [condition, { is: 'wanted', by: ASKERS }] } : condition;
}

/** What a missed appointment costs follows from it, and nobody orders it. */
function isOrdered({ code }: Billing, { trigger }: Row): boolean {
  return BILLING_MEANS[code].starts === 'on-order' && trigger.kind !== 'appointment';
}

export function kindOfRow({ outputs, performers }: Pick<Row, 'outputs' | 'performers'>): ObligationKind {
  const kinds = outputs.map(({ kind }) => OUTPUT_MEANS[kind].obligation);
  const kind = kinds.find((one) => !happensByItself({ kind: one })) ?? (kinds[0] as ObligationKind);
  // The system has no task to do: what it gives is there.
  return kind === 'task' && performers[0] === 'systeem' ? 'record' : kind;
}

function outlived({ outlives = [] }: Row): readonly EndKind[] {
  return outlives.filter((end): end is EndKind => end !== 'vertrek-arbodienst');
}

/** Where something that arrives starts the work, what else arrives does not close it. */
function closedBy(kind: ObligationKind, { trigger }: Row): ReadonlySet<FactType> {
  const startsOnReceipt = trigger.kind === 'asked' && trigger.how === 'ontvangst';
  return new Set(KINDS[kind].closedBy.filter((type) => !(startsOnReceipt && type === 'ontvangst')));
}

/** Facts that tell that a row was done, whatever the package. */
export function closedByOf(id: RowId): ReadonlySet<FactType> {
  const row = rowOf(id);
  return new Set(row ? closedBy(kindOfRow(row), row) : []);
}

function followsDuty({ trigger, duty, repeats }: Row): boolean {
  const isOfDuty = trigger.kind === 'duty' && trigger.at === 'opens' && trigger.within === undefined;
  return isOfDuty && repeats === 'with-duty' && duty?.as === 'performs' && duty.id === trigger.id;
}

/** Every field that any trigger has, said or not, as with the rows. */
type AlikeTrigger = Record<FieldsOf<Trigger>, unknown>;
type FieldsOf<Union> = Union extends unknown ? keyof Union : never;

function alike(trigger: Trigger): Trigger {
  const said: Partial<AlikeTrigger> = trigger;
  const all: AlikeTrigger = {
    kind: said.kind,
    from: said.from,
    until: said.until,
    days: said.days,
    watches: said.watches,
    within: said.within,
    lapses: said.lapses,
    any: said.any,
    id: said.id,
    at: said.at,
    rows: said.rows,
    events: said.events,
    after: said.after,
    every: said.every,
    how: said.how,
    by: said.by,
    triggers: trigger.kind === 'first-of' ? trigger.triggers.map(alike) : undefined,
  };
  return all as Trigger;
}

/** Triggers of one kind that say the same are one, so that what starts several rows is looked for once. */
function oneOf(trigger: Trigger, known: Map<string, Trigger>): Trigger {
  const words = JSON.stringify(trigger);
  const before = known.get(words);
  if (before) return before;
  const one = alike(trigger);
  known.set(words, one);
  return one;
}

/** Whether it starts work without a last day. */
function hasNoLastDay(trigger: Trigger): boolean {
  switch (trigger.kind) {
    case 'case-start':
      return trigger.lapses !== true;
    case 'sick-days':
    case 'sick-weeks':
      return trigger.until === null;
    case 'first-of':
      return trigger.triggers.some(hasNoLastDay);
    default:
      return false;
  }
}

function rowsFollowed(trigger: Trigger): readonly RowId[] {
  if (trigger.kind === 'first-of') return trigger.triggers.flatMap(rowsFollowed);
  return trigger.kind === 'row-done' ? trigger.rows : [];
}

function startedByDuty(trigger: Trigger): readonly ObligationId[] {
  if (trigger.kind === 'first-of') return trigger.triggers.flatMap(startedByDuty);
  return trigger.kind === 'duty' ? [trigger.id] : [];
}

function dutiesOf({ duty, trigger }: Row): readonly ObligationId[] {
  return duty ? [duty.id, ...startedByDuty(trigger)] : startedByDuty(trigger);
}

/** Rows of which the days on which they were done are looked at. */
function followedIn(rows: readonly Row[]): ReadonlySet<RowId> {
  return new Set(
    rows.flatMap(({ id, trigger, repeats }) => [
      ...rowsFollowed(trigger),
      ...(typeof repeats === 'object' ? [id] : []),
    ]),
  );
}

function mandatedBy(rules: readonly ProtocolRule[]): ReadonlySet<RowId> {
  return new Set(rules.flatMap((rule) => (rule.kind === 'mandate' ? rule.rows : [])));
}

/** Every field, said or not: that all rows look alike is what makes reading them quick. */
type Alike = { [Field in keyof Required<ActiveRow>]: ActiveRow[Field] };

/** Of all rows of a protocol those that others follow on, and those that a rule gives the mandate for. */
type Among = Record<'followed' | 'mandated', ReadonlySet<RowId>>;

function activeRow(row: Row, protocol: string, billing: Billing, { followed, mandated }: Among): ActiveRow {
  const { id, name, trigger, performers, recipients } = row;
  const condition = conditionUnder(billing, row);
  const kind = kindOfRow(row);
  const note = `${id} van ${protocol} (${billing.code}).`;
  const active: Alike = {
    id,
    name,
    trigger,
    condition,
    performers,
    recipients,
    wording: row.wording,
    lines: row.lines,
    level: row.level,
    outputs: row.outputs,
    bills: row.bills,
    consent: row.consent,
    mandate: row.mandate,
    approval: row.approval,
    repeats: row.repeats,
    outlives: row.outlives,
    duty: row.duty,
    excludes: row.excludes,
    employerSees: row.employerSees,
    neutral: row.neutral,
    message: row.message,
    language: row.language,
    kinds: row.kinds,
    attempts: row.attempts,
    choice: row.choice,
    protocol,
    billing,
    kind,
    isByItself: happensByItself({ kind }),
    needs: needsOf({ trigger, condition }),
    isOrdered: isOrdered(billing, row),
    isKept: false,
    isMandated: mandated.has(id),
    note,
    notes: [note],
    performs: [`Uitgevoerd als ${note}`],
    survives: outlived(row),
    closedBy: closedBy(kind, row),
    followsDuty: followsDuty(row),
    lasts: hasNoLastDay(trigger) && !usesUpNames({ trigger, condition, repeats: row.repeats }),
    isFollowed: followed.has(id) || usesUpNames({ trigger, condition, repeats: row.repeats }),
    head: headOf({
      row: id,
      protocol,
      kind,
      name,
      dutyOn: performers[0],
      recipients,
      code: billing.code,
      outputs: row.outputs,
    }),
  };
  return active;
}

/** One column of a protocol. */
export function compileColumn(protocol: Protocol, column: string): CompiledPackage {
  const active: ActiveRow[] = [];
  const refused = new Map<RowId, Billing['code']>();
  const triggers = new Map<string, Trigger>();
  const among = { followed: followedIn(protocol.rows), mandated: mandatedBy(protocol.rules) };
  for (const printed of protocol.rows) {
    const row = { ...printed, trigger: oneOf(printed.trigger, triggers) };
    const billing = row.bills[column];
    if (!billing) throw new Error(`${row.id}: geen code voor kolom ${column} van ${protocol.id}`);
    if (BILLING_MEANS[billing.code].starts === 'never') refused.set(row.id, billing.code);
    else active.push(activeRow(row, protocol.id, billing, among));
  }
  const byDuty = grouped(active, (row) => (row.duty ? [row.duty.id] : []));
  return {
    id: `${protocol.id}/${column}`,
    rows: new Map(active.map((row) => [row.id, row])),
    caseRows: active.filter(({ level }) => level === 'case'),
    contractRows: active.filter(({ level }) => level === 'contract'),
    byTrigger: grouped(active, (row) => kindsOf(row.trigger)),
    byDuty: new Map([...byDuty].map(([id, rows]) => [id, dutyRows(rows)])),
    asksOf: new Map(active.flatMap(dutiesOf).flatMap((id) => keysOf(id).map((key) => [key, id] as const))),
    excludes: new Map(
      active.flatMap(({ id, excludes, repeats }) => (excludes && !repeats ? [[id, excludes] as const] : [])),
    ),
    refused,
    rules: protocol.rules,
  };
}

const LAW_ALONE: CompiledPackage = {
  id: 'none',
  rows: new Map(),
  caseRows: [],
  contractRows: [],
  byTrigger: new Map(),
  byDuty: new Map(),
  asksOf: new Map(),
  excludes: new Map(),
  refused: new Map(),
  rules: [],
};

const compiled = new Map<string, CompiledPackage>([['none', LAW_ALONE]]);

/** The rows of a package, compiled once per process. */
export function compile(id: PackageId): CompiledPackage {
  const known = compiled.get(id);
  if (known) return known;
  const sold = columnOf(id);
  if (!sold) throw new Error(`${id} is geen pakket`);
  const made = compileColumn(sold.protocol, sold.column);
  compiled.set(id, made);
  return made;
}

/** Whether the protocol of the package has a row of this id, done under it or refused. */
export function isRowOf({ rows, refused }: CompiledPackage, id: string): boolean {
  return rows.has(id as RowId) || refused.has(id as RowId);
}

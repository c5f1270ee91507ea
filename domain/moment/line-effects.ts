import type { Appointment } from '../appointments/appointments';
import { outcomeOf, outcomeUnder } from '../appointments/fallen-through';
import type { PlainDate } from '../calendar/plain-date';
import type { RecordedFact } from '../case/facts';
import { cancellationCharge, type Pricing, thirdPartyCharge, workCharge } from '../money/charge';
import { factsOfGeval, isOfGeval, tellsOfActivity } from '../money/gevallen';
import { chargedMinutes, helpdeskRule, isAgreed } from '../money/helpdesk';
import { type NewLine, type StoredLine, settledLines } from '../money/ledger';
import { type Charge, chargeInEuros, type InvoiceData, type LinePart } from '../money/line';
import { isToBeConfirmed } from '../money/reimbursement';
import { percentOf, reasonOf, type Share } from '../money/share';
import { type Decision, decisionOf, toldCostOf } from '../money/told-cost';
import { whyCorrected } from '../money/why-corrected';
import type { RowId } from '../obligations/obligation-id';
import { BILLING_MEANS } from '../protocols/billing';
import { type ActiveRow, type CompiledPackage, compile } from '../protocols/compile';
import { packageOn } from '../protocols/package-on';
import type { PackageId } from '../protocols/packages';
import { appointmentsIn } from './appointment-effects';
import { costFacts, judgedDispute, toldAnew } from './costs-told';
import { type Effect, effectOf } from './effects';
import { gevallenIn } from './gevallen-in';
import { lackingIn } from './lacking';
import type { Moment } from './moment';
import type { ObligationRow } from './settle';

/** One time that a row was done, under the package of then. */
type Activity = {
  pack: CompiledPackage;
  row: ActiveRow;
  obligation: string;
  time: number;
  on: PlainDate;
  /** Null of what the employment asked for without sickness. */
  gevalId: string | null;
  /** Of the protocol, where that charges it and not its billing code. */
  rule: string | null;
  /** That it was done, or missed, was taken back. */
  isTakenBack?: true;
};

/** The invoice lines of what was done since the case was last looked at, and of what was done before and costs otherwise now. */
export function lineEffects(moment: Moment, rows: readonly ObligationRow[]): Effect[] {
  const done = rows.flatMap((row) => newActivities(moment, row));
  const since = otherwiseSince(moment, rows);
  const isAmong = ({ obligation, time, gevalId }: Activity) =>
    since.some((one) => one.obligation === obligation && one.time === time && one.gevalId === gevalId);
  const known = knownActivities(moment).filter((activity) => !isAmong(activity));
  const work = [...done, ...known, ...since].flatMap((activity) =>
    (['werk', 'derde'] as const).flatMap((part) => partEffects(moment, activity, part)),
  );
  return [...work, ...fallenThrough(moment).flatMap((activity) => partEffects(moment, activity, 'afzegging'))];
}

/** Why a line was taken back, or comes to nothing: what it was for was told by mistake. */
const TAKEN_BACK = 'teruggenomen: het was per vergissing gemeld';

/** What a billed activity is known by. */
const activityOf = ({ verplichting, keer }: InvoiceData) => `${verplichting} ${keer}`;

/** Activities of this geval that were taken back, and have no line that stands. */
function takenBackIn({ loaded, gevalId }: Moment): ReadonlySet<string> {
  const own = loaded.lines.filter(({ gevalId: of, data }) => of === gevalId && data.deel === 'werk');
  const stand = own.filter(({ credited, data }) => !credited && !data.crediteert && data.reden !== TAKEN_BACK);
  const standing = new Set(stand.map(({ data }) => activityOf(data)));
  const back = own.filter(({ data }) => data.reden === TAKEN_BACK).map(({ data }) => activityOf(data));
  return new Set(back.filter((activity) => !standing.has(activity)));
}

/**
 * Activities of which it is taken back now that they were done, and those that were done after all since: of this geval, under
 * the package that it has. What was billed under another stays billed.
 */
function otherwiseSince(moment: Moment, rows: readonly ObligationRow[]): Activity[] {
  const { loaded, newFacts, facts, gevalId, now } = moment;
  if (newFacts.length === 0 || loaded.lines.length === 0) return [];
  const pack = packageOn(loaded.context, facts);
  const isBack = newFacts.some(({ type }) => type === 'terugname');
  const takenBack = takenBackIn(moment);
  return firstLines(loaded.lines).flatMap(({ row: id, data, gevalId: of }): Activity[] => {
    const row = pack.rows.get(id);
    const wasTaken = takenBack.has(activityOf(data));
    // Of what still stands another time can have taken its place, with its own cost.
    if (!row || of !== gevalId || data.pakket !== pack.id || !(wasTaken || isBack)) return [];
    const { obligation } = rows.find((one) => one.obligation.id === data.verplichting) ?? {};
    const isDone = data.keer <= (obligation?.performed ?? 0);
    if (!isDone && wasTaken) return [];
    const activity = { pack, row, obligation: data.verplichting, time: data.keer, gevalId, rule: data.regel };
    if (!isDone) return [{ ...activity, on: data.datum, isTakenBack: true }];
    return [{ ...activity, on: wasTaken ? (obligation?.doneOn ?? now.date) : data.datum }];
  });
}

/** Of each activity the line that was written first. */
function firstLines(lines: readonly StoredLine[]): StoredLine[] {
  return lines.filter(({ data, edition }) => data.deel === 'werk' && edition === 1 && !data.crediteert);
}

/**
 * Appointments that are charged though nobody came, where the protocol has no row of its own for that: the line bears the
 * row of the appointment and the rule. What was charged of one stays of its geval and its package.
 */
function fallenThrough(moment: Moment): Activity[] {
  const { loaded, newFacts, facts, gevalId } = moment;
  const holds = packageOn(loaded.context, facts);
  const isBack = newFacts.some(({ type }) => type === 'terugname');
  return appointmentsIn(moment).flatMap((one): Activity[] => {
    const { first, stands } = chargeOf(loaded.lines, one);
    const { context } = loaded;
    const outcome = first
      ? outcomeUnder(compile(first.data.pakket as PackageId), one, context)
      : outcomeOf(one, facts, context);
    if (!outcome || (outcome.missedRow && !first)) return [];
    const { pack, row, verdict } = outcome;
    const activity = {
      pack,
      row,
      obligation: one.row,
      time: one.nr,
      on: first?.data.datum ?? outcome.on,
      gevalId: first ? first.gevalId : gevalId,
      rule: verdict.rule,
    };
    // What was charged stays so, whatever the contract said later.
    const isCharged = verdict.state === 'in-rekening' || (verdict.state === 'niet-in-rekening' && stands);
    if (!isCharged) return isBack && stands?.data.pakket === holds.id ? [{ ...activity, isTakenBack: true }] : [];
    return stands && stands.data.bedrag !== null && !isCorrected(toldAnew(moment), one) ? [] : [activity];
  });
}

/** The line that was written first of an appointment, in whichever geval, and the one that stands unless it was taken back. */
function chargeOf(lines: readonly StoredLine[], { row, nr }: Appointment) {
  const own = lines.filter(
    ({ row: id, data }) => id === row && data.keer === nr && data.deel === 'afzegging' && !data.crediteert,
  );
  return {
    first: own.find(({ edition }) => edition === 1),
    stands: own.findLast(({ credited, data }) => !credited && data.reden !== TAKEN_BACK),
  };
}

function isCorrected(newFacts: Moment['newFacts'], { row, nr }: Appointment): boolean {
  return newFacts.some((fact) => 'part' in fact && fact.part === 'afzegging' && fact.row === row && fact.nth === nr);
}

/** A payment by the insurer is no service that anybody is billed for. */
function isBilled({ billing, outputs }: ActiveRow): boolean {
  return BILLING_MEANS[billing.code].invoiced && outputs[0]?.kind !== 'PAY';
}

/** The rule by which a row that is nothing but a missed appointment is charged. */
function ruleOf({ rules }: CompiledPackage, { outputs }: ActiveRow): string | null {
  if (outputs[0]?.kind !== 'INVOICE') return null;
  return rules.find((rule) => rule.kind === 'cancellation' && rule.charge !== 'none')?.id ?? null;
}

function newActivities(moment: Moment, known: ObligationRow): Activity[] {
  const { obligation, newlyDone } = known;
  if (newlyDone.length === 0 || obligation.row === undefined || lackingIn(moment, known) !== null) return [];
  const pack = packageOn(moment.loaded.context, moment.facts);
  const row = pack.rows.get(obligation.row);
  if (!row) return [];
  const facts = costFacts(moment, moment.gevalId);
  const on = obligation.doneOn ?? moment.now.date;
  const helpdesk = helpdeskRule(pack.rules, row.id);
  const isCharged = (time: number) => {
    if (!helpdesk) return isBilled(row);
    const minutes = toldCostOf(facts, row.id, time).minutes ?? 0;
    return chargedMinutes(pack.rules, row.id, minutes, isAgreed(facts, row.id, on)) > 0;
  };
  return newlyDone.filter(isCharged).map((time) => ({
    pack,
    row,
    obligation: obligation.id,
    time,
    on,
    gevalId: moment.gevalId,
    rule: helpdesk?.id ?? ruleOf(pack, row),
  }));
}

/** What was billed before, stays billed under the package of then; only what is told of its cost can change it. */
function knownActivities(moment: Moment): Activity[] {
  const { loaded } = moment;
  const takenBack = takenBackIn(moment);
  const told = toldAnew(moment).filter(tellsOfActivity);
  const isTold = (row: RowId, geval: string | null) =>
    told.some((fact) => 'row' in fact && fact.row === row && isOfGeval(fact, geval, gevallenIn(moment)));
  return firstLines(loaded.lines).flatMap(({ row: id, data, gevalId }): Activity[] => {
    const pack = compile(data.pakket as PackageId);
    const row = pack.rows.get(id);
    if (!row || takenBack.has(activityOf(data)) || !(data.bedrag === null || isTold(id, gevalId))) return [];
    return [{ pack, row, obligation: data.verplichting, time: data.keer, on: data.datum, gevalId, rule: data.regel }];
  });
}

function partEffects(moment: Moment, activity: Activity, part: LinePart): Effect[] {
  const { row, obligation, time, gevalId } = activity;
  const before = moment.loaded.lines.filter(
    (line) =>
      line.row === row.id &&
      line.gevalId === gevalId &&
      line.data.verplichting === obligation &&
      line.data.keer === time &&
      line.data.deel === part,
  );
  const { isTakenBack } = activity;
  const facts = costFacts(moment, gevalId);
  const wanted = isTakenBack ? null : wantedLine(moment, facts, activity, part);
  const newFacts = factsOfGeval(moment.newFacts, gevalId, gevallenIn(moment));
  const reason = isTakenBack ? TAKEN_BACK : whyCorrected({ facts, newFacts }, { row: row.id, time, part });
  const judged = judgedDispute(moment, gevalId, { row: row.id, nth: time, part });
  return settledLines(before, wanted, { today: moment.now.date, reason, judged }).map((line) =>
    lineEffect(moment, activity, part, line),
  );
}

const CHARGES = { werk: workCharge, derde: thirdPartyCharge, afzegging: cancellationCharge } as const;

function wantedLine(
  { loaded }: Moment,
  facts: readonly RecordedFact[],
  activity: Activity,
  part: LinePart,
): InvoiceData | null {
  const { row, time, on, pack } = activity;
  const pricing: Pricing = { lists: loaded.context.money?.prices ?? [], rules: pack.rules };
  const asked = { row, time, on, facts, pricing };
  const charge = CHARGES[part](asked);
  return charge && lineOf(facts, activity, part, charge);
}

function lineOf(
  facts: readonly RecordedFact[],
  { pack, row, obligation, time, on, rule }: Activity,
  part: LinePart,
  charge: Charge,
) {
  const { code } = row.billing;
  const share = part === 'afzegging' ? undefined : row.billing.share;
  const decision = part === 'werk' ? decisionOf(facts, row.id, time) : null;
  const hidden = row.employerSees !== undefined;
  return {
    omschrijving: hidden ? (row.neutral ?? 'Dienst van de arbodienst') : row.name,
    verplichting: obligation,
    keer: time,
    deel: part,
    pakket: pack.id,
    code,
    regel: rule,
    datum: on,
    ...chargeInEuros(charge),
    minuten: part === 'werk' ? toldCostOf(facts, row.id, time).minutes : null,
    ...(share ? { aandeelVerzekeraar: percentOf(share, decision) } : {}),
    ...(decision ? { besluitVerzekeraar: decision.outcome } : {}),
    reden: rule === null ? reasonByShare(pack, row, share, decision) : reasonByRule(pack, row, rule),
    crediteert: null,
  } satisfies InvoiceData;
}

function reasonByShare(
  { rules }: CompiledPackage,
  { id }: ActiveRow,
  share: Share | undefined,
  decision: Decision | null,
): string | null {
  return share ? reasonOf(share, isToBeConfirmed(share, rules, id), decision) : null;
}

/** Why a rule of the protocol charges what its billing code does not. */
function reasonByRule({ rules }: CompiledPackage, { id }: ActiveRow, rule: string): string {
  return helpdeskRule(rules, id)
    ? `langer dan de vrije tijd van de helpdesk, in overleg (${rule})`
    : `niet verschenen of te laat afgezegd (${rule})`;
}

function lineEffect(moment: Moment, { row, obligation, time, gevalId }: Activity, deel: LinePart, line: NewLine) {
  const { edition, credit, data } = line;
  const owner = gevalId ?? moment.loaded.dienstverbandId;
  const parts = [deel === 'werk' ? [] : [deel], edition > 1 ? [`v${edition}`] : [], credit ? ['credit'] : []].flat();
  const subject = {
    obligation,
    step: 'factuur',
    round: time,
    channel: 'dossier',
    to: 'werkgever',
    part: parts.length > 0 ? parts.join('-') : null,
    row: row.id,
  } as const;
  return effectOf({ ...moment, owner, gevalId }, subject, { kind: 'factuurregel', edition, data });
}

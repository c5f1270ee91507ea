import type { Appointment } from '../appointments/appointments';
import { outcomeOf, outcomeUnder } from '../appointments/fallen-through';
import type { RecordedFact } from '../case/facts';
import { cancellationCharge, type Pricing, thirdPartyCharge, workCharge } from '../money/charge';
import { factsOfGeval } from '../money/gevallen';
import { chargedMinutes, helpdeskRule, isAgreed } from '../money/helpdesk';
import { type NewLine, type StoredLine, settledLines } from '../money/ledger';
import { type Charge, chargeInEuros, type InvoiceData, type LinePart } from '../money/line';
import { isToBeConfirmed } from '../money/reimbursement';
import { percentOf, reasonOf, type Share } from '../money/share';
import { type Decision, decisionOf, toldCostOf } from '../money/told-cost';
import { whyCorrected } from '../money/why-corrected';
import { BILLING_MEANS } from '../protocols/billing';
import { type ActiveRow, type CompiledPackage, compile } from '../protocols/compile';
import { packageOn } from '../protocols/package-on';
import type { PackageId } from '../protocols/packages';
import { type Activity, knownActivities, otherwiseSince } from './activities';
import { appointmentsIn } from './appointment-effects';
import { isSame, MOVED, type Place, placeOf, TAKEN_BACK } from './billed';
import { costFacts, judgedDispute, toldAnew } from './costs-told';
import { type Done, daysTold, doneIn } from './done-in';
import { type Effect, effectOf } from './effects';
import { gevallenIn } from './gevallen-in';
import { lackingIn } from './lacking';
import type { Moment } from './moment';
import { type Move, movesIn } from './moved-lines';
import type { ObligationRow } from './settle';

type PlaceOfRow = Place & { row: StoredLine['row'] };

/** The invoice lines of what was done since the case was last looked at, and of what was done before and costs otherwise now. */
export function lineEffects(moment: Moment, rows: readonly ObligationRow[]): Effect[] {
  const all = doneIn(moment, rows);
  const moves = movesIn(moment, all);
  const isMoved = (activity: Place) =>
    moves.some(({ from: { first }, to }) => isSame(to, activity) || isSame(placeOf(first), activity));
  const done = all.flatMap((one) => newActivities(moment, one));
  const since = otherwiseSince(moment, all);
  const known = knownActivities(moment).filter((activity) => !since.some((one) => isSame(one, activity)));
  const work = [...done, ...known, ...since]
    .filter((activity) => !isMoved(activity))
    .flatMap((activity) => (['werk', 'derde'] as const).flatMap((part) => partEffects(moment, activity, part)));
  return [
    ...work,
    ...moves.flatMap((move) => moveEffects(moment, move)),
    ...fallenThrough(moment).flatMap((activity) => partEffects(moment, activity, 'afzegging')),
  ];
}

/** Takes its lines back where it was billed, and writes them where it is now: of the same day and to the cent. */
function moveEffects(moment: Moment, { from: { first, day }, to }: Move): Effect[] {
  return (['werk', 'derde'] as const).flatMap((part) => {
    const here = { ...placeOf(first), row: first.row };
    const there = { ...to, row: first.row };
    const before = linesOf(moment, here, part);
    const stands = before.findLast(({ credited, data }) => !credited && data.crediteert === null);
    if (!stands) return [];
    const today = stands.data.datum;
    const { betwistingOngegrond: _, ...charge } = stands.data;
    const wanted = { ...charge, verplichting: to.obligation, keer: to.time, datum: day };
    return [
      ...settledLines(before, null, { today, reason: MOVED }).map((line) => lineEffect(moment, here, part, line)),
      ...settledLines(linesOf(moment, there, part), wanted, { today, reason: MOVED }).map((line) =>
        lineEffect(moment, there, part, line),
      ),
    ];
  });
}

/**
 * Appointments that are charged though nobody came, where the protocol has no row of its own for that: the line bears the
 * row of the appointment and the rule. What was charged of one stays of its geval and its package.
 */
function fallenThrough(moment: Moment): Activity[] {
  const { loaded, newFacts, facts, gevalId } = moment;
  const holds = packageOn(loaded.context, facts);
  const isBack = newFacts.some(({ type }) => type === 'terugname' || type === 'overlijden');
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

function newActivities(moment: Moment, known: Done): Activity[] {
  const { obligation, newlyDone, gevalId } = known;
  if (newlyDone.length === 0 || obligation.row === undefined || lackingIn(moment, known) !== null) return [];
  const pack = packageOn(moment.loaded.context, moment.facts);
  const row = pack.rows.get(obligation.row);
  if (!row) return [];
  const facts = costFacts(moment, gevalId);
  const told = daysTold(moment, gevalId, obligation);
  const days = told.length === newlyDone.length ? told : [];
  const helpdesk = helpdeskRule(pack.rules, row.id);
  const isCharged = ({ time, on }: Activity) => {
    if (!helpdesk) return isBilled(row);
    const minutes = toldCostOf(facts, row.id, time).minutes ?? 0;
    return chargedMinutes(pack.rules, row.id, minutes, isAgreed(facts, row.id, on)) > 0;
  };
  return newlyDone
    .map((time, i) => ({
      pack,
      row,
      obligation: obligation.id,
      time,
      on: days[i] ?? obligation.doneOn ?? moment.now.date,
      gevalId,
      rule: helpdesk?.id ?? ruleOf(pack, row),
    }))
    .filter(isCharged);
}

/** Every line of this part of an activity. */
function linesOf(moment: Moment, { row, ...place }: PlaceOfRow, part: LinePart): StoredLine[] {
  return moment.loaded.lines.filter(
    (line) => line.row === row && line.data.deel === part && isSame(placeOf(line), place),
  );
}

function partEffects(moment: Moment, activity: Activity, part: LinePart): Effect[] {
  const { row, time, gevalId } = activity;
  const before = linesOf(moment, { ...activity, row: row.id }, part);
  const { isTakenBack } = activity;
  const facts = costFacts(moment, gevalId);
  const wanted = isTakenBack ? null : wantedLine(moment, facts, activity, part);
  const newFacts = factsOfGeval(moment.newFacts, gevalId, gevallenIn(moment));
  const reason = isTakenBack ? TAKEN_BACK : whyCorrected({ facts, newFacts }, { row: row.id, time, part });
  const judged = judgedDispute(moment, gevalId, { row: row.id, nth: time, part });
  return settledLines(before, wanted, { today: moment.now.date, reason, judged }).map((line) =>
    lineEffect(moment, { ...activity, row: row.id }, part, line),
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

function lineEffect(moment: Moment, { row, obligation, time, gevalId }: PlaceOfRow, deel: LinePart, line: NewLine) {
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
    row,
  } as const;
  return effectOf({ ...moment, owner, gevalId }, subject, { kind: 'factuurregel', edition, data });
}

import type { Appointment } from '../appointments/appointments';
import { outcomeOf, outcomeUnder } from '../appointments/fallen-through';
import type { RecordedFact } from '../case/facts';
import { agreedFor, agreedForNew } from '../money/agreed-price';
import { type Cents, centsOf, eurosOf } from '../money/cents';
import { cancellationCharge, type Pricing, thirdPartyCharge, workCharge } from '../money/charge';
import { gevalOnDay } from '../money/gevallen';
import { helpdeskRule } from '../money/helpdesk';
import { type NewLine, type StoredLine, settledLines } from '../money/ledger';
import { type Charge, chargeInEuros, type InvoiceData, type LinePart } from '../money/line';
import { isToBeConfirmed } from '../money/reimbursement';
import { percentOf, reasonOf, type Share } from '../money/share';
import { type Decision, decisionOf, factsOfTime, toldCostOf } from '../money/told-cost';
import { whyCorrected } from '../money/why-corrected';
import { reasonOfPrice } from '../money/why-this-price';
import { type ActiveRow, type CompiledPackage, compile } from '../protocols/compile';
import { packagesPaying } from '../protocols/package-on';
import type { PackageId } from '../protocols/packages';
import type { Activity } from './activities';
import { appointmentsIn } from './appointment-effects';
import { billedIn, firstHere, isSame, MOVED, type Place, placeOf, TAKEN_BACK } from './billed';
import type { BillingNow } from './billing-now';
import { judgedDispute, toldAnew } from './costs-told';
import { type Effect, effectOf } from './effects';
import { gevallenIn } from './gevallen-in';
import type { Moment } from './moment';
import type { Move } from './moved-lines';

type PlaceOfRow = Place & { row: StoredLine['row'] };

/** The invoice lines that a moment writes, and those of appointments that fell through. */
export function lineEffects(moment: Moment, { work, moves, told }: BillingNow): Effect[] {
  return [
    ...work.flatMap((activity) =>
      (['werk', 'derde'] as const).flatMap((part) =>
        partEffects(moment, activity, part, (facts) => told(activity, facts)),
      ),
    ),
    ...moves.flatMap((move) => moveEffects(moment, move)),
    ...fallenThrough(moment).flatMap((activity) =>
      partEffects(moment, activity, 'afzegging', (facts) => factsOfTime(facts, activity.row.id, activity.time)),
    ),
  ];
}

/** Takes its lines back where it was billed, and writes them where it is now: of the same day and to the cent. */
function moveEffects(moment: Moment, { from: { first, origin, day }, to }: Move): Effect[] {
  return (['werk', 'derde'] as const).flatMap((part) => {
    const here = { ...placeOf(first), row: first.row };
    const there = { ...to, row: first.row };
    const before = linesOf(moment, here, part);
    const stands = before.findLast(({ credited, data }) => !credited && data.crediteert === null);
    if (!stands) return [];
    const today = stands.data.datum;
    const moved = { ...stands.data, verplichting: to.obligation, keer: to.time, datum: day };
    const wanted = part === 'werk' ? withOrigin(moment, { ...there, origin }, moved) : moved;
    return [
      ...settledLines(before, null, { today, reason: MOVED }).map((line) => lineEffect(moment, here, part, line)),
      ...settledLines(linesOf(moment, there, part), wanted, { today, reason: MOVED }).map((line) =>
        lineEffect(moment, there, part, line, stands.key),
      ),
    ];
  });
}

/**
 * Appointments that are charged though nobody came, where the protocol has no row of its own for that: the line bears the
 * row of the appointment and the rule. It is of the geval in which it fell through; what was charged of one stays of that, and of its
 * package.
 */
function fallenThrough(moment: Moment): Activity[] {
  const { loaded, newFacts, facts, gevalId } = moment;
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
      gevalId: first ? first.gevalId : (gevalOnDay(outcome.on, gevallenIn(moment)) ?? gevalId),
      rule: verdict.rule,
    };
    // What was charged stays so, whatever the contract said later.
    const isCharged = verdict.state === 'in-rekening' || (verdict.state === 'niet-in-rekening' && stands);
    if (!isCharged)
      return isBack && stands && packagesPaying(loaded.context, facts, one.row).has(stands.data.pakket)
        ? [{ ...activity, isTakenBack: true }]
        : [];
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

/** Every line of this part of an activity. */
function linesOf(moment: Moment, { row, ...place }: PlaceOfRow, part: LinePart): StoredLine[] {
  return moment.loaded.lines.filter(
    (line) => line.row === row && line.data.deel === part && isSame(placeOf(line), place),
  );
}

/** @param told of facts those that are about it, and those that tell of no cost */
function partEffects(
  moment: Moment,
  activity: Activity,
  part: LinePart,
  told: (facts: readonly RecordedFact[]) => RecordedFact[],
): Effect[] {
  const { row } = activity;
  const before = linesOf(moment, { ...activity, row: row.id }, part);
  const { isTakenBack } = activity;
  const facts = told(moment.facts);
  const wanted = isTakenBack ? null : wantedLine(moment, facts, activity, part);
  const newFacts = told(moment.newFacts);
  const reason = isTakenBack ? TAKEN_BACK : whyCorrected({ facts, newFacts }, { row: row.id, part });
  const judged = judgedDispute(moment, told, { row: row.id, part });
  const today = moment.now.date;
  const lines = activity.isOfAnotherDay
    ? [
        ...settledLines(before, null, { today, reason: TAKEN_BACK }),
        ...settledLines(
          before.map((line) => ({ ...line, credited: true })),
          wanted,
          { today, reason },
        ),
      ]
    : settledLines(before, wanted, { today, reason, judged });
  return lines.map((line) => lineEffect(moment, { ...activity, row: row.id }, part, line));
}

const CHARGES = { werk: workCharge, derde: thirdPartyCharge, afzegging: cancellationCharge } as const;

function wantedLine(
  moment: Moment,
  facts: readonly RecordedFact[],
  activity: Activity,
  part: LinePart,
): InvoiceData | null {
  const { row, on, pack } = activity;
  const pricing: Pricing = { lists: moment.loaded.context.money?.prices ?? [], rules: pack.rules };
  const agreed = part === 'werk' ? agreedOf(moment, activity) : null;
  const charge = CHARGES[part]({ row, on, facts, pricing }, agreed);
  if (!charge) return null;
  const line = lineOf(facts, activity, part, { charge, agreed });
  return part === 'werk' ? withOrigin(moment, { ...activity, row: row.id }, line) : line;
}

/** What was agreed for an activity: as its line says once that has a price, also where that was nothing; else as the facts tell. */
function agreedOf(moment: Moment, activity: Activity): Cents | null {
  const { row, gevalId, time, on, told, isOfAnotherDay } = activity;
  const stands = linesOf(moment, { ...activity, row: row.id }, 'werk').findLast(
    ({ credited, data }) => !credited && data.crediteert === null && data.reden !== TAKEN_BACK,
  );
  if (stands && stands.data.bedrag !== null && !isOfAnotherDay) {
    const { offerte } = stands.data;
    return offerte === undefined ? null : centsOf(offerte);
  }
  if (told !== undefined) return agreedForNew(row, moment.facts, { told, billed: agreedInOthers(moment, activity) });
  const before = billedIn(moment).filter(
    ({ first, day, ended }) =>
      ended === null && first.row === row.id && first.gevalId === gevalId && day === on && first.data.keer < time,
  );
  return agreedFor(row, moment.facts, { on, nth: before.length });
}

/** What the lines that stand of other work of its row were agreed at. */
function agreedInOthers(moment: Moment, { row, ...place }: Activity): Array<Cents | null> {
  return billedIn(moment).flatMap(({ first, stands }) => {
    if (!stands || first.row !== row.id || isSame(placeOf(first), place)) return [];
    const { offerte } = stands.data;
    return [offerte === undefined ? null : centsOf(offerte)];
  });
}

/** Says under which line it was billed first, unless that is of this place. */
function withOrigin(moment: Moment, here: PlaceOfRow & { origin?: string }, line: InvoiceData): InvoiceData {
  const { oorsprong: _, ...own } = line;
  const { origin } = here;
  const isOfHere = origin === undefined || origin === firstHere(linesOf(moment, here, 'werk'));
  return isOfHere ? own : { ...own, oorsprong: origin };
}

function lineOf(
  facts: readonly RecordedFact[],
  { pack, row, obligation, time, on, told, rule }: Activity,
  part: LinePart,
  { charge, agreed }: { charge: Charge; agreed: Cents | null },
) {
  const { code } = row.billing;
  const share = part === 'afzegging' ? undefined : row.billing.share;
  const decision = part === 'werk' ? decisionOf(facts, row.id) : null;
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
    ...(part === 'werk' && told !== undefined ? { feit: told } : {}),
    ...chargeInEuros(charge),
    ...(agreed === null ? {} : { offerte: eurosOf(agreed) }),
    minuten: part === 'werk' ? toldCostOf(facts, row.id).minutes : null,
    ...(share ? { aandeelVerzekeraar: percentOf(share, decision) } : {}),
    ...(decision ? { besluitVerzekeraar: decision.outcome } : {}),
    reden: together(
      rule === null ? reasonByShare(pack, row, share, decision) : reasonByRule(pack, row, rule),
      reasonOfPrice(charge, agreed),
    ),
    crediteert: null,
  } satisfies InvoiceData;
}

const together = (...reasons: ReadonlyArray<string | null>) => reasons.filter(Boolean).join('; ') || null;

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

/** @param insteadOf key of the line of another geval in the place of which this one comes */
function lineEffect(
  moment: Moment,
  { row, obligation, time, gevalId }: PlaceOfRow,
  deel: LinePart,
  line: NewLine,
  insteadOf?: string,
) {
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
  return effectOf({ ...moment, owner, gevalId }, subject, {
    kind: 'factuurregel',
    edition,
    data,
    ...(insteadOf === undefined ? {} : { insteadOf }),
  });
}

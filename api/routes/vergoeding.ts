import { z } from 'zod';
import { daysBetween, inDutch, type PlainDate } from '../../domain/calendar/plain-date';
import { employerSees } from '../../domain/case/employer-knowledge';
import type { RecordedFact } from '../../domain/case/facts';
import { makePlan, type Plan, SICK } from '../../domain/case/plan';
import { quotedForNext } from '../../domain/money/agreed-price';
import { centsOf, eurosOf, part } from '../../domain/money/cents';
import { reimbursementOf } from '../../domain/money/reimbursement';
import { isRowOf } from '../../domain/protocols/compile';
import { factsInForce } from '../../domain/protocols/facts-in-force';
import { packageOn } from '../../domain/protocols/package-on';
import { amount, row } from '../../schemas/values';
import { type Caller, readerOf } from '../auth/caller';
import { reading } from '../handlers/reading';
import { notFound } from '../problem/not-found';
import { todayOf } from '../read-model/case-plan';
import { readCase } from '../read-model/case-row';
import { defineRoute } from '../route';
import { uuid } from '../schemas/fields';

const bedrag = z.number().nullable();

const schema = z
  .strictObject({
    rij: z.string().describe('Regel van het dienstenpakket'),
    pakket: z.string().describe('Dienstenpakket'),
    kosten: bedrag.describe(
      'Waarvan is uitgegaan, in euro exclusief btw: de opgegeven kosten, anders de offerte die er ligt of waarmee akkoord is gegeven',
    ),
    percentage: bedrag.describe('Deel dat de verzekeraar vergoedt; null waar alleen de polis het zegt'),
    tenHoogste: z.boolean().describe('Het is een grens, geen belofte'),
    bedragVerzekeraar: bedrag.describe('Wat de verzekeraar van de kosten betaalt, in euro'),
    bedragWerkgever: bedrag.describe('Wat de werkgever ervan betaalt, in euro'),
    voorwaarden: z
      .array(
        z.strictObject({
          voorwaarde: z.string().describe('Wat er moet gelden'),
          voldaan: z.boolean().nullable().describe('Of het geldt; null waar dat niet bekend is'),
        }),
      )
      .describe('Voorwaarden van het protocol'),
    teBevestigen: z.boolean().describe('Vraag het de verzekeraar voor de opdracht'),
    volgens: z.string().nullable().describe('Regel van het protocol die het toezegt; null waar niets wordt vergoed'),
    reden: z.string().describe('In woorden'),
    resterendeLoondoorbetaling: z
      .strictObject({
        tot: z.string().describe('Laatste dag'),
        weken: z.int().describe('Hele weken tot die dag'),
        loon: bedrag.describe(
          'Geschat loon dat nog moet worden doorbetaald, in euro; null als het loon niet bekend is',
        ),
      })
      .nullable()
      .describe('Waarmee de kosten worden vergeleken; null zonder lopend verzuim'),
  })
  .meta({ id: 'Vergoeding' });

const query = z.strictObject({
  kosten: z.coerce.number().pipe(amount).optional().describe('Verwachte kosten in euro, exclusief btw'),
  soort: z
    .enum(['rie', 'pago-pmo', 'psa', 'individual-training'])
    .optional()
    .describe('Een soort die het protocol nooit vergoedt, ook niet bij ziekte'),
});

const CONDITIONS: Readonly<Record<string, string>> = {
  sick: 'de werknemer is ziek',
  advised: 'de arbodienst heeft het geadviseerd',
  necessary: 'de bedrijfsarts of casemanager vindt het noodzakelijk',
  'not-excessive': 'de kosten zijn niet bovenmatig voor de resterende loondoorbetaling',
  'prevents-absence': 'het voorkomt verzuim',
  'policy-decides': 'de polis dekt het',
};

const DAYS_PER_YEAR = 365;
const MONTHS_PER_YEAR = 12;

/** Wage until the last day on which it is due; null without sickness. */
function remainingWageOf(plan: Plan, asOf: PlainDate) {
  const end = plan.obligations.find(({ id }) => id === 'einde-loondoorbetaling');
  const until = end?.legalLatest ?? end?.internalDue;
  if (until === undefined || until < asOf) return null;
  const estimates = (plan.wageEstimate ?? []).filter((one) => one.until >= asOf);
  const amounts = estimates.map(({ from, until: last, wagePerMonth }) => {
    const days = daysBetween(from > asOf ? from : asOf, last) + 1;
    return wagePerMonth === null ? null : part(Math.round(wagePerMonth * 100), days * MONTHS_PER_YEAR, DAYS_PER_YEAR);
  });
  const wage =
    amounts.length === 0 || amounts.includes(null) ? null : (amounts as number[]).reduce((sum, one) => sum + one, 0);
  return { until, weeks: Math.floor(daysBetween(asOf, until) / 7), wage };
}

const ADVISES = ['indicatie', 'goedkeuring'];

function names(facts: readonly RecordedFact[], types: readonly string[], id: string): boolean {
  return facts.some((fact) => types.includes(fact.type) && 'row' in fact && fact.row === id);
}

/** @throws Problem for a row that this caller may not know */
function requireVisible(id: string, caller: Caller): void {
  if (readerOf(caller) === 'werkgever' && employerSees(id) !== 'all') notFound('Deze dienst');
}

export const getVergoeding = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/diensten/{rij}/vergoeding',
  operationId: 'leesVergoeding',
  summary: 'Lees wat de verzekeraar van een dienst vergoedt, voordat zij wordt besteld',
  description: 'Wat het protocol niet zegt, wordt niet geraden: dan staat er dat de verzekeraar het moet bevestigen.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: z.strictObject({ id: uuid, rij: row.describe('Regel van het dienstenpakket') }),
  query,
  answers: { 200: { description: 'De vergoeding', schema } },
  handler: reading(async (tx, { params: { id, rij }, query: asked, caller }, { now }) => {
    requireVisible(rij, caller);
    const found = await readCase(tx, id, readerOf(caller));
    const asOf = todayOf(found, now());
    const pack = packageOn(found.context, found.facts);
    const active = pack.rows.get(rij as never);
    if (!isRowOf(pack, rij) || !active) return notFound('Deze dienst');
    const plan = makePlan({ context: found.context, facts: found.facts, asOf });
    const remaining = remainingWageOf(plan, asOf);
    const quoted = quotedForNext(active, factsInForce(found.facts), asOf);
    const cost = asked.kosten === undefined ? quoted : centsOf(asked.kosten);
    const told = reimbursementOf(pack, active, {
      cost,
      sick: SICK.some((status) => status === plan.status),
      // An employer is not told what was advised: then it is not known.
      advised: names(found.facts, ADVISES, rij) || (readerOf(caller) === 'werkgever' ? null : false),
      necessary: names(found.facts, ['indicatie'], rij) || null,
      kind: asked.soort ?? null,
      remainingWage: remaining?.wage ?? null,
    });
    const euros = (cents: number | null) => (cents === null ? null : eurosOf(cents));
    return {
      rij,
      pakket: pack.id,
      kosten: euros(cost),
      percentage: told.percent,
      tenHoogste: told.upTo,
      bedragVerzekeraar: euros(told.insurer),
      bedragWerkgever: euros(told.employer),
      voorwaarden: told.conditions.map(({ condition, holds }) => ({
        voorwaarde: CONDITIONS[condition] ?? condition,
        voldaan: holds,
      })),
      teBevestigen: told.toConfirm,
      volgens: told.row,
      reden: told.reason,
      resterendeLoondoorbetaling: remaining && {
        tot: inDutch(remaining.until),
        weken: remaining.weeks,
        loon: euros(remaining.wage),
      },
    };
  }),
});

// Longer than 300 lines: the shape of a protocol, from its rules to its rows.
import { z } from 'zod';
import { FACT_TYPES } from '../domain/case/facts';
import { REQUEST_KIND } from '../domain/facts/request-kind';
import type { ObligationId, RowId } from '../domain/obligations/obligation-id';
import { RECORDS } from '../domain/obligations/records';
import { BILLING_CODES } from '../domain/protocols/billing';
import { type Condition, MATTERS } from '../domain/protocols/condition';
import { DOCUMENT_KINDS, FORM_KINDS, MESSAGE_KINDS, PLAIN_OUTPUTS, SIGNAL_GROUNDS } from '../domain/protocols/output';
import { ASKERS, PERFORMERS, RECIPIENTS } from '../domain/protocols/party';
import type { Protocol } from '../domain/protocols/protocol';
import { CONSENT_PURPOSES } from '../domain/protocols/row';
import { TERM_NAMES } from '../domain/protocols/terms';
import type { Trigger } from '../domain/protocols/trigger';
import { fact } from './fact';
import { againstProtocol } from './protocol-rows';

const count = z.int().min(1);
const percent = z.int().min(0).max(100);
const text = z.string().trim().min(1);
const requestKind = z.enum(REQUEST_KIND.of);
const rowId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*-\d{2}[a-z]?$/, 'geef een id zoals S1-14 of S1-37a')
  .transform((id) => id as RowId);
const ruleId = z.string().regex(/^[A-Z][A-Z0-9]*-R\d{2}$/, 'geef een id zoals S1-R08');
const slug = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'geef een naam van letters, cijfers en streepjes');
const lines = z.string().regex(/^\d+(-\d+)?(, \d+(-\d+)?)*$/, 'geef regels van de bron zoals 37-40 of 53, 145');

const span = z.strictObject({ count, unit: z.enum(['business-days', 'days', 'weeks', 'months']) });
const within = span.optional();
const sickMoment = z.union([count, z.enum(TERM_NAMES)]);
const factType = z.enum(FACT_TYPES);

/** A fact with the fields that it has to carry; a field that the fact does not have is refused. */
const factMatch = z.strictObject({ type: factType, where: z.record(z.string(), z.json()).optional() });

function knowsItsFields({ type, where = {} }: z.output<typeof factMatch>): boolean {
  const { error } = fact.safeParse({ type, on: '2026-01-01', ...where });
  return !error?.issues.some(({ code, path }) => code === 'unrecognized_keys' || String(path[0]) in where);
}
const FIELD_UNKNOWN = 'het feit heeft dit veld niet, of niet met deze waarde';

const sickWindow = { from: sickMoment.nullable(), until: sickMoment.nullable() };
const trigger: z.ZodType<Trigger> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('sick-days'), ...sickWindow }).refine(inOrder, NOT_IN_ORDER),
    z.strictObject({ kind: z.literal('sick-weeks'), ...sickWindow }).refine(inOrder, NOT_IN_ORDER),
    z.strictObject({ kind: z.literal('business-days-after-report'), days: count }),
    z.strictObject({
      kind: z.literal('case-start'),
      watches: z.array(factType).min(1).optional(),
      within,
      lapses: z.literal(true).optional(),
    }),
    z.strictObject({ kind: z.literal('contract-start'), watches: z.array(factType).min(1).optional(), within }),
    z.strictObject({ kind: z.literal('hire'), within }),
    z.strictObject({
      kind: z.literal('fact'),
      any: z.array(factMatch.refine(knowsItsFields, FIELD_UNKNOWN)).min(1),
      within,
    }),
    z.strictObject({ kind: z.literal('duty'), id: dutyId, at: z.enum(['opens', 'done']), within }),
    z.strictObject({ kind: z.literal('row-done'), rows: z.array(rowId).min(1), within }),
    z.strictObject({ kind: z.literal('cost'), within }),
    z.strictObject({
      kind: z.literal('appointment'),
      events: z.array(z.enum(['attended', 'missed', 'cancelled-late'])).min(1),
      within,
    }),
    z.strictObject({
      kind: z.literal('recovery'),
      after: z.union([z.literal('A-04/callOn'), z.strictObject({ months: count })]),
      within,
    }),
    z.strictObject({ kind: z.literal('employment-end'), within }),
    z.strictObject({ kind: z.literal('yearly'), within }),
    z.strictObject({
      kind: z.literal('recurring'),
      every: span,
      from: z.enum(['case-start', 'contract-start']),
      within,
    }),
    z.strictObject({
      kind: z.literal('asked'),
      how: z.enum(['verzoek', 'indicatie', 'either', 'ontvangst']),
      by: z.array(z.enum(ASKERS)),
      within,
    }),
    z.strictObject({ kind: z.literal('first-of'), triggers: z.array(trigger).min(2) }),
  ]),
) as z.ZodType<Trigger>;

const NOT_IN_ORDER = 'het venster eindigt voor het begint';
function inOrder({ from, until }: { from: string | number | null; until: string | number | null }): boolean {
  return typeof from !== 'number' || typeof until !== 'number' || from <= until;
}

const DUTY_IDS = Object.keys(RECORDS) as ObligationId[];
const dutyId = z.enum(DUTY_IDS, 'is geen wettelijke verplichting');

const days = z.int().min(0);
const predicate = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('always') }),
  z.strictObject({
    is: z.literal('asked'),
    by: z.array(z.enum(ASKERS)).min(1),
    only: z.literal('verzoek').optional(),
  }),
  z.strictObject({ is: z.literal('wanted'), by: z.array(z.enum(ASKERS)).min(1) }),
  z.strictObject({
    is: z.literal('indicated'),
    what: z.enum(MATTERS),
    by: z.array(z.enum(PERFORMERS)).min(1),
    while: z.literal('sick').optional(),
  }),
  z
    .strictObject({ is: z.literal('fact'), type: factType, where: z.record(z.string(), z.json()).optional() })
    .refine(knowsItsFields, FIELD_UNKNOWN),
  z.strictObject({ is: z.literal('received') }),
  z.strictObject({ is: z.literal('frequent') }),
  z.strictObject({ is: z.literal('compound') }),
  z.strictObject({ is: z.literal('sick') }),
  z
    .strictObject({ is: z.literal('sick-days-at-end'), from: days, until: days.nullable() })
    .refine(inOrder, NOT_IN_ORDER),
  z.strictObject({ is: z.literal('sick-days-at-takeover'), moreThan: days }),
  z.strictObject({ is: z.literal('absent-longer-than'), months: count }),
  z.strictObject({ is: z.literal('delegated'), to: z.literal('pob'), tasks: z.tuple([rowId], rowId) }),
]);
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    predicate,
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
) as z.ZodType<Condition>;

const kinds = {
  plain: { kind: z.enum(PLAIN_OUTPUTS) },
  APPT: {
    kind: z.literal('APPT'),
    minutes: count.optional(),
    place: z.enum(['thuis', 'werkplek']).optional(),
    anonymous: z.union([z.literal(true), z.array(requestKind).min(1)]).optional(),
  },
  DOC: {
    kind: z.literal('DOC'),
    document: z.enum(DOCUMENT_KINDS),
    drafted: z.literal('opening').optional(),
  },
  MSG: { kind: z.literal('MSG'), message: z.enum(MESSAGE_KINDS), anonymous: z.literal(true).optional() },
  SIGNAL: { kind: z.literal('SIGNAL'), ground: z.enum(SIGNAL_GROUNDS) },
  FORM: { kind: z.literal('FORM'), form: z.enum(FORM_KINDS) },
};
function outputOf<Extra extends z.core.$ZodLooseShape>(extra: Extra) {
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...kinds.plain, ...extra }),
    z.strictObject({ ...kinds.APPT, ...extra }),
    z.strictObject({ ...kinds.DOC, ...extra }),
    z.strictObject({ ...kinds.MSG, ...extra }),
    z.strictObject({ ...kinds.SIGNAL, ...extra }),
    z.strictObject({ ...kinds.FORM, ...extra }),
  ]);
}
const output = outputOf({
  by: z.enum(PERFORMERS).optional(),
  to: z.tuple([z.enum(RECIPIENTS)], z.enum(RECIPIENTS)).optional(),
  at: z.literal('cost').optional(),
  or: z.array(outputOf({})).min(1).optional(),
});

const billing = z.strictObject({
  code: z.enum(BILLING_CODES),
  share: z.strictObject({ percent: percent.nullable(), upTo: z.boolean() }).optional(),
  thirdParty: z.enum(['included', 'apart']).optional(),
  limit: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('sessions'), from: count, until: count }).refine(inOrder, NOT_IN_ORDER),
      z.strictObject({ kind: z.literal('per-piece') }),
      z.strictObject({ kind: z.literal('most-interventions') }),
    ])
    .optional(),
});

const row = z.strictObject({
  id: rowId,
  name: text,
  wording: text,
  lines,
  level: z.enum(['case', 'contract']),
  trigger,
  condition,
  performers: z.tuple([z.enum(PERFORMERS)], z.enum(PERFORMERS)),
  recipients: z.array(z.enum(RECIPIENTS)),
  outputs: z.tuple([output], output),
  bills: z.record(slug, billing),
  consent: z.strictObject({ purpose: z.enum(CONSENT_PURPOSES), signed: z.literal(true).optional() }).optional(),
  mandate: text.optional(),
  approval: z.enum([...ASKERS, 'arbodienst']).optional(),
  repeats: z
    .union([z.enum(['each-time', 'each-request', 'with-duty']), span.extend({ until: sickMoment.optional() })])
    .optional(),
  outlives: z
    .array(
      z.enum([
        'herstel',
        'nieuw-geval',
        'overlijden',
        'uit-dienst',
        'eigenrisicodrager',
        'iva',
        'aow',
        'vertrek-arbodienst',
      ]),
    )
    .min(1)
    .optional(),
  duty: z
    .strictObject({
      id: dutyId,
      as: z.enum(['performs', 'prepares', 'supports']),
      goesOn: z.literal(true).optional(),
    })
    .optional(),
  excludes: z.array(rowId).min(1).optional(),
  employerSees: z.enum(['neutral', 'nothing']).optional(),
  neutral: text.optional(),
  message: z.object({ nl: text, en: text }).optional(),
  language: z.literal('en').optional(),
  kinds: z.array(requestKind).min(2).optional(),
  attempts: z.int().min(1).max(20).optional(),
  choice: text.optional(),
});

const rows = z.array(rowId).min(1);
const EXCLUDED_KIND = z.enum(['rie', 'pago-pmo', 'psa', 'individual-training']);
const cents = z.int().min(0);
const limit = z.strictObject({ count, unit: z.enum(['hours', 'working-days']) }).nullable();
const said = { id: ruleId, lines: lines.nullable(), text, choice: text.optional() };
const rule = z.discriminatedUnion('kind', [
  z.strictObject({ ...said, kind: z.literal('text') }),
  z.strictObject({ ...said, kind: z.literal('legend'), marks: z.record(z.string(), z.enum(BILLING_CODES)) }),
  z.strictObject({ ...said, kind: z.literal('responsible-from-contract-start') }),
  z.strictObject({
    ...said,
    kind: z.literal('start-limits'),
    noRunningAbsence: z.boolean(),
    maxEmployees: z.record(slug, count),
  }),
  z.strictObject({
    ...said,
    kind: z.literal('helpdesk'),
    rows,
    minutes: count,
    chargedAfterAgreement: z.literal(true),
  }),
  z.strictObject({ ...said, kind: z.literal('price'), centsPerEmployeePerYear: cents.nullable() }),
  z.strictObject({ ...said, kind: z.literal('start-fee'), centsPerEmployee: cents, employeesOver: count }),
  z.strictObject({
    ...said,
    kind: z.literal('cancellation'),
    freeUntil: limit,
    chargedFrom: limit,
    charge: z.enum(['none', 'normal', 'price-list']),
  }),
  z.strictObject({
    ...said,
    kind: z.literal('reimbursement'),
    rows,
    conditions: z
      .array(z.enum(['sick', 'advised', 'necessary', 'not-excessive', 'prevents-absence', 'policy-decides']))
      .min(1),
  }),
  z.strictObject({
    ...said,
    kind: z.literal('reimbursement-exclusions'),
    rows,
    excluded: z.array(EXCLUDED_KIND).min(1),
    always: z.record(rowId, EXCLUDED_KIND),
  }),
  z.strictObject({ ...said, kind: z.literal('vat'), percent, over: z.enum(['all', 'part']) }),
  z.strictObject({ ...said, kind: z.literal('price-list'), per: z.literal('year') }),
  z.strictObject({ ...said, kind: z.literal('mandate'), rows, scope: text }),
  z.strictObject({
    ...said,
    kind: z.literal('party'),
    role: z.literal('verzekeraar'),
    name: text,
    kvk: z.string().regex(/^\d{8}$/, 'geef acht cijfers'),
    form: text,
  }),
  z.strictObject({
    ...said,
    kind: z.literal('rie-exemption'),
    rows,
    maxHoursPerWeek: count.nullable(),
    maxEmployees: count.nullable(),
    approvedInstrument: z.boolean(),
  }),
  z.strictObject({ ...said, kind: z.literal('employee-gets-copies'), rows }),
  z.strictObject({ ...said, kind: z.literal('anonymity'), rows }),
  z.strictObject({ ...said, kind: z.literal('lost-text'), rows }),
]);

/** What an arbodienst sells, as one document says it; a row that cannot be right is refused by its id and field. */
export const protocol = z
  .strictObject({
    id: slug,
    title: text,
    provider: text,
    columns: z.array(z.strictObject({ id: slug, label: text })).min(1),
    rows: z.array(row).min(1),
    rules: z.array(rule),
  })
  .superRefine((given, context) => {
    for (const { path, message } of againstProtocol(given as Protocol))
      context.addIssue({ code: 'custom', path, message });
  });

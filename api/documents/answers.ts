import { z } from 'zod';
import type { Question, ShortQuestion, Template } from '../../documents/template';
import { MEDICAL_TEMPLATES, TEMPLATES } from '../../documents/templates';
import { date } from '../../schemas/values';
import { line, uuid } from '../schemas/fields';
import { upperCamel } from '../schemas/upper-camel';

const TEXT = 2000;
const CELL = 200;
const ROWS = 60;

function schemaOf(question: Question): z.ZodType {
  switch (question.kind) {
    case 'text':
      return line(TEXT);
    case 'date':
      return date;
    case 'dates':
      return z.array(date).max(ROWS);
    case 'yesNo':
      return z.boolean();
    case 'choice':
      return z.enum(Object.keys(question.of) as [string, ...string[]]);
    case 'rows': {
      const columns = Object.entries(question.columns).map(([name, label]) => [
        name,
        line(CELL).optional().describe(label.nl),
      ]);
      return z.array(z.strictObject(Object.fromEntries(columns))).max(ROWS);
    }
    case 'items': {
      const items = Object.entries(question.items).map(([name, { nl }]) => [name, itemOf(nl, question.each)]);
      return z.strictObject(Object.fromEntries(items), {
        error: ({ code }) => (code === 'unrecognized_keys' ? notAmong(question) : undefined),
      });
    }
  }
}

/** What is said of one item; who answers what it does not take is told by its name what it does. */
function itemOf(item: string, each: readonly ShortQuestion[]) {
  const fields = each.map((question) => [
    question.name,
    (question.kind === 'choice'
      ? z.enum(Object.keys(question.of) as [string, ...string[]], { error: choices(item, question.of) })
      : schemaOf(question)
    )
      .optional()
      .describe(question.label.nl),
  ]);
  return z.strictObject(Object.fromEntries(fields)).optional().describe(item);
}

function choices(item: string, of: Readonly<Record<string, unknown>>): string {
  return `kies bij "${item}" uit: ${Object.keys(of).join(', ')}`;
}

function notAmong({ label }: Question): string {
  return `dit is geen onderdeel van "${label.nl}": laat het weg, of kies er een uit /v1/openapi.json`;
}

/** The answers that a kind of document takes; none has to be there, what is missing says so on paper. */
function answersOf({ sections }: Template, meaning: string) {
  const fields = sections.flatMap(({ questions }) =>
    questions.map((question) => [question.name, schemaOf(question).optional().describe(question.label.nl)] as const),
  );
  return z.strictObject(Object.fromEntries(fields)).describe(meaning);
}

function bodyOf(template: Template) {
  return z
    .strictObject({
      kind: z.literal(template.kind).describe('Soort stuk'),
      language: z.enum(['nl', 'en']).default('nl').describe('Taal van het stuk'),
      answers: answersOf(template, 'Antwoorden; nooit medische gegevens'),
    })
    .meta({ id: `Stuk${upperCamel(template.kind)}` });
}

type Body = ReturnType<typeof bodyOf>;

/** A document to make: what it asks depends on its kind. */
export const stukInvoer = z.discriminatedUnion('kind', TEMPLATES.map(bodyOf) as unknown as [Body, ...Body[]]);

function medicalBodyOf(template: Template) {
  return z
    .strictObject({
      kind: z.literal(template.kind).describe('Soort stuk'),
      language: z.enum(['nl', 'en']).default('nl').describe('Taal van het stuk'),
      author: uuid.describe('Gebruiker van de bedrijfsarts die het stuk schrijft'),
      answers: answersOf(template, 'Antwoorden, die alleen in het medische deel worden bewaard'),
    })
    .meta({ id: `MedischStuk${upperCamel(template.kind)}` });
}

type MedicalBody = ReturnType<typeof medicalBodyOf>;

/** A document with medical data: what it asks depends on its kind. */
export const medischStukInvoer = z.discriminatedUnion(
  'kind',
  MEDICAL_TEMPLATES.map(medicalBodyOf) as unknown as [MedicalBody, ...MedicalBody[]],
);

import { type InputKind, NoRuleVersion, type RekenForm, type Rule } from './rule';
import { RULES } from './rules/index';
import { InputError } from './rules/input-error';
import { readDate, readList } from './rules/input-values';

/** Other ids by which the law reference and its vectors call a rule. */
const ALIASES: Readonly<Record<string, string>> = {
  'T-35': 'T-35/36',
  'T-36': 'T-35/36',
  'V-02': 'V-02..V-06',
  'L-01': 'L-01..L-03',
};

const READERS: Record<InputKind, (field: string, value: unknown) => unknown> = {
  date: readDate,
  'date?': (field, value) => (value === null ? null : readDate(field, value)),
  number: readNumber,
  boolean: (field, value) => {
    if (typeof value !== 'boolean')
      throw new InputError(field, `${JSON.stringify(value)} is geen ja of nee; geef true of false.`);
    return value;
  },
  text: (field, value) => {
    if (typeof value !== 'string')
      throw new InputError(field, `${JSON.stringify(value)} is geen tekst; geef een tekst tussen aanhalingstekens.`);
    return value;
  },
  'date[]': (field, value) => readList(field, value, readDate),
  'number[]': (field, value) => readList(field, value, readNumber),
  json: (_field, value) => value,
};

function readNumber(field: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new InputError(field, `${JSON.stringify(value)} is geen getal; geef een getal zonder aanhalingstekens.`);
}

/** Every rule by id and name, one a line, in the order of the law reference. */
export function listRules(): string[] {
  const width = Math.max(...RULES.map(({ id }) => id.length));
  return RULES.map(({ id, name }) => `${id.padEnd(width)}  ${name}`);
}

/**
 * The rule with an id as the law reference or its vectors write it.
 * @throws InputError when there is none.
 */
export function findRule(ruleId: string): Rule {
  const id = ruleId.toUpperCase();
  const rule = RULES.find((candidate) => candidate.id === (ALIASES[id] ?? id));
  if (!rule) throw new InputError('REGEL', `${ruleId} bestaat niet; geef geen regel op om alle regels te zien.`);
  return rule;
}

function isOptional(kind: InputKind): boolean {
  return kind.endsWith('?');
}

/** What is wrong with these keys for a form: the ones it does not know, the ones it misses. */
function misfit(form: RekenForm, keys: readonly string[]) {
  const unknown = keys.filter((key) => !(key in form.input));
  const missing = Object.keys(form.input).filter(
    (key) => !keys.includes(key) && !isOptional(form.input[key] as InputKind),
  );
  return { unknown, missing, count: unknown.length + missing.length };
}

/** A name of a casus as `reken` writes it, which is taken as well: `first_sick_day` for `firstSickDay`. */
function inReken(name: string): string {
  return name.replace(/\p{Lu}/gu, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * The values of an input by the keys of the vectors, each with the name under which it was given.
 * @throws InputError where one is given under both its names.
 */
function givenIn(input: object): Map<string, { field: string; value: unknown }> {
  const given = new Map<string, { field: string; value: unknown }>();
  for (const [field, value] of Object.entries(input)) {
    const key = inReken(field);
    const other = given.get(key);
    if (other) throw new InputError(field, `is hetzelfde als ${other.field}; geef er een van de twee.`);
    if (value !== undefined) given.set(key, { field, value });
  }
  return given;
}

function chooseForm(rule: Rule, keys: readonly string[]): RekenForm {
  const [best] = rule.forms
    .map((form) => ({ form, ...misfit(form, keys) }))
    .sort((a, b) => a.count - b.count || a.missing.length - b.missing.length);
  if (!best) throw new InputError('REGEL', `${rule.id} heeft geen berekening; kies een andere regel.`);
  const expects = `${rule.id} verwacht ${Object.keys(best.form.input).join(', ')}.`;
  if (best.missing[0] !== undefined) throw new InputError(best.missing[0], `ontbreekt; ${expects}`);
  if (best.unknown[0] !== undefined) throw new InputError(best.unknown[0], `is onbekend; ${expects}`);
  return best.form;
}

/** The place of a value in the input, as a path; null when it is not in it. */
function placeOf(value: unknown, wanted: string): string | null {
  if (value === wanted) return '';
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, element] of Object.entries(value)) {
    const place = placeOf(element, wanted);
    if (place !== null) return `${Array.isArray(value) ? `[${key}]` : `.${key}`}${place}`;
  }
  return null;
}

/**
 * Answers one question to one rule: the answer has the keys of the law vectors, the input those or the names of a casus.
 * @throws InputError naming the field, when the rule or the input is wrong or no version of the rule reaches the date.
 */
export function rekenRule(ruleId: string, input: unknown): Record<string, unknown> {
  const rule = findRule(ruleId);
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new InputError('JSON', 'is geen object; geef bijvoorbeeld {"first_sick_day": "2026-01-05"}.');
  const given = givenIn(input);
  const form = chooseForm(rule, [...given.keys()]);
  const read = Object.entries(form.input).map(([key, kind]) => {
    const { field = key, value = null } = given.get(key) ?? {};
    return [key, READERS[kind](field, value)];
  });
  try {
    return form.answer(Object.fromEntries(read) as never);
  } catch (error) {
    const firstField = Object.keys(form.input)[0] ?? 'JSON';
    if (error instanceof RangeError)
      throw new InputError(firstField, 'leidt tot een datum na 2199; geef een vroegere datum.');
    if (!(error instanceof NoRuleVersion)) throw error;
    const field = placeOf(input, error.date)?.slice(1) ?? firstField;
    const from = rule.versions[0].from;
    throw new InputError(field, `geen regelversie voor deze datum (${error.date}); ${rule.id} rekent vanaf ${from}.`);
  }
}

const CONFIDENCE = { certain: 'zeker', likely: 'aannemelijk', check: 'na te gaan' } as const;

/** A rule in words: name, source, reading, versions and examples, as lines of Dutch text. */
export function explainRule(ruleId: string): string[] {
  const rule = findRule(ruleId);
  return [
    `${rule.id} ${rule.name}`,
    '',
    'Bronnen:',
    ...rule.sources.map(
      ({ article, bwbId, url }) => `  ${[article, bwbId, url].filter((part) => part !== null).join(' | ')}`,
    ),
    '',
    `Versies, gekozen op: ${rule.decidedBy.inDutch}`,
    ...rule.versions.flatMap((version) => [
      `  vanaf ${version.from} ${version.until === null ? 'tot nu' : `tot en met ${version.until}`} (${CONFIDENCE[version.confidence]})`,
      `    ${version.reading}`,
      ...(version.otherReadings ?? []).map((reading) => `    Niet gekozen: ${reading}`),
    ]),
    '',
    'Invoer:',
    ...rule.forms.map(
      ({ input }) =>
        `  ${Object.entries(input)
          .map(([key, kind]) => `${key} (${kind})`)
          .join(', ')}`,
    ),
    '',
    'Voorbeelden:',
    ...rule.examples.flatMap(({ name, input, expected }) => [
      `  ${name}`,
      `    ${JSON.stringify(input)}`,
      `    ${JSON.stringify(expected)}`,
    ]),
  ];
}

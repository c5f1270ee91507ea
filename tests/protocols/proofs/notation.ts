/**
 * The notation of the tables of proofs. A fact is a day, its type and its fields: `2026-02-02 vangnet ground=no-risk`; a
 * field without a value is true. What names a row names that of its line unless it says another. Facts and effects stand
 * apart by `;`, scenarios by ` / `; `none` is nothing at all and an empty cell is nothing proven.
 */
export type Fact = { type: string; on: string } & Record<string, unknown>;

/** What happens, the days beside those of the facts on which it is looked at, and what comes of it. */
export type Scenario = {
  /** Not after what brings the row up but in its place. */
  instead: boolean;
  facts: readonly Fact[];
  days: readonly string[];
  effects: readonly string[];
};

/** Types that name a row, by the field in which they do. */
const NAMES_ROW: Readonly<Record<string, 'row' | 'obligation'>> = {
  afgerond: 'obligation',
  ...Object.fromEntries(
    [
      ...['verzoek', 'indicatie', 'opdracht', 'offerte', 'offerte-akkoord', 'goedkeuring', 'ontvangst', 'kosten'],
      ...[
        'kostencorrectie',
        'besteding',
        'afspraak',
        'verplaatsing',
        'afzegging',
        'niet-verschenen',
        'belpoging',
        'verschenen',
      ],
      'formulier-antwoord',
    ].map((type) => [type, 'row']),
  ),
};

/** Words for facts that many lines tell; some take what follows their colon. */
const WORDS: Readonly<Record<string, (on: string, about: string) => Fact>> = {
  ziek: (on) => ({ type: 'ziekmelding', on, firstSickDay: on }),
  hersteld: (on) => ({ type: 'herstelmelding', on, recoveredOn: on }),
  analyse: (on) => ({ type: 'probleemanalyse', on, mogelijkheden: true }),
  pob: (on) => ({ type: 'delegatie', on, to: 'pob' }),
  overname: (on) => ({ type: 'dossieroverdracht', on, responsibleSince: on }),
  mag: (on, purpose) => ({ type: 'toestemming', on, purpose, given: true }),
  tekent: (on, purpose) => ({ type: 'toestemming', on, purpose, given: true, signed: true }),
  'mag-niet': (on, purpose) => ({ type: 'toestemming', on, purpose, given: false }),
  vraag: (on, by) => ({ type: 'verzoek', on, by }),
  nodig: (on, row) => ({ type: 'indicatie', on, row }),
  gedaan: (on, obligation) => ({ type: 'afgerond', on, obligation }),
};

function fieldValue(text: string | undefined): unknown {
  if (text === undefined) return true;
  if (text === 'false') return false;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function factOf(text: string, row: string): Fact {
  const [on, word, ...fields] = text.split(' ') as [string, string, ...string[]];
  if (!/^\d{4}-\d\d-\d\d$/.test(on) || word === undefined) throw new Error(`${row}: ${text} is geen feit`);
  const [name, about = ''] = word.split(':') as [string, string?];
  const base = WORDS[name]?.(on, about) ?? { type: word, on };
  const names = NAMES_ROW[base.type];
  const given = Object.fromEntries(
    fields.map((field) => {
      const [key, value] = field.split('=') as [string, string | undefined];
      return [key, fieldValue(value)];
    }),
  );
  return { ...(names ? { [names]: row } : {}), ...base, ...given };
}

function partsOf(text: string, by: string): string[] {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `fact; fact` of the line of a row. */
export function factsOf(text: string, row: string): Fact[] {
  return text === 'none' ? [] : partsOf(text, ';').map((part) => factOf(part, row));
}

/** `effect; effect`. */
export function effectsOf(text: string): string[] {
  return text === 'none' ? [] : partsOf(text, ';');
}

/** `instead: fact; fact @ day, day => effect; effect`, of which each can be absent. */
function scenarioOf(text: string, row: string): Scenario {
  const [told = '', shown = 'none'] = text.split('=>').map((part) => part.trim());
  const instead = told.startsWith('instead:');
  const [facts = '', days = ''] = told
    .replace('instead:', '')
    .split('@')
    .map((part) => part.trim());
  return { instead, facts: factsOf(facts, row), days: partsOf(days, ','), effects: effectsOf(shown) };
}

/** `scenario / scenario`. */
export function scenariosOf(text: string, row: string): Scenario[] {
  return partsOf(text, ' / ').map((part) => scenarioOf(part, row));
}

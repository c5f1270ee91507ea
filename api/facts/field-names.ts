/**
 * Names of the fields of facts in the API, for every field whose name there differs. The one place where the words of
 * the API and those of the facts meet.
 */
const DUTCH: Readonly<Record<string, string>> = {
  firstSickDay: 'eersteZiektedag',
  expectedDays: 'verwachteDuurDagen',
  recoveredBefore: 'hersteldVoor',
  recoveredOn: 'hersteldOp',
  happened: 'gebeurdOp',
  from: 'vanaf',
  incapacityPct: 'arbeidsongeschiktheidspercentage',
  hoursWorked: 'gewerkteUren',
  reason: 'reden',
  of: 'betreft',
  kind: 'aanvraagsoort',
  validReason: 'geldigeReden',
  type: 'soort',
  lastDay: 'laatsteDag',
  date: 'datum',
  package: 'pakket',
  responsibleSince: 'verantwoordelijkSinds',
  until: 'totEnMet',
};

const ENGLISH = new Map(Object.entries(DUTCH).map(([english, dutch]) => [dutch, english]));

export function dutchField(field: string): string {
  return DUTCH[field] ?? field;
}

/** Renames the fields that a sentence of the domain mentions; `of`, `from` and the like are words too, so only long names. */
export function dutchSentence(sentence: string): string {
  return sentence.replace(/\b[a-z]+[A-Z][A-Za-z]*\b/g, dutchField);
}

/** The fields of a fact out of a body of the API; fields that were left out stay out. */
export function factFields(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [ENGLISH.get(field) ?? field, value]),
  );
}

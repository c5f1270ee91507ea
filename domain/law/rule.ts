import { latest, type PlainDate } from '../calendar/plain-date';

/** How sure the reading is: read at the source, settled practice, or to be confirmed by a jurist or UWV. */
export type Confidence = 'certain' | 'likely' | 'check';

/** Where a rule stands in the law. */
export type LawSource = {
  /** `ZW 38 lid 1`. */
  article: string;
  /** `BWBR0001888`; null for a norm outside the Basiswettenbestand. */
  bwbId: string | null;
  /** Dated link to the text that was read; null where there is none. */
  url: string | null;
};

/** One version of a rule: valid for deciding dates from `from` up to and including `until`. */
export type RuleVersion<Compute> = {
  from: PlainDate;
  /** Last day of validity; null while in force. */
  until: PlainDate | null;
  confidence: Confidence;
  /** The reading chosen, and why. */
  reading: string;
  /** Readings that were found and not chosen. */
  otherReadings?: readonly string[];
  compute: Compute;
};

/** A kind of value that `reken` takes for one input key. */
export type InputKind = 'date' | 'date?' | 'number' | 'boolean' | 'text' | 'date[]' | 'number[]' | 'json';

/** One way of asking the rule from outside: the keys that select it, and the answer. */
export type RekenForm = {
  /** Keys of the input; a form is chosen when exactly these (optional ones may miss) are given. */
  input: Readonly<Record<string, InputKind>>;
  answer(input: never): Record<string, unknown>;
};

export type WorkedExample = {
  name: string;
  input: Readonly<Record<string, unknown>>;
  expected: Readonly<Record<string, unknown>>;
};

/** Which date picks the version of a rule. */
export type DecidedBy<Question extends readonly unknown[]> = {
  /** Its name: `eerste ziektedag`, `bevallingsdatum`, … */
  inDutch: string;
  /** The date itself, out of what the rule is asked. */
  of(...question: Question): PlainDate;
};

/** What a version computes: the answer to one question. */
export type Computation = (...question: never[]) => unknown;

/** A rule of law as dated data. */
export type Rule<Compute extends Computation = Computation> = {
  /** Id in the law reference: `T-20`. */
  id: string;
  name: string;
  sources: readonly [LawSource, ...LawSource[]];
  decidedBy: DecidedBy<Parameters<Compute>>;
  versions: readonly [RuleVersion<Compute>, ...RuleVersion<Compute>[]];
  forms: readonly RekenForm[];
  examples: readonly [WorkedExample, WorkedExample, ...WorkedExample[]];
};

/** No version of the rule reaches the date: nothing is guessed. */
export class NoRuleVersion extends Error {
  readonly code = 'GEEN_REGELVERSIE';
  constructor(
    readonly ruleId: string,
    readonly date: PlainDate,
  ) {
    super(`geen regelversie van ${ruleId} voor ${date}`);
  }
}

/**
 * The version in force on a deciding date.
 * @throws NoRuleVersion when none is.
 */
export function versionOn<Compute extends Computation>(rule: Rule<Compute>, date: PlainDate): RuleVersion<Compute> {
  const version = rule.versions.find((v) => v.from <= date && (v.until === null || date <= v.until));
  if (!version) throw new NoRuleVersion(rule.id, date);
  return version;
}

/**
 * The version that the deciding date of a question picks.
 * @throws NoRuleVersion when no version reaches that date.
 */
export function versionFor<Question extends unknown[], Answer>(
  rule: Rule<(...question: Question) => Answer>,
  ...question: Question
): RuleVersion<(...question: Question) => Answer> {
  return versionOn(rule, rule.decidedBy.of(...question));
}

/**
 * What a rule answers: the one way to ask it, for the plan and for `reken`, so that a change of law moves both on the
 * same day.
 * @throws NoRuleVersion when no version reaches the deciding date.
 */
export function applyRule<Question extends unknown[], Answer>(
  rule: Rule<(...question: Question) => Answer>,
  ...question: Question
): Answer {
  return versionFor(rule, ...question).compute(...question);
}

/** The deciding date of a question that names none: the law as it stands last. */
export function latestLaw({ versions: [first, ...later] }: Pick<Rule, 'versions'>): PlainDate {
  return latest(first.from, ...later.map(({ from }) => from));
}

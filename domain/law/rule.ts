import type { PlainDate } from '../calendar/plain-date';

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

/** A rule of law as dated data. */
export type Rule<Compute = unknown> = {
  /** Id in the law reference: `T-20`. */
  id: string;
  name: string;
  sources: readonly [LawSource, ...LawSource[]];
  /** Which date picks the version: `eerste ziektedag`, `bevallingsdatum`, … */
  versionDate: string;
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
 * The version in force on the deciding date.
 * @throws NoRuleVersion when none is.
 */
export function versionOn<Compute>(rule: Rule<Compute>, date: PlainDate): RuleVersion<Compute> {
  const version = rule.versions.find((v) => v.from <= date && (v.until === null || date <= v.until));
  if (!version) throw new NoRuleVersion(rule.id, date);
  return version;
}

import type { Answers } from './sheet-of';
import type { Template } from './template';

/** What the facts answer of a document by themselves, and the first sick day that stands on it. */
export type Said = { answers: Answers; firstSickDay: string | null };

/** Of each name: what the document says, what the facts said when it was made, and what they say now of that day. */
type Asked = { template: Template; written: Answers; before: Said; after: Said; isOfWork: boolean };

const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** The database keeps the fields of an answer in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}

/** What a document says otherwise than the facts as they are known after. */
export type ChangedAnswers = {
  /** The answers of its kind, and `firstSickDay`. */
  names: string[];
  /** Its answers with those of the facts; null where somebody wrote one of them otherwise than the facts did. */
  renewed: Answers | null;
};

/**
 * Holds a document against the facts: only what these say otherwise than when it was made counts, so neither what somebody
 * wrote by hand nor what came about since.
 */
export function changedAnswers({ template, written, before, after, isOfWork }: Asked): ChangedAnswers {
  const asked = [...new Set([...Object.keys(before.answers), ...Object.keys(after.answers)])];
  const names = asked.filter(
    (name) =>
      // Who makes a document by hand leaves out what does not belong in it.
      (isOfWork || name in written) &&
      !same(before.answers[name], after.answers[name]) &&
      !same(written[name], after.answers[name]),
  );
  const isAsTheFactsWere = names.every((name) => same(written[name], before.answers[name]));
  const kept = Object.entries(written).filter(([name]) => !names.includes(name));
  const fresh = Object.entries(after.answers).filter(([name]) => names.includes(name));
  const day = !template.omits?.includes('firstSickDay') && after.firstSickDay !== null;
  return {
    names: [...names, ...(day && before.firstSickDay !== after.firstSickDay ? ['firstSickDay'] : [])],
    renewed: isAsTheFactsWere ? Object.fromEntries([...kept, ...fresh]) : null,
  };
}

import type { DocumentKind } from '../domain/protocols/output';
import type { Answers } from './sheet-of';

/** Answers that a document takes from another of its case, by their names in both. */
export type CarriedOver = {
  /** Kinds that it takes them from: of these the one that was approved last. */
  from: readonly DocumentKind[];
  answers: Readonly<Record<string, string>>;
};

const OF_THE_ANALYSIS: CarriedOver = {
  from: ['probleemanalyse', 'bijstelling-probleemanalyse'],
  answers: { goal: 'goal', analysis: 'advice' },
};

/** What employer and employee plan follows from what the company doctor advised. */
const CARRIED_OVER: Readonly<Partial<Record<DocumentKind, CarriedOver>>> = {
  'concept-plan-van-aanpak': OF_THE_ANALYSIS,
  'plan-van-aanpak': OF_THE_ANALYSIS,
  'bijstelling-plan-van-aanpak': { ...OF_THE_ANALYSIS, answers: { goal: 'goal' } },
};

/** Where a document of this kind takes answers from; undefined where it does not. */
export function carriedOverTo(kind: string): CarriedOver | undefined {
  return CARRIED_OVER[kind as DocumentKind];
}

/** The answers of an approved document that another takes over. */
export function takenFrom({ answers }: CarriedOver, given: Answers): Answers {
  const pairs = Object.entries(answers).map(([name, there]) => [name, given[there]] as const);
  return Object.fromEntries(pairs.filter(([, answer]) => answer !== undefined)) as Answers;
}

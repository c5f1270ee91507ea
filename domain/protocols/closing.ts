import type { PlainDate } from '../calendar/plain-date';
import { dayOf, type FactType, type RecordedFact } from '../case/facts';

/** Facts by which the work of a row is done, each with the row it names. */
const CLOSING = [
  'afgerond',
  'besteding',
  'ontvangst',
  'belpoging',
  'verschenen',
  'formulier-antwoord',
] as const satisfies readonly FactType[];

/** Told of what a call or an appointment took: that it was done was told already. */
const CONFIRMED_BY: readonly FactType[] = ['belpoging', 'verschenen'];

export type Closing = { name: string; type: FactType; day: PlainDate; seq: number };

/** Whether something was done: who called and reached nobody did not. */
export function isClosing(fact: RecordedFact): boolean {
  return fact.type !== 'belpoging' || fact.outcome === 'bereikt';
}

/** Every time that a row was closed, in order of day; of one day the time told with a call is that of the call. */
export function closingsOf(facts: (type: FactType) => readonly RecordedFact[]): Closing[] {
  const told: RecordedFact[] = CLOSING.flatMap(facts);
  if (told.length === 0) return [];
  const all = told
    .filter(isClosing)
    .map((fact): Closing => ({ name: nameIn(fact), type: fact.type, day: dayOf(fact), seq: fact.seq }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const confirmed = all.filter(({ type }) => CONFIRMED_BY.includes(type));
  const isToldTwice = ({ name, type, day }: Closing) =>
    type === 'besteding' && confirmed.some((one) => one.name === name && one.day === day);
  return confirmed.length === 0 ? all : all.filter((one) => !isToldTwice(one));
}

/** The same, among these facts. */
export function closingsIn(facts: readonly RecordedFact[]): Closing[] {
  return closingsOf((type) => facts.filter((fact) => fact.type === type));
}

function nameIn(fact: RecordedFact): string {
  if ('row' in fact) return fact.row;
  return 'obligation' in fact ? fact.obligation : '';
}

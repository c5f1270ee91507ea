import { recordFacts } from '../../cli/casus-facts';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Obligation } from '../../domain/case/obligation';
import { makePlan, type Plan } from '../../domain/case/plan';
import { newCasus } from '../support/casus';
import { dateOf, dayOf, type Fact, type Setting } from './life';

/** What is told and expected of a life, whatever it is an example of. */
type Told = {
  facts: readonly Fact[];
  setting?: Setting;
  expected: Readonly<Record<number, Readonly<Record<string, string>>>>;
};

/** The casus of a life and its facts as they are recorded. */
export function recordedOf({ facts, setting }: Pick<Told, 'facts' | 'setting'>) {
  const { employee, employment, employer } = setting ?? {};
  const casus = newCasus({
    employee: { birthDate: '1980-02-15', ...employee },
    employment: { start: '2019-03-01', ...employment },
    ...(employer ? { employer } : {}),
    facts: [...facts],
  });
  return { casus, facts: recordFacts(casus) };
}

const DAY = /^d(-?\d+)$/;
const asDate = (word: string) => word.replace(DAY, (_all, day) => dateOf(Number(day)));
const STATUS = /^(planned|open|done|late|waived|not-applicable|superseded|before-our-time)$/;
const inWords = (date: string | null) => (date === null ? 'no day' : `${date} (d${dayOf(date)})`);

/** Where one obligation differs from what the articles say of it, word by word; empty when it does not. */
function differences(expected: string, found: Obligation | undefined): string[] {
  const words = expected.match(/"[^"]*"|\S+/g) ?? [];
  if (words[0] === 'none')
    return found && found.status !== 'not-applicable' ? [`none expected, found ${found.status}`] : [];
  if (!found) return ['not in the plan'];
  const { status, legalLatest, internalDue, daysLate, why, statusReason, name } = found;
  const late = words.find((word) => word.startsWith('+'));
  const wrong = words.flatMap((word) => {
    if (word === '!late') return status === 'late' ? [`late by ${daysLate} since ${inWords(legalLatest)}`] : [];
    if (STATUS.test(word)) return word === status ? [] : [`${word} expected, found ${status}`];
    if (word.startsWith('+')) return Number(word) === daysLate ? [] : [`${word} expected, found ${daysLate} days late`];
    if (word.startsWith('"')) {
      const text = [name, statusReason, ...why].join(' ');
      return text.includes(word.slice(1, -1)) ? [] : [`${word} not said in: ${text}`];
    }
    const isDue = word.startsWith('due:');
    const day = isDue ? internalDue : legalLatest;
    const date = asDate(word.replace('due:', ''));
    return day === date ? [] : [`${isDue ? 'ready by ' : ''}${inWords(date)} expected, found ${inWords(day)}`];
  });
  const unexpected = /^(done|!late)$/.test(words[0] ?? '') && !late && daysLate !== null;
  return unexpected ? [...wrong, `in time expected, found ${daysLate} days late`] : wrong;
}

/** Where a plan differs from what is expected of it, word by word; empty when it does not. */
export function differencesOf(plan: Plan, expected: Readonly<Record<string, string>>): string[] {
  return Object.entries(expected).flatMap(([id, words]) => {
    if (id === 'status') return plan.status === words ? [] : [`status: ${words} expected, found ${plan.status}`];
    const found = plan.obligations.find((obligation) => obligation.id === id);
    return differences(words, found).map((difference) => `${id}: ${difference}`);
  });
}

/** What is found otherwise than expected in a life, on all its days. */
export function allDifferences(life: Told): string[] {
  const { casus, facts } = recordedOf(life);
  return Object.entries(life.expected).flatMap(([day, expected]) =>
    differencesOf(makePlan({ context: casus, facts, asOf: dateOf(Number(day)) as PlainDate }), expected).map(
      (difference) => `d${day} ${difference}`,
    ),
  );
}

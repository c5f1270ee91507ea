import { rememberedOf } from '../remembered';
import type { ChainDays } from './chain-days';
import { applyRule, type Rule } from './rule';

/** What was found of the days of a case: of all cases of one episode with the same first sick day the same. */
const knownOf = rememberedOf((_at: ChainDays) => new Map<unknown, unknown>());

/** What the law and the rows of protocols ask alike of the days of a case is found once. */
export function once<Answer>(asked: unknown, at: ChainDays, find: (at: ChainDays) => Answer): Answer {
  const known = knownOf(at);
  const before = known.get(asked);
  if (before !== undefined) return before as Answer;
  const answer = find(at);
  known.set(asked, answer);
  return answer;
}

/**
 * What a rule that counts in sick days only answers of the days of a case.
 * @throws NoRuleVersion when no version reaches its first sick day.
 */
export function termsOf<Answer>(rule: Rule<(at: ChainDays) => Answer>, at: ChainDays): Answer {
  return once(rule, at, () => applyRule(rule, at));
}

import { plainDate } from '../calendar/plain-date';
import { chainsOfLife } from '../case/chain';
import { lifeOf } from '../case/life';
import type { Gevallen } from '../money/gevallen';
import { rememberedOf } from '../remembered';
import type { Moment } from './moment';

/** The gevallen of the employment at this moment, those that do not stand any more first. */
export const gevallenIn = rememberedOf(({ loaded, facts, earlier, gevalId, now }: Moment): Gevallen => {
  const chains = chainsOfLife(lifeOf({ facts, asOf: now.date, employmentEnd: null }));
  const ids = [...earlier.map(({ geval }) => geval), gevalId];
  const stand = chains.flatMap(({ firstSickDay, knownSince }, i) => {
    const id = ids[i] ?? null;
    return id === null ? [] : [{ id, firstSickDay, knownSince }];
  });
  const gone = loaded.cases
    .filter(({ id }) => !stand.some((one) => one.id === id))
    .map(({ id, firstSickDay }) => ({ id, firstSickDay: plainDate(firstSickDay), knownSince: null }));
  return [...gone, ...stand];
});

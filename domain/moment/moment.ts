import type { CivilMoment } from '../calendar/civil-moment';
import type { CaseMessage } from '../case/contract';
import type { RecordedFact } from '../case/facts';
import type { EarlierCase, Plan } from '../case/plan';
import type { LoadedCase, LoadedContract } from './loaded-case';

/** A case at one moment: everything that what it does follows from, made once. */
export type Moment = {
  loaded: LoadedCase | LoadedContract;
  /** Facts that the message tells. */
  newFacts: readonly RecordedFact[];
  /** All facts, with those. */
  facts: readonly RecordedFact[];
  plan: Plan;
  /** Id of the current geval in the database; null while the employment has none. */
  gevalId: string | null;
  /** The gevallen before it, by their ids in the database. */
  earlier: readonly EarlierCase[];
  /** Whom keys name: the geval, or the employment where there is none. */
  owner: string;
  now: CivilMoment;
  /** The moment before it; null for the first. */
  last: CivilMoment | null;
  message: CaseMessage | null;
};

/** The same for a case of sickness only. */
export type MomentOfCase = Moment & { loaded: LoadedCase };

export function isOfCase(moment: Moment): moment is MomentOfCase {
  return moment.loaded.level === 'case';
}

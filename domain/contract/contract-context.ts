import type { PlainDate } from '../calendar/plain-date';
import type { CaseContext } from '../case/context';

/** What the contract of an employer knows besides its facts. No person is in it. */
export type ContractContext = Pick<CaseContext, 'package' | 'employer' | 'money'> & {
  contract: Pick<CaseContext['contract'], 'cancellations'> & {
    /** Null when it is not known; then it is older than `since`. */
    start: PlainDate | null;
    /** The day on which it came to be known here: nothing of it shows before. */
    since: PlainDate;
  };
};

import type { CivilMoment } from '../calendar/civil-moment';
import type { FilingData } from './filing-data';
import type { Told } from './stored-melding';

/** All that a message to UWV is made from: to report, or to withdraw the report with the same reference. */
export type MeldingContent = FilingData &
  Told & {
    /** Of this message. */
    kenmerk: string;
    /** Of the report; its withdrawal repeats it. */
    referentie: string;
    withdraws: boolean;
    composedAt: CivilMoment;
  };

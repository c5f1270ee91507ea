import type { PlainDate } from '../calendar/plain-date';
import type { MeldingId, OtherParty } from '../case/contract';
import type { Performer } from '../case/roles';
import type { MeldingStatus } from '../meldingen/stored-melding';
import type { EffectId } from '../moment/effect-id';

/** How the case stands, as an insurer is told: never why. */
export type InsurerTold = {
  firstSickDay: PlainDate;
  reportedOn: PlainDate;
  /** The day from which it stands so. */
  from: PlainDate;
  incapacityPct: number;
  recoveredOn: PlainDate | null;
  lastDay: PlainDate | null;
  vangnet: boolean;
};

/** What the NCvB is told of an occupational disease without naming anybody; the bedrijfsarts adds the rest there. */
export type NcvbTold = { birthYear: number; month: string };

/** Which report is asked, of whom and until when, and the consent of the employee under which it may be asked. */
export type RequestTold = {
  report: string;
  of: Performer;
  due: PlainDate;
  consent: { purpose: string; on: PlainDate; signed: boolean } | null;
};

export type Told = { insurer: InsurerTold } | { ncvb: NcvbTold } | { request: RequestTold };

/** What a message to a party tells; the message itself is added when it is sent. */
export type ExchangeContents = {
  /** Which of several of its kind: the change of the case, the round of the work. */
  about: string;
  told: Told;
  /** The day on which the case wanted it. */
  wantedOn: PlainDate;
  /** The obligation that its acceptance settles; null when nothing waits for it. */
  settles: string | null;
  /** What the report is sent under; its withdrawal repeats it. */
  referentie: string;
  /** The case no longer wants it. */
  withdraw?: true;
};

/** An exchange as the case transaction reads it. Its kind is the obligation, or the row, that asks for it. */
export type StoredExchange = MeldingId & {
  id: string;
  party: OtherParty;
  aard: 'melding' | 'intrekking';
  status: MeldingStatus;
  contents: ExchangeContents;
  reason: string | null;
  /** Its outcome stands in the timeline of the case. */
  isRecorded: boolean;
};

/** An exchange that the case wants; where it is stored a report gets its reference. */
export type NewExchange = MeldingId &
  Pick<StoredExchange, 'party' | 'aard'> & {
    contents: Omit<ExchangeContents, 'referentie'> & { referentie?: string };
  };

/** What the line in the timeline is about that records how an exchange ended. */
export function exchangeOutcomeId({ gevalId, kind, number, status }: MeldingId & { status: MeldingStatus }): EffectId {
  return { owner: gevalId, obligation: kind, step: status, round: number, channel: 'partij', to: 'dossier' };
}

import type { PlainDate } from '../calendar/plain-date';
import type { MeldingId } from '../case/contract';
import type { Reden29b } from '../facts/vangnet';
import type { EffectId } from '../moment/effect-id';

/** Why UWV pays ziekengeld (CdRedenAangifteAo). */
export type RedenAangifte = '03' | '04' | '05' | '06' | '07' | '08' | '99';

/** What UWV is told of the case, in dates and codes. What a kind does not tell is left out. */
export type Told = {
  /** First sick day; of the oldest joined period where periods are joined. */
  firstSickDay: PlainDate;
  /** First day on which UWV takes it. */
  opensOn: PlainDate;
  /** Which of several of its kind in one geval, such as the second recovery; left out for the only one. */
  about?: string;
  earlierPeriods?: Array<{ first: PlainDate; last: PlainDate }>;
  recoveredOn?: PlainDate;
  /** Last day of the employment. */
  lastDay?: PlainDate;
  /** Day on which the employer was told. */
  reportedOn?: PlainDate;
  reason?: RedenAangifte;
  reason29b?: Reden29b;
  /** Incapacity of who works partly. */
  incapacityPct?: number;
  /** Why it comes after its term. */
  lateBecause?: string;
};

/** What a melding tells; the message itself is added when it is sent. */
export type MeldingContents = Told & {
  /** ReferentieMelding of the report; a withdrawal names the report that it withdraws. */
  referentie: string;
  /** The obligation that its acceptance settles; null when nothing waits for it. */
  settles: string | null;
  /** The case no longer wants it. */
  withdraw?: true;
};

export type MeldingStatus = 'wachtend' | 'verzonden' | 'geaccepteerd' | 'afgekeurd' | 'ingetrokken';

/** A melding as the case transaction reads it. */
export type StoredMelding = MeldingId & {
  id: string;
  aard: 'melding' | 'intrekking';
  status: MeldingStatus;
  contents: MeldingContents;
  /** Why it ended as it did. */
  reason: string | null;
  /** Its outcome stands in the timeline of the case. */
  isRecorded: boolean;
  /** Id of the fact that tells its acceptance, once that is told. */
  factId: string;
};

/** A melding that the case wants; where it is stored it gets its id, and a report its reference. */
export type NewMelding = MeldingId &
  Pick<StoredMelding, 'aard'> & { contents: Omit<MeldingContents, 'referentie'> & { referentie?: string } };

/** The key of a melding; its id and its kenmerk follow from it. */
export function meldingKeyOf({ gevalId, kind, number }: MeldingId): string {
  return `${gevalId}/${kind}/melding/${number}`;
}

/** What the line in the timeline is about that records how a melding ended. */
export function outcomeId({ gevalId, kind, number, status }: MeldingId & { status: MeldingStatus }): EffectId {
  return { owner: gevalId, obligation: kind, step: status, round: number, channel: 'uwv', to: 'dossier' };
}

/** The id of the message by which a saga tells the case that its melding was accepted. */
export function acceptanceId(meldingId: string): string {
  return `melding-${meldingId}`;
}

/** The saga has not seen it through yet. */
export function isUnderWay({ status }: { status: string }): boolean {
  return status === 'wachtend' || status === 'verzonden';
}

/** The report that UWV accepted and that was not withdrawn since. */
export function acceptedOf(meldingen: readonly StoredMelding[]): StoredMelding | undefined {
  const withdrawn = new Set(
    meldingen
      .filter((row) => row.aard === 'intrekking' && row.status === 'geaccepteerd')
      .map((row) => row.contents.referentie),
  );
  return meldingen.findLast(
    (row) => row.aard === 'melding' && row.status === 'geaccepteerd' && !withdrawn.has(row.contents.referentie),
  );
}

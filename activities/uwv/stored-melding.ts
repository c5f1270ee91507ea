import type { PlainDate } from '../../domain/calendar/plain-date';

/** What a melding tells, in dates and codes; the message itself is added when it is sent. */
export type MeldingContents = {
  /** First day of the oldest joined period. */
  firstSickDay: PlainDate;
  earlierPeriods: Array<{ first: PlainDate; last: PlainDate }>;
  /** First day on which UWV takes it. */
  opensOn: PlainDate;
  /** ReferentieMelding of the report; a withdrawal names the report that it withdraws. */
  referentie: string;
  /** The obligation that its acceptance settles. */
  settles: '42e-weeksmelding' | 'correctie-42e-weeksmelding';
  /** The case no longer wants it. */
  withdraw?: true;
};

export type MeldingStatus = 'wachtend' | 'verzonden' | 'geaccepteerd' | 'afgekeurd' | 'ingetrokken';

/** A melding as the case transaction reads it. */
export type StoredMelding = {
  id: string;
  verzuimgeval_id: string;
  /** geval/obligation/melding/n */
  sleutel: string;
  aard: 'melding' | 'intrekking';
  status: MeldingStatus;
  inhoud: MeldingContents;
  reden: string | null;
  /** Its outcome stands in the timeline of the case. */
  gemeld: boolean;
};

/** A melding that the case transaction creates. */
export type NewMelding = Pick<StoredMelding, 'id' | 'verzuimgeval_id' | 'sleutel' | 'aard' | 'inhoud'>;

/** The saga has not seen it through yet. */
export function isUnderWay({ status }: { status: string }): boolean {
  return status === 'wachtend' || status === 'verzonden';
}

export function numberOf({ sleutel }: { sleutel: string }): number {
  return Number(sleutel.split('/')[3]);
}

/** Key of the line in the timeline that records how a melding ended. */
export function outcomeKey({ sleutel, status }: { sleutel: string; status: string }): string {
  const [geval, obligation, , n] = sleutel.split('/');
  return [geval, obligation, status, n, 'uwv', 'dossier'].join('/');
}

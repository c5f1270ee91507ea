import type { Role } from '../case/roles';

export type Language = 'nl' | 'en';

/** The same words in every language of the mails. */
export type Words = Readonly<Record<Language, string>>;

/** Words for everybody, and other words for a role that reads them differently. */
export type ByRole = { anyone: Words } & Partial<Record<Role, Words>>;

export const words = (nl: string, en: string): Words => ({ nl, en });
export const all = (nl: string, en: string): ByRole => ({ anyone: words(nl, en) });

/**
 * What a reader is told of one obligation, in plain language. It names no person but by a mark that the mail fills in
 * (`activities/mail/fill.ts`): `{naam}`, `{werkgever}`, `{medewerker}`, `{dag}` and `{zaak}`. `subject` names no illness.
 */
type Told = {
  /** Completes `Zaak 3F2A9C: … uiterlijk 26 februari 2026`. */
  subject: ByRole;
  /** The first line of the mail: what to do, in one sentence, with the `{dag}` by which. */
  lead: ByRole;
  /** What the reader has to do, and how. */
  action: ByRole;
  /** How the task is closed. */
  closing: ByRole;
  /** What the law is after. */
  why: Words;
  /** Who can help, where that is somebody else than usual. */
  help?: ByRole;
};

/** With `eigenrisico`: what reads otherwise in a case that the eigenrisicodrager carries on. */
export type DutyWords = Told & {
  eigenrisico?: Partial<Told>;
  /** What reads otherwise where the plan says that the case stands so. */
  turns?: Readonly<Partial<Record<Turn, Partial<Told> & { late?: Partial<Late> }>>>;
};

/** A turn of the case after which a duty reads otherwise than usual. */
export const TURNS = [
  /** UWV has not written, so it is UWV that is late (WIA 64 lid 6). */
  'brief-ontbreekt',
  /** What UWV has to decide lay still while the loonsanctie ran (WIA 64 lid 7). */
  'na-opschorting',
  /** No long absence was expected, and the employee is still ill (RP 2 lid 3). */
  'onverwijld',
  /** AOW comes so soon that both may agree to leave it out. */
  'mag-achterwege',
  /** The employee has recovered before the sickness was reported: UWV wants both at once (ZW 38a lid 5 and 6). */
  'samen-melden',
  /** The ziekmelding that UWV was told of was withdrawn: nobody was sick (S-06). */
  'ziekmelding-ingetrokken',
  /** The employment ends before the 104 weeks do. */
  'dienstverband-eindigt',
  /** The employee fell ill in the weeks after the employment, and an eigenrisicodrager pays (U-04, U-06). */
  'ziek-na-dienstverband',
] as const;
export type Turn = (typeof TURNS)[number];

/** What a reader is told beforehand of something that happens by itself. */
type Announced = {
  /** Completes `Zaak 3F2A9C: … op 2 januari 2028`; names no illness. */
  subject: Words;
  change: ByRole;
  action: ByRole;
  why: Words;
  /** What reads otherwise where the day has passed when the reader hears of it. */
  past?: Partial<Record<'change' | 'action', ByRole>>;
};

export type EventWords = Announced & {
  eigenrisico?: Partial<Announced>;
  turns?: Readonly<Partial<Record<Turn, Partial<Announced>>>>;
};

/** What being late costs, as a clause without a full stop in Dutch (the plan shows it so) and as a sentence in English. */
type Late = Words & Partial<Record<Role, Words>>;

export type LateWords = Late & { eigenrisico?: Partial<Late> };

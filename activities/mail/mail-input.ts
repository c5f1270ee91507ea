import { z } from 'zod';
import type { AppointmentData } from '../../domain/appointments/appointment-data';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Performer } from '../../domain/case/roles';
import type {
  ConfirmationData,
  LeavingData,
  QuoteData,
  RefusedData,
  RevokedData,
  StepData,
} from '../../domain/moment/effects';
import { LATE_COSTS } from '../../domain/obligations/late-costs';
import { TURNS } from '../../domain/obligations/words';
import { date } from '../../schemas/values';
import type { Contact } from './contacts';
import type { Language } from './language';

/** What a mail is made from: a row of table `bericht` with the names that belong to it. */
export type MailInput = {
  /** Occasion: opening, gewijzigd, herinnering, alarm, te-laat or bevestiging. */
  step: string;
  obligation: string;
  recipient: Performer;
  language: Language;
  /** The row's own data, as the case transaction wrote them: checked where they are read. */
  data: unknown;
  caseNumber: string;
  employee: string;
  employer: string;
  /** The case in the portal, behind a login; null where there is no portal. */
  link: string | null;
  /** Where an answer to the mail goes; none where nobody reads answers. */
  replyTo?: string | null;
  /** Whom the reader can call. */
  contacts?: readonly Contact[];
  /** The day on which it leaves. */
  sentOn?: PlainDate;
  /** The picture of the sender goes with it. */
  logo?: boolean;
  /** A proefgeval: everything is real except the case. */
  trial?: boolean;
  /** The recipient has no address of its own: the employer reads it instead. */
  standIn?: boolean;
};

/** What a template reads, with the data checked. */
export type MailContext<Facts> = Omit<MailInput, 'data'> & { facts: Facts };

/** What a schema reads, of what the case writes: one that asks for more than that does not compile. */
type Read<Schema extends z.ZodType, _Written extends z.input<Schema>> = z.output<Schema>;

/** What kind of case wrote the mail. */
const caseKind = z.enum(['verzuim', 'zw_erd', 'contract']).default('verzuim');

const basis = z.object({ article: z.string() }).or(z.object({ protocol: z.string(), row: z.string() }));

/** Data of a mail about an obligation. */
export const obligationFacts = z.object({
  /** What the reader may know of it, in Dutch. */
  name: z.string().optional(),
  internalDue: date,
  legalLatest: date.nullable(),
  consequence: z.string(),
  dutyOn: z.string(),
  round: z.number().default(1),
  /** Day on which the case wrote the mail. */
  on: date.optional(),
  /** Decides which version of the law the text speaks of. */
  firstSickDay: date.nullable().optional(),
  /** The same for what another day decides. */
  opensOn: date.optional(),
  caseKind,
  /** The employment has ended, in a case that the eigenrisicodrager does not carry on as well. */
  hasLeft: z.literal(true).optional(),
  /** The turn of the case after which it reads otherwise. */
  turn: z.enum(TURNS).optional(),
  /** What being late costs in this case, where that is something else than usual. */
  lateCosts: z.enum(LATE_COSTS).optional(),
  /** Another day was told before. */
  changed: z.literal(true).optional(),
  /** It stopped to hold for a time. */
  again: z.literal(true).optional(),
  /** The correction of the first sick day that made it late. */
  madeLateBy: z.object({ on: date, from: date, to: date }).optional(),
  /** Days of recovery and leave in which the term did not run. */
  notCounted: z.number().optional(),
  /** The day after which being late costs more, and the obligation that says what. */
  limit: z.object({ id: z.string(), internalDue: date, consequence: z.string() }).optional(),
  basis,
  /** The duty of the law that a message of a row is about. */
  duty: z
    .object({
      id: z.string(),
      internalDue: date,
      legalLatest: date.nullable(),
      consequence: z.string(),
      dutyOn: z.string(),
      basis,
      turn: z.enum(TURNS).optional(),
      lateCosts: z.enum(LATE_COSTS).optional(),
    })
    .optional(),
});
export type ObligationFacts = Read<typeof obligationFacts, StepData>;

/** A step as a confirmation names it; rows of before it had ids have none. */
const step = z.object({
  id: z.string().default(''),
  name: z.string(),
  internalDue: date,
  legalLatest: date.nullable(),
  lateCosts: z.enum(LATE_COSTS).optional(),
});

/** Data of the confirmation of a ziekmelding or herstelmelding. */
export const confirmationFacts = z.object({
  firstSickDay: date.nullable(),
  day: date,
  recoveredOn: date.optional(),
  /** The first sick day is a day on which the employee does not work. */
  notWorkedOn: z.literal(true).optional(),
  caseKind,
  daysUntilReport: z.number().optional(),
  takenOverOn: date.optional(),
  overdue: z.array(step).default([]),
  missed: z.array(step).optional(),
  upcoming: z.array(step),
  comesAfter: step.optional(),
  relapse: z
    .object({
      from: date,
      days: z.number(),
      moved: z.array(z.object({ id: z.string().default(''), name: z.string(), from: date, to: date })),
      insteadOf: z.string().optional(),
    })
    .optional(),
});
export type ConfirmationFacts = Read<typeof confirmationFacts, ConfirmationData>;

/** Data of the refusal of a service. */
export const refusalFacts = z.object({ reason: z.string(), on: date });
export type RefusalFacts = Read<typeof refusalFacts, RefusedData>;

/** Data of a mail that takes an earlier one back. */
export const revokedFacts = z.object({ internalDue: date, on: date, firstSickDay: date.nullable(), caseKind });
export type RevokedFacts = Read<typeof revokedFacts, RevokedData>;

/** Data of a mail that the arbodienst stops. */
export const leavingFacts = z.object({
  leftOn: date,
  on: date,
  firstSickDay: date.nullable(),
  caseKind,
  tasks: z.number(),
  documents: z.number(),
  requests: z.number(),
  quotes: z.number(),
});
export type LeavingFacts = Read<typeof leavingFacts, LeavingData>;

/** Data of a quote that waits for an answer. */
export const quoteFacts = z.object({ amount: z.number(), validUntil: date.nullable(), on: date });
export type QuoteFacts = Read<typeof quoteFacts, QuoteData>;

/** Data of a mail that a document is ready. */
export const documentFacts = z.object({ on: date, toSign: z.boolean(), isSigned: z.boolean() });
export type DocumentFacts = z.output<typeof documentFacts>;

/** Data of a mail about an appointment. */
export const appointmentFacts = z.object({
  appointment: z.string(),
  sequence: z.number(),
  at: z.string(),
  minutes: z.number().nullable(),
  place: z.string().nullable(),
  performer: z.string().nullable(),
  freeUntil: z.object({ count: z.number(), unit: z.enum(['hours', 'working-days']) }).nullable(),
  was: z.string().nullable(),
  reason: z.string().nullable(),
  changed: z.object({ date, minute: z.number() }),
  on: date,
  caseKind,
});
export type AppointmentFacts = Read<typeof appointmentFacts, AppointmentData>;

/** On every mail: whether it goes out later than it was planned, and what decides which version of the law it speaks of. */
export const around = z.object({
  delayed: z.object({ due: date, cause: z.string() }).optional(),
  firstSickDay: date.nullable().optional(),
  on: date.optional(),
});
export type Delay = Read<typeof around, Pick<StepData, 'delayed'>>;

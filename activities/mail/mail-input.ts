import { z } from 'zod';
import type { Performer } from '../../domain/case/roles';
import type { ConfirmationData, QuoteData, RefusedData, StepData } from '../../domain/moment/effects';
import { date } from '../../schemas/values';
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
  /** The case in the portal, behind a login. */
  link: string;
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
const caseKind = z.enum(['verzuim', 'zw_erd']).default('verzuim');

/** Data of a mail about an obligation. */
export const obligationFacts = z.object({
  internalDue: date,
  legalLatest: date.nullable(),
  consequence: z.string(),
  dutyOn: z.string(),
  round: z.number().default(1),
  /** Day on which the case wrote the mail. */
  on: date.optional(),
  /** Decides which version of the law the text speaks of. */
  firstSickDay: date.nullable().optional(),
  caseKind,
  basis: z.object({ article: z.string() }).or(z.object({ protocol: z.string(), row: z.string() })),
});
export type ObligationFacts = Read<typeof obligationFacts, StepData>;

/** Data of the confirmation of a ziekmelding or herstelmelding. */
export const confirmationFacts = z.object({
  firstSickDay: date.nullable(),
  day: date,
  recoveredOn: date.optional(),
  caseKind,
  upcoming: z.array(z.object({ name: z.string(), internalDue: date, legalLatest: date.nullable() })),
});
export type ConfirmationFacts = Read<typeof confirmationFacts, ConfirmationData>;

/** Data of the refusal of a service. */
export const refusalFacts = z.object({ reason: z.string(), on: date });
export type RefusalFacts = Read<typeof refusalFacts, RefusedData>;

/** Data of a quote that waits for an answer. */
export const quoteFacts = z.object({ amount: z.number(), validUntil: date.nullable(), on: date });
export type QuoteFacts = Read<typeof quoteFacts, QuoteData>;

/** On every mail that goes out later than it was planned. */
export const delay = z.object({ delayed: z.object({ due: date, cause: z.string() }).optional() });
export type Delay = Read<typeof delay, Pick<StepData, 'delayed'>>;

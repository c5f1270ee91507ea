import {
  FACTS_NOT_FOR_EMPLOYERS,
  factsForEmployers,
  type ObligationForEmployers,
  obligationsForEmployers,
  type Reader,
  ROWS_FOR_EMPLOYERS,
  whyForEmployers,
} from '../../domain/case/employer-knowledge';
import type { RecordedFact } from '../../domain/case/facts';
import type { EarlierCase, OtherOutcome, Plan } from '../../domain/case/plan';
import { Prisma } from '../../prisma/client/client';

/** What of a case is shown to whoever asks: the arbodienst reads all, the employer what the allow-list of the domain names. */

type Rows = { OR?: Array<Record<string, unknown>> };
const [names, ownNames, ownRoles] = [
  [...ROWS_FOR_EMPLOYERS.names],
  [...ROWS_FOR_EMPLOYERS.ownNames],
  [...ROWS_FOR_EMPLOYERS.ownRoles],
];
const ADDRESSED: Rows = {
  OR: [{ verplichting: { in: names } }, { verplichting: { in: ownNames }, ontvanger: { in: ownRoles } }],
};

/** That a row of tasks `t` may be seen by this reader, in SQL. */
export function isTaskFor(reader: Reader): Prisma.Sql {
  if (reader === 'arbodienst') return Prisma.sql`true`;
  return Prisma.sql`(t.verplichting = any(${names}) or (t.verplichting = any(${ownNames}) and t.rol = any(${ownRoles})))`;
}

/** Rows of messages and of the timeline that this reader may see. */
export function addressedRowsFor(reader: Reader): Rows {
  return reader === 'werkgever' ? ADDRESSED : {};
}

/** Facts that this reader may not learn of, as `{ type, when }`. */
export function hiddenFactsFor(reader: Reader): typeof FACTS_NOT_FOR_EMPLOYERS {
  return reader === 'werkgever' ? FACTS_NOT_FOR_EMPLOYERS : [];
}

/** The facts from which a plan for this reader is made. */
export function factsFor(reader: Reader, facts: readonly RecordedFact[]): RecordedFact[] {
  return reader === 'werkgever' ? factsForEmployers(facts) : [...facts];
}

type Shown<T> = Omit<T, 'obligations'> & { obligations: ObligationForEmployers[] };
/** A plan with obligations of which days and standing may be withheld. */
export type PlanForReader = Omit<Shown<Plan>, 'eerdereGevallen' | 'bijAnderOordeel'> & {
  eerdereGevallen: Array<Shown<EarlierCase>>;
  bijAnderOordeel?: Shown<OtherOutcome>;
};

/** A plan made of `factsFor` this reader, with what it may know of each obligation. */
export function planFor(reader: Reader, plan: Plan): PlanForReader {
  if (reader === 'arbodienst') return plan;
  const shown = <T extends Pick<Plan, 'obligations'>>(part: T): Shown<T> => ({
    ...part,
    obligations: obligationsForEmployers(part.obligations),
  });
  const { eerdereGevallen, bijAnderOordeel, ...now } = plan;
  return {
    ...shown(now),
    eerdereGevallen: eerdereGevallen.map(shown),
    ...(bijAnderOordeel && { bijAnderOordeel: shown(bijAnderOordeel) }),
  };
}

/** The steps from the facts to the dates of an obligation, unless they tell what this reader may not know. */
export function whyFor(reader: Reader, obligation: string, why: readonly string[]): string[] {
  return reader === 'werkgever' ? whyForEmployers(obligation, why) : [...why];
}

/** What may be shown of what the timeline holds beside its columns. */
const SHOWN = new Set([
  'name',
  'opensOn',
  'internalDue',
  'legalLatest',
  'alarmOn',
  'consequence',
  'basis',
  'dutyOn',
  'statusReason',
  'round',
  'on',
  'caseKind',
  'firstSickDay',
  'delayed',
  'doneOn',
  'daysLate',
  'status',
  'day',
  'recoveredOn',
  'reason',
  'by',
  'field',
  'aard',
  'bericht',
  'automatic',
]);

/** What this reader may see of it. */
export function detailsFor(
  reader: Reader,
  obligation: string,
  details: Record<string, unknown>,
): Record<string, unknown> {
  const { why, ...rest } = details;
  const shown =
    reader === 'arbodienst' ? rest : Object.fromEntries(Object.entries(rest).filter(([name]) => SHOWN.has(name)));
  return Array.isArray(why) ? { ...shown, why: whyFor(reader, obligation, why) } : shown;
}

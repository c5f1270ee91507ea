import { latest, type PlainDate } from '../../domain/calendar/plain-date';
import { SICK } from '../../domain/case/plan';
import { isOlder, refusalOfStart } from '../../domain/contract/start-limits';
import type { Werkgever } from '../../prisma/client/client';
import { civilMomentOf } from '../../store/amsterdam';
import type { Tx } from '../../store/in-tenant';
import { refusalProblem } from '../problem/refusal';
import { packagesOf } from './contract-package';

type Start = {
  pakket: string;
  contractbegindatum?: PlainDate;
  aantalWerknemers: number;
  today: PlainDate;
  runningAbsence: boolean;
};

/** The fields of the employer that a refusal of the domain names. */
const FIELDS: Readonly<Record<string, string>> = { employees: 'aantalWerknemers', start: 'contractbegindatum' };

/**
 * Whether a contract may begin as these fields say; one that began more than a year ago, or of which that is not known, is
 * older than what is known here.
 * @throws Problem when its package does not allow it
 */
export function requireStart({
  pakket,
  contractbegindatum: start,
  aantalWerknemers,
  today,
  runningAbsence,
}: Start): void {
  if (start === undefined || isOlder(start, today)) return;
  const refusal = refusalOfStart({
    package: pakket,
    start,
    employees: aantalWerknemers,
    runningAbsence,
  });
  if (refusal) throw refusalProblem({ accepted: false, ...refusal, field: FIELDS[refusal.field] ?? refusal.field });
}

type NumberAndStart = Pick<Werkgever, 'contractBegin' | 'aantalWerknemers' | 'aantalBijBegin'>;

/** How many employees an employer has when its contract begins: the fee per new employee goes by it. */
export function employeesAtStart({ aantalBijBegin, aantalWerknemers }: Omit<NumberAndStart, 'contractBegin'>): number {
  return aantalBijBegin ?? aantalWerknemers;
}

/**
 * What a change leaves of that number. Once the contract has begun another number changes nothing of it, unless it is told
 * together with the start.
 */
export function numberAtStartAfter(
  before: NumberAndStart,
  { contractbegindatum, aantalWerknemers }: { contractbegindatum?: PlainDate | null; aantalWerknemers?: number },
  today: PlainDate,
): number | null {
  const start = contractbegindatum === undefined ? (before.contractBegin as PlainDate | null) : contractbegindatum;
  const isToldWithStart = contractbegindatum !== undefined && aantalWerknemers !== undefined;
  if (start === null || start >= today || isToldWithStart) return null;
  return aantalWerknemers === undefined ? before.aantalBijBegin : employeesAtStart(before);
}

/**
 * The same for an employer that is there, under the package that it has by now: some of its employees may be sick on that day.
 * @throws Problem when its package does not allow it
 */
export async function requireStartNow(
  tx: Tx,
  change: {
    before: Werkgever;
    body: { contractbegindatum?: PlainDate | null; aantalWerknemers?: number };
    atMs: number;
  },
): Promise<void> {
  const { before, body, atMs } = change;
  const { contractbegindatum: start } = body;
  if (!start) return;
  const { date: today } = civilMomentOf(atMs);
  const packageOf = await packagesOf(tx, before);
  requireStart({
    pakket: packageOf(latest(start, today)).id,
    contractbegindatum: start,
    aantalWerknemers: body.aantalWerknemers ?? before.aantalWerknemers,
    today,
    runningAbsence: await runsUntaken(tx, start),
  });
}

/** Whether somebody is sick on this day whose case was not taken over. */
async function runsUntaken(tx: Tx, start: PlainDate): Promise<boolean> {
  const running = await tx.verzuimgeval.findMany({
    where: { status: { in: [...SICK] }, eersteZiektedag: { lte: start } },
    select: { dienstverbandId: true },
  });
  const of = running.map(({ dienstverbandId }) => dienstverbandId);
  if (of.length === 0) return false;
  const taken = await tx.feit.findMany({
    where: { dienstverbandId: { in: of }, soort: 'dossieroverdracht' },
    select: { dienstverbandId: true },
  });
  return of.some((id) => taken.every(({ dienstverbandId }) => dienstverbandId !== id));
}

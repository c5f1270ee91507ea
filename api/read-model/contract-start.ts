import type { PlainDate } from '../../domain/calendar/plain-date';
import { SICK } from '../../domain/case/plan';
import { isOlder, refusalOfStart } from '../../domain/contract/start-limits';
import type { Werkgever } from '../../prisma/client/client';
import { civilMomentOf } from '../../store/amsterdam';
import type { Tx } from '../../store/in-tenant';
import { refusalProblem } from '../problem/refusal';

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
    takesOver: false,
  });
  if (refusal) throw refusalProblem({ accepted: false, ...refusal, field: FIELDS[refusal.field] ?? refusal.field });
}

/**
 * The same for an employer that is there, of whose employees some may be sick on that day.
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
  const start = body.contractbegindatum ?? undefined;
  const running = await tx.verzuimgeval.count({
    where: { status: { in: [...SICK] }, eersteZiektedag: { lte: start } },
  });
  requireStart({
    pakket: before.pakket,
    contractbegindatum: start,
    aantalWerknemers: body.aantalWerknemers ?? before.aantalWerknemers,
    today: civilMomentOf(atMs).date,
    runningAbsence: running > 0,
  });
}

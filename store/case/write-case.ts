import type { Lineage } from '../../domain/case/lineage';
import { Prisma } from '../../prisma/client/client';
import type { Sql } from '../sql';
import { writeAppointments } from '../tables/appointments';
import { writeAudit } from '../tables/audit';
import type { Change, TableWrite } from '../tables/change';
import { writeDocuments } from '../tables/documents';
import { writeEffects } from '../tables/effects';
import { writeFacts } from '../tables/facts';
import { writeGevallen } from '../tables/gevallen';
import { writeInvoiceLines } from '../tables/invoice-lines';
import { writeMessages } from '../tables/messages';
import { writeObligations } from '../tables/obligations';
import { writePassedOn } from '../tables/passed-on';
import { writeReceivedMessage } from '../tables/received-messages';
import { writeTasks } from '../tables/tasks';
import { documentsToCheck } from './documents-to-check';
import { lastDayTold } from './last-day-told';
import { stateOf } from './stored-case';

const TABLES: readonly TableWrite[] = [
  writeReceivedMessage,
  writeAudit,
  writeFacts,
  writeGevallen,
  writeObligations,
  writeTasks,
  writeMessages,
  writeInvoiceLines,
  writeAppointments,
  writeDocuments,
  writeEffects,
  writePassedOn,
];

/**
 * Writes what a moment or message changed, in one statement; what did not change is not written. Effects, tasks and
 * messages have unique keys: one that was written before is not written again.
 * @returns the version that the case has now, with its marks
 */
export async function writeCase(tx: Sql, change: Change): Promise<Lineage> {
  const { input, moment, phase, nextMomentMs } = change;
  const { loaded, plan, gevalId } = moment;
  const { table, key } = stateOf(input);
  const next = nextMomentMs === null ? null : new Date(nextMomentMs);
  const ids = Prisma.sql`ids as (select ${input.werkgeverId}::uuid as wg, ${input.dienstverbandId}::uuid as dv,
    ${gevalId}::uuid as geval, ${new Date(input.atMs)}::timestamptz as at, ${loaded.version + 1}::int as versie,
    ${plan.asOf} as vandaag)`;
  const [written] = await tx.$queryRaw<[{ merken: string[] }]>`
    with ${Prisma.join([ids, ...TABLES.flatMap((write) => write(change))])}
    update ${table} set ${documentsToCheck(moment)} ${lastDayTold(moment)} versie = ids.versie, plan_versie = ids.versie, fase = ${phase}, volgend_moment = ${next}::timestamptz, laatste_moment = greatest(laatste_moment, ids.at)
    from ids where ${key} = ids.dv
    returning merken`;
  return { version: loaded.version + 1, marks: written.merken };
}

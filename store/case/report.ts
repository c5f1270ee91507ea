import type { Answer, CaseId, CaseMessage, Told, TransactionResult } from '../../domain/case/contract';
import type { Prisma } from '../../prisma/client/client';
import { auditLine } from '../audit-line';
import type { Database } from '../client';
import { doorgifteRow } from '../doorgifte';
import { inTenantSql } from '../in-tenant-sql';
import type { Sql } from '../sql';
import { transact } from './case-transaction';
import type { StateBefore } from './state-before';

/** What a workflow is to be told, with the address under which it is found. */
export type Letter<Address> = { address: Address; told: Told };

/** Seals what rests in the database; the codec of the installation is behind it. */
export type Seal = (value: unknown) => Promise<Uint8Array<ArrayBuffer>>;

type Report<Address> = { address: Address; atMs: number; message: CaseMessage };
type Accepted = Extract<Answer, { accepted: true }>;
type Taken<Address> = {
  answer: Accepted;
  letter: Letter<Address>;
  rowId: string;
  /** How the case stood before. */
  before: StateBefore;
  /** Keeps the row by which its workflow hears of it; to be asked in the same transaction. */
  written: Prisma.Sql;
};

/** The case does not take the message: the transaction is rolled back, so that the refusal leaves nothing. */
export class Refused extends Error {
  constructor(
    readonly answer: Extract<Answer, { accepted: false }>,
    readonly told: CaseMessage,
    readonly dienstverbandId: string,
  ) {
    super(answer.reason);
  }
}

/**
 * Takes a message in a transaction of its caller: the case transaction, and the question that writes the row that makes sure
 * that its workflow hears of it, whatever becomes of this process. The caller asks it, with what else it has to write.
 * @param report at the case's own moment by the clock; the transaction is dated on the case's last moment if that is later
 * @throws Refused when the case does not take it
 */
export async function report<Address extends CaseId>(
  tx: Sql,
  { address, atMs, message }: Report<Address>,
  seal: Seal,
): Promise<Taken<Address>> {
  const { werkgeverId, dienstverbandId } = address;
  const { result, before } = await transact(tx, { werkgeverId, dienstverbandId, atMs, message });
  const { answer, lineage } = result;
  if (!answer) throw new Error('a message without an answer');
  if (!answer.accepted) throw new Refused(answer, message, dienstverbandId);
  const letter = { address, told: toldOf(result, message) };
  const { id: rowId, written } = doorgifteRow(address, { version: lineage.version, content: await seal(letter) });
  return { answer, letter, rowId, before, written };
}

/** All that a refusal leaves: its line in the audit trail. */
export async function auditRefusal(tx: Sql, werkgeverId: string, refused: Refused): Promise<void> {
  const { answer, told: message, dienstverbandId } = refused;
  await tx.$executeRaw(
    auditLine({
      werkgeverId,
      on: message.by,
      actie: message.type,
      onderwerp: dienstverbandId,
      uitkomst: answer,
      verzoekId: message.id,
    }),
  );
}

/** The same in a transaction of its own, for whoever has nothing else to write with it. */
export async function reportAlone<Address extends CaseId>(
  db: Database,
  asked: Report<Address>,
  seal: Seal,
): Promise<Taken<Address> | { answer: Extract<Answer, { accepted: false }> }> {
  const { werkgeverId } = asked.address;
  try {
    return await inTenantSql(db, werkgeverId, async (tx) => {
      const taken = await report(tx, asked, seal);
      await tx.$executeRaw(taken.written);
      return taken;
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await inTenantSql(db, werkgeverId, (tx) => auditRefusal(tx, werkgeverId, error));
    return { answer: error.answer };
  }
}

function toldOf(
  { answer: _answer, setBack: _setBack, atMs, ...outlook }: TransactionResult,
  message: CaseMessage,
): Told {
  return { kind: 'verteld', ...outlook, done: [{ version: outlook.planVersion, atMs, message }] };
}

import { ServiceError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { TellCase } from '../activities/uwv/file-uwv-melding';
import type { CaseAddress, CaseClient } from '../client/case-client';
import { CasesUnavailable } from '../client/cases-unavailable';
import type { Sealer } from '../client/seal';
import type { Answer, CaseMessage } from '../domain/case/contract';
import { reportAlone } from '../store/case/report';
import type { Database } from '../store/client';
import { removeTold } from '../store/doorgifte';

export type Reporting = {
  db: Database;
  cases: Pick<CaseClient, 'tell'>;
  sealer: Sealer;
  /** Delivers what a case wrote before anything goes on: where no delivery over all cases runs. */
  deliverNow?: (written: { werkgeverId: string; dienstverbandId: string; atMs: number }) => Promise<void>;
};

/**
 * Reports to a case by the same transaction as a report of a person, and tells its workflow before it answers.
 * @throws CasesUnavailable or ServiceError when Temporal did not take it; then the report stands and the relay tells it
 */
export async function reportAndTell(
  { db, cases, sealer, deliverNow }: Reporting,
  address: CaseAddress,
  { atMs, message }: { atMs: number; message: CaseMessage },
): Promise<Answer> {
  const taken = await reportAlone(db, { address, atMs, message }, (value) => sealer.seal(value));
  if (!('letter' in taken)) return taken.answer;
  await cases.tell(address, taken.letter.told);
  const { werkgeverId, dienstverbandId } = address;
  const { planVersion } = taken.letter.told;
  await Promise.all([
    removeTold(db, { werkgeverId, dienstverbandId, rowIds: [taken.rowId], planVersion }),
    taken.letter.told.deliver && deliverNow?.({ werkgeverId, dienstverbandId, atMs }),
  ]);
  return taken.answer;
}

/** How sagas and deliveries reach their case; that Temporal did not take it is told as an outage, which is waited for. */
export function tellCaseWith(reporting: Reporting): TellCase {
  return async ({ werkgeverId, dienstverbandId, clockOffsetMs, mayRollOver, atMs }, type, message) => {
    const address = { werkgeverId, dienstverbandId, clockOffsetMs, mayRollOver };
    try {
      const answer = await reportAndTell(reporting, address, { atMs, message: { ...message, type } });
      return { refused: !answer.accepted };
    } catch (error) {
      if (!(error instanceof CasesUnavailable || error instanceof ServiceError)) throw error;
      throw ApplicationFailure.retryable(error.message, 'NIET_BESCHIKBAAR');
    }
  };
}

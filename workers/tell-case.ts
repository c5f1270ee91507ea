import type { TellCase } from '../activities/uwv/file-uwv-melding';
import type { CaseClient } from '../client/case-client';

/** How sagas reach their case: through the one client module. */
export function tellCaseWith(cases: CaseClient): TellCase {
  return async ({ werkgeverId, dienstverbandId, clockOffsetMs, mayRollOver }, type, message) => {
    const outcome = await cases.send({ werkgeverId, dienstverbandId, clockOffsetMs, mayRollOver }, type, message);
    return { refused: outcome.kind === 'answered' && !outcome.answer.accepted };
  };
}

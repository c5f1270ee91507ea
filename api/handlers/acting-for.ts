import { z } from 'zod';
import { inTenant } from '../../store/in-tenant';
import type { Caller } from '../auth/caller';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import type { Handler } from '../route';
import { uuid } from '../schemas/fields';
import type { Services } from '../services';

/** Query of what an operator may do for any employer. */
export const operatorQuery = z.strictObject({
  werkgeverId: uuid.optional().describe('De werkgever van het verzuimgeval; alleen nodig met een operatorsleutel'),
});

/** Lets in the employer itself, and an operator who names the employer; both stand in its audit trail. */
export function actingFor<P, Q extends { werkgeverId?: string }, B>(handler: Handler<P, Q, B>): Handler<P, Q, B> {
  return async (request, services) => {
    const caller = await withinEmployer(request.caller, request.query.werkgeverId, services);
    return handler({ ...request, caller }, services);
  };
}

/**
 * The caller within the employer that the request is about.
 * @throws Problem when the caller may not be there, or an operator names no employer or one that is not there
 */
export async function withinEmployer(
  asked: Caller,
  werkgeverId: string | undefined,
  services: Services,
): Promise<Caller> {
  const caller = asTenant(asked, werkgeverId);
  if (asked.werkgeverId === null) await requireWerkgever(services, caller.werkgeverId as string);
  return caller;
}

/** @throws Problem when an operator names an employer that is not there */
async function requireWerkgever({ db }: Services, id: string): Promise<void> {
  const found = await inTenant(db, id, (tx) => tx.werkgever.count());
  if (found === 0) notFound('Deze werkgever');
}

function asTenant(caller: Caller, werkgeverId: string | undefined): Caller {
  if (caller.werkgeverId !== null) {
    if (werkgeverId === undefined || werkgeverId === caller.werkgeverId) return caller;
    throw new Problem('geen-toegang', 'Deze sleutel hoort bij een andere werkgever: laat werkgeverId weg.');
  }
  if (!caller.isOperator)
    throw new Problem('geen-toegang', 'Alleen de werkgever of een operator kan dit: gebruik een van beide sleutels.');
  if (werkgeverId === undefined)
    throw new Problem('ongeldig', 'werkgeverId: noem de werkgever van dit verzuimgeval.', {
      errors: [{ veld: 'werkgeverId', melding: 'noem met een operatorsleutel de werkgever; de controle noemt hem' }],
    });
  return { ...caller, werkgeverId };
}

import { z } from 'zod';
import type { Caller } from '../auth/caller';
import { Problem } from '../problem/problem';
import type { Handler } from '../route';
import { uuid } from '../schemas/fields';

/** Query of what an operator may do for any employer. */
export const operatorQuery = z.strictObject({
  werkgeverId: uuid.optional().describe('De werkgever van het verzuimgeval; alleen nodig met een operatorsleutel'),
});

/** Lets in the employer itself, and an operator who names the employer; both stand in its audit trail. */
export function actingFor<P, Q extends { werkgeverId?: string }, B>(handler: Handler<P, Q, B>): Handler<P, Q, B> {
  return async (request, services) => {
    const caller = asTenant(request.caller, request.query.werkgeverId);
    return handler({ ...request, caller }, services);
  };
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

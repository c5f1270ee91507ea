import type { z } from 'zod';
import type { Answer } from '../../domain/case/contract';
import type { Tx } from '../../store/in-tenant';
import { FORMER_NAMES } from '../facts/fact-body';
import { messageIdOfRequest } from '../idempotency/claim';
import { notFound } from '../problem/not-found';
import type { uitkomstSchema } from '../resources/verzoek';
import type { GevalStatus } from '../resources/verzuimgeval';

type Outcome = z.output<typeof uitkomstSchema>;

/**
 * What became of a message: the answer of the case, or its refusal by the line in the audit trail.
 * @throws Problem when no such message came from this employer
 */
export async function outcomeOf(
  tx: Tx,
  id: string,
  { ziekmelding, self, documentation }: { ziekmelding: boolean; self: string; documentation: string },
): Promise<Outcome> {
  const berichtId = messageIdOfRequest(id);
  const empty = {
    id,
    verzuimgevalId: null,
    gebeurtenisId: null,
    gevalStatus: null,
    code: null,
    field: null,
    veld: null,
    _links: { self: { href: self }, documentatie: { href: documentation } },
  };
  const taken = await tx.ontvangenBericht.findFirst({ where: { berichtId }, select: { soort: true, antwoord: true } });
  if (taken && (taken.soort === 'ziekmelding') === ziekmelding) {
    const answer = taken.antwoord as Partial<Extract<Answer, { accepted: true }>>;
    return {
      ...empty,
      status: 'aangenomen',
      verzuimgevalId: answer.gevalId ?? null,
      gebeurtenisId: answer.feitId ?? null,
      gevalStatus: (answer.status as GevalStatus | undefined) ?? null,
    };
  }
  const refused = await tx.audit.findFirst({
    where: { verzoekId: berichtId, weigering: { not: null } },
    orderBy: { moment: 'desc' },
    select: { actie: true, weigering: true, weigeringVeld: true },
  });
  if (refused && (refused.actie === 'ziekmelding') === ziekmelding) {
    const { weigering: code, weigeringVeld: field } = refused;
    return { ...empty, status: 'geweigerd', code, field, veld: field === null ? null : (FORMER_NAMES[field] ?? field) };
  }
  return notFound('Dit verzoek');
}

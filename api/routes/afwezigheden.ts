import type { z } from 'zod';
import { civilMomentOf } from '../../store/amsterdam';
import { report } from '../../store/case/report';
import type { Sql } from '../../store/sql';
import { rearrangedBy } from '../appointments/absence';
import { writeAudit } from '../audit';
import { nameOf } from '../auth/caller';
import { requireArbodienst } from '../auth/may-tell';
import { replayOf, reporting, type Told } from '../handlers/sending';
import { claim } from '../idempotency/claim';
import { finish } from '../idempotency/finish';
import { consequencesOf } from '../read-model/consequences';
import { afwezigheidInvoer, afwezigheidSchema } from '../resources/afwezigheid';
import { verzoekPath } from '../resources/verzoek';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

const ACTIE = 'meldAfwezigheid';

/** What changed in each case, in the order in which they were told. */
async function consequencesByCase(tx: Sql, letters: readonly Told[], nowMs: number) {
  const found = [];
  for (const [i, { letter, before, answer }] of letters.entries()) {
    const { dienstverbandId, clockOffsetMs = 0 } = letter.address;
    const isFirst = (other: Told) => other.letter.address.dienstverbandId === dienstverbandId;
    if (letters.findIndex(isFirst) !== i) continue;
    const today = civilMomentOf(nowMs + clockOffsetMs).date;
    const { openTasks, lastEffect } = before;
    const asked = { dienstverbandId, gevalId: answer.gevalId, openTasks, lastEffect, today };
    found.push({ verzuimgevalId: answer.gevalId, ...(await consequencesOf(tx, asked)) });
  }
  return found;
}

/** Somebody who sees people is away: all appointments of those days are taken over or cancelled, in one transaction. */
export const postAfwezigheden = defineRoute({
  method: 'post',
  path: '/gebruikers/{id}/afwezigheden',
  operationId: ACTIE,
  summary: 'Meld dat een uitvoerder er niet is, en zet al zijn of haar afspraken van die dagen om',
  description:
    'Een vervanger met dezelfde rol neemt over waarop hij of zij vrij is; de rest wordt afgezegd zonder kosten, met een taak om een nieuwe afspraak te maken. Wie erbij zou zijn, hoort het meteen. Waarom iemand er niet is, wordt niet gevraagd en niet vastgelegd.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  body: afwezigheidInvoer,
  bodyExample: { from: '2026-02-10', until: '2026-02-11' },
  answers: {
    201: {
      description: 'Wat er van de afspraken is geworden',
      schema: afwezigheidSchema,
      headers: { Location: 'Pad van het verzoek' },
    },
  },
  handler: reporting<z.output<typeof idParams>, z.output<typeof afwezigheidInvoer>>(
    async (tx, { request, services, claimant }) => {
      const { params, body, caller } = request;
      requireArbodienst(caller, 'Dit is aan de arbodienst');
      const atMs = services.now();
      const claimed = await claim(tx, claimant);
      if (claimed.state === 'klaar') {
        await writeAudit(tx, request, { actie: ACTIE, uitkomst: `${claimed.code} herhaald` });
        return { reply: replayOf(claimed), letters: [] };
      }
      const changes = await rearrangedBy(tx, { person: params.id, ...body }, atMs);
      const letters: Told[] = [];
      for (const [i, { address, fact }] of changes.entries()) {
        // The last goes by the name of the request, under which its outcome is found.
        const id = i === changes.length - 1 ? claimant.berichtId : `${claimant.berichtId}-${i + 1}`;
        const message = { id, type: 'gebeurtenis', fact, by: nameOf(caller) } as const;
        const told = await report(tx, { address, atMs: atMs + (address.clockOffsetMs ?? 0), message }, services.seal);
        await tx.$executeRaw(told.written);
        letters.push(told);
      }
      const locatie = verzoekPath(claimant.verzoekId);
      const answer = {
        id: claimant.verzoekId,
        afspraken: changes.map(({ id, verzuimgevalId, uitkomst }) => ({ id, verzuimgevalId, uitkomst })),
        gevolgen: await consequencesByCase(tx, letters, atMs),
        _links: { self: { href: locatie } },
      };
      await finish(tx, claimant, { code: 201, body: answer, locatie });
      await writeAudit(tx, request, { actie: ACTIE, uitkomst: '201' });
      return { reply: { status: 201, body: answer, headers: { Location: locatie } }, letters };
    },
  ),
});

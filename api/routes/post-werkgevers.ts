import type { z } from 'zod';
import type { Reader } from '../../domain/case/employer-knowledge';
import { civilMomentOf } from '../../store/amsterdam';
import { makeKey, RIGHTS } from '../../store/api-keys';
import { askToLook } from '../../store/doorgifte';
import { inTenant, type Tx } from '../../store/in-tenant';
import { stableUuid } from '../../store/stable-id';
import { writeAudit } from '../audit';
import { nameOf } from '../auth/caller';
import { claim, claimantOf } from '../idempotency/claim';
import { finish } from '../idempotency/finish';
import { requireStart } from '../read-model/contract-start';
import { columnsOf, nieuweWerkgeverSchema, toWerkgever, werkgeverInvoer } from '../resources/werkgever';
import { defineRoute, type Reply } from '../route';
import { BASE_PATH } from '../version';

const ACTIE = 'maakWerkgever';

export const postWerkgevers = defineRoute({
  method: 'post',
  path: '/werkgevers',
  operationId: ACTIE,
  summary: 'Maak een werkgever met een eerste API-sleutel',
  tag: 'Werkgevers',
  auth: 'operator',
  right: 'beheren',
  body: werkgeverInvoer,
  bodyExample: { naam: 'Bakkerij Voorbeeld', email: 'hr@voorbeeld.nl', aantalWerknemers: 12, pakket: 'none' },
  answers: {
    201: {
      description: 'De werkgever is gemaakt',
      schema: nieuweWerkgeverSchema,
      headers: { Location: 'Pad van de werkgever' },
    },
  },
  handler: async (request, services) => {
    // The id follows from operator and key, so that a repeat finds the employer that the first request made.
    const id = stableUuid('werkgever', request.caller.sleutelId, request.idempotencyKey);
    const claimant = claimantOf(id, request);
    const location = `${BASE_PATH}/werkgevers/${id}`;
    return inTenant(services.db, id, async (tx): Promise<Reply> => {
      await tx.werkgever.createMany({
        data: [{ ...columnsOf(request.body), id }],
        skipDuplicates: true,
      });
      await beginContract(tx, { id, atMs: services.now(), fields: request.body });
      const claimed = await claim(tx, claimant);
      const by = nameOf(request.caller);
      const isRepeat = claimed.state === 'klaar';
      const apiSleutel = isRepeat ? null : await firstKey(tx, id, 'werkgever', by);
      const arbodienstSleutel = isRepeat ? null : await firstKey(tx, id, 'arbodienst', by);
      if (!isRepeat) await finish(tx, claimant, { code: 201, body: null, locatie: location });
      const asTenant = { ...request, caller: { ...request.caller, werkgeverId: id } };
      await writeAudit(tx, asTenant, {
        actie: ACTIE,
        uitkomst: isRepeat ? '201 herhaald' : '201',
        atMs: services.now(),
      });
      const body = {
        ...toWerkgever(await tx.werkgever.findUniqueOrThrow({ where: { id } })),
        apiSleutel,
        arbodienstSleutel,
      };
      const replayed: Record<string, string> = isRepeat ? { 'Idempotent-Replayed': 'true' } : {};
      return { status: 201, body, headers: { Location: location, ...replayed } };
    });
  },
});

/** The first key that speaks for the employer, or for its arbodienst. */
function firstKey(tx: Tx, werkgeverId: string, reader: Reader, gemaaktDoor: string): Promise<string> {
  return makeKey(tx, { werkgeverId, bereik: [reader], rechten: RIGHTS, omschrijving: 'eerste sleutel', gemaaktDoor });
}

type Beginning = { id: string; atMs: number; fields: z.output<typeof werkgeverInvoer> };

/**
 * The contract is there with its employer, and its workflow is asked to begin.
 * @throws Problem when the package does not allow it to begin so
 */
async function beginContract(tx: Tx, { id, atMs, fields }: Beginning): Promise<void> {
  const { date } = civilMomentOf(atMs);
  requireStart({ ...fields, today: date, runningAbsence: false });
  const { count } = await tx.contract.createMany({ data: [{ werkgeverId: id, sinds: date }], skipDuplicates: true });
  if (count > 0) await askToLook(tx, { werkgeverId: id });
}

import { z } from 'zod';
import { makeKey, type Right, replaceKey, withdrawKey } from '../../store/api-keys';
import { auditLine } from '../../store/audit-line';
import { asOperator, inTenant, type Tx } from '../../store/in-tenant';
import { stableUuid } from '../../store/stable-id';
import { nameOf } from '../auth/caller';
import { operatorQuery, withinEmployer } from '../handlers/acting-for';
import { beyondId } from '../handlers/listing';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { Problem } from '../problem/problem';
import {
  findSleutel,
  ingetrokkenSleutelSchema,
  nieuweSleutelSchema,
  requireOwnRights,
  sleutelInvoer,
  sleutelSchema,
  toSleutel,
  vervangingInvoer,
} from '../resources/sleutel';
import { defineRoute, type Reply, type Route, type RouteRequest } from '../route';
import { idParams, uuid } from '../schemas/fields';
import type { Services } from '../services';
import { BASE_PATH } from '../version';

const HOUR_MS = 3_600_000;

/** Keys of an employer are its own and those of an operator who names it; without a name an operator has operators' keys. */
const WHOSE =
  'Met de sleutel van een werkgever gaat het om diens sleutels, met een operatorsleutel om die van de genoemde werkgever of, zonder `werkgeverId`, om operatorsleutels.';

const shared = { tag: 'Sleutels', auth: 'sleutel', right: 'beheren' } as const;
const listQuery = z.strictObject({ ...pageQuery, ...operatorQuery.shape });
type Asked<P, Q, B> = RouteRequest<P, Q, B>;
type ForEmployer = z.output<typeof operatorQuery>;

/** What is answered, and ids of the keys that were made or ended beside the one in the path. */
type Done = { reply: Reply; keys?: readonly string[] };

const pathOf = (id: string) => `${BASE_PATH}/sleutels/${id}`;

/** One transaction among the keys that the request is about, and its audit lines: of the request, and of each key. */
async function amongKeys<P, Q extends ForEmployer, B>(
  asked: Asked<P, Q, B>,
  services: Services,
  actie: string,
  work: (tx: Tx, request: Asked<P, Q, B>) => Promise<Done>,
): Promise<Reply> {
  const { caller } = asked;
  const ofOperators = caller.isOperator && asked.query.werkgeverId === undefined;
  const request = ofOperators
    ? asked
    : { ...asked, caller: await withinEmployer(caller, asked.query.werkgeverId, services) };
  const audited = async (tx: Tx) => {
    const { reply, keys = [] } = await work(tx, request);
    const { werkgeverId } = request.caller;
    const shared = { werkgeverId, actie, uitkomst: String(reply.status) };
    const ids = { verzoekId: request.requestId, kenmerkKlant: request.clientId };
    // The line of an operators' request is written for every route.
    for (const onderwerp of [...(ofOperators ? [] : [request.path]), ...keys.map(pathOf)])
      await tx.$executeRaw(auditLine({ ...shared, ...ids, onderwerp }));
    return reply;
  };
  return ofOperators
    ? asOperator(services.db, caller.sleutelHash, audited)
    : inTenant(services.db, request.caller.werkgeverId as string, audited);
}

const list = defineRoute({
  ...shared,
  method: 'get',
  path: '/sleutels',
  operationId: 'leesSleutels',
  summary: 'Lees welke API-sleutels er zijn',
  description: `Nooit de sleutel zelf. ${WHOSE}`,
  query: listQuery,
  answers: { 200: { description: 'De sleutels', schema: pageOf('Sleutels', sleutelSchema) } },
  handler: (asked, services) =>
    amongKeys(asked, services, 'lees', async (tx, { query: { na, limiet } }) => {
      const where = beyondId(readCursor(uuid, na));
      const rows = await tx.apiSleutel.findMany({ where, orderBy: { id: 'asc' }, take: limiet + 1 });
      return { reply: { status: 200, body: toPage(rows, limiet, ({ id }) => id, toSleutel) } };
    }),
});

const one = defineRoute({
  ...shared,
  method: 'get',
  path: '/sleutels/{id}',
  operationId: 'leesSleutel',
  summary: 'Lees een API-sleutel',
  description: `Nooit de sleutel zelf. ${WHOSE}`,
  params: idParams,
  query: operatorQuery,
  answers: { 200: { description: 'De sleutel', schema: sleutelSchema } },
  handler: (asked, services) =>
    amongKeys(asked, services, 'lees', async (tx, { params }) => ({
      reply: { status: 200, body: toSleutel(await findSleutel(tx, params.id)) },
    })),
});

const made = {
  201: {
    description: 'De sleutel is gemaakt',
    schema: nieuweSleutelSchema,
    headers: { Location: 'Pad van de sleutel' },
  },
};

/**
 * Makes a key once for each Idempotency-Key: its id follows from it. A repeat shows the key without its secret.
 * @throws Problem when the Idempotency-Key made another key
 */
async function once(
  tx: Tx,
  id: string,
  { isSame, make }: { isSame: (row: Awaited<ReturnType<typeof findSleutel>>) => boolean; make: () => Promise<string> },
): Promise<Done> {
  const before = await tx.apiSleutel.findUnique({ where: { id } });
  if (before && !isSame(before))
    throw new Problem('sleutel-hergebruikt', 'Deze Idempotency-Key maakte al een andere sleutel: neem een nieuwe.', {
      errors: [{ veld: 'Idempotency-Key', melding: 'de inhoud is anders dan de eerste keer' }],
    });
  const sleutel = before ? null : await make();
  const replayed: Record<string, string> = before ? { 'Idempotent-Replayed': 'true' } : {};
  return {
    reply: {
      status: 201,
      body: { ...toSleutel(await findSleutel(tx, id)), sleutel },
      headers: { Location: pathOf(id), ...replayed },
    },
    keys: before ? [] : [id],
  };
}

const create = defineRoute({
  ...shared,
  method: 'post',
  path: '/sleutels',
  operationId: 'maakSleutel',
  summary: 'Maak een API-sleutel',
  description: `Nooit met meer rechten, een ruimer bereik of een later einde dan uw eigen sleutel; wat een operator voor een werkgever maakt heeft een eigen einde. ${WHOSE}`,
  query: operatorQuery,
  body: sleutelInvoer,
  bodyExample: { omschrijving: 'HR-pakket', rechten: ['lezen', 'melden'] },
  answers: made,
  handler: (asked, services) =>
    amongKeys(asked, services, 'maakSleutel', (tx, { caller, body, idempotencyKey }) => {
      const { omschrijving, verlooptOp = null } = body;
      const { werkgeverId } = caller;
      const wanted = body.bereik ?? (caller.isOperator ? (['werkgever'] as const) : caller.bereik);
      const bereik = werkgeverId === null ? [] : [...new Set(wanted)];
      const rechten = [...new Set<Right>(body.rechten)];
      requireOwnRights(caller, { bereik, rechten }, body);
      if (verlooptOp !== null && Date.parse(verlooptOp) <= services.now())
        throw new Problem('ongeldig', 'verlooptOp: dit moment is al geweest.', {
          errors: [{ veld: 'verlooptOp', melding: 'dit moment is al geweest: kies een later moment' }],
        });
      const id = stableUuid('sleutel', caller.sleutelId, werkgeverId ?? '', idempotencyKey);
      return once(tx, id, {
        isSame: (row) =>
          row.omschrijving === omschrijving &&
          String(row.rechten) === String(rechten) &&
          (werkgeverId === null || String(row.bereik) === String(bereik)),
        make: () =>
          makeKey(tx, {
            id,
            werkgeverId,
            ...(werkgeverId === null ? {} : { bereik }),
            rechten,
            omschrijving,
            gemaaktDoor: nameOf(caller),
            verlooptOp: verlooptOp === null ? null : new Date(verlooptOp),
          }),
      });
    }),
});

const replace = defineRoute({
  ...shared,
  method: 'post',
  path: '/sleutels/{id}/vervanging',
  operationId: 'vervangSleutel',
  summary: 'Vervang een API-sleutel door een nieuwe',
  description: `De nieuwe mag hetzelfde, tot hetzelfde einde of dat van uw eigen sleutel als dat eerder is; de oude werkt nog zolang u zegt. ${WHOSE}`,
  params: idParams,
  query: operatorQuery,
  body: vervangingInvoer,
  bodyExample: { overlapUren: 24 },
  answers: made,
  handler: (asked, services) =>
    amongKeys(asked, services, 'vervangSleutel', async (tx, { caller, params, body, idempotencyKey }) => {
      const old = await findSleutel(tx, params.id);
      requireOwnRights(caller, old);
      const id = stableUuid('sleutel-vervanging', old.id, caller.sleutelId, idempotencyKey);
      return once(tx, id, {
        isSame: () => true,
        make: async () => {
          const overlapMs = body.overlapUren * HOUR_MS;
          const key = await replaceKey(tx, old, { id, by: nameOf(caller), atMs: services.now(), overlapMs });
          if (key !== null) return key;
          throw new Problem('geweigerd', 'Deze sleutel is verlopen of ingetrokken: maak een nieuwe.', {
            code: 'PAST_NIET',
          });
        },
      });
    }),
});

const withdraw = defineRoute({
  ...shared,
  method: 'post',
  path: '/sleutels/{id}/intrekking',
  operationId: 'trekSleutelIn',
  summary: 'Trek een API-sleutel in',
  description: `Hij opent meteen niets meer, en wat ermee is gemaakt ook niet, ook als hij zelf al was verlopen (uw eigen sleutel blijft, met wat u daarmee maakte). Nooit een sleutel met meer rechten of een ruimer bereik dan uw eigen; een operator trekt elke sleutel van een werkgever in. Nog eens verandert niets. ${WHOSE}`,
  params: idParams,
  query: operatorQuery,
  body: z.strictObject({}).meta({ id: 'SleutelIntrekkingInvoer' }),
  bodyExample: {},
  answers: {
    201: {
      description: 'De sleutel is ingetrokken',
      schema: ingetrokkenSleutelSchema,
      headers: { Location: 'Pad van de sleutel' },
    },
  },
  handler: (asked, services) =>
    amongKeys(asked, services, 'trekSleutelIn', async (tx, { caller, params: { id } }) => {
      const row = await findSleutel(tx, id);
      const isEmployersToOperator = caller.isOperator && row.werkgeverId !== null;
      if (id !== caller.sleutelId && !isEmployersToOperator) requireOwnRights(caller, row);
      const { made, ended } = await withdrawKey(tx, id, { atMs: services.now(), by: caller.sleutelId });
      const body = { ...toSleutel(await findSleutel(tx, id)), meeIngetrokken: made.sort() };
      const keys = ended.filter((one) => one !== id);
      return { reply: { status: 201, body, headers: { Location: pathOf(id) } }, keys };
    }),
});

export const sleutelRoutes: readonly Route[] = [list, one, create, replace, withdraw];

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Reader } from '../../domain/case/employer-knowledge';
import { civilMomentOf } from '../../store/amsterdam';
import { EVERYDAY_RIGHTS, makeKey } from '../../store/api-keys';
import { askToLook } from '../../store/doorgifte';
import { inTenant, type Tx } from '../../store/in-tenant';
import { stableUuid } from '../../store/stable-id';
import { changeAddress } from '../address/change-address';
import { type Audited, writeAudit } from '../audit';
import { nameOf, tenantOf } from '../auth/caller';
import { changing } from '../handlers/changing';
import { reading } from '../handlers/reading';
import { claim, claimantOf } from '../idempotency/claim';
import { finish } from '../idempotency/finish';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { numberAtStartAfter, requireStart, requireStartNow } from '../read-model/contract-start';
import { allWerkgevers } from '../read-model/werkgevers';
import {
  columnsOf,
  findWerkgever,
  nieuweWerkgeverSchema,
  toWerkgever,
  werkgeverInvoer,
  werkgeverSchema,
  werkgeverWijziging,
} from '../resources/werkgever';
import { defineRoute, type Reply } from '../route';
import { idParams, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';

const query = z.strictObject(pageQuery);
type Query = z.output<typeof query>;

const ownWerkgever = reading<unknown, Query>(async (tx: Tx) => {
  const rows = await tx.werkgever.findMany({ select: { id: true } });
  return { items: await Promise.all(rows.map(({ id }) => findWerkgever(tx, id))), volgende: null };
});

const getWerkgevers = defineRoute({
  method: 'get',
  path: '/werkgevers',
  operationId: 'leesWerkgevers',
  summary: 'Lees de werkgevers',
  description: 'Met een operatorsleutel alle werkgevers, met de sleutel van een werkgever alleen die ene.',
  tag: 'Werkgevers',
  auth: 'sleutel',
  query,
  answers: { 200: { description: 'De werkgevers', schema: pageOf('Werkgevers', werkgeverSchema) } },
  handler: async (request, services) => {
    const { caller, query: page } = request;
    if (caller.werkgeverId !== null) return ownWerkgever(request, services);
    const after = readCursor(uuid, page.na);
    const rows = await allWerkgevers(services.db, caller.sleutelHash, { after, take: page.limiet + 1 });
    return { status: 200, body: toPage(rows, page.limiet, (row) => row.id, toWerkgever) };
  },
});

const ACTIE = 'maakWerkgever';

const postWerkgevers = defineRoute({
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
        data: [{ ...columnsOf(request.body, civilMomentOf(services.now()).date), id }],
        skipDuplicates: true,
      });
      await beginContract(tx, { id, atMs: services.now(), fields: request.body });
      const claimed = await claim(tx, claimant);
      const isRepeat = claimed.state === 'klaar';
      const asTenant = { ...request, caller: { ...request.caller, werkgeverId: id } };
      const apiSleutel = isRepeat ? null : await firstKey(tx, asTenant, 'werkgever');
      const arbodienstSleutel = isRepeat ? null : await firstKey(tx, asTenant, 'arbodienst');
      if (!isRepeat) await finish(tx, claimant, { code: 201, body: null, locatie: location });
      await writeAudit(tx, asTenant, {
        actie: ACTIE,
        uitkomst: isRepeat ? '201 herhaald' : '201',
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

/** The first key that speaks for the employer, or for its arbodienst; it has a line of its own in the audit trail. */
async function firstKey(tx: Tx, request: Audited, reader: Reader): Promise<string> {
  const id = randomUUID();
  const key = await makeKey(tx, {
    id,
    werkgeverId: tenantOf(request.caller),
    bereik: [reader],
    rechten: EVERYDAY_RIGHTS,
    omschrijving: 'eerste sleutel',
    gemaaktDoor: nameOf(request.caller),
  });
  await writeAudit(tx, { ...request, path: `${BASE_PATH}/sleutels/${id}` }, { actie: ACTIE, uitkomst: '201' });
  return key;
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

const getWerkgever = defineRoute({
  method: 'get',
  path: '/werkgevers/{id}',
  operationId: 'leesWerkgever',
  summary: 'Lees de eigen werkgever',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De werkgever', schema: werkgeverSchema } },
  handler: reading((tx, { params }) => findWerkgever(tx, params.id)),
});

const patchWerkgever = defineRoute({
  method: 'patch',
  path: '/werkgevers/{id}',
  operationId: 'wijzigWerkgever',
  summary: 'Wijzig gegevens van de eigen werkgever',
  description:
    'Alleen de genoemde velden veranderen; null haalt weg wat er niet hoeft te zijn. Lopende zaken waarvoor het uitmaakt kijken meteen opnieuw. Een ander e-mailadres of antwoordadres krijgt een mail met een code en is pas in gebruik als het is bevestigd (`adresbevestigingen`); het oude krijgt bericht.',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
  secondKeyFor: 'een andere `iban`',
  body: werkgeverWijziging,
  bodyExample: { loonheffingennummer: '000000000L01' },
  answers: { 200: { description: 'De werkgever zoals hij nu is', schema: werkgeverSchema } },
  handler: changing({
    actie: 'wijzigWerkgever',
    what: 'Deze werkgever',
    needsSecondKey: ['iban'],
    async change(tx, id, { email, antwoordadres, ...body }, atMs) {
      const before = await tx.werkgever.findUnique({ where: { id } });
      if (!before) return 0;
      await requireStartNow(tx, { before, body, atMs });
      const owner = { werkgeverId: id, vanId: id, isProven: true };
      if (email !== undefined)
        await changeAddress(tx, { ...owner, soort: 'werkgever', email: before.email }, email, atMs);
      if (antwoordadres !== undefined)
        await changeAddress(tx, { ...owner, soort: 'antwoordadres', email: before.antwoordadres }, antwoordadres, atMs);
      const { date: today } = civilMomentOf(atMs);
      const since = (before.weekoverzichtSinds as PlainDate | null) ?? today;
      // The contract is the clock of the mail of Monday: one is there for every employer who wants it.
      if (body.weekoverzicht)
        await tx.contract.createMany({ data: [{ werkgeverId: id, sinds: since }], skipDuplicates: true });
      const data = {
        ...columnsOf(body, since),
        // An address that is taken away is gone at once, another one waits for its proof.
        ...(antwoordadres === null ? { antwoordadres } : {}),
        aantalBijBegin: numberAtStartAfter(before, body, today),
      };
      return (await tx.werkgever.updateMany({ where: { id }, data })).count;
    },
    show: findWerkgever,
    where: (werkgeverId) => ({ werkgeverId }),
  }),
});

export const werkgeverRoutes = [getWerkgevers, postWerkgevers, getWerkgever, patchWerkgever];

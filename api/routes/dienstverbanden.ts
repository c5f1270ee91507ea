import { tenantOf } from '../auth/caller';
import { changing } from '../handlers/changing';
import { creating } from '../handlers/creating';
import { BY_ID, beyondId, listing } from '../handlers/listing';
import { reading } from '../handlers/reading';
import { notFound } from '../problem/not-found';
import {
  dienstverbandInvoer,
  dienstverbandSchema,
  dienstverbandWijziging,
  findDienstverband,
  requireEndOfContract,
  toDienstverband,
  withToldEnds,
} from '../resources/dienstverband';
import { defineRoute } from '../route';
import { jsonOrNull } from '../schemas/doorbetaling';
import { idParams, yesOrNo } from '../schemas/fields';

const shared = { tag: 'Werknemers', auth: 'werkgever' } as const;

const list = defineRoute({
  ...shared,
  path: '/dienstverbanden',
  operationId: 'leesDienstverbanden',
  summary: 'Lees de dienstverbanden',
  ...listing({
    ...BY_ID,
    name: 'Dienstverbanden',
    description: 'De dienstverbanden',
    item: dienstverbandSchema,
    query: { proef: yesOrNo.describe('Ook dienstverbanden van proefgevallen') },
    async rows(tx, { after, take }, { query: { proef } }) {
      const where = { ...beyondId(after), ...(proef ? {} : { soort: 'echt' }) };
      return withToldEnds(tx, await tx.dienstverband.findMany({ where, orderBy: { id: 'asc' }, take }));
    },
    toItem: toDienstverband,
  }),
});

const create = defineRoute({
  ...shared,
  method: 'post',
  path: '/dienstverbanden',
  operationId: 'maakDienstverband',
  summary: 'Voeg een dienstverband van een werknemer toe',
  body: dienstverbandInvoer,
  bodyExample: { werknemerId: '0199a3c1-5d10-7cc0-8a52-0d6f0c9e2b10', begindatum: '2019-03-01', urenPerWeek: 36 },
  answers: {
    201: {
      description: 'Het dienstverband is toegevoegd',
      schema: dienstverbandSchema,
      headers: { Location: 'Pad van het dienstverband' },
    },
  },
  handler: creating({
    actie: 'maakDienstverband',
    async create(tx, { body, caller }) {
      // A foreign key does not heed row-level security, so this question does.
      if (!(await tx.werknemer.findUnique({ where: { id: body.werknemerId }, select: { id: true } })))
        return notFound('Deze werknemer', 'werknemerId');
      const row = await tx.dienstverband.create({
        data: { ...body, werkgeverId: tenantOf(caller) },
        select: { id: true },
      });
      return row.id;
    },
    show: findDienstverband,
  }),
});

const read = defineRoute({
  ...shared,
  method: 'get',
  path: '/dienstverbanden/{id}',
  operationId: 'leesDienstverband',
  summary: 'Lees een dienstverband',
  params: idParams,
  answers: { 200: { description: 'Het dienstverband', schema: dienstverbandSchema } },
  handler: reading((tx, { params }) => findDienstverband(tx, params.id)),
});

const change = defineRoute({
  ...shared,
  method: 'patch',
  path: '/dienstverbanden/{id}',
  operationId: 'wijzigDienstverband',
  summary: 'Wijzig gegevens van een dienstverband',
  description:
    'Alleen de genoemde velden veranderen; null haalt weg wat er niet hoeft te zijn. Lopende zaken waarvoor het uitmaakt kijken meteen opnieuw.',
  params: idParams,
  body: dienstverbandWijziging,
  bodyExample: { maandloon: 3100, urenPerWeek: 36 },
  answers: { 200: { description: 'Het dienstverband zoals het nu is', schema: dienstverbandSchema } },
  handler: changing({
    actie: 'wijzigDienstverband',
    what: 'Dit dienstverband',
    async change(tx, id, { doorbetaling, ...same }) {
      if (same.einddatum !== undefined) await requireEndOfContract(tx, id, same.einddatum);
      const data = { ...same, doorbetaling: jsonOrNull(doorbetaling) };
      return (await tx.dienstverband.updateMany({ where: { id }, data })).count;
    },
    show: findDienstverband,
    where: (id) => ({ id }),
  }),
});

/** Everything that can be done with an employment itself. */
export const dienstverbandRoutes = [list, create, read, change];

import { z } from 'zod';
import { stableUuid } from '../../store/stable-id';
import { tenantOf } from '../auth/caller';
import { creating } from '../handlers/creating';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { defineRoute } from '../route';
import { idParams, moment, uuid } from '../schemas/fields';

const REASONS = [
  'niet-gevraagd',
  'niet-uitgevoerd',
  'dubbel',
  'verkeerd-bedrag',
  'verkeerde-tijd',
  'valt-onder-pakket',
] as const;

const invoer = z
  .strictObject({ reden: z.enum(REASONS).describe('Waarom de werkgever het er niet mee eens is') })
  .meta({ id: 'BetwistingInvoer' });

const schema = z
  .strictObject({
    id: uuid,
    factuurregelId: uuid.describe('De betwiste regel'),
    reden: z.enum(REASONS).describe('Waarom'),
    betwistOp: moment.describe('Wanneer'),
  })
  .meta({ id: 'Betwisting' });

function refused(detail: string): never {
  throw new Problem('geweigerd', detail, { code: 'PAST_NIET' });
}

export const postBetwistingen = defineRoute({
  method: 'post',
  path: '/factuurregels/{id}/betwistingen',
  operationId: 'betwistFactuurregel',
  summary: 'Zeg dat een factuurregel niet klopt',
  description:
    'De regel blijft staan, met `betwist: true`, tot de arbodienst haar verbetert (`kostencorrectie`); dan volgt een creditregel.',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
  body: invoer,
  bodyExample: { reden: 'verkeerd-bedrag' },
  answers: {
    201: { description: 'De betwisting', schema, headers: { Location: 'De betwisting' } },
  },
  handler: creating<{ id: string }, z.output<typeof invoer>>({
    actie: 'betwistFactuurregel',
    async create(tx, { params, body, caller }, { now }) {
      const line = (await tx.factuurregel.findUnique({ where: { id: params.id } })) ?? notFound('Deze factuurregel');
      if (line.crediteert !== null) refused('Dit is een creditregel: betwist de regel die zij terugneemt.');
      if ((await tx.factuurregel.count({ where: { crediteert: line.id } })) > 0)
        refused('Deze regel is al gecrediteerd: er valt niets meer te betwisten.');
      const id = stableUuid('betwisting', line.id);
      if ((await tx.betwisting.count({ where: { id } })) > 0)
        refused('Deze regel is al betwist: de arbodienst kijkt ernaar.');
      await tx.betwisting.create({
        data: {
          id,
          werkgeverId: tenantOf(caller),
          factuurregelId: line.id,
          reden: body.reden,
          betwistOp: new Date(now()),
        },
      });
      return id;
    },
    async show(tx, id) {
      const { factuurregelId, reden, betwistOp } =
        (await tx.betwisting.findUnique({ where: { id } })) ?? notFound('Deze betwisting');
      return { id, factuurregelId, reden, betwistOp: betwistOp.toISOString() };
    },
  }),
});

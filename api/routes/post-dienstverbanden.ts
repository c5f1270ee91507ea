import { tenantOf } from '../auth/caller';
import { creating } from '../handlers/creating';
import { notFound } from '../problem/not-found';
import { dienstverbandInvoer, dienstverbandSchema, findDienstverband } from '../resources/dienstverband';
import { defineRoute } from '../route';

export const postDienstverbanden = defineRoute({
  method: 'post',
  path: '/dienstverbanden',
  operationId: 'maakDienstverband',
  summary: 'Voeg een dienstverband van een werknemer toe',
  tag: 'Werknemers',
  auth: 'werkgever',
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

import { changeAddress } from '../address/change-address';
import { tenantOf } from '../auth/caller';
import { changing } from '../handlers/changing';
import { creating } from '../handlers/creating';
import { BY_ID, beyondId, listing } from '../handlers/listing';
import { reading } from '../handlers/reading';
import {
  findWerknemer,
  toWerknemer,
  werknemerInvoer,
  werknemerSchema,
  werknemerWijziging,
} from '../resources/werknemer';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

const getWerknemers = defineRoute({
  path: '/werknemers',
  operationId: 'leesWerknemers',
  summary: 'Lees de werknemers',
  tag: 'Werknemers',
  auth: 'werkgever',
  ...listing({
    ...BY_ID,
    name: 'Werknemers',
    description: 'De werknemers',
    item: werknemerSchema,
    rows: (tx, { after, take }) => tx.werknemer.findMany({ where: beyondId(after), orderBy: { id: 'asc' }, take }),
    toItem: toWerknemer,
  }),
});

const postWerknemers = defineRoute({
  method: 'post',
  path: '/werknemers',
  operationId: 'maakWerknemer',
  summary: 'Voeg een werknemer toe',
  tag: 'Werknemers',
  auth: 'werkgever',
  body: werknemerInvoer,
  bodyExample: { naam: 'A. Werknemer', geboortedatum: '1980-02-15', email: 'a.werknemer@voorbeeld.nl' },
  answers: {
    201: {
      description: 'De werknemer is toegevoegd',
      schema: werknemerSchema,
      headers: { Location: 'Pad van de werknemer' },
    },
  },
  handler: creating({
    actie: 'maakWerknemer',
    async create(tx, { body, caller }) {
      const row = await tx.werknemer.create({ data: { ...body, werkgeverId: tenantOf(caller) }, select: { id: true } });
      return row.id;
    },
    show: findWerknemer,
  }),
});

const getWerknemer = defineRoute({
  method: 'get',
  path: '/werknemers/{id}',
  operationId: 'leesWerknemer',
  summary: 'Lees een werknemer',
  tag: 'Werknemers',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De werknemer', schema: werknemerSchema } },
  handler: reading((tx, { params }) => findWerknemer(tx, params.id)),
});

const patchWerknemer = defineRoute({
  method: 'patch',
  path: '/werknemers/{id}',
  operationId: 'wijzigWerknemer',
  summary: 'Wijzig gegevens van een werknemer',
  description:
    'Alleen de genoemde velden veranderen; null haalt weg wat er niet hoeft te zijn. Lopende zaken waarvoor het uitmaakt kijken meteen opnieuw. Een ander e-mailadres krijgt een mail met een code en is pas in gebruik als het is bevestigd (`adresbevestigingen`); het oude krijgt bericht.',
  tag: 'Werknemers',
  auth: 'werkgever',
  params: idParams,
  secondKeyFor: 'een andere `iban`',
  body: werknemerWijziging,
  bodyExample: { bsn: '999990019' },
  answers: { 200: { description: 'De werknemer zoals hij nu is', schema: werknemerSchema } },
  handler: changing({
    actie: 'wijzigWerknemer',
    what: 'Deze werknemer',
    needsSecondKey: ['iban'],
    async change(tx, id, { email, ...body }, atMs) {
      const before = await tx.werknemer.findUnique({ where: { id } });
      if (!before) return 0;
      if (email !== undefined) {
        const { werkgeverId, taal } = before;
        const owner = {
          werkgeverId,
          soort: 'werknemer',
          vanId: id,
          email: before.email,
          isProven: true,
          taal,
        } as const;
        await changeAddress(tx, owner, email, atMs);
      }
      // An address that is taken away is gone at once, another one waits for its proof.
      const data = email === null ? { ...body, email } : body;
      return (await tx.werknemer.updateMany({ where: { id }, data })).count;
    },
    show: findWerknemer,
    where: (werknemerId) => ({ werknemerId }),
  }),
});

export const werknemerRoutes = [getWerknemers, postWerknemers, getWerknemer, patchWerknemer];

import { requireArbodienst } from '../auth/may-tell';
import { changing } from '../handlers/changing';
import { reading } from '../handlers/reading';
import { afzegafsprakenInvoer, afzegafsprakenSchema, findAgreements, setAgreements } from '../resources/afzegafspraak';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

const shared = {
  path: '/werkgevers/{id}/afzegafspraken',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
} as const;

const read = defineRoute({
  ...shared,
  method: 'get',
  operationId: 'leesAfzegafspraken',
  summary: 'Lees welke late afzeggingen het contract van een werkgever niet in rekening brengt',
  answers: { 200: { description: 'Wat is afgesproken', schema: afzegafsprakenSchema } },
  handler: reading((tx, { params }) => findAgreements(tx, params.id)),
});

const change = changing<{ afspraken: Parameters<typeof setAgreements>[2] }>({
  actie: 'wijzigAfzegafspraken',
  what: 'Deze werkgever',
  change: (tx, werkgeverId, { afspraken }, atMs) => setAgreements(tx, werkgeverId, afspraken, atMs),
  show: findAgreements,
  where: (werkgeverId) => ({ werkgeverId }),
});

const patch = defineRoute({
  ...shared,
  method: 'patch',
  operationId: 'wijzigAfzegafspraken',
  summary: 'Zeg welke late afzeggingen het contract van een werkgever niet in rekening brengt',
  description:
    'Waar het protocol een late afzegging in rekening brengt, gaat het contract voor: bij deze aanleidingen komt er geen regel. De aanleiding volgt uit `reason` van de afzegging: `hersteld-gemeld` is herstel, `werk-hervat` hervatting. Niet verschijnen wordt altijd berekend. Wat hier staat, komt in de plaats van het vorige; een dag sinds welke al een afspraak is afgezegd, verandert niet meer. Alleen de arbodienst.',
  body: afzegafsprakenInvoer,
  bodyExample: {
    afspraken: [
      { aanleidingen: ['herstel', 'hervatting'], grond: 'overeenkomst 2026, artikel 4', vanaf: '2026-01-01' },
    ],
  },
  answers: { 200: { description: 'Wat nu is afgesproken', schema: afzegafsprakenSchema } },
  handler(request, services) {
    requireArbodienst(request.caller, 'Wat het contract over afzeggen zegt is aan de arbodienst');
    return change(request, services);
  },
});

export const afzegafspraakRoutes = [read, patch];

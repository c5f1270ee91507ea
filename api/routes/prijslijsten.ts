import type { Reader } from '../../domain/case/employer-knowledge';
import { exampleRow } from '../../domain/protocols/example-row';
import { readerOf } from '../auth/caller';
import { requireArbodienst } from '../auth/may-tell';
import { changing } from '../handlers/changing';
import { reading } from '../handlers/reading';
import { findPriceLists, prijslijstenInvoer, prijslijstenSchema, setPriceLists } from '../resources/prijslijst';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

const shared = {
  path: '/werkgevers/{id}/prijslijsten',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
} as const;

const read = defineRoute({
  ...shared,
  method: 'get',
  operationId: 'leesPrijslijsten',
  summary: 'Lees welke prijzen met een werkgever zijn afgesproken',
  description:
    'Een sleutel van de arbodienst alleen leest ze alle; anders zonder regels waarvan een werkgever niets mag weten.',
  answers: { 200: { description: 'De prijslijsten', schema: prijslijstenSchema } },
  handler: reading((tx, { params, caller }) => findPriceLists(tx, params.id, readerOf(caller))),
});

const changeBy = (reader: Reader) =>
  changing<{ lijsten: Parameters<typeof setPriceLists>[2] }>({
    actie: 'wijzigPrijslijsten',
    what: 'Deze werkgever',
    change: (tx, werkgeverId, { lijsten }) => setPriceLists(tx, werkgeverId, lijsten, reader),
    show: (tx, werkgeverId) => findPriceLists(tx, werkgeverId, reader),
    where: (werkgeverId) => ({ werkgeverId }),
  });

const patch = defineRoute({
  ...shared,
  method: 'patch',
  operationId: 'wijzigPrijslijsten',
  summary: 'Zeg welke prijzen met een werkgever zijn afgesproken',
  description:
    'De lijsten komen in de plaats van de vorige en volgen elkaar op zonder gat of overlap. Ze gaan voor wat het protocol noemt. Regels die nog geen prijs hadden, krijgen er een; wat een prijs heeft, verandert niet. Alleen de arbodienst; prijzen die uw sleutel niet leest, blijven gelden.',
  body: prijslijstenInvoer,
  bodyExample: {
    lijsten: [{ vanaf: '2026-01-01', prijzen: [{ rij: exampleRow('APPT'), per: 'uur', bedrag: 120 }] }],
  },
  answers: { 200: { description: 'De prijslijsten zoals ze nu zijn', schema: prijslijstenSchema } },
  handler(request, services) {
    requireArbodienst(request.caller, 'Prijzen zijn aan de arbodienst');
    return changeBy(readerOf(request.caller))(request, services);
  },
});

export const prijslijstRoutes = [read, patch];

import { z } from 'zod';
import { invitationAsIcs, uidOf } from '../../documents/calendar/invitation';
import { placeName } from '../../documents/calendar/places';
import { DEFAULT_MINUTES } from '../../domain/appointments/cancellation';
import { exampleRow } from '../../domain/protocols/example-row';
import { instantText } from '../../schemas/instant-text';
import type { Tx } from '../../store/in-tenant';
import type { Sql } from '../../store/sql';
import { bookingOf, cancellationOf, moveOf, outcomeOf } from '../appointments/booking';
import { readerOf } from '../auth/caller';
import { requireTeller } from '../auth/may-tell';
import { acceptedMessage } from '../handlers/case-message';
import { BY_ID, beyondId, listing } from '../handlers/listing';
import { reading, readingFile } from '../handlers/reading';
import { type Sending, sending } from '../handlers/sending';
import { notFound } from '../problem/not-found';
import { addressOfEmployment, targetOfCase } from '../read-model/case-target';
import { withCharges } from '../read-model/charged-appointments';
import { requireContract } from '../read-model/contract';
import { lastChangeOf } from '../read-model/last-change';
import { requireCase } from '../read-model/require-case';
import {
  afspraakInvoer,
  afspraakSchema,
  afzeggingInvoer,
  appointmentsFor,
  findAfspraak,
  toAfspraak,
  uitkomstInvoer,
  verplaatsingInvoer,
} from '../resources/afspraak';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams, taal } from '../schemas/fields';

const list = defineRoute({
  path: '/verzuimgevallen/{id}/afspraken',
  operationId: 'leesAfspraken',
  summary: 'Lees de afspraken van een verzuimgeval',
  tag: 'Verzuim',
  auth: 'werkgever',
  ...listing({
    ...BY_ID,
    name: 'Afspraken',
    description: 'De afspraken',
    item: afspraakSchema,
    params: idParams,
    rows: async (tx, { after, take }, { params, caller }) => {
      const { id: verzuimgevalId } = await requireCase(tx, params.id);
      const where = { verzuimgevalId, ...appointmentsFor(readerOf(caller)), ...beyondId(after) };
      return withCharges(tx, await tx.afspraak.findMany({ where, orderBy: { id: 'asc' }, take }));
    },
    toItem: toAfspraak,
  }),
});

const listOfContract = defineRoute({
  path: '/werkgevers/{id}/afspraken',
  operationId: 'leesAfsprakenVanContract',
  summary: 'Lees de afspraken bij het contract van de werkgever',
  description: 'Zoals een werkplekbezoek of een overleg: wat niet bij een verzuimgeval hoort.',
  tag: 'Werkgevers',
  auth: 'werkgever',
  ...listing({
    ...BY_ID,
    name: 'ContractAfspraken',
    description: 'De afspraken',
    item: afspraakSchema,
    params: idParams,
    rows: async (tx, { after, take }, { params, caller }) => {
      await requireContract(tx, params.id);
      const where = { dienstverbandId: params.id, ...appointmentsFor(readerOf(caller)), ...beyondId(after) };
      return withCharges(tx, await tx.afspraak.findMany({ where, orderBy: { id: 'asc' }, take }));
    },
    toItem: toAfspraak,
  }),
});

const read = defineRoute({
  method: 'get',
  path: '/afspraken/{id}',
  operationId: 'leesAfspraak',
  summary: 'Lees een afspraak',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De afspraak', schema: afspraakSchema } },
  handler: reading(async (tx, { params, caller }) => {
    const [one] = await withCharges(tx, [await findAfspraak(tx, params.id, readerOf(caller))]);
    return one ? toAfspraak(one) : notFound('Deze afspraak');
  }),
});

const CALENDAR = 'text/calendar';

const ics = defineRoute({
  method: 'get',
  path: '/afspraken/{id}.ics',
  operationId: 'leesAfspraakAlsAgenda',
  summary: 'Lees een afspraak als bestand voor een agenda',
  description:
    'Een uitnodiging, of de intrekking ervan als de afspraak niet doorgaat. Titel en plaats staan in de taal van wie leest en zeggen niets over gezondheid: een werkgever leest ze in zijn eigen taal, de arbodienst in die welke zij met `taal` vraagt.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  query: z.strictObject({
    taal: taal.default('nl').describe('Taal van titel en plaats, voor de arbodienst; een werkgever leest zijn eigen'),
  }),
  answers: { 200: { description: 'iCalendar', schema: z.string() } },
  produces: [CALENDAR],
  handler: readingFile(async (tx, { params, query, caller }) => {
    const reader = readerOf(caller);
    const one = await findAfspraak(tx, params.id, reader);
    const language = reader === 'werkgever' ? await languageOf(tx, one.werkgeverId) : query.taal;
    const text = invitationAsIcs({
      uid: uidOf(one.id),
      sequence: one.wijziging,
      method: one.status === 'afgezegd' || one.status === 'vervallen' ? 'CANCEL' : 'REQUEST',
      startsAt: instantText(one.moment.getTime()),
      minutes: one.minuten ?? DEFAULT_MINUTES,
      place: one.plaats === null ? null : placeName(one.plaats, language),
      stampMs: await lastChangeOf(tx, one),
      language,
    });
    return { type: `${CALENDAR}; charset=utf-8`, bytes: Buffer.from(text) };
  }),
});

async function languageOf(tx: Tx, werkgeverId: string): Promise<'nl' | 'en'> {
  const { taal } = await tx.werkgever.findUniqueOrThrow({ where: { id: werkgeverId }, select: { taal: true } });
  return taal as 'nl' | 'en';
}

const book = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/afspraken',
  operationId: 'maakAfspraak',
  summary: 'Maak een afspraak voor een dienst',
  description:
    'Binnen de termijn van de dienst, en als de uitvoerder dan vrij is. Is de termijn voorbij, dan kan elke dag die nog komt.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  body: afspraakInvoer,
  bodyExample: { row: exampleRow('APPT'), at: '2026-02-10T10:00:00+01:00', minutes: 30, place: 'locatie-arbodienst' },
  answers: MESSAGE_ANSWERS,
  handler: sending({
    actie: 'maakAfspraak',
    async prepare(tx, { params, body, caller }, { services, repeated }) {
      requireTeller(caller, { ...body, type: 'afspraak' });
      const { address } = await targetOfCase(tx, params.id, services.now());
      const fact = (await repeated()) ? body : await bookingOf(tx, params.id, body, services.now());
      return { address, type: 'gebeurtenis', fact: { type: 'afspraak', ...fact } };
    },
    accepted: (answer, _request, id) => acceptedMessage(answer, id),
  }),
});

type Found = Awaited<ReturnType<typeof findAfspraak>>;
type At = { tx: Sql; nowMs: number; repeated: () => Promise<boolean> };
type Told = Parameters<typeof requireTeller>[1];
type FactOf<B> = (one: Found, body: B, at: At) => Promise<Told>;

/** A handler that tells the case what became of one of its appointments. */
function about<B>(actie: string, factOf: FactOf<B>) {
  const definition: Sending<{ id: string }, B> = {
    actie,
    async prepare(tx, { params, body, caller }, { services, repeated }) {
      const one = await findAfspraak(tx, params.id, readerOf(caller));
      const address = await addressOfEmployment(tx, one.dienstverbandId ?? notFound('Deze afspraak'), services.now());
      const nowMs = services.now() + (address.clockOffsetMs ?? 0);
      const fact = await factOf(one, body, { tx, nowMs, repeated });
      requireTeller(caller, fact);
      return { address, type: 'gebeurtenis', fact };
    },
    accepted: (answer, _request, id) => acceptedMessage(answer, id),
  };
  return sending(definition);
}

const shared = {
  method: 'post',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  answers: MESSAGE_ANSWERS,
} as const;

const cancel = defineRoute({
  ...shared,
  path: '/afspraken/{id}/afzeggingen',
  operationId: 'zegAfspraakAf',
  summary: 'Zeg een afspraak af',
  description: 'Of dat iets kost, volgt uit het dienstenpakket: hoelang tevoren, door wie en waarom.',
  body: afzeggingInvoer,
  bodyExample: { by: 'werknemer', reason: 'verhinderd' },
  handler: about<z.output<typeof afzeggingInvoer>>('zegAfspraakAf', async (one, body, at) => ({
    type: 'afzegging',
    ...(await cancellationOf(one, body, at)),
  })),
});

const move = defineRoute({
  ...shared,
  path: '/afspraken/{id}/verplaatsingen',
  operationId: 'verplaatsAfspraak',
  summary: 'Verplaats een afspraak',
  description:
    'Naar een dag binnen de termijn van de dienst, als de uitvoerder dan vrij is. Is de termijn voorbij, dan kan elke dag die nog komt.',
  body: verplaatsingInvoer,
  bodyExample: { at: '2026-02-12T10:00:00+01:00' },
  handler: about<z.output<typeof verplaatsingInvoer>>('verplaatsAfspraak', async (one, body, { tx, ...at }) => ({
    type: 'verplaatsing',
    ...(await moveOf(tx, one, body, at)),
  })),
});

const outcome = defineRoute({
  ...shared,
  path: '/afspraken/{id}/uitkomst',
  operationId: 'meldUitkomst',
  summary: 'Meld wat er van een afspraak kwam',
  description:
    'Dat iemand kwam en hoelang het duurde, meldt de arbodienst waar zij het werk doet; een no-show meldt ieder.',
  body: uitkomstInvoer,
  bodyExample: { outcome: 'attended', minutes: 30 },
  handler: about<z.output<typeof uitkomstInvoer>>('meldUitkomst', outcomeOf),
});

export const afspraakRoutes = [list, listOfContract, book, ics, read, cancel, move, outcome];

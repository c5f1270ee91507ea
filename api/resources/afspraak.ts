import { z } from 'zod';
import { CANCELLATION_STATES, type CancellationVerdict } from '../../domain/appointments/cancellation';
import { employerSees, type Reader } from '../../domain/case/employer-knowledge';
import { FACTS } from '../../domain/facts';
import { VISIBLE_ROWS } from '../../domain/protocols/packages';
import type { Afspraak } from '../../prisma/client/client';
import { instantText } from '../../schemas/instant-text';
import { instant, row } from '../../schemas/values';
import { zodOf } from '../../schemas/zod-of';
import type { Sql } from '../../store/sql';
import { NOBODY } from '../../store/tables/appointments';
import { notFound } from '../problem/not-found';
import { links, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';

const { minutes, place, performer, person } = zodOf(FACTS.afspraak.fields);
const { reason, by } = zodOf(FACTS.afzegging.fields);

export const afspraakInvoer = z
  .strictObject({
    row: row.describe('Regel van het dienstenpakket'),
    at: instant.describe('Begin, met de afstand tot UTC'),
    minutes,
    place,
    performer,
    person,
  })
  .meta({ id: 'AfspraakInvoer' });

export const verplaatsingInvoer = z
  .strictObject({ at: instant.describe('Nieuw begin, met de afstand tot UTC'), person })
  .meta({ id: 'VerplaatsingInvoer' });

export const afzeggingInvoer = z.strictObject({ by, reason }).meta({ id: 'AfzeggingInvoer' });

export const uitkomstInvoer = z
  .strictObject({
    outcome: z.enum(['attended', 'late', 'no-show']).describe('Verschenen, te laat verschenen, niet verschenen'),
    minutes: z.number().min(0).max(1440).optional().describe('Hoelang het duurde'),
  })
  .meta({ id: 'UitkomstInvoer' });

export const afspraakSchema = z
  .strictObject({
    id: uuid,
    verzuimgevalId: uuid.nullable().describe('Verzuimgeval'),
    row: z.string().nullable().describe('Regel van het dienstenpakket'),
    nth: z.int().describe('De hoeveelste afspraak van die regel'),
    at: z.string().meta({ format: 'date-time', description: 'Begin, op de klok van Nederland' }),
    minutes: z.int().nullable().describe('Duur in minuten'),
    place: z.string().nullable().describe('Waar'),
    performer: z.string().nullable().describe('Rol van de uitvoerder'),
    person: uuid.nullable().describe('Gebruiker bij wie zij is'),
    status: z.string().describe('`gepland`, `afgezegd`, `niet-verschenen`, `verschenen`, `te-laat` of `vervallen`'),
    charge: z
      .strictObject({
        state: z
          .enum(CANCELLATION_STATES)
          .describe(
            '`vrij`: op tijd, of nooit in rekening; `na-vrije-grens`: te laat voor vrij en te vroeg voor kosten; `niet-in-rekening`: het contract zegt het anders dan het protocol; `in-rekening`: er is een regel',
          ),
        rule: z.string().nullable().describe('Regel van het protocol die het in rekening brengt, of zou brengen'),
        why: z.string().nullable().describe('Wat het contract daarover zegt, met de dag waarop dat inging'),
      })
      .nullable()
      .describe('Of het kost dat zij niet doorging; null als zij niet is afgezegd en niet is gemist'),
    changes: z.int().describe('Hoe vaak zij is veranderd; SEQUENCE in de agenda'),
    _links: links('self', 'ics'),
  })
  .meta({ id: 'Afspraak' });

/** An appointment with what it costs that it fell through; null where it did not. */
export type ChargedAfspraak = Afspraak & { charge: CancellationVerdict | null };

/** The appointments that this reader may see. */
export function appointmentsFor(reader: Reader): { rij?: { in: string[] } } {
  return reader === 'werkgever' ? { rij: { in: [...VISIBLE_ROWS] } } : {};
}

/** @throws Problem when it is not there, or this reader may not see it */
export async function findAfspraak(tx: Sql, id: string, reader: Reader): Promise<Afspraak> {
  const [found] = await tx.$queryRaw<Afspraak[]>`
    select id, werkgever_id as "werkgeverId", dienstverband_id as "dienstverbandId", verzuimgeval_id as "verzuimgevalId",
      sleutel, rij, moment, uitvoerder, status, nummer, minuten, plaats, persoon, wijziging
    from afspraak where id = ${id}::uuid`;
  if (!found || (reader === 'werkgever' && employerSees(found.rij ?? '') !== 'all')) return notFound('Deze afspraak');
  return found;
}

export function toAfspraak(one: ChargedAfspraak): z.output<typeof afspraakSchema> {
  const self = `${BASE_PATH}/afspraken/${one.id}`;
  return {
    id: one.id,
    verzuimgevalId: one.verzuimgevalId,
    row: one.rij,
    nth: one.nummer,
    at: instantText(one.moment.getTime()),
    minutes: one.minuten,
    place: one.plaats,
    performer: one.uitvoerder === NOBODY ? null : one.uitvoerder,
    person: one.persoon,
    status: one.status,
    charge: one.charge,
    changes: one.wijziging,
    _links: { self: { href: self }, ics: { href: `${self}.ics` } },
  };
}

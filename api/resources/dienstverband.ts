import { z } from 'zod';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { standing } from '../../domain/case/taken-back';
import type { Dienstverband, Feit } from '../../prisma/client/client';
import { date } from '../../schemas/values';
import { type FactRow, factsOf } from '../../store/case/case-rows';
import type { Tx } from '../../store/in-tenant';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { changeable } from '../schemas/changeable';
import { doorbetalingInvoer, doorbetalingSchema, toDoorbetaling } from '../schemas/doorbetaling';
import { datum, links, uuid, weekdagen } from '../schemas/fields';
import { BASE_PATH } from '../version';

export const dienstverbandInvoer = z
  .strictObject({
    werknemerId: uuid.describe('De werknemer'),
    begindatum: date.describe('Eerste dag van het dienstverband'),
    einddatum: date.optional().describe('Laatste dag van het dienstverband, als die bekend is'),
    werkdagen: weekdagen.default(['ma', 'di', 'wo', 'do', 'vr']).describe('Dagen waarop de werknemer werkt'),
    maandloon: z.number().positive().max(1_000_000).optional().describe('Bruto maandloon in euro'),
    urenPerWeek: z.number().positive().max(80).optional().describe('Arbeidsduur per week'),
    doorbetaling: doorbetalingInvoer
      .optional()
      .describe('Wat de cao van deze werknemer bij ziekte betaalt, in plaats van de tabel van de werkgever'),
  })
  .refine((body) => body.einddatum === undefined || body.begindatum <= body.einddatum, {
    path: ['einddatum'],
    error: 'de einddatum ligt voor de begindatum',
  })
  .meta({ id: 'DienstverbandInvoer' });

/** Whose employment it is and when it began stay; an end that comes later is a fact: `einde`. */
const { einddatum, werkdagen, maandloon, urenPerWeek, doorbetaling } = dienstverbandInvoer.shape;
export const dienstverbandWijziging = z
  .strictObject(changeable({ einddatum, werkdagen, maandloon, urenPerWeek, doorbetaling }))
  .meta({ id: 'DienstverbandWijziging' });

export const dienstverbandSchema = z
  .strictObject({
    id: uuid,
    werknemerId: uuid.describe('De werknemer'),
    begindatum: datum.describe('Eerste dag van het dienstverband'),
    einddatum: datum.nullable().describe('Laatste dag van het dienstverband, als die bekend is'),
    werkdagen: z.array(z.string()).describe('Dagen waarop de werknemer werkt'),
    maandloon: z.number().nullable().describe('Bruto maandloon in euro'),
    urenPerWeek: z.number().nullable().describe('Arbeidsduur per week'),
    doorbetaling: doorbetalingSchema.describe('Eigen cao-tabel; null als die van de werkgever geldt'),
    proef: z.boolean().describe('Hoort bij een proefgeval; wordt nooit een echt dienstverband'),
    _links: links('self', 'werknemer'),
  })
  .meta({ id: 'Dienstverband' });

/** An employment, with the last day that was told of it since, which goes before the one of the contract, and a day of death. */
export type Employment = Dienstverband & { toldEnd: PlainDate | null; diedOn: PlainDate | null };

export function toDienstverband(row: Employment): z.output<typeof dienstverbandSchema> {
  return {
    id: row.id,
    werknemerId: row.werknemerId,
    begindatum: row.begindatum,
    einddatum: row.toldEnd ?? row.laatsteDag ?? row.einddatum,
    werkdagen: row.werkdagen,
    maandloon: row.maandloon,
    urenPerWeek: row.urenPerWeek,
    doorbetaling: toDoorbetaling(row.doorbetaling),
    proef: row.soort !== 'echt',
    _links: {
      self: { href: `${BASE_PATH}/dienstverbanden/${row.id}` },
      werknemer: { href: `${BASE_PATH}/werknemers/${row.werknemerId}` },
    },
  };
}

export async function findDienstverband(tx: Tx, id: string): Promise<z.output<typeof dienstverbandSchema>> {
  const row = await tx.dienstverband.findUnique({ where: { id } });
  const [employment] = await withToldEnds(tx, [row ?? notFound('Dit dienstverband')]);
  return toDienstverband(employment as Employment);
}

/** Each employment with the last day, and the day of death, that its facts tell; one that was taken back tells none. */
export async function withToldEnds(tx: Tx, rows: readonly Dienstverband[]): Promise<Employment[]> {
  const ids = rows.map(({ id }) => id);
  const facts = await tx.feit.findMany({
    where: { dienstverbandId: { in: ids }, soort: { in: ['einde-dienstverband', 'overlijden', 'terugname'] } },
    orderBy: { volgnummer: 'asc' },
  });
  return rows.map((row) => {
    const own = standing(factsOf(facts.filter(({ dienstverbandId }) => dienstverbandId === row.id).map(toFactRow)));
    const end = own.findLast((fact) => fact.type === 'einde-dienstverband');
    const death = own.findLast((fact) => fact.type === 'overlijden');
    return { ...row, toldEnd: end?.lastDay ?? null, diedOn: death?.date ?? null };
  });
}

/**
 * The last day of the contract itself; one that was told as a fact goes before it, and is changed or taken back as such.
 * @throws Problem for a day that cannot be it, or that would change nothing
 */
export async function requireEndOfContract(tx: Tx, id: string, end: PlainDate | null): Promise<void> {
  const row = await tx.dienstverband.findUnique({ where: { id } });
  const [employment] = row ? await withToldEnds(tx, [row]) : [];
  if (!employment) return;
  const refused = (melding: string, kind: 'ongeldig' | 'geweigerd') =>
    new Problem(kind, `einddatum: ${melding}.`, { errors: [{ veld: 'einddatum', melding }] });
  if (end !== null && end < employment.begindatum) throw refused('de einddatum ligt voor de begindatum', 'ongeldig');
  const told = employment.toldEnd ?? employment.laatsteDag;
  if (told !== null)
    throw refused(
      employment.diedOn === null
        ? `de laatste dag ${told} is gemeld als gebeurtenis: neem die terug, of meld een andere laatste dag`
        : `de laatste dag ${told} is gemeld en de werknemer is overleden: is een van beide een vergissing, neem die dan terug`,
      'geweigerd',
    );
}

function toFactRow({ id, volgnummer, soort, bekendOp, gegevens }: Feit): FactRow {
  return {
    id,
    volgnummer,
    soort,
    bekend_op: bekendOp as PlainDate,
    gegevens: gegevens as Record<string, unknown>,
  };
}

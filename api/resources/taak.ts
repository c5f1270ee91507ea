import { z } from 'zod';
import { isContract } from '../../domain/case/contract';
import type { Reader } from '../../domain/case/employer-knowledge';
import type { Taak } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import { whyFor } from '../read-model/employer-view';
import { Receipts } from '../read-model/receipts';
import { type Whose, withNames } from '../read-model/whose';
import { datum, links, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';

export const taakStatus = z.enum(['open', 'gedaan', 'vervallen']).describe('Stand van de taak');

export const taakSchema = z
  .strictObject({
    id: uuid,
    verzuimgevalId: uuid.nullable().describe('Het verzuimgeval'),
    dienstverbandId: uuid.nullable().describe('Het dienstverband; null bij het contract van de werkgever'),
    werknemer: z.string().nullable().describe('Naam van de werknemer'),
    werkgever: z.string().nullable().describe('Naam van de werkgever'),
    proef: z.boolean().describe('Hoort bij een proefgeval'),
    verplichting: z.string().describe('Verplichting waar de taak bij hoort'),
    titel: z.string().describe('Wat er te doen is'),
    rol: z.string().describe('Wie het doet'),
    status: taakStatus,
    opentOp: datum.describe('Vanaf deze dag kan het werk beginnen'),
    internUiterlijk: datum.nullable().describe('Laatste werkdag op of voor de uiterste dag'),
    wettelijkUiterlijk: datum.nullable().describe('Laatste dag volgens de wet'),
    geslotenOp: datum.nullable().describe('Dag waarop de taak is gedaan of verviel'),
    reden: z.string().nullable().describe('Waarom de taak verviel'),
    gevolg: z.string().nullable().describe('Gevolg van te laat zijn'),
    grondslag: z.string().nullable().describe('Artikel of dienst waar de taak uit volgt'),
    kenmerk: z
      .string()
      .nullable()
      .describe('Nummer waaronder UWV de melding heeft ontvangen, waar de taak daarover gaat'),
    waarom: z.array(z.string()).describe('Stappen van de feiten naar deze dagen'),
    _links: links('self', 'afronding'),
  })
  .meta({ id: 'Taak' });

/** What the engine told about the obligation when it opened the task. */
type TaskFacts = {
  consequence?: string;
  why?: string[];
  basis?: { article?: string; protocol?: string; row?: string };
};

/** Steps of tasks about a melding: they tell what to do, where a task to fulfil the obligation explains its dates. */
const ABOUT_MELDING = new Set(['voorbereiding', 'afgekeurd', 'alarm']);

/** A task with the names that belong to it. */
export type TaskRow = Taak & { whose: Whose | null; kenmerk: string | null };

export function toTaak(row: TaskRow, reader: Reader): z.output<typeof taakSchema> {
  const { consequence, why, basis } = row.gegevens as TaskFacts;
  const self = `${BASE_PATH}/taken/${row.id}`;
  return {
    id: row.id,
    verzuimgevalId: row.verzuimgevalId,
    dienstverbandId: isContract(row) ? null : row.dienstverbandId,
    werknemer: row.whose?.werknemer ?? null,
    werkgever: row.whose?.werkgever ?? null,
    proef: row.whose?.proef ?? false,
    verplichting: row.verplichting,
    titel: row.titel,
    rol: row.rol,
    status: row.status as z.output<typeof taakStatus>,
    opentOp: row.opentOp,
    internUiterlijk: row.internUiterlijk,
    wettelijkUiterlijk: row.wettelijkUiterlijk,
    geslotenOp: row.geslotenOp,
    reden: row.reden,
    gevolg: consequence ?? null,
    grondslag: basis?.article ?? (basis?.protocol ? `${basis.protocol} ${basis.row}` : null),
    kenmerk: row.kenmerk,
    waarom: ABOUT_MELDING.has(row.stap) ? (why ?? []) : whyFor(reader, row.verplichting, why ?? []),
    _links: { self: { href: self }, afronding: { href: `${self}/afronding` } },
  };
}

/** Tasks with the names that belong to them, and with the number of UWV where they are done by a report. */
export async function taskRowsOf(tx: Tx, rows: readonly Taak[], reader: Reader): Promise<TaskRow[]> {
  const named = await withNames(tx, rows);
  const done = rows.flatMap(({ status, verzuimgevalId }) => (status === 'gedaan' && verzuimgevalId) || []);
  const receipts = await Receipts.of(tx, done, reader);
  return named.map((row) => ({
    ...row,
    kenmerk: row.status === 'gedaan' ? receipts.standing(row.verzuimgevalId, row.verplichting) : null,
  }));
}

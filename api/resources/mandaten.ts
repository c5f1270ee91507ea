import { z } from 'zod';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { MELDING_KINDS } from '../../domain/meldingen/kinds';
import type { Tx } from '../../store/in-tenant';
import { lockEmployer } from '../../store/lock-employer';
import { notFound } from '../problem/not-found';
import { links } from '../schemas/fields';
import { BASE_PATH } from '../version';

const ALL = 'alle';
const SCOPES = [ALL, ...new Set(MELDING_KINDS.map(({ obligation }) => obligation))];

const mandaten = z
  .array(z.enum(SCOPES))
  .max(SCOPES.length)
  .describe('Meldingen die de werkgever bij UWV laat doen; `alle` voor elke melding');

/** What the employer has the platform file at UWV, in place of what it said before. */
export const mandatenInvoer = z.strictObject({ mandaten }).meta({ id: 'MandatenInvoer' });

export const mandatenSchema = z.strictObject({ mandaten, _links: links('self', 'werkgever') }).meta({ id: 'Mandaten' });

/** @throws Problem when there is no such employer */
export async function findMandaten(tx: Tx, werkgeverId: string): Promise<z.output<typeof mandatenSchema>> {
  await requireWerkgever(tx, werkgeverId);
  const rows = await tx.mandaat.findMany({ where: { werkgeverId, gegeven: true }, orderBy: { bereik: 'asc' } });
  const werkgever = `${BASE_PATH}/werkgevers/${werkgeverId}`;
  return {
    mandaten: rows.map(({ bereik }) => bereik),
    _links: { self: { href: `${werkgever}/mandaten` }, werkgever: { href: werkgever } },
  };
}

async function requireWerkgever(tx: Tx, id: string): Promise<void> {
  if ((await tx.werkgever.count({ where: { id } })) === 0) notFound('Deze werkgever');
}

/** A scope that is not named any more is withdrawn; one that was given before keeps its day. */
export async function setMandaten(
  tx: Tx,
  { werkgeverId, scopes, today }: { werkgeverId: string; scopes: readonly string[]; today: PlainDate },
): Promise<number> {
  const found = await lockEmployer(tx, werkgeverId);
  if (found === 0) return 0;
  await tx.mandaat.deleteMany({ where: { werkgeverId, bereik: { notIn: [...scopes] } } });
  await tx.mandaat.createMany({
    data: [...new Set(scopes)].map((bereik) => ({ werkgeverId, bereik, gegeven: true, sinds: today })),
    skipDuplicates: true,
  });
  return found;
}

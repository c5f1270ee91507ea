import { z } from 'zod';
import type { Tx } from '../../store/in-tenant';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { requireCase } from '../read-model/require-case';
import { links, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';

/** Roles that one person can have in a case. */
const WORDS = {
  bedrijfsarts: 'De behandelend bedrijfsarts',
  casemanager: 'De casemanager',
  pob: 'De praktijkondersteuner van de bedrijfsarts',
  arbeidsdeskundige: 'De arbeidsdeskundige',
} as const;
type AssignedRole = keyof typeof WORDS;
const ASSIGNED_ROLES = Object.keys(WORDS) as AssignedRole[];

function fields<T extends z.ZodType>(of: (words: string) => T): Record<AssignedRole, T> {
  return Object.fromEntries(ASSIGNED_ROLES.map((role) => [role, of(WORDS[role])])) as Record<AssignedRole, T>;
}

export const toewijzingenInvoer = z
  .strictObject(
    fields((words) => uuid.nullish().describe(`${words}: id van een gebruiker; null voor ieder met de rol`)),
  )
  .meta({ id: 'ToewijzingenInvoer' });

export const toewijzingenSchema = z
  .strictObject({
    ...fields((words) => uuid.nullable().describe(`${words}: id van de gebruiker; null: ieder met de rol`)),
    _links: links('self', 'verzuimgeval'),
  })
  .meta({ id: 'Toewijzingen' });

/** @throws Problem when the employer has no such case */
export async function findToewijzingen(tx: Tx, geval: string): Promise<z.output<typeof toewijzingenSchema>> {
  await requireCase(tx, geval);
  const rows = await tx.toewijzing.findMany({ where: { verzuimgevalId: geval } });
  const of = (role: AssignedRole) => rows.find(({ rol }) => rol === role)?.gebruikerId ?? null;
  const verzuimgeval = `${BASE_PATH}/verzuimgevallen/${geval}`;
  return {
    bedrijfsarts: of('bedrijfsarts'),
    casemanager: of('casemanager'),
    pob: of('pob'),
    arbeidsdeskundige: of('arbeidsdeskundige'),
    _links: { self: { href: `${verzuimgeval}/toewijzingen` }, verzuimgeval: { href: verzuimgeval } },
  };
}

/** Assigns the roles that were named; null leaves the role to everybody who holds it. */
export async function setToewijzingen(
  tx: Tx,
  { werkgeverId, geval, wanted }: { werkgeverId: string; geval: string; wanted: z.output<typeof toewijzingenInvoer> },
): Promise<void> {
  await requireCase(tx, geval);
  for (const rol of ASSIGNED_ROLES) {
    const gebruikerId = wanted[rol];
    if (gebruikerId === undefined) continue;
    const key = { verzuimgevalId: geval, rol };
    if (gebruikerId === null) {
      await tx.toewijzing.deleteMany({ where: key });
      continue;
    }
    await requireHolder(tx, rol, gebruikerId);
    await tx.toewijzing.upsert({
      where: { verzuimgevalId_rol: key },
      create: { ...key, werkgeverId, gebruikerId },
      update: { gebruikerId },
    });
  }
}

async function requireHolder(tx: Tx, rol: AssignedRole, id: string): Promise<void> {
  const holder = (await tx.gebruiker.findUnique({ where: { id } })) ?? notFound('Deze gebruiker', rol);
  const problem =
    holder.rol !== rol
      ? `heeft de rol ${holder.rol}, niet ${rol}`
      : holder.beeindigdOp !== null
        ? 'heeft deze rol niet meer'
        : holder.bevestigdOp === null
          ? 'heeft nog geen bevestigd e-mailadres'
          : null;
  if (problem)
    throw new Problem('geweigerd', `${rol}: deze gebruiker ${problem}.`, {
      errors: [{ veld: rol, melding: `deze gebruiker ${problem}` }],
    });
}

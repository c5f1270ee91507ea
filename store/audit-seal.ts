import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { Database } from './client';
import { outsideTenant } from './outside-tenant';

/** Lines that are sealed in one go: finding them costs as much as all lines of the last quarter of an hour, few or many. */
const BATCH = 5000;

type Line = { moment: Date; wie: string; actie: string; uitkomst: string; verzoek_id: string | null };
type Unsealed = Line & { id: string; werkgever_id: string | null; keten: string; onderwerp: string };
type Last = { keten: string; nummer: number; zegel: string };
type Sealed = { audit_id: string; keten: string; nummer: number; onderwerp_hash: string; zegel: string } & {
  [Name in keyof Line | 'onderwerp']: (Name extends 'moment' ? Date : string) | null;
};

/** What is amiss with one line, in Dutch. */
export type Broken = { auditId: string; what: string };

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Under a key of its own that follows from the secret of ids, which the database does not have and which never rotates. */
function sealOf(before: string, id: string, nr: number, subjectHash: string, line: Line): string {
  const secret = process.env.POORTWACHTER_ID_SECRET;
  if (!secret) throw new Error('POORTWACHTER_ID_SECRET: zet deze omgevingsvariabele');
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'audit', 32));
  const { moment, wie, actie, uitkomst, verzoek_id } = line;
  const parts = [before, id, nr, moment.toISOString(), wie, actie, subjectHash, uitkomst, verzoek_id];
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
}

/**
 * Seals the lines of the audit trail that have no seal yet, each over the one before it in its chain: of the same
 * employment, else of the same employer. Only the worker's role may.
 * @returns how many it sealed
 */
export async function sealAudit(db: Database): Promise<number> {
  for (let sealed = 0; ; ) {
    const laid = await sealBatch(db);
    sealed += laid;
    if (laid < BATCH) return sealed;
  }
}

async function sealBatch(db: Database): Promise<number> {
  const lines = await outsideTenant(() => db.$queryRaw<Unsealed[]>`select * from ongezegelde_audit(${BATCH}::int)`);
  if (lines.length === 0) return 0;
  const chains = [...new Set(lines.map(({ keten }) => keten))];
  const last = new Map(
    (await outsideTenant(() => db.$queryRaw<Last[]>`select * from laatste_zegels(${chains}::uuid[])`)).map((row) => [
      row.keten,
      row,
    ]),
  );
  const seals = lines.map((line) => {
    const before = last.get(line.keten);
    const nummer = (before?.nummer ?? 0) + 1;
    const onderwerp_hash = hashOf(line.onderwerp);
    const zegel = sealOf(before?.zegel ?? '', line.id, nummer, onderwerp_hash, line);
    last.set(line.keten, { keten: line.keten, nummer, zegel });
    const { id: audit_id, werkgever_id, keten, moment } = line;
    return { audit_id, werkgever_id, keten, nummer, moment: moment.toISOString(), onderwerp_hash, zegel };
  });
  await outsideTenant(() => db.$queryRaw`select leg_zegels(${JSON.stringify(seals)}::jsonb)::text`);
  return seals.length;
}

/** Looks at every sealed line: whether it is there, unchanged, and in its place. Only the worker's role may ask. */
export async function checkAudit(db: Database): Promise<{ checked: number; broken: Broken[] }> {
  const broken: Broken[] = [];
  let checked = 0;
  let before = { keten: '00000000-0000-0000-0000-000000000000', nummer: 0, zegel: '' };
  for (;;) {
    const rows = await outsideTenant(
      () => db.$queryRaw<Sealed[]>`
        select * from gezegelde_audit(${before.keten}::uuid, ${before.nummer}::int, ${BATCH}::int)`,
    );
    for (const row of rows) {
      const follows = row.keten === before.keten ? before : { nummer: 0, zegel: '' };
      const what = wrongWith(row, follows);
      if (what) broken.push({ auditId: row.audit_id, what });
      before = { keten: row.keten, nummer: row.nummer, zegel: row.zegel };
      checked++;
    }
    if (rows.length < BATCH) return { checked, broken };
  }
}

/** Stands in a subject in the place of an id that was erased. */
const ERASED = /\bgewist\b/;

function wrongWith(row: Sealed, before: { nummer: number; zegel: string }): string | null {
  if (row.wie === null || row.onderwerp === null || row.moment === null || row.actie === null || row.uitkomst === null)
    return 'de regel is weg';
  if (row.nummer !== before.nummer + 1)
    return `tussen regel ${before.nummer} en ${row.nummer} van haar keten ontbreekt iets`;
  if (!ERASED.test(row.onderwerp) && hashOf(row.onderwerp) !== row.onderwerp_hash) return 'het onderwerp is veranderd';
  const line = {
    moment: row.moment,
    wie: row.wie,
    actie: row.actie,
    uitkomst: row.uitkomst,
    verzoek_id: row.verzoek_id,
  };
  const seal = sealOf(before.zegel, row.audit_id, row.nummer, row.onderwerp_hash, line);
  return seal === row.zegel ? null : 'de regel of haar zegel is veranderd';
}

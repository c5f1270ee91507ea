import { isInDatabase, readAnchor } from './audit-anchor';
import { sealed } from './audit-key';
import { lastRound, roundsAfter } from './audit-rounds';
import { isAsSealed, sealedSubject } from './audit-subject';
import type { Database } from './client';
import { outsideTenant } from './outside-tenant';

/** Lines that are sealed in one go: finding them costs as much as all lines of the last quarter of an hour, few or many. */
const BATCH = 5000;
/** Rounds that are looked at in one go; each holds at most a batch. */
const ROUNDS = 100;

type Line = { moment: Date; wie: string; actie: string; uitkomst: string; verzoek_id: string | null };
type Unsealed = Line & { id: string; werkgever_id: string | null; keten: string; onderwerp: string };
type Last = { keten: string; nummer: number; zegel: string };
type Sealed = { audit_id: string; keten: string; nummer: number; onderwerp_hash: string; zegel: string } & {
  [Name in keyof Line | 'onderwerp']: (Name extends 'moment' ? Date : string) | null;
};

/** What is amiss, in Dutch, and with which line or round. */
export type Broken = { about: string; what: string };

function sealOf(before: string, id: string, nr: number, subjectHash: string, line: Line): string {
  const { moment, wie, actie, uitkomst, verzoek_id } = line;
  return sealed([before, id, nr, moment.toISOString(), wie, actie, subjectHash, uitkomst, verzoek_id]);
}

/** @param seals in the order of the ids of their lines */
function sealOfRound(before: string, nr: number, seals: readonly string[]): string {
  return sealed(['ronde', before, nr, ...seals]);
}

/**
 * Seals the lines of the audit trail that have no seal yet, each over the one before it in its chain: of the same
 * employment, else of the same employer. What is sealed at once is a round, sealed over the round before it. Only the
 * worker's role may.
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
    const onderwerp_hash = sealedSubject(line.id, line.onderwerp);
    const zegel = sealOf(before?.zegel ?? '', line.id, nummer, onderwerp_hash, line);
    last.set(line.keten, { keten: line.keten, nummer, zegel });
    const { id: audit_id, werkgever_id, keten, moment } = line;
    return { audit_id, werkgever_id, keten, nummer, moment: moment.toISOString(), onderwerp_hash, zegel };
  });
  const before = await lastRound(db);
  const ronde = (before?.nummer ?? 0) + 1;
  const inOrder = [...seals].sort((a, b) => (a.audit_id < b.audit_id ? -1 : 1)).map(({ zegel }) => zegel);
  const zegel = sealOfRound(before?.zegel ?? '', ronde, inOrder);
  await outsideTenant(
    () => db.$queryRaw`select leg_zegels(${JSON.stringify(seals)}::jsonb, ${ronde}::int, ${zegel})::text`,
  );
  return seals.length;
}

/**
 * Looks at every sealed line: whether it is there, unchanged, and in its place, and at every round. Only the worker's role may ask.
 * @param anchorFile where the last round is kept outside the database; without it an end that was taken away does not show
 */
export async function checkAudit(
  db: Database,
  anchorFile: string | null = null,
): Promise<{ checked: number; broken: Broken[] }> {
  const lines = await checkLines(db);
  return { ...lines, broken: [...lines.broken, ...(await checkRounds(db)), ...(await checkAnchor(db, anchorFile))] };
}

async function checkRounds(db: Database): Promise<Broken[]> {
  const broken: Broken[] = [];
  let before = { nummer: 0, zegel: '' };
  for (;;) {
    const rounds = await roundsAfter(db, before.nummer, ROUNDS);
    for (const { nummer, zegel, zegels } of rounds) {
      const isWhole = nummer === before.nummer + 1 && zegel === sealOfRound(before.zegel, nummer, zegels);
      if (!isWhole)
        broken.push({
          about: `ronde ${nummer}`,
          what: 'een zegel van deze ronde of de ronde ervoor is weg of veranderd',
        });
      before = { nummer, zegel };
    }
    if (rounds.length < ROUNDS) return broken;
  }
}

async function checkAnchor(db: Database, file: string | null): Promise<Broken[]> {
  const kept = file && readAnchor(file);
  if (!kept || (await isInDatabase(db, kept))) return [];
  const what = `staat in ${file} en niet in de database: haar einde is weggehaald, of er is een reservekopie teruggezet`;
  return [{ about: `ronde ${kept.nummer}`, what }];
}

async function checkLines(db: Database): Promise<{ checked: number; broken: Broken[] }> {
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
      if (what) broken.push({ about: row.audit_id, what });
      before = { keten: row.keten, nummer: row.nummer, zegel: row.zegel };
      checked++;
    }
    if (rows.length < BATCH) return { checked, broken };
  }
}

function wrongWith(row: Sealed, before: { nummer: number; zegel: string }): string | null {
  if (row.wie === null || row.onderwerp === null || row.moment === null || row.actie === null || row.uitkomst === null)
    return 'de regel is weg';
  if (row.nummer !== before.nummer + 1)
    return `tussen regel ${before.nummer} en ${row.nummer} van haar keten ontbreekt iets`;
  if (!isAsSealed(row.onderwerp_hash, row.audit_id, row.onderwerp)) return 'het onderwerp is veranderd';
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

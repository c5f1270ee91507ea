import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest, makeOpenDirectory, reachable, sharedDirectory, unprivileged } from './paths';
import { endPostmaster } from './postmaster';
import { explainDiskFull, StartError } from './start-error';

/** The folder of PostgreSQL that belongs to a data folder, by its name, and where that data folder stood when this was written. */
type Belonging = { id: string; dataDir: string };

/**
 * The folder of PostgreSQL for this data folder: within it, or when we are root one of the user `nobody`, who may not look into
 * the data folder. Which one that is stands in the data folder, so that it goes along when that is renamed and a new data folder
 * at the same place gets a new one.
 *
 * @throws StartError when it is of another data folder, or of root and we are not
 */
export function postgresHome(dataDir: string): string {
  const kept = belonging(dataDir);
  if (!unprivileged) {
    if (kept) throw new StartError(`De database van ${dataDir} staat in ${homeOf(kept)}: start Poortwachter als root.`);
    return join(dataDir, 'postgres');
  }
  if (kept?.dataDir === dataDir) return homeOf(kept);
  if (kept && belonging(kept.dataDir)?.id === kept.id && !isSame(kept.dataDir, dataDir))
    throw new StartError(
      `${dataDir} is een kopie van ${kept.dataDir}, en de database is van die map: start daar, of begin in een nieuwe map en zet er met \`npx poortwachter terugzetten\` een reservekopie in terug.`,
    );
  const own = { id: kept?.id ?? randomUUID(), dataDir };
  const draft = `${belongingFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(own)}\n`, { mode: 0o600 });
  renameSync(draft, belongingFile(dataDir));
  return homeOf(own);
}

/**
 * The same, ready for use: there is a place for it, and a database that an earlier version kept elsewhere was moved there. One
 * that still runs is ended first. Interrupted midway it goes on at the next start.
 *
 * @throws StartError when there can be no such place, the disk is full, or the database is not one that we may move
 */
export async function preparePostgresHome(dataDir: string): Promise<string> {
  const home = postgresHome(dataDir);
  if (!unprivileged) return home;
  requirePlace(sharedDirectory());
  const inside = join(dataDir, 'postgres');
  // Whatever has this name is on its way out: to be copied, or copied already.
  const leaving = `${inside}.verhuist`;
  if (!existsSync(home)) {
    const places = [leaving, inside, join(sharedDirectory(), digest(dataDir))];
    const before = places.find((place) => existsSync(join(place, 'data')));
    if (before) await move(before, home, leaving);
  }
  rmSync(leaving, { recursive: true, force: true });
  return home;
}

async function move(from: string, home: string, leaving: string): Promise<void> {
  const data = join(from, 'data');
  if (statSync(data).uid !== unprivileged?.uid)
    throw new StartError(`De database in ${from} is van een gewone gebruiker: start Poortwachter als die gebruiker.`);
  if (!(await endPostmaster(data)))
    throw new StartError(`PostgreSQL draait nog met de gegevens in ${from}: stop het eerst.`);
  try {
    renameSync(from, home);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    if (from !== leaving) renameSync(from, leaving);
    copy(leaving, home);
  }
}

/** To another filesystem. It gets its name when all of it is on disk. */
function copy(from: string, to: string): void {
  const draft = `${to}.new`;
  try {
    rmSync(draft, { recursive: true, force: true });
    execFileSync('cp', ['-a', from, draft], { stdio: 'pipe' });
    execFileSync('sync');
    renameSync(draft, to);
  } catch (error) {
    throw explainDiskFull(error, to);
  }
}

/** Makes the folder in which the folders of `nobody` stand. */
function requirePlace(dir: string): void {
  let cause: unknown;
  try {
    makeOpenDirectory(dir);
    if (reachable(dir)) return;
  } catch (error) {
    cause = error;
  }
  throw new StartError(
    `Als root bewaart Poortwachter zijn database in ${dir}, als de gebruiker nobody, en die map kan niet gemaakt of niet bereikt worden: maak haar met mode 0755, of start Poortwachter als gewone gebruiker.`,
    { cause },
  );
}

/** Whether two paths lead to one folder. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [statSync(one), statSync(other)];
  return a.dev === b.dev && a.ino === b.ino;
}

function homeOf({ id }: Belonging): string {
  return join(sharedDirectory(), id);
}

function belongingFile(dataDir: string): string {
  return join(dataDir, 'postgres.json');
}

function belonging(dataDir: string): Belonging | null {
  const file = belongingFile(dataDir);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

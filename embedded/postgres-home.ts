import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  databasesDirectory,
  demoFile,
  digest,
  makeOpenDirectory,
  reachable,
  sharedDirectory,
  unprivileged,
} from './paths';
import { endPostmaster } from './postmaster';
import { explainDiskFull, StartError } from './start-error';

/** The folder of PostgreSQL that belongs to a data folder, by its name, and where that data folder stood when this was written. */
type Belonging = { id: string; dataDir: string };

const LEAVING = '.verhuist';

/**
 * The folder of PostgreSQL for this data folder: within it, or when we are root one of the user `nobody`, who may not look into
 * the data folder. Which one that is stands in the data folder, so that it goes along when that is renamed and a new data folder
 * at the same place gets a new one.
 *
 * @throws StartError when it is of another data folder, or of root and we are not
 */
export function postgresHome(dataDir: string): string {
  return unprivileged ? homeOf(belongingTo(dataDir)) : ordinaryHome(dataDir);
}

/**
 * The same, ready for use: there is a place for it, and a database that an earlier version, or another setting, kept elsewhere
 * was moved there. One that still runs is ended first. Interrupted midway it goes on at the next start. What is refused leaves
 * the data folder as it was.
 *
 * @throws StartError when there can be no such place, the disk is full, or the database is gone or not one that we may move
 */
export async function preparePostgresHome(dataDir: string): Promise<string> {
  if (!unprivileged) {
    const home = ordinaryHome(dataDir);
    if (!holdsDatabase(home)) requireNew(dataDir, home);
    return home;
  }
  const own = belongingTo(dataDir);
  const home = homeOf(own);
  requireBeside(dataDir, databasesDirectory());
  requirePlace(databasesDirectory());
  const places = [join(dataDir, 'postgres'), join(sharedDirectory(), own.id), join(sharedDirectory(), digest(dataDir))];
  const earlier = places.filter((place) => place !== home);
  const isThere = holdsDatabase(home);
  const before = isThere ? undefined : earlier.flatMap((one) => [leaving(one), one]).find(holdsDatabase);
  if (before) requireOurs(before);
  else if (!isThere) requireNew(dataDir, home);
  keep(own);
  if (before) await move(before, home);
  for (const one of earlier) rmSync(leaving(one), { recursive: true, force: true });
  return home;
}

/** Within the data folder, unless root has it elsewhere: one that is here needs no look at what root wrote. */
function ordinaryHome(dataDir: string): string {
  const inside = join(dataDir, 'postgres');
  const kept = holdsDatabase(inside) ? null : belonging(dataDir);
  if (kept && existsSync(homeOf(kept)))
    throw new StartError(`De database van ${dataDir} staat in ${homeOf(kept)}: start Poortwachter als root.`);
  return inside;
}

/** As it is written in the data folder, or is to be written there. */
function belongingTo(dataDir: string): Belonging {
  const kept = belonging(dataDir);
  if (!kept) return { id: randomUUID(), dataDir };
  if (kept.dataDir !== dataDir && belonging(kept.dataDir)?.id === kept.id && !isSame(kept.dataDir, dataDir))
    throw new StartError(
      `${dataDir} is een kopie van ${kept.dataDir}, en de database is van die map: start daar, of begin in een nieuwe map en zet er met \`npx poortwachter terugzetten\` een reservekopie in terug.`,
    );
  return { id: kept.id, dataDir };
}

function keep(own: Belonging): void {
  const file = belongingFile(own.dataDir);
  const kept = belonging(own.dataDir);
  if (kept?.id === own.id && kept.dataDir === own.dataDir) return;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(own)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

function requireOurs(place: string): void {
  if (statSync(join(place, 'data')).uid !== unprivileged?.uid)
    throw new StartError(`De database in ${place} is van een gewone gebruiker: start Poortwachter als die gebruiker.`);
}

/** An installation that has had a database is given no empty one in its place: keys and cases of before would be of nothing. */
function requireNew(dataDir: string, home: string): void {
  if (existsSync(demoFile(dataDir)))
    throw new StartError(
      `De database van ${dataDir} staat niet meer in ${home}: zet die map terug, of begin in een nieuwe map en zet er met \`npx poortwachter terugzetten\` een reservekopie in terug.`,
    );
}

async function move(from: string, home: string): Promise<void> {
  if (!(await endPostmaster(join(from, 'data'))))
    throw new StartError(`PostgreSQL draait nog met de gegevens in ${from}: stop het eerst.`);
  try {
    renameSync(from, home);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const away = leaving(from);
    if (from !== away) renameSync(from, away);
    copy(away, home);
  }
}

/** What a folder is called that is on its way out: to be copied, or copied already. */
function leaving(place: string): string {
  return place.endsWith(LEAVING) ? place : `${place}${LEAVING}`;
}

function holdsDatabase(home: string): boolean {
  return existsSync(join(home, 'data'));
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

/** Nobody else may pass through a data folder, so no database of `nobody` is of use in it. */
function requireBeside(dataDir: string, dir: string): void {
  if (`${dir}/`.startsWith(`${dataDir}/`))
    throw new StartError(
      `POORTWACHTER_DATABASES: ${dir} ligt in ${dataDir}, waar de gebruiker nobody niet in mag: kies een map ernaast.`,
    );
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
  return join(databasesDirectory(), id);
}

function belongingFile(dataDir: string): string {
  return join(dataDir, 'postgres.json');
}

function belonging(dataDir: string): Belonging | null {
  const file = belongingFile(dataDir);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** `nobody`, as whom PostgreSQL runs when we are root: it refuses root itself. Undefined when we are not. */
export const unprivileged = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/** Where everything of one installation is kept: POORTWACHTER_DATA, or .poortwachter here. Made when missing. */
export function dataDirectory(): string {
  const dir = resolve(process.env.POORTWACHTER_DATA || '.poortwachter');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return realpathSync(dir);
}

/** Nobody else may look into a data folder, make or take away anything in it, also in one that somebody made before us. */
export function closeToOthers(dataDir: string): void {
  if (unprivileged || statSync(dataDir).uid === process.getuid?.()) chmodSync(dataDir, 0o700);
}

/** Where downloads are kept, for all installations of this user: POORTWACHTER_CACHE, or the XDG cache. Made when missing. */
export function cacheDirectory(): string {
  const xdg = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const dir = resolve(process.env.POORTWACHTER_CACHE || join(xdg, 'poortwachter'));
  mkdirSync(dir, { recursive: true });
  return realpathSync(dir);
}

/** Where things stand that `nobody` must reach when our own places are closed to it. */
export function sharedDirectory(): string {
  return '/var/lib/poortwachter';
}

/** Where the databases of installations of root stand: POORTWACHTER_DATABASES, or the place that is shared. */
export function databasesDirectory(): string {
  return resolve(process.env.POORTWACHTER_DATABASES || sharedDirectory());
}

/** Keys and ids of the first visitor of this installation, written once its database is there. */
export function demoFile(dataDir: string): string {
  return join(dataDir, 'demo.json');
}

/** What was erased in this installation, beside its database. */
export function erasuresFile(dataDir: string): string {
  return join(dataDir, 'wissingen.jsonl');
}

/** A folder within the data folder that only we may look in. Made when missing. */
export function privateDirectory(dataDir: string, name: string): string {
  const dir = join(dataDir, name);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return dir;
}

/** Makes a folder that others may enter, whatever the umask; one that is there already stays as it is. */
export function makeOpenDirectory(dir: string): void {
  if (existsSync(dir)) return;
  mkdirSync(dir, { recursive: true });
  chmodSync(dir, 0o755);
}

/** A folder for temporary files that PostgreSQL's user can reach. */
export function temporaryDirectory(): string {
  return [tmpdir(), '/tmp'].find(reachable) ?? '/var/tmp';
}

/** Whether the user as whom PostgreSQL runs can pass through all folders to here; as an ordinary user that is ourselves. */
export function reachable(path: string): boolean {
  if (!unprivileged) return true;
  const { mode, uid, gid } = statSync(path);
  const passes = uid === unprivileged.uid ? 0o100 : gid === unprivileged.gid ? 0o010 : 0o001;
  if (!(mode & passes)) return false;
  return dirname(path) === path || reachable(dirname(path));
}

/** A short name for a folder. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** `nobody`, as whom PostgreSQL runs when we are root: it refuses root itself. Undefined when we are not. */
export const unprivileged = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/** Where everything of one installation is kept: POORTWACHTER_DATA, or .poortwachter here. Made when missing. */
export function dataDirectory(): string {
  const dir = resolve(process.env.POORTWACHTER_DATA || '.poortwachter');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  // One that somebody made before us may be open to everybody.
  if (statSync(dir).uid === process.getuid?.()) closeToOthers(dir);
  return realpathSync(dir);
}

/**
 * Nobody else may look into it, make or take away anything in it. When we are root, the user as whom PostgreSQL runs may pass through
 * to the folder of its own, by its group: as the owner it could replace what stands beside that.
 */
function closeToOthers(dir: string): void {
  if (unprivileged) chownSync(dir, 0, unprivileged.gid);
  chmodSync(dir, unprivileged ? 0o710 : 0o700);
}

/** Where downloads are kept, for all installations of this user: POORTWACHTER_CACHE, or the XDG cache. Made when missing. */
export function cacheDirectory(): string {
  const xdg = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const dir = resolve(process.env.POORTWACHTER_CACHE || join(xdg, 'poortwachter'));
  mkdirSync(dir, { recursive: true });
  return realpathSync(dir);
}

/**
 * The folder of PostgreSQL for this data folder: within it, unless we are root and the user `nobody` cannot get there. A folder
 * that holds a database already is always the one.
 */
export function postgresHome(dataDir: string): string {
  const inside = join(dataDir, 'postgres');
  const beside = join(sharedDirectory(), digest(dataDir));
  const held = [inside, beside].find((dir) => existsSync(join(dir, 'data')));
  return held ?? (reachable(dataDir) ? inside : beside);
}

/** Where things stand that `nobody` must reach when our own places are closed to it. */
export function sharedDirectory(): string {
  return '/var/lib/poortwachter';
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

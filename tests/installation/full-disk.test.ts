import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preparePostgresHome } from '../../embedded/postgres-home';
import { eventually, TestInstallation } from '../support/installation';

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format();

/** A disk that can be filled without harm is mounted for it: at night, on Linux, as root. */
const canMount = process.env.EVERY_STEP === '1' && process.platform === 'linux' && process.getuid?.() === 0;

(canMount ? describe : describe.skip)('a full disk', () => {
  let disk: string;
  let home: string;
  let installation: TestInstallation;
  beforeAll(async () => {
    disk = mkdtempSync(join(tmpdir(), 'poortwachter-schijf-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600m,mode=0755', 'tmpfs', disk]);
    installation = await TestInstallation.create(disk);
    // As root its database stands outside the data folder: that is to be on this disk as well.
    home = await preparePostgresHome(installation.dataDir);
    mkdirSync(join(disk, 'postgres'));
    mkdirSync(home, { recursive: true });
    execFileSync('mount', ['--bind', join(disk, 'postgres'), home]);
    expect(await installation.start()).toBe('gereed');
  });
  afterAll(async () => {
    await installation?.end('SIGTERM');
    execFileSync('umount', ['-l', home]);
    await installation?.remove();
    execFileSync('umount', ['-l', disk]);
    rmdirSync(disk);
  });

  /** Takes all the room that is left. */
  function fill(): string {
    const file = join(disk, 'vol');
    const handle = openSync(file, 'w');
    try {
      for (const block = Buffer.alloc(1 << 16, 1); statfsSync(disk).bavail > 0; ) writeSync(handle, block);
    } catch {
      // The last block did not fit any more.
    } finally {
      closeSync(handle);
    }
    return file;
  }

  it('leaves no request without an answer for 15 s, and nothing that was taken is lost once there is room', async () => {
    const { dienstverbandId } = installation.demo;
    const reported = await installation.request('ziekmeldingen', { dienstverbandId, eersteZiektedag: today() });
    expect(reported.status).toBe(201);
    const gevalId = (await installation.request('verzuimgevallen')).body.items[0].id;
    const report = async () => {
      const startMs = performance.now();
      const body = { type: 'derde-aansprakelijk' };
      const { status } = await installation.request(`verzuimgevallen/${gevalId}/gebeurtenissen`, body);
      return { status, isInTime: performance.now() - startMs < 15_000 };
    };
    const full = fill();
    for (const { status, isInTime } of await Promise.all(Array.from({ length: 40 }, report))) {
      expect(isInTime).toBe(true);
      expect([201, 503]).toContain(status);
    }
    rmSync(full);
    await eventually('a message is taken', async () => (await report()).status === 201, 120_000);
  }, 300_000);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { digest } from '../../embedded/paths';
import { lockDataDirectory } from '../../embedded/start-lock';

const DATA = '/nergens/poortwachter-test';

test('a second start on the same data is refused in one sentence, until the first lets go', async () => {
  const first = await lockDataDirectory(DATA);
  await expect(lockDataDirectory(DATA)).rejects.toThrow(
    `Poortwachter draait al met de gegevens in ${DATA}: stop dat eerst, of kies een andere map met POORTWACHTER_DATA.`,
  );
  await (await lockDataDirectory(`${DATA}-2`)).release();
  await first.release();
  await (await lockDataDirectory(DATA)).release();
});

(process.platform === 'linux' ? test : test.skip)('the lock of a killed process is free', async () => {
  const held = `require('net').createServer().listen('\\0poortwachter-${digest(DATA)}', () => console.log('held'))`;
  const other = spawn(process.execPath, ['-e', held], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  await expect(lockDataDirectory(DATA)).rejects.toThrow('draait al');
  other.kill('SIGKILL');
  await once(other, 'exit');
  await (await lockDataDirectory(DATA)).release();
});

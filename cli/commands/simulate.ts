import { Command } from 'commander';
import type { RenderedMail } from '../../activities/mail/mailer';
import { PACKAGE_IDS } from '../../domain/protocols/packages';
import { type Casus, casus as casusSchema } from '../../schemas/casus';
import { recordFacts } from '../casus-facts';
import { tellIgnored } from '../ignored';
import { InputError, parseWith, readValues } from '../input';
import { openMailFolder } from '../mail-folder';
import { progressLine } from '../progress';

/** `poortwachter simulate`: a whole casus on a real Temporal server under skipped time. */
export function simulateCommand(): Command {
  return new Command('simulate')
    .description('speelt een casus helemaal af met de echte workflow; één JSON-regel per effect')
    .argument('<bestand>', 'casus als JSON, of - voor standaardinvoer')
    .option('--package <id>', 'een ander pakket dan in de casus staat')
    .option('--mails <map>', 'schrijf elke verzonden mail als .txt en .html in deze map, op volgorde')
    .action(async (file: string, options: { package?: string; mails?: string }) => {
      const [value, ...more] = readValues(file);
      if (more.length > 0) throw new InputError('invoer: simulate neemt één casus tegelijk');
      const casus = parseWith(casusSchema, value) as Casus;
      if (options.package !== undefined) {
        if (!(PACKAGE_IDS as readonly string[]).includes(options.package))
          throw new InputError(`--package: kies uit ${PACKAGE_IDS.join(', ')}`);
        casus.package = options.package as Casus['package'];
      }
      recordFacts(casus);
      tellIgnored(casus);
      await simulate(casus, options.mails === undefined ? undefined : mailsInto(options.mails));
    });
}

/** Numbers the mails in the order in which they left. */
function mailsInto(folder: string): (mail: RenderedMail) => void {
  const write = openMailFolder('--mails', folder);
  let sent = 0;
  return (mail) => write(`${String(++sent).padStart(4, '0')}-${mail.to}`, mail);
}

async function simulate(casus: Casus, onMail?: (mail: RenderedMail) => void): Promise<void> {
  const progress = progressLine();
  progress('Temporal en PostgreSQL worden gestart …');
  // The servers are copied and started while the program that uses them is still being read, which holds up all else here.
  const { launchScratchPostgres } = await import('../../embedded/template-database.js');
  const launching = launchScratchPostgres();
  const { installRuntime } = await import('../../workers/runtime.js');
  installRuntime('ERROR');
  const { startTestServer } = await import('../simulation/test-server.js');
  const temporal = startTestServer();
  const postgres = await launching;
  const { openWorld } = await import('../simulation/world.js');
  const { runSimulation } = await import('../simulation/run-simulation.js');
  const { createDryMailer } = await import('../../activities/mail/mailer.js');
  const world = await openWorld({ mailer: createDryMailer(onMail), servers: { postgres: postgres.ready, temporal } });
  const played = runSimulation({ casus, world, onProgress: (date) => progress(`gespeeld tot ${date}`) });
  // Who reads part of the lines ends this program as it writes: by then no server of it runs.
  const lines = await played.finally(() => world.close());
  progress('');
  process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

import { Command } from 'commander';
import { clockTime, MAIL_HOURS } from '../../domain/calendar/civil-moment';
import type { Installation } from '../../embedded/installation';
import { demoFile } from '../../embedded/paths';
import { InputError } from '../input';

/** `poortwachter start`: everything on this machine, until Ctrl-C. */
export function startCommand(): Command {
  return new Command('start')
    .description('start alles op deze machine: PostgreSQL, Temporal met Web UI, mailvanger, worker en API')
    .action(async () => {
      const { startInstallation } = await import('../../embedded/installation.js');
      const { StartError } = await import('../../embedded/start-error.js');
      const say = (line: string) => process.stderr.write(`${line}\n`);
      say('Poortwachter start …');
      let stopRequested: (() => void) | undefined;
      const asked = new Promise<void>((resolve) => {
        stopRequested = resolve;
      });
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopRequested?.());
      try {
        const installation = await startInstallation(say);
        process.stdout.write(welcome(installation));
        await asked;
        say('Poortwachter stopt: wat onder handen is wordt afgemaakt …');
        await installation.stop();
        say('Gestopt.');
      } catch (error) {
        if (error instanceof StartError) throw new InputError(error.message);
        throw error;
      }
    });
}

function welcome({ apiUrl, temporalUiUrl, mailUrl, uwvUrl, partiesUrl, dataDir }: Installation): string {
  const rows = [
    ['Begin hier', `${apiUrl}/`],
    ['API', `${apiUrl}/v1`],
    ['Documentatie', `${apiUrl}/documentatie`],
    ['OpenAPI', `${apiUrl}/v1/openapi.json`],
    ['Temporal Web UI', temporalUiUrl],
    ['Mailvanger', mailUrl],
    ['UWV-simulator', uwvUrl],
    ['Andere partijen', partiesUrl],
    ['Gegevens', dataDir],
    ['Sleutels van de demo', demoFile(dataDir)],
  ];
  const table = rows.map(([name, value]) => `  ${(name as string).padEnd(22)}${value}`).join('\n');
  const elsewhere = process.env.POORTWACHTER_DATA ? `  export POORTWACHTER_DATA='${dataDir}'\n` : '';
  return `gereed

${table}

Probeer het, in een tweede venster en in deze map:
${elsewhere}  KEY=$(npx poortwachter demo apiKey); DIENSTVERBAND=$(npx poortwachter demo dienstverbandId); VANDAAG=$(TZ=Europe/Amsterdam date +%F)
  curl -s ${apiUrl}/v1/ziekmeldingen -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' \\
    -H "Idempotency-Key: eerste-$VANDAAG" -d "{\\"dienstverbandId\\":\\"$DIENSTVERBAND\\",\\"firstSickDay\\":\\"$VANDAAG\\"}"
  curl -s ${apiUrl}/v1/verzuimgevallen -H "Authorization: Bearer $KEY"

Mails gaan op werkdagen van ${clockTime(MAIL_HOURS.from)} tot ${clockTime(MAIL_HOURS.until)} de deur uit; hoe de eerste eruitziet, toont npx poortwachter mails ziekmelding.
Stoppen: Ctrl-C.
`;
}

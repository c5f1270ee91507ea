import { Command } from 'commander';
import { ownerUrl } from '../connection';
import { InputError } from '../input';
import { logoFrom } from '../mail-logo';
import { requireCurrentKey, requirePayloadKeys } from '../payload-keys';
import { settingsOf } from '../settings';
import { tellPlaintext } from '../transport-security';

/** The parts of `start` as commands of their own, for set-ups where PostgreSQL, Temporal and SMTP stand elsewhere. */
export function processCommands(): Command[] {
  return [
    new Command('migrate').description('brengt de database bij (DATABASE_URL van de eigenaar)').action(async () => {
      const settings = settingsOf('migrate');
      tellPlaintext();
      const { migrate } = await import('../../prisma/migrate.js');
      const applied = await migrate({
        databaseUrl: settings.DATABASE_URL,
        apiPassword: settings.POORTWACHTER_API_PASSWORD,
        workerPassword: settings.POORTWACHTER_WORKER_PASSWORD,
      });
      process.stdout.write(`migraties toegepast: ${applied.length > 0 ? applied.join(', ') : 'geen'}\n`);
    }),
    new Command('herversleutel')
      .description(
        'zet BSN, IBAN, berichten aan UWV en documenten onder de huidige sleutel (DATABASE_URL van de eigenaar)',
      )
      .action(async () => {
        const url = await ownerUrl();
        requireCurrentKey(process.env);
        process.stdout.write(`Onder de huidige sleutel gezet: ${await resealedRows(url)} rijen.\n`);
      }),
    new Command('worker')
      .description('voert de zaken uit (DATABASE_URL, TEMPORAL_ADDRESS, SMTP_URL, UWV_URL)')
      .action(async () => {
        const settings = settingsOf('worker');
        tellWhatIsOpen();
        const { runWorker } = await import('../../workers/run-worker.js');
        await runWorker({
          databaseUrl: settings.DATABASE_URL,
          smtpUrl: settings.SMTP_URL,
          mail: {
            from: settings.MAIL_FROM,
            replyTo: settings.MAIL_REPLY_TO ?? null,
            logo: logoFrom(settings.MAIL_LOGO),
            portalUrl: settings.PORTAL_URL?.replace(/\/$/, '') ?? null,
          },
          uwvUrl: settings.UWV_URL,
          parties: {
            verzekeraar: settings.VERZEKERAAR_URL,
            ncvb: settings.NCVB_URL,
            uitvoerder: settings.UITVOERDERS_URL,
          },
          erasuresFile: settings.POORTWACHTER_ERASURES,
        });
      }),
    new Command('api').description('beantwoordt de API (DATABASE_URL, TEMPORAL_ADDRESS, PORT)').action(async () => {
      const settings = settingsOf('api');
      tellWhatIsOpen();
      const { runApi } = await import('../run-api.js');
      await runApi(settings);
    }),
  ];
}

/** @throws InputError for a role that is not the owner's */
async function resealedRows(url: string): Promise<number> {
  const { createDatabase } = await import('../../store/client.js');
  const { NotTheOwner, resealAll } = await import('../../store/reseal.js');
  const db = createDatabase(url, { poolSize: 1 });
  try {
    return await resealAll(db);
  } catch (error) {
    if (!(error instanceof NotTheOwner)) throw error;
    throw new InputError('DATABASE_URL: dit commando zet ook medische stukken om; geef de eigenaar van de database');
  } finally {
    await db.$disconnect();
  }
}

/**
 * Says what of this process goes without TLS and rests without keys.
 * @throws InputError where that may not be
 */
function tellWhatIsOpen(): void {
  tellPlaintext();
  for (const sentence of requirePayloadKeys(process.env)) process.stderr.write(`${sentence}\n`);
}

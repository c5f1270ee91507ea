import { Command } from 'commander';
import { connectionSettings } from '../connection';
import { withWorkerDatabase } from '../worker-database';

/** `poortwachter spoor`: whether somebody changed the audit trail. */
export function spoorCommand(): Command {
  return new Command('spoor')
    .description(
      'ziet na of het auditspoor nog is zoals een worker het verzegelde (DATABASE_URL van de worker, POORTWACHTER_ID_SECRET)',
    )
    .option('--kenmerk <kenmerk>', 'zegt alleen hoe log en auditspoor noemen wat een afzender in X-Request-Id zette')
    .action(async ({ kenmerk }: { kenmerk?: string }) => {
      if (kenmerk !== undefined) {
        await connectionSettings('POORTWACHTER_ID_SECRET');
        const { nameOfRequest } = await import('../../store/stable-id.js');
        process.stdout.write(`${nameOfRequest(kenmerk)}\n`);
        return;
      }
      await withWorkerDatabase(async (db, journal) => {
        const { anchorBeside } = await import('../../store/audit-anchor.js');
        const { checkAudit, sealAudit } = await import('../../store/audit-seal.js');
        await sealAudit(db);
        if (!journal)
          process.stderr.write('POORTWACHTER_ERASURES is niet gezet: of het einde er nog is, is niet na te zien.\n');
        const { checked, broken } = await checkAudit(db, journal && anchorBeside(journal));
        process.stdout.write(`Nagezien: ${checked} regels. Niet in orde: ${broken.length}.\n`);
        for (const { about, what } of broken) process.stdout.write(`${about}: ${what}\n`);
        if (broken.length > 0) process.exitCode = 1;
      });
    });
}

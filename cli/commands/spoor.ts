import { Command } from 'commander';
import { withWorkerDatabase } from '../worker-database';

/** `poortwachter spoor`: whether somebody changed the audit trail. */
export function spoorCommand(): Command {
  return new Command('spoor')
    .description(
      'ziet na of het auditspoor nog is zoals een worker het verzegelde (DATABASE_URL van de worker, POORTWACHTER_ID_SECRET)',
    )
    .action(() =>
      withWorkerDatabase(async (db) => {
        const { checkAudit, sealAudit } = await import('../../store/audit-seal.js');
        await sealAudit(db);
        const { checked, broken } = await checkAudit(db);
        process.stdout.write(`Nagezien: ${checked} regels. Niet in orde: ${broken.length}.\n`);
        for (const { auditId, what } of broken) process.stdout.write(`${auditId}: ${what}\n`);
        if (broken.length > 0) process.exitCode = 1;
      }),
    );
}

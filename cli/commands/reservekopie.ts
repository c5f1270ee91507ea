import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { ownerUrl } from '../connection';
import { InputError } from '../input';

/** `poortwachter reservekopie`: a copy of the database in use, read back before it is called done. */
export function reservekopieCommand(): Command {
  return new Command('reservekopie')
    .description(
      'maakt een reservekopie van de database, terwijl alles doorgaat, en leest haar na (DATABASE_URL van de eigenaar)',
    )
    .option('--uit <map>', 'waar de reservekopie komt; standaard reservekopieen in de map hier')
    .action(async ({ uit }: { uit?: string }) => {
      const url = await ownerUrl();
      const now = new Date();
      const folder = join(uit ?? 'reservekopieen', `poortwachter-${now.toISOString().slice(0, 19).replace(/:/g, '')}Z`);
      const { makeBackup } = await import('../../store/reservekopie/make-backup.js');
      const { tables, idSecret } = await asInput(() => makeBackup({ ownerUrl: url, folder, now }));
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      process.stdout.write(
        `Gemaakt en nagelezen: ${folder} (${tables.length} tabellen, ${rows} rijen).\n` +
          'Bewaar de sleutels apart (POORTWACHTER_PAYLOAD_KEYS, of secrets.json van deze installatie): zonder sleutel is een lopende zaak niet te lezen.\n' +
          (idSecret
            ? 'Het geheim van de ids (POORTWACHTER_ID_SECRET) reist verzegeld mee.\n'
            : 'Bewaar ook POORTWACHTER_ID_SECRET: het reist alleen mee als het hier met POORTWACHTER_PAYLOAD_KEYS gezet is.\n'),
      );
    });
}

/** `poortwachter terugzetten`: a backup in the place of the database, and every case asked to look. */
export function terugzettenCommand(): Command {
  return new Command('terugzetten')
    .description(
      'zet een reservekopie terug en laat elke zaak nagaan wat zij mist (DATABASE_URL van de eigenaar, TEMPORAL_ADDRESS)',
    )
    .argument('<map>', 'de map die `poortwachter reservekopie` maakte')
    .option(
      '--geheim <bestand>',
      'zet niets terug, maar schrijft het POORTWACHTER_ID_SECRET van de reservekopie in dit bestand',
    )
    .action(async (folder: string, { geheim }: { geheim?: string }) => {
      if (geheim !== undefined) return writeIdSecret(folder, geheim);
      const url = await ownerUrl();
      const say = (line: string) => process.stdout.write(`${line}\n`);
      const erasures = process.env.POORTWACHTER_ERASURES ?? null;
      const { restoreBackup } = await import('../../store/reservekopie/restore-backup.js');
      const { manifest, keptAs } = await asInput(() =>
        restoreBackup({ ownerUrl: url, folder, now: new Date(), say, erasures }),
      );
      say(
        `Teruggezet: de database van ${manifest.madeAt}. De database van hiervoor heet nu ${keptAs}; verwijder haar als alles klopt.`,
      );
      await beginAnchorAgain(erasures, say);
      await checkAllCases(say);
    });
}

/** How far the audit trail was sealed is from now on that of the backup; what was kept of before is put aside. */
async function beginAnchorAgain(erasures: string | null, say: (line: string) => void): Promise<void> {
  if (!erasures) return;
  const { anchorBeside } = await import('../../store/audit-anchor.js');
  const file = anchorBeside(erasures);
  if (!existsSync(file)) return;
  const aside = `${file}.${new Date().toISOString().replace(/:/g, '')}`;
  renameSync(file, aside);
  say(`Het auditspoor eindigt nu waar de reservekopie eindigt. Hoe ver het was staat in ${aside}.`);
}

/** For a new place to put the backup back, which has the keys and not the secret. */
async function writeIdSecret(folder: string, file: string): Promise<void> {
  const { readBackup } = await import('../../store/reservekopie/manifest.js');
  const { idSecretOf } = await import('../../store/reservekopie/id-secret.js');
  const secret = await asInput(async () => idSecretOf(await readBackup(folder)));
  writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
  process.stdout.write(`Geschreven, alleen voor u te lezen: ${file}. Er is niets teruggezet.\n`);
}

/** Each running case compares the database with what it has seen, and repeats what is missing. */
async function checkAllCases(say: (line: string) => void): Promise<void> {
  const { check, inWords } = await import('./controle.js');
  // Without an address nobody knows which cases these are.
  const report = process.env.TEMPORAL_ADDRESS ? await check({ repair: true, everyCase: true }) : null;
  if (report) say(inWords(report));
  else say('Laat zodra Temporal en een worker er zijn elke zaak kijken: npx poortwachter controle --alles');
}

/** A backup that cannot be made or put back is wrong input: one sentence. */
async function asInput<T>(work: () => Promise<T>): Promise<T> {
  const { BackupError } = await import('../../store/reservekopie/manifest.js');
  try {
    return await work();
  } catch (error) {
    throw error instanceof BackupError ? new InputError(error.message) : error;
  }
}

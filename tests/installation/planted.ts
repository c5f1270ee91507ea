import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { postgresHome } from '../../embedded/paths';
import type { TestInstallation } from '../support/installation';

/** Words that stand nowhere else, each in a field of a person, and what can be read of them where nobody should. */

const WORD = 'Kanariepiet';
const PLANTED = [WORD, WORD.toLowerCase(), '0698712345', 'KP-77123', 'NL91ABNA0417164300', '123456782'];

/** Names and addresses stand in these tables as they are; BSN and IBAN in none. */
const HOLD_PEOPLE = ['adresbericht', 'adresbevestiging', 'api_sleutel', 'gebruiker', 'werkgever', 'werknemer'];

const mail = (who: string) => `${who}@${WORD.toLowerCase()}.example`;

/** An employer's people and a case, with a word in every field that takes one; the id of the employment. */
export async function plant(installation: TestInstallation): Promise<string> {
  const { request, demo } = { request: installation.request.bind(installation), demo: installation.demo };
  const employee = { naam: `Mila ${WORD}`, email: mail('mila'), telefoon: '0698712345', personeelsnummer: 'KP-77123' };
  const secret = { bsn: '123456782', iban: 'NL91ABNA0417164300', geboortedatum: '1980-02-15' };
  const { body: werknemer } = await request('werknemers', { ...employee, ...secret });
  await request('gebruikers', { naam: `P. ${WORD}`, email: mail('chef'), rol: 'werkgever' });
  await request(`gebruikers?werkgeverId=${demo.werkgeverId}`, ARTS, demo.operatorKey);
  await request('sleutels', { omschrijving: `sleutel van ${WORD}`, rechten: ['lezen'] });
  const { body: job } = await request('dienstverbanden', { werknemerId: werknemer.id, begindatum: '2019-03-01' });
  // Half a year ago: much of it is late, so that there is much to do, to write and to mail.
  const day = new Date(Date.now() - 180 * 86_400_000).toISOString().slice(0, 10);
  const { body: report } = await request('ziekmeldingen', { dienstverbandId: job.id, firstSickDay: day });
  await request(`verzuimgevallen/${report.verzuimgevalId}/herstelmeldingen`, { recoveredOn: WORD });
  await request(`werknemers/${WORD}`);
  await request('werknemers', undefined, `pw_${WORD}`);
  return job.id;
}
const ARTS = { naam: `Dr. ${WORD}`, email: mail('arts'), rol: 'bedrijfsarts' };

type Found = { where: string; word: string };
const among = (where: string, text: string | Buffer): Found[] =>
  PLANTED.filter((word) => text.includes(word)).map((word) => ({ where, word }));

const filesIn = (folder: string) => readdirSync(folder).map((name) => join(folder, name));

/** Temporal's database with what is still in its log ahead: histories, payloads and search attributes. */
export function temporalFiles({ dataDir }: TestInstallation): Buffer {
  return Buffer.concat(filesIn(join(dataDir, 'temporal')).map((file) => readFileSync(file)));
}

/** The logs of all parts, PostgreSQL's included. */
export function inLogs({ dataDir }: TestInstallation): Found[] {
  return filesIn(join(dataDir, 'logs')).flatMap((file) => among(basename(file), readFileSync(file)));
}

export function inTemporal(installation: TestInstallation): Found[] {
  return among('temporal', temporalFiles(installation));
}

/** Headers of the mails that were caught; to whom and in whose name they go is what these two are for. */
export function headersOfMails({ dataDir }: TestInstallation): string[] {
  return filesIn(join(dataDir, 'mail'))
    .filter((file) => file.endsWith('.eml'))
    .map((file) => readFileSync(file, 'utf8').split(/\r?\n\r?\n/)[0] as string)
    .map((head) =>
      head.replace(/\r?\n[ \t]+/g, ' ').replace(/^(to|from|reply-to|received|x-[a-z-]+rcpt[a-z-]*):.*$/gim, ''),
    );
}

export function inHeaders(installation: TestInstallation): Found[] {
  return headersOfMails(installation).flatMap((head) => among('mail', head));
}

/** Files of a backup that hold a word that they should not. */
export function inBackup({ env }: TestInstallation): { tables: number; found: Found[] } {
  const folder = mkdtempSync(join(tmpdir(), 'reservekopie-'));
  try {
    const bin = join(__dirname, '..', '..', 'bin', 'poortwachter.js');
    execFileSync(process.execPath, [bin, 'reservekopie', '--uit', folder], { env, stdio: 'pipe' });
    const [made = ''] = filesIn(folder);
    const files = filesIn(made).filter((file) => file.endsWith('.gz'));
    const found = files.flatMap((file) => {
      const table = basename(file)
        .split('.')
        .find((part) => HOLD_PEOPLE.includes(part));
      const hits = among(basename(file), gunzipSync(readFileSync(file)));
      return table ? hits.filter(({ word }) => word === '123456782' || word.startsWith('NL')) : hits;
    });
    return { tables: files.length, found };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of the employee of the demo, whom the start itself enters. */
const BSN_OF_DEMO = '999990007';

/** The files in which PostgreSQL itself keeps BSN and IBAN as they are: none. */
export function inPostgresFiles({ dataDir }: TestInstallation): Found[] {
  const home = join(postgresHome(dataDir), 'data');
  const secret = [...PLANTED.slice(-2), BSN_OF_DEMO];
  return secret.flatMap((word) => {
    try {
      const out = execFileSync('grep', ['-rlaF', word, home], { encoding: 'utf8' });
      return out
        .trim()
        .split('\n')
        .map((where) => ({ where, word }));
    } catch {
      return [];
    }
  });
}

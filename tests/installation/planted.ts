import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { postgresHome } from '../../embedded/postgres-home';
import { RIGHTS } from '../../store/api-keys';
import type { Json } from '../api/fixture';
import type { TestInstallation } from '../support/installation';
import { IN_A_FORM, KINDS, type Kind, plantings } from '../support/planted-bodies';

/** Words that stand nowhere else, in every field that takes one, and what can be read of them where nobody should. */

const WORD = KINDS.others.word;
/** Stand nowhere as they are, in a table of people neither. */
const SEALED: readonly string[] = ['NL91ABNA0417164300', '123456782', KINDS.papers.word, KINDS.medical.word];
const PLANTED = [...Object.values(KINDS).map(({ word }) => word), WORD.toLowerCase(), ...IN_A_FORM];

/** The tables that may hold a word as it is: names and addresses stand with people, texts of papers with papers. */
function holders(word: string): readonly string[] {
  if (SEALED.includes(word)) return [];
  return Object.values(KINDS).find((kind) => kind.word === word)?.holds ?? KINDS.others.holds;
}

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
  await plantEverywhere(installation, {
    werknemers: werknemer.id,
    dienstverbanden: job.id,
    verzuimgevallen: report.verzuimgevalId,
  });
  return job.id;
}

/** Every request that takes a word anywhere; what is refused is looked for as well as what was taken. */
async function plantEverywhere({ apiUrl, demo }: TestInstallation, made: Record<string, string>): Promise<void> {
  const ofEmployer = `werkgeverId=${demo.werkgeverId}`;
  const call = async (method: string, path: string, key: string, body?: unknown) => {
    const headers = new Headers({
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    });
    if (key !== demo.operatorKey) headers.set('Tweede-Sleutel', demo.operatorKey);
    const sent = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(`${apiUrl}/v1/${path}`, sent);
    return { status: response.status, body: (await response.json()) as Json };
  };
  const doctor = async (name: string) => {
    const body = { naam: `${name} Arts`, email: `${name}@voorbeeld.example`, rol: 'bedrijfsarts' };
    return (await call('POST', `gebruikers?${ofEmployer}`, demo.operatorKey, body)).body.id as string;
  };
  const keyFor = async (kind: Kind) => {
    const asked = { omschrijving: kind, bereik: KINDS[kind].bereik, rechten: RIGHTS };
    return (await call('POST', `sleutels?${ofEmployer}`, demo.operatorKey, asked)).body.sleutel as string;
  };
  const keys = { medical: await keyFor('medical'), papers: await keyFor('papers'), others: await keyFor('others') };
  // One is changed and ended by what is planted, the other writes.
  const people = { gebruikers: await doctor('x'), author: await doctor('b'), werknemerId: made.werknemers ?? '' };
  const ids: Record<string, string> = { ...made, ...people, werkgevers: demo.werkgeverId };
  const description = (await call('GET', 'openapi.json', demo.apiKey)).body;
  const taken = new Set<Kind>();
  for (const { path, method, kind, body } of plantings(description, ids)) {
    const first = path.split('/')[1] as string;
    const filled = path
      .slice(1)
      .replace('{id}', ids[first] ?? '')
      .replace(/\{\w+\}/g, '1');
    const byOperator = first === 'gebruikers' || path === '/werkgevers';
    const at = first === 'gebruikers' ? `${filled}?${ofEmployer}` : filled;
    const { status } = await call(method.toUpperCase(), at, byOperator ? demo.operatorKey : keys[kind], body);
    if (status >= 500) throw new Error(`${method} ${path}: ${status}`);
    if (status < 300) taken.add(kind);
  }
  if (taken.size < Object.keys(KINDS).length) throw new Error(`only ${[...taken]} were taken`);
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
        .replace(/^public\./, '')
        .replace(/\.copy\.gz$/, '');
      return among(basename(file), gunzipSync(readFileSync(file))).filter(({ word }) => !holders(word).includes(table));
    });
    return { tables: files.length, found };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of the employee of the demo, whom the start itself enters. */
const BSN_OF_DEMO = '999990007';

/** The files in which PostgreSQL itself keeps BSN, IBAN or what is in a document as it is: none. */
export function inPostgresFiles({ dataDir }: TestInstallation): Found[] {
  const home = join(postgresHome(dataDir), 'data');
  const secret = [...SEALED, BSN_OF_DEMO];
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

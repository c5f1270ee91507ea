import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailsCommand } from '../../cli/commands/mails';
import { RECORDS } from '../../domain/obligations/records';
import { isRowId } from '../../domain/protocols/packages';

/** Runs the command; what it writes is the answer. */
async function mails(...args: string[]): Promise<string> {
  const out: string[] = [];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(out.push(String(text))));
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    await mailsCommand().parseAsync(args, { from: 'user' });
    return out.join('');
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

const folder = () => mkdtempSync(join(tmpdir(), 'mails-'));

test('shows the mails about one obligation, at every step, to every reader and in both languages', async () => {
  const text = await mails('plan-van-aanpak');
  const names = [...text.matchAll(/^=== (.*)$/gm)].map(([, name]) => name);
  expect(names).toHaveLength(2 * 6 * 2 * 2);
  expect(names).toContain('plan-van-aanpak/herinnering-werknemer-en');
  expect(names).toContain('plan-van-aanpak/zw_erd/opening-eigenrisicodrager-nl');
  expect(text).toContain('Zaak 3F2A9C: plan van aanpak opstellen en ondertekenen uiterlijk 27 februari 2026');
  expect(text).toContain('Binnen twee weken na het oordeel van de bedrijfsarts');
});

test('--uit writes each mail as text and HTML that say the same subject, for every obligation that somebody is told of and all else that is mailed', async () => {
  const into = join(folder(), 'nieuw');
  expect(await mails('--uit', into)).toBe('');
  const told = Object.entries(RECORDS).filter(([, { recipients }]) => recipients.length > 0);
  const rows = readdirSync(into).filter((name) => isRowId(name));
  expect(rows).toEqual(expect.arrayContaining(['S1-05', 'S2-06', 'S4-24', 'S4-31', 'S5-40']));
  expect(readdirSync(into)).toEqual(
    expect.arrayContaining([
      ...told.map(([id]) => id),
      ...['ziekmelding', 'herstelmelding', 'terugval-te-laat', 'ziekmelding-geen-werkdag'],
      ...['afspraak', 'afspraak-teruggenomen', 'offerte', 'stuk', 'verzoek', 'vertrek-arbodienst'],
      ...['plan-van-aanpak-geldt-weer', 'wia-aanvraag-te-laat-door-correctie', 'plan-van-aanpak-na-storing'],
      ...['ziekmelding-proefzaak', 'probleemanalyse-zonder-adres', 'offerte-in-portaal'],
      ...['weekoverzicht', 'weekoverzicht-leeg', 'e-mailadres'],
    ]),
  );
  const path = join(into, '42e-weeksmelding/alarm-werkgever-nl');
  const [subject] = readFileSync(`${path}.txt`, 'utf8').split('\n');
  expect(subject).toBe('Zaak 3F2A9C: dringend: 42e-weeksmelding doen bij UWV uiterlijk 27 februari 2026');
  expect(readFileSync(`${path}.html`, 'utf8')).toContain(`<title>${subject}</title>`);
  expect(existsSync(join(into, 'wia-beslissing/te-laat-casemanager-nl.txt'))).toBe(true);
  expect(existsSync(join(into, 'wia-beslissing/opening-casemanager-nl.txt'))).toBe(false);
});

test('an obligation that nobody is mailed about is refused with those that can be asked for', async () => {
  await expect(mails('plan-van-anpak')).rejects.toThrow(/^verplichting: over plan-van-anpak gaat geen mail; kies uit /);
});

test('a folder that cannot be written is refused by name', async () => {
  const file = join(folder(), 'bestand');
  writeFileSync(file, '');
  await expect(mails('--uit', file)).rejects.toThrow(/^--uit: in .*bestand is niet te schrijven \(E/);
});

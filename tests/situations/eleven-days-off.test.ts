import { Firm } from './firm';
import type { KeptMail } from './town';
import { Town } from './town';

let town: Town;
beforeAll(async () => {
  town = await Town.open();
});
afterAll(() => town.close());

let firm: Firm;
afterEach(() => firm.end());

/** First sick days of which a step of each kind falls in the days off: late twice, a reminder, an opening. */
const SICK = ['2026-02-11', '2026-10-26', '2026-11-02', '2026-11-16'];
const NAMES = ['Maria de Vries', 'Jan Bakker', 'Ada Demir', 'Piet Klaassen'];

const about = ({ to, subject }: KeptMail) => `${to.split('@')[0]}: ${subject.replace(/^Zaak \S+: /, '')}`;
const isLate = ({ text }: KeptMail) => text.includes('Door een storing komt dit bericht later dan gepland');
const isOfCase = ({ subject }: KeptMail) => subject.startsWith('Zaak ');

/** A Saturday on which the machine is put off, and what people get when it is put on eleven days later, on a Wednesday. */
async function livedThrough(): Promise<{ woke: KeptMail[]; after: KeptMail[] }> {
  firm = await Firm.found(town, 'eleven-days-off', '2026-02-11 09:00');
  for (const [i, day] of SICK.entries()) {
    await firm.until(`${day} 09:00`);
    await firm.sick(await firm.hire(NAMES[i] as string), day);
  }
  await firm.until('2026-11-28 15:00');
  await firm.sick(await firm.hire('Eva Jansen'), '2026-11-27');
  await firm.tell(firm.employer, { email: 'personeel@bakkerij.example' }, 'employer', 'PATCH');
  const before = firm.mails.length;
  town.setClock('2026-12-09 06:12');
  await firm.until('2026-12-09 12:00');
  const woke = firm.mails.slice(before);
  await firm.until('2026-12-14 12:00');
  return { woke, after: firm.mails.slice(before + woke.length) };
}

test('after eleven days with the machine off each reader gets one mail about each duty, as that day asks it, which says why it is late', async () => {
  const { woke, after } = await livedThrough();
  expect(woke.filter(isOfCase).map(about).sort()).toEqual([
    'bedrijfsarts: herinnering: oordeel en advies geven uiterlijk 14 december 2026',
    'bedrijfsarts: oordeel en advies geven uiterlijk 28 december 2026',
    'bedrijfsarts: te laat: oordeel en advies geven, kon tot en met 7 december 2026',
    'casemanager: te laat: 42e-weeksmelding doen bij UWV, kon tot en met 2 december 2026',
    'hr: de bedrijfsarts om een oordeel vragen uiterlijk 28 december 2026',
    'hr: herinnering: de bedrijfsarts om een oordeel vragen uiterlijk 14 december 2026',
    'hr: melding van 28 november 2026 ontvangen',
    'hr: te laat: 42e-weeksmelding doen bij UWV, kon tot en met 2 december 2026',
    'hr: te laat: de bedrijfsarts om een oordeel vragen, kon tot en met 7 december 2026',
  ]);
  expect(woke.filter((mail) => isOfCase(mail) && !isLate(mail))).toEqual([]);
  // In mail hours, however early the machine was put on.
  expect(woke.filter((mail) => isOfCase(mail) && mail.at < '2026-12-09T07:00')).toEqual([]);
  // The code that was asked for on that Saturday can be used as long as its mail says.
  expect(woke.find(({ to }) => to.startsWith('personeel@'))?.text).toContain('donderdag 10 december 2026 om 6.12 uur');
  // What comes then comes as ever.
  expect(after.map(about)).toEqual([
    'bedrijfsarts: dringend: oordeel en advies geven uiterlijk 14 december 2026',
    'hr: dringend: de bedrijfsarts om een oordeel vragen uiterlijk 14 december 2026',
  ]);
  expect(after.filter(isLate)).toEqual([]);
}, 120_000);

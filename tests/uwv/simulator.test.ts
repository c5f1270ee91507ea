import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpTransport } from '../../activities/uwv/http-transport';
import { bodyOf, toXml } from '../../activities/uwv/message';
import { PartyUnavailable } from '../../activities/uwv/transport';
import type { MeldingKind } from '../../domain/meldingen/kinds/kind';
import { vangnetHerstelmelding } from '../../domain/meldingen/kinds/vangnet-herstelmelding';
import { vangnetmelding } from '../../domain/meldingen/kinds/vangnetmelding';
import { weeksmelding } from '../../domain/meldingen/kinds/weeksmelding';
import { ziekUitDienstMelding } from '../../domain/meldingen/kinds/ziek-uit-dienst-melding';
import type { MeldingContent } from '../../domain/meldingen/melding-content';
import { freePort } from '../../embedded/ports';
import type { Simulator } from '../../embedded/simulator';
import { startUwvSimulator } from '../../embedded/uwv-simulator';
import { COMPLETE, day } from './filing';

const at = (date: string) => Date.parse(`${date}T07:00:00Z`);
const DAY_288 = at('2026-10-19');

describe('the UWV simulator over HTTP', () => {
  let dataDir: string;
  let port: number;
  let simulator: Simulator;
  let nth = 0;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'uwv-'));
    port = await freePort();
    simulator = await startUwvSimulator({ dataDir, port });
  });
  afterAll(async () => {
    await simulator.stop();
    rmSync(dataDir, { recursive: true });
  });
  afterEach(() => fetch(`${simulator.url}/scenario`, { method: 'DELETE' }));

  /** A message of an employee of its own first day, so that none is a repeat of another. */
  function message(
    changes: Partial<MeldingContent> = {},
    bsn = '999990019',
    kind: MeldingKind = weeksmelding,
  ): { xml: string; kenmerk: string } {
    const kenmerk = `PW-${++nth}`;
    const content: MeldingContent = {
      ...COMPLETE,
      employee: { ...COMPLETE.employee, bsn },
      kenmerk,
      referentie: `REF-${nth}`,
      withdraws: false,
      composedAt: { date: day('2026-10-19'), minute: 480 },
      opensOn: day('2026-10-19'),
      firstSickDay: day(`2025-12-${String(nth + 1).padStart(2, '0')}`),
      ...changes,
    };
    return { xml: toXml(bodyOf(kind, content)), kenmerk };
  }
  const behave = (behaviour: object) =>
    fetch(`${simulator.url}/scenario`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(behaviour),
    });
  const uwv = () => createHttpTransport(simulator.url);
  const codesOf = async ({ xml, kenmerk }: { xml: string; kenmerk: string }, atMs = DAY_288) =>
    (await uwv().send(xml, kenmerk, atMs)).ontvangsten.flatMap(({ codes }) => codes);

  it('accepts a good report at once, and the same kenmerk twice is one registration', async () => {
    const { xml, kenmerk } = message();
    const first = await uwv().send(xml, kenmerk, DAY_288);
    expect(first).toMatchObject({ ontvangsten: [{ uitslag: 'geaccepteerd', codes: [] }] });
    expect(await uwv().send(xml, kenmerk, DAY_288 + 1)).toEqual(first);
    expect(await uwv().status('PW-UNKNOWN', DAY_288)).toEqual({ registratie: null, ontvangsten: [] });
  });

  it('rejects by its own rules', async () => {
    expect(await codesOf({ xml: '<nee>', kenmerk: 'X-1' })).toEqual(['010']);
    expect(await codesOf(message({}, '999990018'))).toEqual(['004']);
    expect(await codesOf(message({ firstSickDay: day('2026-01-06') }))).toEqual(['031']);
    expect(await codesOf(message({ firstSickDay: day('2026-01-05') }))).toEqual([]);
    expect(await codesOf(message({ firstSickDay: day('2026-01-05') }))).toEqual(['050']);
    expect(await codesOf(message({ withdraws: true, referentie: 'ONBEKEND' }))).toEqual(['060']);
  });

  it('rejects by its own rules what only some meldingen hold', async () => {
    const first = { firstSickDay: day('2026-03-02') };
    const vangnet = (changes: Partial<MeldingContent>) =>
      codesOf(message({ ...first, reason: '06', ...changes }, '999990019', vangnetmelding));
    expect(await vangnet({ reason: '04' })).toEqual(['034']);
    expect(await vangnet({ reason29b: '07' })).toEqual(['034']);
    expect(await vangnet({ employer: { ...COMPLETE.employer, iban: 'NL14TEST0123456789' } })).toEqual(['035']);
    expect(await vangnet({ employment: { ...COMPLETE.employment, hoursPerWeek: null } })).toEqual(['011']);
    expect(await vangnet({ employment: { ...COMPLETE.employment, start: day('2026-03-03') } })).toEqual(['030']);
    expect(await vangnet({ lastDay: day('2026-03-01') })).toEqual(['036']);
    expect(await vangnet({})).toEqual([]);
    expect(await vangnet({})).toEqual(['050']);

    const leaving = (changes: Partial<MeldingContent>) =>
      codesOf(message({ ...first, reason: '03', ...changes }, '999990007', ziekUitDienstMelding));
    expect(await leaving({})).toEqual(['036']);
    expect(await leaving({ lastDay: day('2026-10-31') })).toEqual([]);

    const recovered = (on: string) =>
      codesOf(message({ ...first, recoveredOn: day(on) }, '999990019', vangnetHerstelmelding));
    expect(await recovered('2026-03-02')).toEqual(['033']);
    expect(await recovered('2026-10-20')).toEqual(['033']);
    expect(await recovered('2026-04-01')).toEqual([]);
    expect(await recovered('2026-04-01')).toEqual(['050']);
  });

  it('takes the withdrawal of a vangnetmelding by its reference, and then the report again', async () => {
    const first = { firstSickDay: day('2026-05-04'), reason: '08' as const, referentie: 'REF-V' };
    const send = (changes: Partial<MeldingContent>) =>
      codesOf(message({ ...first, ...changes }, '999990019', vangnetmelding));
    expect(await send({})).toEqual([]);
    expect(await send({ withdraws: true, referentie: 'ONBEKEND' })).toEqual(['060']);
    expect(await send({ withdraws: true })).toEqual([]);
    expect(await send({ referentie: 'REF-V2' })).toEqual([]);
  });

  it('takes a report with the same first day again once the earlier one was withdrawn', async () => {
    const shared = { firstSickDay: day('2025-11-03'), referentie: 'REF-W' };
    expect(await codesOf(message(shared))).toEqual([]);
    expect(await codesOf(message({ ...shared, withdraws: true }))).toEqual([]);
    expect(await codesOf(message({ ...shared, referentie: 'REF-W2' }))).toEqual([]);
  });

  it('is silent, rejects, answers twice, or is down by the time of the case', async () => {
    await behave({ stilDagen: 7, afkeuren: '032', tweemaal: true });
    const { xml, kenmerk } = message();
    expect((await uwv().send(xml, kenmerk, DAY_288)).ontvangsten).toEqual([]);
    const answered = await uwv().status(kenmerk, at('2026-10-26'));
    expect(answered.ontvangsten).toMatchObject([{ uitslag: 'afgekeurd', codes: ['032'] }, { uitslag: 'afgekeurd' }]);

    await behave({ storingDagen: 2 });
    const later = message();
    await expect(uwv().send(later.xml, later.kenmerk, DAY_288)).rejects.toThrow(PartyUnavailable);
    expect((await uwv().send(later.xml, later.kenmerk, at('2026-10-21'))).registratie).not.toBeNull();
    await behave({ weg: true });
    await expect(uwv().status(kenmerk, DAY_288)).rejects.toThrow(PartyUnavailable);
  });

  it('behaves by test number without being asked', async () => {
    expect(await codesOf(message({}, '999990020'))).toEqual(['008']);
  });

  it('refuses an unknown behaviour by name', async () => {
    const response = await behave({ traag: true });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('traag');
  });

  it('shows what it received in words and days, without whole numbers, and keeps it over a restart', async () => {
    const { xml, kenmerk } = message();
    await uwv().send(xml, kenmerk, DAY_288);
    await codesOf(message({ reason: '06', firstSickDay: day('2026-06-01') }, '999990007', vangnetmelding));
    await simulator.stop();
    simulator = await startUwvSimulator({ dataDir, port });
    const page = await (await fetch(simulator.url)).text();
    const list = await (await fetch(`${simulator.url}/berichten`)).text();
    expect(page).toContain('*******19');
    expect(list).toContain('MeldingZiekte');
    for (const words of ['ziekmelding', '42e-weeksmelding', '1 juni 2026']) expect(page).toContain(words);
    expect(page).not.toMatch(/Melding[A-Z]/);
    expect(`${page}${list}`).not.toContain('999990019');
    expect(list).toContain(kenmerk);
    expect((await uwv().status(kenmerk, DAY_288)).ontvangsten).toHaveLength(1);
  });
});

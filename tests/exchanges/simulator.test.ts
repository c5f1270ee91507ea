import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpTransport } from '../../activities/uwv/http-transport';
import { PartyUnavailable } from '../../activities/uwv/transport';
import { startExchangeSimulator } from '../../embedded/exchange-simulator';
import { insurerJudge, ncvbJudge, performerJudge } from '../../embedded/exchange-simulator/judges';
import { freePort } from '../../embedded/ports';
import type { Simulator } from '../../embedded/simulator';

const NCVB = (more = '') =>
  `<Beroepsziektemelding><Kenmerk>K</Kenmerk><Geboortejaar>1980</Geboortejaar><MaandVaststelling>2026-02</MaandVaststelling>${more}</Beroepsziektemelding>`;
const AT = Date.parse('2026-02-02T08:00:00Z');

describe('over HTTP', () => {
  let simulator: Simulator;
  let dataDir: string;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'partijen-'));
    simulator = await startExchangeSimulator({ dataDir, port: await freePort() });
  });
  afterAll(async () => {
    await simulator.stop();
    rmSync(dataDir, { recursive: true });
  });
  const to = (party: string) => createHttpTransport(`${simulator.url}/${party}`);
  const behave = (behaviour: object) =>
    fetch(`${simulator.url}/ncvb/scenario`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(behaviour),
    });

  test('a message under one kenmerk is one registration, known to that party alone', async () => {
    const first = await to('ncvb').send(NCVB(), 'K', AT);
    expect(await to('ncvb').send(NCVB(), 'K', AT)).toEqual(first);
    expect(first.ontvangsten).toMatchObject([{ uitslag: 'geaccepteerd' }]);
    expect((await to('verzekeraar').status('K', AT)).registratie).toBeNull();
    expect(await (await fetch(simulator.url)).text()).toContain(String(first.registratie));
  });

  test('its page tells a message in words and days; how it was sent is folded away', async () => {
    const xml = `<Opvraag><Stuk>arbeidsdeskundig-rapport</Stuk><Uitvoerder>arbeidsdeskundige</Uitvoerder><Uiterlijk>20260213</Uiterlijk></Opvraag>`;
    await to('uitvoerder').send(xml, 'O', AT);
    await to('uitvoerder').send('geen <bericht', 'P', AT);
    const shown = await (await fetch(simulator.url)).text();
    expect(shown).toContain('Uiterlijk: 13 februari 2026');
    expect(shown).toContain('2 feb 2026');
    const open = shown.replace(/<details>.*?<\/details>/gs, '');
    expect(open).not.toMatch(/20260213|&lt;|T08:00/);
    expect(shown).toContain('&lt;Uiterlijk&gt;20260213');
  });

  test('one that is away gives no answer', async () => {
    await behave({ weg: true });
    await expect(to('ncvb').send(NCVB(), 'L', AT)).rejects.toThrow(PartyUnavailable);
  });
});

test('the NCvB refuses whatever more it is told: a name, an employer, a day of birth', () => {
  expect(ncvbJudge(NCVB())).toEqual([]);
  expect(ncvbJudge(NCVB('<Naam>Vera</Naam>'))).toEqual(['N90']);
  expect(ncvbJudge('<Iets/>')).toEqual(['N01']);
});

test('who writes a report refuses to ask a doctor elsewhere without a machtiging', () => {
  const request = (more: string) =>
    `<Opvraag><Stuk>medische-informatie</Stuk><Uitvoerder>bedrijfsarts</Uitvoerder><Uiterlijk>20260213</Uiterlijk>${more}</Opvraag>`;
  expect(performerJudge(request(''))).toEqual(['O04']);
  expect(performerJudge(request('<Machtiging><Datum>20260202</Datum></Machtiging>'))).toEqual([]);
});

test('an insurer refuses a message without the employee, and one with a BSN', () => {
  expect(insurerJudge('<Verzuimmeldingen><BrAlg><Berrefnr>1</Berrefnr></BrAlg></Verzuimmeldingen>')).toContain('V03');
  expect(insurerJudge('<Verzuimmeldingen><X>999990019</X></Verzuimmeldingen>')).toContain('V90');
});

import { Life } from '../../cli/simulation/life';
import { runSimulation } from '../../cli/simulation/run-simulation';
import { SimulatedCase } from '../../cli/simulation/simulated-case';
import type { World } from '../../cli/simulation/world';
import { plainDate } from '../../domain/calendar/plain-date';
import { contractOf } from '../../domain/case/contract';
import { inTenant } from '../../store/in-tenant';
import { casusFiles } from '../domain/case/casus-files';
import { newCasus } from '../support/casus';
import { inShort, only } from '../support/effects';
import { openTestWorld } from '../support/world';

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const recovery = (day: string) => ({ type: 'herstelmelding', on: day, recoveredOn: day });

describe('lives on a Temporal server under skipped time', () => {
  let world: World;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  const simulate = (facts: Array<Record<string, unknown>>, actors: 'none' | 'prompt' = 'none') =>
    runSimulation({ casus: newCasus({ facts, actors }), world });

  it('does every duty of 104 weeks on its day when all parties are prompt, within 610 events and 136 actions', async () => {
    const lines = await simulate([SICK], 'prompt');
    const end = lines.pop();
    expect(inShort(only(lines, 'document', 'melding')).filter((line) => !line.includes('evaluatie-'))).toEqual([
      '2026-01-27 document probleemanalyse dossier gedaan',
      '2026-01-28 document plan-van-aanpak dossier gedaan',
      '2026-10-19 melding 42e-weeksmelding dossier gedaan',
      '2026-11-17 document eerstejaarsevaluatie dossier gedaan',
      '2027-07-27 document actueel-oordeel dossier gedaan',
      '2027-08-31 document eindevaluatie dossier gedaan',
      '2027-08-31 document re-integratieverslag dossier gedaan',
      '2027-09-07 melding wia-aanvraag dossier gedaan',
    ]);
    expect(inShort(only(lines, 'taak')).filter((line) => !line.includes('evaluatie-'))).toEqual([
      '2026-01-26 taak probleemanalyse bedrijfsarts opening',
      '2026-01-27 taak plan-van-aanpak werkgever opening',
      '2026-10-19 taak 42e-weeksmelding werkgever opening',
      '2026-11-16 taak eerstejaarsevaluatie werkgever opening',
      '2026-11-17 taak tweede-spoor werkgever opening',
      '2027-07-26 taak actueel-oordeel bedrijfsarts opening',
      '2027-08-30 taak eindevaluatie werkgever opening',
      '2027-08-30 taak re-integratieverslag werkgever opening',
      '2027-09-06 taak navraag-wia-brief casemanager opening',
      '2027-09-06 taak wia-aanvraag werknemer opening',
    ]);
    expect(inShort(lines)).toContain('2028-01-02 status einde-wachttijd dossier gebeurtenis');
    expect(lines.filter((line) => line.delayed)).toEqual([]);
    expect(end).toMatchObject({ kind: 'einde', status: 'wachttijd-voorbij' });
    expect(end?.events).toBeLessThanOrEqual(610);
    expect(end?.actions).toBeLessThanOrEqual(136);
  });

  it.each<[string, string[]]>([
    // Known on Thursday 8 January; recovered on Monday the 19th, reported the same day.
    ['no-risk', ['2026-01-08 vangnetmelding', '2026-01-19 vangnet-herstelmelding']],
    // Known on Tuesday 20 January; day 288 of the sickness, leave left out, is Monday 15 February 2027.
    ['zwangerschap', ['2026-01-20 vangnetmelding', '2027-02-15 42e-weeksmelding']],
    // The last week before Sunday 15 March begins on Sunday the 8th.
    ['ziek-uit-dienst', ['2026-03-09 ziek-uit-dienst-melding']],
    // The last week before Sunday 31 May begins on Whit Sunday; Monday is a holiday too.
    ['ziek-uit-dienst-eigenrisicodrager', ['2026-05-26 ziek-uit-dienst-melding']],
  ])('files with UWV under the mandate of prompt parties: %s', async (name, expected) => {
    const file = casusFiles().find((each) => each.name === name);
    if (!file) throw new Error(name);
    const before = world.uwv.state.received.length;
    const lines = await runSimulation({ casus: { ...file.casus, actors: 'prompt' }, world });
    const filed = only(lines, 'melding').filter(({ obligation }) => obligation !== 'wia-aanvraag');
    expect(filed.map(({ date, obligation }) => `${date} ${obligation}`)).toEqual(expected);
    const verdicts = world.uwv.state.received.slice(before).map(({ codes }) => codes);
    expect(verdicts).toEqual(expected.map(() => []));
  });

  it('reminds, alarms and reports late on the exact days when nobody acts, within 390 events and 72 actions', async () => {
    const lines = await simulate([SICK]);
    const end = lines.pop();
    const about = (id: string) => inShort(lines.filter((line) => line.obligation === id && line.to === 'werkgever'));
    expect(about('probleemanalyse')).toEqual([
      '2026-01-26 bericht probleemanalyse werkgever opening',
      '2026-02-09 bericht probleemanalyse werkgever herinnering',
      '2026-02-16 bericht probleemanalyse werkgever alarm',
      '2026-02-17 bericht probleemanalyse werkgever te-laat',
    ]);
    expect(about('42e-weeksmelding')).toEqual([
      '2026-10-19 taak 42e-weeksmelding werkgever opening',
      '2026-10-19 bericht 42e-weeksmelding werkgever opening',
      '2026-10-21 bericht 42e-weeksmelding werkgever alarm',
      '2026-10-27 bericht 42e-weeksmelding werkgever te-laat',
    ]);
    expect(lines.filter((line) => line.delayed)).toEqual([]);
    expect(end?.events).toBeLessThanOrEqual(390);
    expect(end?.actions).toBeLessThanOrEqual(72);
  });

  it('rests while the WIA application is missing after its last day, and finishes when it comes', async () => {
    // Due on 17 October 2027; 121 days late, so the wage ends 121 days after 2 January 2028 (BW 7:629 lid 11 a).
    const lines = await simulate([
      SICK,
      { type: '42e-weeksmelding', on: '2026-10-21' },
      { type: 'uwv-wia-brief', on: '2027-09-10' },
      { type: 'wia-aanvraag', on: '2028-02-15' },
    ]);
    const end = lines.pop();
    const shown = inShort(lines);
    expect(shown).toContain('2028-02-15 melding wia-aanvraag dossier gedaan');
    expect(shown).toContain('2028-05-02 status einde-loondoorbetaling dossier gebeurtenis');
    expect(shown.filter((line) => line.includes('einde-loondoorbetaling') && line < '2028-02-15')).toEqual([]);
    // Its last moment is the last day on which wage is due.
    expect(end).toMatchObject({ kind: 'einde', status: 'verlengd' });
  });

  it('mails an employer who wants it once each Monday, in place of the reminders, and reminds the others', async () => {
    const life = await Life.begin(world, newCasus({ facts: [] }), plainDate('2026-01-05'));
    const { werkgeverId } = life.address;
    await inTenant(world.people, werkgeverId, (tx) =>
      tx.werkgever.update({ where: { id: werkgeverId }, data: { weekoverzichtSinds: '2026-01-06' } }),
    );
    // The mail tells of real work only, and cases of a simulation are none: here something open of the contract itself.
    const open = { verplichting: 'database-teruggezet', stap: 'bericht', ronde: 1, kanaal: 'taak', rol: 'werkgever' };
    const task = { ...open, titel: 'Controleer een herstelde zaak', opentOp: '2026-01-05', gegevens: {} };
    await inTenant(world.api, werkgeverId, (tx) =>
      tx.taak.create({ data: { ...task, werkgeverId, dienstverbandId: werkgeverId, sleutel: `${werkgeverId}/open` } }),
    );
    const contract = new SimulatedCase(world, { ...life.address, ...contractOf(werkgeverId) });
    await contract.wake();
    await life.send('ziekmelding', { id: 'ziek', fact: { firstSickDay: '2026-01-05' } });
    await life.goTo(plainDate('2026-02-10'));
    const mails = await inTenant(world.api, werkgeverId, (tx) => tx.bericht.findMany({ orderBy: { moment: 'asc' } }));
    const told = mails.map(
      ({ moment, stap, ontvanger, status }) => `${moment.toISOString().slice(0, 10)} ${stap} ${ontvanger} ${status}`,
    );
    // Of the probleemanalyse the doctor is reminded on 9 February, and the employer is not.
    expect(told.filter((line) => /weekoverzicht|herinnering/.test(line))).toEqual([
      '2026-01-12 weekoverzicht werkgever verzonden',
      '2026-01-19 weekoverzicht werkgever verzonden',
      '2026-01-26 weekoverzicht werkgever verzonden',
      '2026-02-02 weekoverzicht werkgever verzonden',
      '2026-02-09 herinnering bedrijfsarts verzonden',
      '2026-02-09 weekoverzicht werkgever verzonden',
    ]);
    await contract.end();
    await life.handle.terminate('end of test');
  });

  it('calls off the consult that was planned after the end of the employment, at once, and bills nobody for it', async () => {
    const at = '2026-03-17T11:00:00+01:00';
    const facts = [
      SICK,
      { type: 'indicatie', on: '2026-02-02', row: 'S3-43' },
      { type: 'afspraak', on: '2026-02-02', row: 'S3-43', at, performer: 'bedrijfsarts' },
      // Known an hour before it: of one that is called off by somebody the tariff would be due.
      { type: 'einde-dienstverband', on: '2026-03-17', lastDay: '2026-03-15' },
    ];
    const lines = await runSimulation({ casus: newCasus({ package: 'nn-arboned-2025/mkb-uitgebreid', facts }), world });
    const about = lines.filter(({ row, step }) => row === 'S3-43' && String(step).startsWith('afspraak'));
    expect(inShort(about)).toEqual([
      '2026-02-02 bericht S3-43 werknemer afspraak',
      '2026-02-02 bericht S3-43 werknemer afspraak-herinnering',
      '2026-03-17 bericht S3-43 werknemer afspraak-vervallen',
    ]);
    expect(about.at(-1)).toMatchObject({ sequence: 1, reason: 'uit-dienst' });
    expect(only(lines, 'factuurregel')).toEqual([]);
  });

  it('keeps a case that is recovered on day 4 within 11 events and 4 actions', async () => {
    const lines = await simulate([SICK, recovery('2026-01-08')]);
    const end = lines.pop();
    expect(inShort(only(lines, 'bericht'))).toEqual([
      '2026-01-05 bericht ziekmelding werkgever bevestiging',
      '2026-01-08 bericht herstelmelding werkgever bevestiging',
    ]);
    expect(end?.events).toBeLessThanOrEqual(11);
    expect(end?.actions).toBeLessThanOrEqual(4);
  });

  it.each([
    ['the day before it opens', '2026-01-25', []],
    ['after it opened', '2026-01-28', ['2026-01-26 taak probleemanalyse bedrijfsarts opening']],
  ])('asks for no probleemanalyse after recovery %s', async (_when, day, tasks) => {
    const lines = await simulate([SICK, recovery(day)]);
    lines.pop();
    expect(inShort(only(lines, 'taak'))).toEqual(tasks);
  });

  it.each([
    ['goes on with the same case after 27 days', '2026-03-01', '2026-03-15'],
    ['starts a new case after 28 days', '2026-03-02', '2026-04-13'],
  ])('%s of recovery', async (_name, relapse, legalLatest) => {
    const lines = await simulate([
      SICK,
      recovery('2026-02-02'),
      { type: 'ziekmelding', on: relapse, firstSickDay: relapse },
      recovery('2026-04-03'),
    ]);
    lines.pop();
    const keys = new Set(lines.map((line) => String(line.key).split('/')[0]));
    const again = only(lines, 'taak').filter((line) => String(line.date) >= relapse);
    expect(keys.size).toBe(relapse === '2026-03-01' ? 1 : 2);
    expect(again[0]).toMatchObject({ obligation: 'probleemanalyse', legalLatest });
  });
});

import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordFacts } from '../../cli/casus-facts';
import { addDays } from '../../domain/calendar/plain-date';
import type { CaseMessage } from '../../domain/case/contract';
import { inOrder } from '../../domain/case/facts';
import { type ScratchPostgres, startScratchPostgres } from '../../embedded/template-database';
import { type Casus, casus as schema } from '../../schemas/casus';
import { civilMomentOf, instantOf } from '../../store/amsterdam';
import { createCaseTransaction } from '../../store/case/case-transaction';
import { readCase } from '../../store/case/load-case';
import { lookAgain, momentDiffers } from '../../store/case/look-again';
import { createDatabase, type Database } from '../../store/client';
import { inTenant } from '../../store/in-tenant';

const CASUSSEN = join(__dirname, '..', 'casussen');
/** Of every turn one; all of them at night. */
const CHOSEN =
  /^(regulier|bijzondere-gevallen|correctie-eerder|loonsanctie|zwangerschap|intrekking-na-42e|overname-week-30)\.json$/;
const files = readdirSync(CASUSSEN).filter(
  (name) => name.endsWith('.json') && !name.includes('.verwacht.') && (process.env.SEEDS || CHOSEN.test(name)),
);
const TEN_O_CLOCK = 10 * 60;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** When the daily check runs. */
const HALF_PAST_SIX = 390;

let server: ScratchPostgres;
let db: Database;
beforeAll(async () => {
  server = await startScratchPostgres();
  db = createDatabase((await server.createDatabase('test')).workerUrl, { poolSize: 1 });
});
afterAll(async () => {
  await db.$disconnect();
  await server.stop();
});

type Life = { werkgeverId: string; dienstverbandId: string };

async function begin({ employee, employer, employment, contract, package: pakket }: Casus): Promise<Life> {
  const [werkgeverId, werknemerId, dienstverbandId] = [randomUUID(), randomUUID(), randomUUID()];
  await inTenant(db, werkgeverId, async (tx) => {
    await tx.$executeRaw`insert into werkgever (id, naam, email, taal, aantal_werknemers, eigenrisicodrager_zw,
        eigenrisicodrager_wga, frequent_meldingen, frequent_maanden, pakket, contract_begin)
      values (${werkgeverId}::uuid, 'Voorbeeld BV', 'hr@voorbeeld.nl', ${employer.language}, ${employer.employees},
        ${employer.erdZw}, ${employer.erdWga}, ${employer.frequent.reports}, ${employer.frequent.months}, ${pakket}, ${contract.start})`;
    const { birthDate: geboortedatum, aowDate: aowDatum } = employee;
    await tx.werknemer.create({
      data: { id: werknemerId, werkgeverId, naam: 'V. Voorbeeld', geboortedatum, aowDatum },
    });
    const { start: begindatum, end: einddatum } = employment;
    const werkdagen = [...employee.workdays];
    await tx.dienstverband.create({
      data: { id: dienstverbandId, werkgeverId, werknemerId, begindatum, einddatum, werkdagen },
    });
  });
  return { werkgeverId, dienstverbandId };
}

/** One step of a case as the worker takes it, with its mails delivered; gives the next moment. */
async function perform(life: Life, atMs: number, message: CaseMessage | null): Promise<number | null> {
  const { nextMomentMs } = await createCaseTransaction(db)({ ...life, atMs, message });
  const { dienstverbandId } = life;
  await inTenant(db, life.werkgeverId, (tx) =>
    tx.bericht.updateMany({
      where: { dienstverbandId, moment: { lte: new Date(atMs) } },
      data: { status: 'verzonden' },
    }),
  );
  return nextMomentMs;
}

/** Every daily check from one step to the next, thinned out over long waits, and the minutes around both. */
function checksBetween(fromMs: number, untilMs: number): number[] {
  const { date } = civilMomentOf(fromMs);
  const days = Math.floor((untilMs - fromMs) / DAY) + 1;
  const daily = Array.from({ length: days }, (_, i) =>
    instantOf({ date: addDays(date, i + 1), minute: HALF_PAST_SIX }),
  );
  const thinned = daily.filter((_, i) => i % Math.ceil(days / 20) === 0);
  return [fromMs + MINUTE, ...thinned, untilMs - MINUTE].filter((atMs) => atMs > fromMs && atMs < untilMs);
}

/**
 * Instants at which the check would find this case in trouble that it is not in. A moment that the plan dropped as time
 * went by is a difference and stays one: the case wakes once for nothing.
 */
async function falseAlarms({ werkgeverId, dienstverbandId }: Life, instants: readonly number[]): Promise<string[]> {
  const loaded = await inTenant(db, werkgeverId, (tx) => readCase(tx, dienstverbandId));
  if (!loaded) throw new Error('the case is gone');
  const alarms = instants.map((atMs) => ({ loaded, look: lookAgain(loaded, atMs), atMs }));
  return alarms
    .filter(momentDiffers)
    .filter(({ look: { workIsDue, nextMs } }) => workIsDue || !wakesEarly(loaded.nextMomentMs, nextMs))
    .map(({ atMs }) => new Date(atMs).toISOString());
}

function wakesEarly(storedMs: number | null, plannedMs: number | null): boolean {
  return storedMs !== null && (plannedMs === null || storedMs < plannedMs);
}

test.each(files)('the check finds nothing wrong with %s between any two of its moments', async (file) => {
  const casus = schema.parse(JSON.parse(readFileSync(join(CASUSSEN, file), 'utf8'))) as Casus;
  const todo = inOrder(recordFacts(casus)).map(({ id, seq: _seq, ...fact }) => ({
    atMs: instantOf({ date: fact.on, minute: TEN_O_CLOCK }),
    message: { type: 'gebeurtenis' as const, id, fact },
  }));
  const life = await begin(casus);
  const alarms: string[] = [];
  for (let momentMs: number | null = null; ; ) {
    const told: (typeof todo)[number] | undefined = todo[0];
    const atMs: number | null = told && (momentMs === null || told.atMs <= momentMs) ? told.atMs : momentMs;
    if (atMs === null) break;
    momentMs = await perform(life, atMs, atMs === told?.atMs ? (todo.shift()?.message ?? null) : null);
    const untilMs: number = Math.min(momentMs ?? atMs + 400 * DAY, todo[0]?.atMs ?? Number.POSITIVE_INFINITY);
    alarms.push(...(await falseAlarms(life, checksBetween(atMs, untilMs))));
  }
  expect(alarms).toEqual([]);
});

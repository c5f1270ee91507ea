import { civilMomentOf, instantOf } from '../../activities/clock/amsterdam';
import { inTenant } from '../../activities/database/in-tenant';
import { stableUuid } from '../../activities/case/stable-id';
import { CaseClient } from '../../client/case-client';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { workflowIdOf } from '../../domain/case/contract';
import { inOrder, type RecordedFact } from '../../domain/case/facts';
import { makePlan } from '../../domain/case/plan';
import type { Casus } from '../../schemas/casus';
import { recordFacts } from '../casus-facts';
import { type Action, nextActions } from './actors';
import { historySize } from './history';
import type { World } from './world';

export type EffectLine = Record<string, unknown>;
export type SimulationOptions = { casus: Casus; world: World; onProgress?: (date: PlainDate) => void };

/** Facts reach the case at this minute of their day, after the moments of the morning. */
const FACTS_ARRIVE = 10 * 60;

/**
 * Runs a whole casus through the real workflow and activities on a Temporal server under skipped time.
 * @returns one line per effect in order of time, and the closing line.
 */
export async function runSimulation({ casus, world, onProgress }: SimulationOptions): Promise<EffectLine[]> {
  const { env } = world;
  const startedMs = performance.now();
  const todo = inOrder(recordFacts(casus));
  const ids = await createLife(casus, world);
  const startMs = instantOf({ date: todo[0]?.on ?? casus.employment.start, minute: FACTS_ARRIVE - 60 });
  const clockOffsetMs = startMs - (await env.currentTimeMs());
  const cases = new CaseClient(env.client, 60_000);
  const handle = env.client.workflow.getHandle(workflowIdOf(ids.dienstverbandId));
  const address = { ...ids, clockOffsetMs };
  const known: RecordedFact[] = [];
  const runIds = new Set<string>();

  const nowMs = async () => (await env.currentTimeMs()) + clockOffsetMs;
  async function goTo(date: PlainDate): Promise<void> {
    onProgress?.(date);
    const waitMs = instantOf({ date, minute: FACTS_ARRIVE }) - (await nowMs());
    if (waitMs > 0) await env.sleep(waitMs);
  }
  async function tell(fact: RecordedFact): Promise<void> {
    const { id, seq: _seq, ...body } = fact;
    const outcome = await cases.send(address, 'gebeurtenis', { id, fact: body, by: 'simulatie' });
    if (outcome.kind === 'answered' && outcome.answer.accepted) known.push({ ...fact, seq: known.length + 1 });
    runIds.add((await handle.describe()).runId);
  }

  let acted = 0;
  for (;;) {
    const fact = todo[0];
    const actions = casus.actors === 'prompt' ? await upcoming(casus, known, todo, civilMomentOf(await nowMs()).date) : [];
    const action = actions[0];
    if (fact && (!action || fact.on <= action.on)) {
      await goTo(fact.on);
      await tell(todo.shift() as RecordedFact);
    } else if (action) {
      await goTo(action.on);
      for (const { fact: done } of actions) await tell({ ...done, id: `actor-${++acted}`, seq: 0 } as RecordedFact);
    } else break;
  }
  if (runIds.size > 0) await handle.result();
  const lines = await readEffects(world, ids, casus, known);
  const status = makePlan({ context: casus, facts: known, asOf: civilMomentOf(await nowMs()).date }).status;
  const size = await historySize(env.client, workflowIdOf(ids.dienstverbandId), runIds);
  return [...lines, { kind: 'einde', status, ...size, wallMs: Math.round(performance.now() - startedMs) }];
}

/** What prompt parties do next; nothing after the last day that the plan knows. */
async function upcoming(casus: Casus, known: RecordedFact[], todo: RecordedFact[], today: PlainDate): Promise<Action[]> {
  if (known.length === 0) return [];
  const plan = makePlan({ context: casus, facts: known, asOf: today });
  return nextActions(plan, new Set(todo.map((fact) => fact.type)));
}

/** Employer, employee and employment of the casus, with ids that follow from it: the same casus gives the same keys. */
async function createLife(casus: Casus, { api }: World): Promise<{ werkgeverId: string; dienstverbandId: string }> {
  const seed = JSON.stringify(casus);
  const [werkgeverId, werknemerId, dienstverbandId] = ['werkgever', 'werknemer', 'dienstverband'].map((part) =>
    stableUuid('simulatie', part, seed),
  ) as [string, string, string];
  await inTenant(api, werkgeverId, async (tx) => {
    await tx.$executeRaw`insert into werkgever (id, naam, email, taal, aantal_werknemers, eigenrisicodrager_zw,
        eigenrisicodrager_wga, frequent_meldingen, frequent_maanden, pakket, contract_begin)
      values (${werkgeverId}::uuid, 'Voorbeeld BV', 'werkgever@voorbeeld.test', ${casus.employer.language}, ${casus.employer.employees},
        ${casus.employer.erdZw}, ${casus.employer.erdWga}, ${casus.employer.frequent.reports}, ${casus.employer.frequent.months},
        ${casus.package}, ${casus.contract.start})`;
    await tx.werknemer.create({
      data: {
        id: werknemerId,
        werkgeverId,
        naam: 'Vera Voorbeeld',
        email: 'werknemer@voorbeeld.test',
        geboortedatum: casus.employee.birthDate,
        aowDatum: casus.employee.aowDate,
        taal: casus.employee.language,
      },
    });
    await tx.dienstverband.create({
      data: {
        id: dienstverbandId,
        werkgeverId,
        werknemerId,
        begindatum: casus.employment.start,
        einddatum: casus.employment.end,
        werkdagen: [...casus.employee.workdays],
        maandloon: casus.employee.monthlyWage,
        urenPerWeek: casus.employee.hoursPerWeek,
        soort: 'simulatie',
      },
    });
  });
  return { werkgeverId, dienstverbandId };
}

async function readEffects(
  { api }: World,
  ids: { werkgeverId: string; dienstverbandId: string },
  casus: Casus,
  known: RecordedFact[],
): Promise<EffectLine[]> {
  const rows = await inTenant(api, ids.werkgeverId, (tx) =>
    tx.effect.findMany({ where: { dienstverbandId: ids.dienstverbandId }, orderBy: { volgnummer: 'asc' } }),
  );
  const sickDays = new Map<PlainDate, number | null>();
  return rows.map((row) => {
    const { date } = civilMomentOf(row.moment.getTime());
    if (!sickDays.has(date)) sickDays.set(date, makePlan({ context: casus, facts: known, asOf: date }).sickDay);
    return {
      at: row.moment.toISOString(),
      date,
      sickDay: sickDays.get(date),
      kind: row.soort,
      obligation: row.verplichting,
      row: row.rij,
      to: row.ontvanger,
      key: row.sleutel,
      ...(row.gegevens as Record<string, unknown>),
    };
  });
}

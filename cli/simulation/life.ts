import type { CaseAddress } from '../../client/case-client';
import type { PlainDate } from '../../domain/calendar/plain-date';
import {
  type Answer,
  type IncomingMessage,
  type MessageType,
  sagaIdOf,
  workflowIdOf,
} from '../../domain/case/contract';
import { messageOf, type RecordedFact } from '../../domain/case/facts';
import { makePlan } from '../../domain/case/plan';
import { MELDING_KINDS } from '../../domain/meldingen/kinds';
import type { Casus } from '../../schemas/casus';
import { civilMomentOf, instantOf } from '../../store/amsterdam';
import { inTenant } from '../../store/in-tenant';
import { meldingIdOf } from '../../store/meldingen/melding-store';
import { stableUuid } from '../../store/stable-id';
import { reportAndTell } from '../../workers/report-and-tell';
import { type HistorySize, histories, historySize } from './history';
import { testNumber } from './test-numbers';
import type { World } from './world';

export type EffectLine = Record<string, unknown>;

/** Facts reach the case at this minute of their day, after the moments of the morning. */
const FACTS_ARRIVE = 10 * 60;
/** These belong to nobody and pass the proofs of their kind. */
const BSN = '999990019';
const IBAN_OF_EMPLOYER = 'NL13TEST0123456789';
const IBAN_OF_EMPLOYEE = 'NL62TEST0987654321';
/** For a casus that does not tell the hours: UWV wants to know them. */
const HOURS_PER_WEEK = 40;

/** The life of a casus on a real Temporal server: its clock, its messages and what came of them. */
export class Life {
  /** Facts the case took so far. */
  readonly known: RecordedFact[] = [];
  private readonly runIds = new Set<string>();

  private constructor(
    private readonly world: World,
    private readonly casus: Casus,
    readonly address: CaseAddress & { clockOffsetMs: number },
  ) {}

  /** Creates employer, employee and employment; the case's clock stands at 09:00 on `startsOn`. */
  static async begin(world: World, casus: Casus, startsOn: PlainDate): Promise<Life> {
    const ids = await createPeople(world, casus);
    const startMs = instantOf({ date: startsOn, minute: FACTS_ARRIVE - 60 });
    const clockOffsetMs = startMs - (await world.env.currentTimeMs());
    return new Life(world, casus, { ...ids, clockOffsetMs });
  }

  get workflowId(): string {
    return workflowIdOf(this.address.dienstverbandId);
  }

  get handle() {
    return this.world.env.client.workflow.getHandle(this.workflowId);
  }

  async nowMs(): Promise<number> {
    return (await this.world.env.currentTimeMs()) + this.address.clockOffsetMs;
  }

  async today(): Promise<PlainDate> {
    return civilMomentOf(await this.nowMs()).date;
  }

  /** Lets time pass until this minute of the day; the case does its work on the way. */
  async goTo(date: PlainDate, minute = FACTS_ARRIVE): Promise<void> {
    const waitMs = instantOf({ date, minute }) - (await this.nowMs());
    if (waitMs > 0) await this.world.env.sleep(waitMs);
  }

  /** Reports at the case's own moment, by the transaction of the API, and tells the workflow. */
  async send(type: MessageType, message: IncomingMessage): Promise<Answer> {
    const atMs = await this.nowMs();
    const answer = await reportAndTell(this.world.reporting, this.address, { atMs, message: { ...message, type } });
    if (answer.accepted) this.runIds.add((await this.handle.describe()).runId);
    return answer;
  }

  /** Tells the case a fact of the casus, with the message of its own where it has one. */
  async tell({ id, seq: _seq, ...fact }: RecordedFact): Promise<Answer> {
    const answer = await this.send(messageOf(fact.type), { id, fact, by: 'simulatie' });
    if (answer.accepted) this.known.push({ ...fact, id, seq: this.known.length + 1 } as RecordedFact);
    return answer;
  }

  /** Part of the life, though nothing reads it: a running case would refuse it. */
  ignore(fact: RecordedFact): void {
    this.known.push({ ...fact, seq: this.known.length + 1 });
  }

  /** Takes over what the sagas told the case meanwhile. */
  async catchUp(): Promise<void> {
    if (filedBySagas(this.casus).length === 0) return;
    const { werkgeverId, dienstverbandId } = this.address;
    const rows = await inTenant(this.world.api, werkgeverId, (tx) =>
      tx.feit.findMany({ where: { dienstverbandId, door: 'uwv-melding' } }),
    );
    const known = new Set(this.known.map(({ id }) => id));
    for (const { id, soort, bekendOp, gegevens } of rows.filter((row) => !known.has(row.id))) {
      const { geval: _geval, ...fields } = gegevens as Record<string, unknown>;
      this.known.push({ ...fields, type: soort, on: bekendOp, id, seq: this.known.length + 1 } as RecordedFact);
    }
  }

  /** Waits, under skipped time, until the case has nothing more to do. */
  async finish(): Promise<void> {
    if (this.runIds.size > 0) await this.handle.result();
  }

  /** Everything the case did so far, in order. */
  async effects(): Promise<EffectLine[]> {
    const { werkgeverId, dienstverbandId } = this.address;
    const rows = await inTenant(this.world.api, werkgeverId, (tx) =>
      tx.effect.findMany({ where: { dienstverbandId }, orderBy: { volgnummer: 'asc' } }),
    );
    const sickDays = new Map<PlainDate, number | null>();
    return rows.map((row) => {
      const { date } = civilMomentOf(row.moment.getTime());
      if (!sickDays.has(date))
        sickDays.set(date, makePlan({ context: this.casus, facts: this.known, asOf: date }).sickDay);
      return {
        at: row.moment.toISOString(),
        date,
        sickDay: sickDays.get(date),
        kind: row.soort,
        obligation: row.verplichting,
        row: row.rij,
        to: row.ontvanger,
        key: row.sleutel,
        step: row.stap,
        ...(row.gegevens as Record<string, unknown>),
      };
    });
  }

  /** The histories of the case, run by run. */
  histories() {
    return histories(this.world.env.client, this.workflowId, this.runIds);
  }

  /** Of the case and its sagas. */
  async historySize(): Promise<HistorySize> {
    const { werkgeverId, dienstverbandId } = this.address;
    const { client } = this.world.env;
    const total = await historySize(client, this.workflowId, this.runIds);
    const meldingen = await inTenant(this.world.api, werkgeverId, (tx) =>
      tx.melding.findMany({ where: { dienstverbandId } }),
    );
    for (const melding of meldingen) {
      const workflowId = sagaIdOf(meldingIdOf(melding));
      const { runId } = await client.workflow.getHandle(workflowId).describe();
      const { events, actions } = await historySize(client, workflowId, [runId]);
      total.events += events;
      total.actions += actions;
    }
    return total;
  }
}

/** Obligations that prompt parties have filed: all meldingen that the casus does not tell of, unless it tells of a mandate. */
export function filedBySagas({ actors, facts }: Casus): string[] {
  if (actors !== 'prompt' || facts.some(({ type }) => type === 'mandaat')) return [];
  const told = new Set(facts.map((fact) => (fact.type === 'afgerond' ? fact.obligation : fact.type)));
  return MELDING_KINDS.filter(({ voluntary, obligation }) => !voluntary && !told.has(obligation)).map(
    ({ obligation }) => obligation,
  );
}

/** Employer, employee and employment of the casus, with ids that follow from it: the same casus gives the same keys. */
async function createPeople({ people, number }: World, casus: Casus) {
  const nth = number();
  const seed = `${nth} ${JSON.stringify(casus)}`;
  const [werkgeverId, werknemerId, dienstverbandId] = ['werkgever', 'werknemer', 'dienstverband'].map((part) =>
    stableUuid('simulatie', part, seed),
  ) as [string, string, string];
  const { employee, employer, employment } = casus;
  await inTenant(people, werkgeverId, async (tx) => {
    await tx.$executeRaw`insert into werkgever (id, naam, email, taal, aantal_werknemers, eigenrisicodrager_zw,
        eigenrisicodrager_wga, frequent_meldingen, frequent_maanden, frequent_zonder_vangnet, doorbetaling, pakket, contract_begin,
        loonheffingennummer, iban)
      values (${werkgeverId}::uuid, 'Voorbeeld BV', 'werkgever@voorbeeld.test', ${employer.language}, ${employer.employees},
        ${employer.erdZw}, ${employer.erdWga}, ${employer.frequent.reports}, ${employer.frequent.months}, ${employer.frequent.excludeVangnet ?? false},
        ${employer.doorbetaling ? JSON.stringify(employer.doorbetaling) : null}::jsonb, ${casus.package}, ${casus.contract.start},
        ${`${testNumber(nth)}L01`}, ${IBAN_OF_EMPLOYER})`;
    await tx.mandaat.createMany({
      data: filedBySagas(casus).map((bereik) => ({ werkgeverId, bereik, gegeven: true, sinds: employment.start })),
    });
    await tx.werknemer.create({
      data: {
        id: werknemerId,
        werkgeverId,
        naam: 'Vera Voorbeeld',
        email: 'werknemer@voorbeeld.test',
        bsn: BSN,
        iban: IBAN_OF_EMPLOYEE,
        geboortedatum: employee.birthDate,
        aowDatum: employee.aowDate,
        taal: employee.language,
      },
    });
    await tx.dienstverband.create({
      data: {
        id: dienstverbandId,
        werkgeverId,
        werknemerId,
        begindatum: employment.start,
        einddatum: employment.end,
        werkdagen: [...employee.workdays],
        maandloon: employee.monthlyWage,
        urenPerWeek: employee.hoursPerWeek ?? HOURS_PER_WEEK,
        doorbetaling: employment.doorbetaling?.map((step) => ({ ...step })),
        soort: 'simulatie',
      },
    });
  });
  return { werkgeverId, dienstverbandId };
}

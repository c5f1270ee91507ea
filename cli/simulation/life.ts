import type { CaseAddress } from '../../client/case-client';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { type Answer, contractOf, type IncomingMessage, type MessageType, sagaIdOf } from '../../domain/case/contract';
import { definitionOf, type RecordedFact } from '../../domain/case/facts';
import { makePlan, type Rows } from '../../domain/case/plan';
import { toldTo } from '../../domain/contract/told-to';
import { MELDING_KINDS } from '../../domain/meldingen/kinds';
import type { Casus } from '../../schemas/casus';
import { civilMomentOf, instantOf } from '../../store/amsterdam';
import { inTenant } from '../../store/in-tenant';
import { meldingIdOf } from '../../store/meldingen/melding-store';
import { stableUuid } from '../../store/stable-id';
import { relayOnce } from '../../workers/relay';
import { type HistorySize, historySize } from './history';
import { SimulatedCase } from './simulated-case';
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

/** The life of a casus on a real Temporal server: its clock, its case and contract, and what came of them. */
export class Life {
  private readonly employment: SimulatedCase;
  /** The contract of the employer; null where the law alone holds. */
  readonly contract: SimulatedCase | null;

  private constructor(
    private readonly world: World,
    private readonly casus: Casus,
    readonly address: CaseAddress & { clockOffsetMs: number },
  ) {
    this.employment = new SimulatedCase(world, address);
    const contract = { ...address, ...contractOf(address.werkgeverId) };
    this.contract = hasContract(casus) ? new SimulatedCase(world, contract) : null;
  }

  /** Creates employer, employee and employment; the clock stands at 09:00 on `startsOn`, and the contract begins. */
  static async begin(world: World, casus: Casus, startsOn: PlainDate): Promise<Life> {
    const startMs = instantOf({ date: startsOn, minute: FACTS_ARRIVE - 60 });
    const clockOffsetMs = startMs - (await world.env.currentTimeMs());
    const ids = await createPeople(world, casus, { startsOn, clockOffsetMs });
    const life = new Life(world, casus, { ...ids, clockOffsetMs });
    await life.contract?.wake();
    return life;
  }

  /** Facts that the case took so far. */
  get known(): readonly RecordedFact[] {
    return this.employment.known;
  }

  get workflowId(): string {
    return this.employment.workflowId;
  }

  get handle() {
    return this.employment.handle;
  }

  nowMs(): Promise<number> {
    return this.employment.nowMs();
  }

  async today(): Promise<PlainDate> {
    return civilMomentOf(await this.nowMs()).date;
  }

  /** Lets time pass until this minute of the day; case and contract do their work on the way. */
  async goTo(date: PlainDate, minute = FACTS_ARRIVE): Promise<void> {
    const waitMs = instantOf({ date, minute }) - (await this.nowMs());
    if (waitMs > 0) await this.world.env.sleep(waitMs);
  }

  send(type: MessageType, message: IncomingMessage): Promise<Answer> {
    return this.employment.send(type, message);
  }

  /** Tells a fact of the casus where it belongs: to the case, to the contract, or to both. */
  async tell(fact: RecordedFact): Promise<Answer> {
    let answer: Answer | null = null;
    for (const told of this.toldTo(fact)) {
      answer = await told.tell(fact);
      if (!answer.accepted) return answer;
    }
    if (definitionOf(fact.type).ofContract === 'passed-on') await this.passOn(fact);
    return answer as Answer;
  }

  private toldTo(fact: RecordedFact): SimulatedCase[] {
    const { contract, employment } = this;
    return contract ? toldTo(fact).map((level) => (level === 'contract' ? contract : employment)) : [employment];
  }

  /** What a relay in a worker does within seconds. */
  private async passOn(fact: RecordedFact): Promise<void> {
    if (!this.contract) return;
    const { env, reporting, people, cases } = this.world;
    const log = (text: string) => {
      throw new Error(text);
    };
    const nowMs = await env.currentTimeMs();
    await relayOnce({ db: people, cases, sealer: reporting.sealer, nowMs: () => nowMs, log }, 0);
    this.contract.keep(fact);
  }

  /** Part of the life, though nothing reads it: a running case would refuse it. */
  ignore(fact: RecordedFact): void {
    this.employment.keep(fact);
  }

  /** Takes over what the sagas told the case meanwhile. */
  async catchUp(): Promise<void> {
    if (filedBySagas(this.casus).length === 0 && !hasContract(this.casus)) return;
    const { werkgeverId, dienstverbandId } = this.address;
    const rows = await inTenant(this.world.api, werkgeverId, (tx) =>
      tx.feit.findMany({ where: { dienstverbandId, door: { in: ['uwv-melding', 'saga-ncvb'] } } }),
    );
    const known = new Set(this.known.map(({ id }) => id));
    for (const { id, soort, bekendOp, gegevens } of rows.filter((row) => !known.has(row.id))) {
      const { geval: _geval, ...fields } = gegevens as Record<string, unknown>;
      this.employment.keep({ ...fields, type: soort, on: bekendOp, id, seq: 0 } as RecordedFact);
    }
  }

  /** Whether the case still has something to do. */
  isOpen(): Promise<boolean> {
    return this.employment.isOpen();
  }

  /** Waits, under skipped time, until the case has nothing more to do. */
  finish(): Promise<void> {
    return this.employment.finish();
  }

  /** Everything that case and contract did so far, in order of time. */
  async effects(): Promise<EffectLine[]> {
    const { werkgeverId, dienstverbandId } = this.address;
    const rows = await inTenant(this.world.api, werkgeverId, (tx) =>
      tx.effect.findMany({
        where: { dienstverbandId: { in: [dienstverbandId, werkgeverId] } },
        orderBy: [{ moment: 'asc' }, { volgnummer: 'asc' }],
      }),
    );
    const priced = await this.amounts();
    const sickDays = new Map<PlainDate, number | null>();
    return rows.map((row) => {
      const { date } = civilMomentOf(row.moment.getTime());
      const isOfContract = row.dienstverbandId === werkgeverId;
      if (!sickDays.has(date))
        sickDays.set(date, makePlan({ context: this.casus, facts: this.known, asOf: date, rows: lawAlone }).sickDay);
      return {
        at: row.moment.toISOString(),
        date,
        ...(isOfContract ? { level: 'contract', sickDay: null } : { sickDay: sickDays.get(date) }),
        kind: row.soort,
        geval: row.verzuimgevalId,
        obligation: row.verplichting,
        row: row.rij,
        to: row.ontvanger,
        key: row.sleutel,
        step: row.stap,
        round: row.ronde,
        ...(row.gegevens as Record<string, unknown>),
        ...priced.get(row.sleutel),
      };
    });
  }

  /** What each invoice line came to, by its key: a line gets its price when that becomes known. */
  private async amounts(): Promise<Map<string, Record<string, number | null>>> {
    const { werkgeverId, dienstverbandId } = this.address;
    const rows = await inTenant(this.world.api, werkgeverId, (tx) =>
      tx.factuurregel.findMany({ where: { dienstverbandId: { in: [dienstverbandId, werkgeverId] } } }),
    );
    const euros = (amount: { toString(): string } | null) => (amount === null ? null : Number(amount));
    return new Map(
      rows.map(({ sleutel, prijs, bedrag, btw, bedragVerzekeraar, bedragWerkgever }) => [
        sleutel,
        {
          prijs: euros(prijs),
          bedrag: euros(bedrag),
          btw: euros(btw),
          bedragVerzekeraar: euros(bedragVerzekeraar),
          bedragWerkgever: euros(bedragWerkgever),
        },
      ]),
    );
  }

  /** The histories of the case, run by run. */
  histories() {
    return this.employment.histories();
  }

  /** Of the case, its sagas and the contract. */
  async historySize(): Promise<HistorySize> {
    const { werkgeverId, dienstverbandId } = this.address;
    const { client } = this.world.env;
    const sizes = [await this.employment.historySize()];
    if (this.contract) sizes.push(await this.contract.historySize());
    const meldingen = await inTenant(this.world.api, werkgeverId, (tx) =>
      tx.melding.findMany({ where: { dienstverbandId } }),
    );
    for (const melding of meldingen) {
      const workflowId = sagaIdOf(meldingIdOf(melding));
      const { runId } = await client.workflow.getHandle(workflowId).describe();
      sizes.push(await historySize(client, workflowId, [runId]));
    }
    return sizes.reduce((a, b) => ({ events: a.events + b.events, actions: a.actions + b.actions }));
  }
}

/** The rows of a package change no sick day. */
const lawAlone: Rows = (_situation, duties) => duties;

/** The law alone asks nothing of a contract. */
function hasContract({ package: first, facts }: Casus): boolean {
  return first !== 'none' || facts.some(({ type }) => type === 'pakketwissel');
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
async function createPeople(
  { people, number }: World,
  casus: Casus,
  clock: { startsOn: PlainDate; clockOffsetMs: number },
) {
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
    await tx.contract.create({
      data: { werkgeverId, sinds: clock.startsOn, klokVerschilMs: Math.round(clock.clockOffsetMs), soort: 'simulatie' },
    });
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

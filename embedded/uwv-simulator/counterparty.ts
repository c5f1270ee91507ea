import type { PartyStatus } from '../../activities/uwv/transport';
import type { UwvReceipt } from '../../domain/meldingen/uwv-receipt';
import { judge } from './judge';
import { type ReadMessage, readMessage } from './read-message';
import { BY_TEST_NUMBER, type Scenario } from './scenario';

const DAY_MS = 86_400_000;

/** A message as it came in, and when and how it is answered. */
export type Received = {
  kenmerk: string;
  registratie: string;
  xml: string;
  message: ReadMessage | null;
  receivedAtMs: number;
  answersAtMs: number;
  codes: string[];
  twice: boolean;
  withdrawn: boolean;
};

export type SimulatorState = { received: Received[]; firstTries: Record<string, number> };

/** The simulator gives no answer: it is down, or hangs up. */
export class NoAnswer extends Error {
  constructor(readonly hangsUp: boolean) {
    super('UWV-simulator: geen antwoord');
  }
}

/** What stands in for UWV: takes messages, judges them and answers by the time of the case. */
export class Counterparty {
  private readonly scenarios = new Map<string, Scenario>();

  /**
   * @param state what it received before
   * @param keep called after every change of the state
   */
  constructor(
    readonly state: SimulatorState = { received: [], firstTries: {} },
    private readonly keep: (state: SimulatorState) => void = () => undefined,
  ) {}

  /** Behaviour for one burgerservicenummer, or for all that have none of their own. */
  behave(scenario: Scenario, bsn = 'alle'): void {
    this.scenarios.set(bsn, scenario);
  }

  behaveAsUsual(): void {
    this.scenarios.clear();
  }

  scenarioOf(bsn: string | undefined): Scenario {
    return this.scenarios.get(bsn ?? '') ?? this.scenarios.get('alle') ?? BY_TEST_NUMBER[bsn ?? ''] ?? {};
  }

  /**
   * Takes a message; the same kenmerk again is the same registration.
   * @throws NoAnswer
   */
  send(xml: string, kenmerk: string, atMs: number): PartyStatus {
    const message = readMessage(xml);
    const scenario = this.scenarioOf(message?.bsn);
    const isFirst = !(kenmerk in this.state.firstTries);
    this.state.firstTries[kenmerk] ??= atMs;
    this.refuseWhileDown(scenario, kenmerk, atMs);
    if (!this.find(kenmerk)) this.register({ xml, kenmerk, message, atMs, scenario });
    this.keep(this.state);
    if (scenario.antwoordKwijt && isFirst) throw new NoAnswer(false);
    return this.status(kenmerk, atMs);
  }

  /** @throws NoAnswer */
  status(kenmerk: string, atMs: number): PartyStatus {
    const found = this.find(kenmerk);
    this.refuseWhileDown(this.scenarioOf(found?.message?.bsn), kenmerk, atMs);
    if (!found) return { registratie: null, ontvangsten: [] };
    const { registratie, codes, answersAtMs, twice, withdrawn } = found;
    if (withdrawn || atMs < answersAtMs) return { registratie, ontvangsten: [] };
    const uitslag = codes.length > 0 ? 'afgekeurd' : 'geaccepteerd';
    const receipt: UwvReceipt = { kenmerk: `${registratie}-1`, uitslag, codes };
    return { registratie, ontvangsten: twice ? [receipt, receipt] : [receipt] };
  }

  /** How long an answer about a message takes, in milliseconds of the clock on the wall. */
  slowMs(kenmerk: string): number {
    return this.scenarioOf(this.find(kenmerk)?.message?.bsn).traagMs ?? 0;
  }

  private find(kenmerk: string): Received | undefined {
    return this.state.received.find((each) => each.kenmerk === kenmerk);
  }

  private refuseWhileDown({ weg, storingDagen }: Scenario, kenmerk: string, atMs: number): void {
    const since = this.state.firstTries[kenmerk];
    const down = storingDagen !== undefined && since !== undefined && atMs < since + storingDagen * DAY_MS;
    if (weg || down) throw new NoAnswer(weg === true);
  }

  private register(options: {
    xml: string;
    kenmerk: string;
    message: ReadMessage | null;
    atMs: number;
    scenario: Scenario;
  }): void {
    const { xml, kenmerk, message, atMs, scenario } = options;
    const isReport = message !== null && !message.withdraws;
    const natural = message ? judge(message, atMs, this.accepted(), this.onItsWay(atMs)) : ['010'];
    const codes = natural.length === 0 && isReport && scenario.afkeuren ? [scenario.afkeuren] : natural;
    if (message?.withdraws && codes.length === 0)
      for (const each of this.state.received) if (each.message?.reference === message.reference) each.withdrawn = true;
    this.state.received.push({
      kenmerk,
      registratie: `UWV-${String(this.state.received.length + 1).padStart(6, '0')}`,
      xml,
      message,
      receivedAtMs: atMs,
      answersAtMs: atMs + (isReport ? (scenario.stilDagen ?? 0) : 0) * DAY_MS,
      codes,
      twice: scenario.tweemaal ?? false,
      withdrawn: false,
    });
  }

  private reports(): Array<Received & { message: ReadMessage }> {
    return this.state.received.filter(
      (each): each is Received & { message: ReadMessage } =>
        each.message !== null && !each.message.withdraws && !each.withdrawn,
    );
  }

  private accepted(): ReadMessage[] {
    return this.reports().flatMap(({ codes, message }) => (codes.length === 0 ? [message] : []));
  }

  private onItsWay(atMs: number): Set<string> {
    const known = this.reports().filter(({ codes, answersAtMs }) => codes.length === 0 || atMs < answersAtMs);
    return new Set(known.map(({ message }) => message.reference));
  }
}

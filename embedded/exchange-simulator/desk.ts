import type { PartyStatus } from '../../activities/uwv/transport';
import { NoAnswer } from '../uwv-simulator/counterparty';
import type { Answering } from '../uwv-simulator/message-routes';
import type { Scenario } from '../uwv-simulator/scenario';

const DAY_MS = 86_400_000;

/** A message as it came in, and when and how it is answered. */
export type Taken = {
  kenmerk: string;
  registratie: string;
  xml: string;
  takenAtMs: number;
  answersAtMs: number;
  codes: string[];
  twice: boolean;
};

export type DeskState = { taken: Taken[]; firstTries: Record<string, number> };

/** The codes for which a message is rejected; empty when it is accepted. */
export type Judge = (xml: string) => string[];

/** Stands in for a party that takes messages: judges them by its own rules and answers by the time of the case. */
export class Desk implements Answering {
  private scenario: Scenario = {};

  /**
   * @param state what it took before
   * @param keep called after every change of the state
   */
  constructor(
    private readonly prefix: string,
    private readonly judge: Judge,
    readonly state: DeskState = { taken: [], firstTries: {} },
    private readonly keep: (state: DeskState) => void = () => undefined,
  ) {}

  behave(scenario: Scenario): void {
    this.scenario = scenario;
  }

  behaveAsUsual(): void {
    this.scenario = {};
  }

  slowMs(): number {
    return this.scenario.traagMs ?? 0;
  }

  /**
   * Takes a message; the same kenmerk again is the same registration.
   * @throws NoAnswer
   */
  send(xml: string, kenmerk: string, atMs: number): PartyStatus {
    const isFirst = !(kenmerk in this.state.firstTries);
    this.state.firstTries[kenmerk] ??= atMs;
    this.refuseWhileAway(kenmerk, atMs);
    if (!this.find(kenmerk)) this.register(xml, kenmerk, atMs);
    this.keep(this.state);
    if (this.scenario.antwoordKwijt && isFirst) throw new NoAnswer(false);
    return this.status(kenmerk, atMs);
  }

  /** @throws NoAnswer */
  status(kenmerk: string, atMs: number): PartyStatus {
    this.refuseWhileAway(kenmerk, atMs);
    const found = this.find(kenmerk);
    if (!found) return { registratie: null, ontvangsten: [] };
    const { registratie, codes, answersAtMs, twice } = found;
    if (atMs < answersAtMs) return { registratie, ontvangsten: [] };
    const uitslag = codes.length > 0 ? ('afgekeurd' as const) : ('geaccepteerd' as const);
    const receipt = { kenmerk: `${registratie}-1`, uitslag, codes };
    return { registratie, ontvangsten: twice ? [receipt, receipt] : [receipt] };
  }

  private find(kenmerk: string): Taken | undefined {
    return this.state.taken.find((each) => each.kenmerk === kenmerk);
  }

  private refuseWhileAway(kenmerk: string, atMs: number): void {
    const { weg, storingDagen } = this.scenario;
    const since = this.state.firstTries[kenmerk];
    const isDown = storingDagen !== undefined && since !== undefined && atMs < since + storingDagen * DAY_MS;
    if (weg || isDown) throw new NoAnswer(weg === true);
  }

  private register(xml: string, kenmerk: string, atMs: number): void {
    const { afkeuren, stilDagen = 0, tweemaal = false } = this.scenario;
    const natural = this.judge(xml);
    this.state.taken.push({
      kenmerk,
      registratie: `${this.prefix}-${String(this.state.taken.length + 1).padStart(6, '0')}`,
      xml,
      takenAtMs: atMs,
      answersAtMs: atMs + stilDagen * DAY_MS,
      codes: natural.length === 0 && afkeuren ? [afkeuren] : natural,
      twice: tweemaal,
    });
  }
}

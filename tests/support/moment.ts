import { recordFacts } from '../../cli/casus-facts';
import type { CaseMessage } from '../../domain/case/contract';
import { makePlan } from '../../domain/case/plan';
import type { LoadedCase } from '../../domain/moment/loaded-case';
import type { MomentOfCase } from '../../domain/moment/moment';
import { factsInForce } from '../../domain/protocols/facts-in-force';
import { COMPLETE, day } from '../uwv/filing';
import { newCasus } from './casus';

export const GEVAL = 'geval';

type Options = {
  facts: Array<Record<string, unknown>>;
  asOf: string;
  /** Minute of the day; 08:00 unless said. */
  minute?: number;
  message?: CaseMessage;
  /** So many of the facts, from the end, are told by the message. */
  told?: number;
  employer?: Record<string, unknown>;
  employee?: Record<string, unknown>;
  contract?: Record<string, unknown>;
  /** The service package; the law alone unless said. */
  pack?: string;
  loaded?: Partial<LoadedCase>;
};

/** A case at one moment, without any database. */
export function newMoment(options: Options): MomentOfCase {
  const { facts, asOf, minute = 8 * 60, message = null, told = 0, loaded = {}, pack = 'none' } = options;
  const { employer = {}, employee = {}, contract } = options;
  const person = { birthDate: '1980-02-15', ...employee };
  const casus = newCasus({ facts, employer, employee: person, package: pack, ...(contract && { contract }) });
  const all = recordFacts(casus)
    .filter(({ on }) => on <= asOf)
    .map((fact, i) => ({ ...fact, seq: i + 1 }));
  const known = all.slice(0, all.length - told);
  const plan = makePlan({ context: casus, facts: all, asOf: day(asOf) });
  const opening = all.find(({ type }) => type === 'ziekmelding');
  /** The first geval has the name that tests know; each next that of its ziekmelding. */
  const named = (geval: string) => (geval === opening?.id ? GEVAL : geval);
  const gevalId = plan.geval === null ? null : named(plan.geval);
  return {
    loaded: {
      level: 'case',
      dienstverbandId: 'dienstverband',
      kind: 'echt',
      version: 1,
      marks: [],
      planVersion: 1,
      lastMomentMs: null,
      phase: plan.status,
      jitterMinutes: 0,
      nextMomentMs: null,
      context: casus,
      facts: known,
      obligations: [],
      openTasks: [],
      waitingMessages: [],
      confirmations: [],
      cases: [],
      meldingen: [],
      exchanges: [],
      lines: [],
      mandates: [],
      filing: COMPLETE,
      remindsWeekly: false,
      ...loaded,
    },
    newFacts: all.slice(known.length),
    facts: factsInForce(all),
    plan,
    gevalId,
    earlier: plan.eerdereGevallen.map((one) => ({ ...one, geval: named(one.geval) })),
    owner: gevalId ?? 'dienstverband',
    now: { date: day(asOf), minute },
    last: null,
    message,
  };
}

import { earliest, latest, type PlainDate } from '../calendar/plain-date';
import type { RecordedFact } from '../case/facts';
import { lifeOf } from '../case/life';
import type { Plan } from '../case/plan';
import { lifeFacts } from '../case/situation';
import { Derivation } from '../law/derivation';
import { type RowsHost, withRows } from '../protocols/case-rows';
import type { ActiveRow } from '../protocols/compile';
import { withoutEnded } from '../protocols/kept-orders';
import { packageAtWork } from '../protocols/package-on';
import { broughtOn, heldOn, spellsOf } from '../protocols/since-ours';
import type { Window } from '../protocols/timeline';
import { windowAsked } from '../protocols/window';
import type { ContractContext } from './contract-context';
import { startInReach } from './start-in-reach';
import { isOlder } from './start-limits';

/** Triggers that come by themselves, again and again. */
const COMES_AGAIN = new Set<string>(['recurring', 'yearly']);

/**
 * What the contract of an employer asks for on one day: the rows of its package that belong to no case of sickness.
 * Pure; facts known later are not used.
 */
export function makeContractPlan(options: {
  context: ContractContext;
  facts: readonly RecordedFact[];
  asOf: PlainDate;
}): Plan {
  const { context, asOf } = options;
  const life = lifeOf({ facts: options.facts, asOf, employmentEnd: null });
  const obligations = withRows(hostOf(context, life), [], packageAtWork(context, life.facts));
  return {
    asOf,
    kind: 'contract',
    status: 'geen-verzuim',
    geval: null,
    firstSickDay: null,
    virtualFirstSickDay: null,
    sickDay: null,
    sickWeek: null,
    obligations: obligations.map((obligation) => ({ ...obligation, level: 'contract' })),
    eerdereGevallen: [],
    contradictions: [],
    hold: null,
  };
}

function hostOf(context: ContractContext, life: ReturnType<typeof lifeOf>): RowsHost {
  const { contract, employer } = context;
  const { asOf } = life;
  const facts = withoutEnded(life.facts);
  const spells = spellsOf(context, facts);
  const sinceOf = ({ id }: ActiveRow) => latest(contract.since, (spells && broughtOn(id, spells)) ?? contract.since);
  const { reports: threshold, months } = employer.frequent;
  return {
    ...lifeFacts(life),
    level: 'contract',
    asOf,
    ends: [],
    responsibleSince: null,
    carriedFrom: null,
    employees: employer.employees,
    money: undefined,
    timelineOf: (_pack, { duties, doneOn }) => ({
      asOf,
      sickness: null,
      frequent: { reports: [], threshold, months },
      responsibleSince: null,
      employmentEndsOn: null,
      contractStart: startInReach(contract.start ?? contract.since),
      facts,
      appointments: [],
      duties,
      doneOn,
    }),
    settled: (row, rounds) =>
      sinceKnown(row, rounds, {
        since: sinceOf(row),
        held: (day) => spells !== undefined && heldOn(day, row.id, spells),
      }),
  };
}

type Since = { since: PlainDate; held(day: PlainDate): boolean };

/**
 * A contract that is older than what is known here, or than the package that brought a row: what its start asks for shows on the
 * first day, and of what comes again only what comes from then on. What an earlier package had as well goes on as it was, and what was
 * asked before the employer left stays of that day. Who was hired before then is no new employee.
 */
function sinceKnown({ trigger }: ActiveRow, rounds: readonly Window[], { since, held }: Since): readonly Window[] {
  const isOurs = ({ opens }: Window) => opens.date >= since;
  if (COMES_AGAIN.has(trigger.kind)) return rounds.filter(isOurs);
  const isKept = (round: Window) => isOurs(round) || (trigger.kind !== 'contract-start' && held(round.opens.date));
  if (trigger.kind === 'hire') return rounds.filter(isKept);
  const known = Derivation.from(since, 'Begin van het contract zoals het hier bekend is');
  return rounds.map((round) => (isKept(round) ? round : windowAsked(round, known)));
}

/**
 * The first day of a contract in a life that begins with its first fact: the start of the contract where that lies in the
 * year before it, else that fact. A start after the fact is a start during the life.
 */
export function contractSince(start: PlainDate | null, firstFact: PlainDate): PlainDate {
  return start === null || isOlder(start, firstFact) ? firstFact : earliest(start, firstFact);
}

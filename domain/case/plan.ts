import { addDays, daysBetween, earliest, inDutch, type PlainDate } from '../calendar/plain-date';
import { weeksmelding42 } from '../law/obligations/42e-weeksmelding';
import { eerstejaarsevaluatie } from '../law/obligations/eerstejaarsevaluatie';
import { ends } from '../law/obligations/ends';
import { evaluaties } from '../law/obligations/evaluatie';
import { meldingArbodienst } from '../law/obligations/melding-arbodienst';
import { planVanAanpak } from '../law/obligations/plan-van-aanpak';
import { probleemanalyse } from '../law/obligations/probleemanalyse';
import { type WageInput, wagePeriodOf } from '../law/obligations/wage-period';
import { wia } from '../law/obligations/wia';
import type { WagePeriod } from '../law/wage-period';
import { type Chain, chainsOfLife } from './chain';
import type { CaseContext } from './context';
import type { RecordedFact } from './facts';
import { type Contradiction, type Life, lifeOf } from './life';
import type { Obligation } from './obligation';
import { chainFacts, type ChainEnd, type Situation } from './situation';

export type CaseStatus =
  | 'ziek'
  | 'hersteld-bewaking'
  | 'hersteld'
  | 'verlof'
  | 'ingetrokken'
  | 'loonsanctie'
  | 'verlengd'
  | 'wachttijd-voorbij'
  | 'uit-dienst'
  | 'overleden'
  | 'aow'
  | 'geen-verzuim';

export type EarlierCase = {
  geval: string;
  firstSickDay: PlainDate;
  virtualFirstSickDay: PlainDate;
  lastSickDay: PlainDate | null;
  status: CaseStatus;
};

/** Every obligation of the current chain of a life on one day, each with its derivation. */
export type Plan = {
  asOf: PlainDate;
  status: CaseStatus;
  /** Id of the current chain; null when there was never any sickness. */
  geval: string | null;
  firstSickDay: PlainDate | null;
  virtualFirstSickDay: PlainDate | null;
  sickDay: number | null;
  sickWeek: number | null;
  obligations: Obligation[];
  eerdereGevallen: EarlierCase[];
  contradictions: readonly Contradiction[];
  /** Until when a hold runs and why; null without one. */
  hold: { until: PlainDate; reason: string } | null;
};

/** Within this many days after recovery a relapse continues the chain (S-02). */
const WATCH_DAYS = 28;

function endOf(chain: Chain, life: Life, parts: { nextFirst: PlainDate | null }, facts: WageInput): ChainEnd | null {
  const ends: ChainEnd[] = [];
  if (chain.recoveredOn) ends.push({ on: chain.recoveredOn, reason: `hersteld per ${inDutch(chain.recoveredOn)}` });
  else if (parts.nextFirst) ends.push({ on: parts.nextFirst, reason: 'een nieuw geval begon' });
  if (life.diedOn) ends.push({ on: life.diedOn, reason: `overleden op ${inDutch(life.diedOn)}` });
  if (life.employmentLastDay) {
    const on = addDays(life.employmentLastDay, 1);
    ends.push({ on, reason: `het dienstverband eindigde op ${inDutch(life.employmentLastDay)}` });
  }
  const early = facts.facts('uwv-besluit').find((fact) => fact.outcome === 'iva');
  if (early) ends.push({ on: early.from, reason: `UWV kende de IVA toe per ${inDutch(early.from)}` });
  return ends.reduce<ChainEnd | null>((first, end) => (!first || end.on < first.on ? end : first), null);
}

function situationOf(options: { life: Life; chain: Chain; nextFirst: PlainDate | null; context: CaseContext }): Situation {
  const { life, chain, nextFirst, context } = options;
  const transfer = life.facts.findLast((fact) => fact.type === 'dossieroverdracht');
  const input: WageInput = {
    asOf: life.asOf,
    context,
    life,
    chain,
    firstSickDay: chain.firstSickDay,
    at: chain.at,
    responsibleSince: transfer?.responsibleSince ?? null,
    ...chainFacts(life, chain, nextFirst),
  };
  return { ...input, wage: wagePeriodOf(input), ended: endOf(chain, life, { nextFirst }, input) };
}

function obligationsOf(situation: Situation): Obligation[] {
  const plan = planVanAanpak(situation);
  return [
    ...meldingArbodienst(situation),
    ...probleemanalyse(situation),
    ...plan,
    ...evaluaties(situation, plan[0] as Obligation),
    ...weeksmelding42(situation),
    ...eerstejaarsevaluatie(situation),
    ...wia(situation),
    ...ends(situation),
  ];
}

function statusOf(life: Life, chain: Chain, wage: WagePeriod): CaseStatus {
  const { asOf } = life;
  if (life.diedOn && life.diedOn <= asOf) return 'overleden';
  if (chain.recoveredOn && chain.recoveredOn <= asOf)
    return asOf < addDays(chain.recoveredOn, WATCH_DAYS) ? 'hersteld-bewaking' : 'hersteld';
  if (life.employmentLastDay && life.employmentLastDay < asOf) return 'uit-dienst';
  if (life.leaves.some((leave) => leave.from <= asOf && asOf <= leave.until)) return 'verlof';
  if (asOf > wage.end.date) return wage.regime === 'aow' ? 'aow' : 'wachttijd-voorbij';
  if (asOf > wage.baseEnd.date && wage.sanction?.valid) return 'loonsanctie';
  if (asOf > wage.waitingEnd.date) return 'verlengd';
  return 'ziek';
}

function holdOf(life: Life): Plan['hold'] {
  const last = life.facts.findLast((fact) => fact.type === 'onderbreking' || fact.type === 'hervatting');
  return last?.type === 'onderbreking' && last.until >= life.asOf ? { until: last.until, reason: last.reason } : null;
}

/** Sick days of the chain up to and including `asOf`. */
function sickDayOn(chain: Chain, asOf: PlainDate): number {
  return chain.episodes.reduce((days, episode) => {
    if (episode.first > asOf) return days;
    return days + daysBetween(episode.first, episode.last ? earliest(episode.last, asOf) : asOf) + 1;
  }, 0);
}

/**
 * Computes the plan of a life as of one day; facts known later are not used.
 * @throws NoRuleVersion for a first sick day before the reach of the law set.
 */
export function makePlan(options: { context: CaseContext; facts: readonly RecordedFact[]; asOf: PlainDate }): Plan {
  const { context, asOf } = options;
  const life = lifeOf({ facts: options.facts, asOf, employmentEnd: context.employment.end });
  const chains = chainsOfLife(life);
  // Leave that resumes into a new chain lies in the future until its first day has come.
  const begun = chains.filter((chain) => chain.firstSickDay <= asOf);
  const current = begun.at(-1) ?? chains.at(-1);
  const shared = { asOf, contradictions: life.contradictions, hold: holdOf(life) };
  if (!current)
    return {
      ...shared,
      status: life.diedOn ? 'overleden' : life.withdrawn.length > 0 ? 'ingetrokken' : 'geen-verzuim',
      geval: null,
      firstSickDay: null,
      virtualFirstSickDay: null,
      sickDay: null,
      sickWeek: null,
      obligations: [],
      eerdereGevallen: [],
    };
  const situations = chains.map((chain, i) =>
    chain === current || i < chains.indexOf(current)
      ? situationOf({ life, chain, nextFirst: chains[i + 1]?.firstSickDay ?? null, context })
      : null,
  );
  const situation = situations[chains.indexOf(current)] as Situation;
  const status = statusOf(life, current, situation.wage);
  const sickDay = status.startsWith('hersteld') || status === 'overleden' ? null : sickDayOn(current, asOf);
  return {
    ...shared,
    status,
    geval: current.id,
    firstSickDay: current.firstSickDay,
    virtualFirstSickDay: current.virtualFirstDay,
    sickDay,
    sickWeek: sickDay === null ? null : Math.ceil(sickDay / 7),
    obligations: obligationsOf(situation),
    eerdereGevallen: chains.slice(0, chains.indexOf(current)).map((chain, i) => ({
      geval: chain.id,
      firstSickDay: chain.firstSickDay,
      virtualFirstSickDay: chain.virtualFirstDay,
      lastSickDay: chain.lastSickDay,
      status: statusOf(life, chain, (situations[i] as Situation).wage),
    })),
  };
}

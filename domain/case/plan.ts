// Longer than 300 lines: what a plan holds and how it is put together; what an obligation is stands with each of them.
import { addDays, type PlainDate } from '../calendar/plain-date';
import type { Contradiction } from '../facts/life-course';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { dagEnWeek } from '../law/rules/T-02-dag-en-week';
import { type WageEstimate, wageEstimateOf } from '../law/wage-estimate';
import type { WagePeriod } from '../law/wage-period';
import { correctionOf } from '../obligations/42e-weeksmelding';
import { carriedFrom } from '../obligations/carried-from';
import { asAgreed } from '../obligations/departures';
import { duty } from '../obligations/duty';
import { newCaseFrom } from '../obligations/herstelbewaking';
import { RECORDS } from '../obligations/records';
import { sickDaysBefore } from '../obligations/sick-days';
import { type WageInput, wagePeriodOf } from '../obligations/wage-period';
import { wazoAanvraag } from '../obligations/wazo-aanvraag';
import { answersSince } from '../protocols/answers-since';
import { withRowsOfPackage } from '../protocols/case-rows';
import { type Chain, chainsOfLife } from './chain';
import { endsOf, endsOfLife } from './chain-ends';
import type { CaseContext } from './context';
import type { RecordedFact } from './facts';
import { happensByItself } from './kinds';
import { type Life, lifeOf } from './life';
import { hasStatus, isActive, type Obligation, SHOWN_LATER } from './obligation';
import { disputeInWords, recoveryDisputeOf } from './recovery-dispute';
import { type Course, chainFacts, lifeFacts, type Situation } from './situation';

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

/** Standings in which an employee is sick and the employer pays: the sickness of two years, and what makes it longer. */
export const SICK = ['ziek', 'verlengd', 'loonsanctie'] as const satisfies readonly CaseStatus[];

/** `contract`: of the employer, without anybody being sick. `zw_erd`: the employment is over, and the eigenrisicodrager pays ziekengeld and guides the ex-employee (U-06). */
export type CaseKind = 'verzuim' | 'zw_erd' | 'contract';

export type EarlierCase = {
  geval: string;
  kind: CaseKind;
  firstSickDay: PlainDate;
  virtualFirstSickDay: PlainDate;
  lastSickDay: PlainDate | null;
  status: CaseStatus;
  /** What was done, waived or missed in it, and what is still to be done. */
  obligations: Obligation[];
};

/** What holds when the judgement on a disputed recovery goes against what is on record. */
export type OtherOutcome = {
  /** What is disputed and which of the two the plan itself follows. */
  why: string[];
  status: CaseStatus;
  firstSickDay: PlainDate | null;
  virtualFirstSickDay: PlainDate | null;
  /** What is then still to come or to be done. */
  obligations: Obligation[];
};

/** Every obligation of the current chain of a life on one day, each with its derivation. */
export type Plan = {
  asOf: PlainDate;
  kind: CaseKind;
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
  /** The wage due per period, an estimate; absent when wage or hours are not known. */
  wageEstimate?: WageEstimate[];
  /** The other outcome, as long as a recovery is disputed. */
  bijAnderOordeel?: OtherOutcome;
};

/** What computes the obligations of the law, in the order of the catalogue, in which a plan shows them. */
const FAMILIES = [...new Set(Object.values(RECORDS).map(({ computedBy }) => computedBy))];

/** The duties of the law in a case, with what the rows of a service package add to them or perform of them. */
export type Rows = (situation: Situation, duties: Obligation[]) => Obligation[];

function obligationsOf(situation: Situation, rows: Rows): Obligation[] {
  return rows(
    situation,
    FAMILIES.flatMap((family) => family(situation)),
  );
}

/** Last day of the employment when it comes within the chain. */
function employmentEndsOn(life: Life, chain: Chain, nextFirst: PlainDate | null): PlainDate | null {
  const lastDay = life.employmentLastDay;
  const within = lastDay !== null && lastDay >= chain.firstSickDay && (nextFirst === null || lastDay < nextFirst);
  return within ? lastDay : null;
}

/** Since when this arbodienst answers for the case; null: from its beginning. */
function responsibleSince({ facts }: Life, context: CaseContext): PlainDate | null {
  const takeOver = facts.findLast((fact) => fact.type === 'dossieroverdracht');
  return takeOver ? answersSince(takeOver.responsibleSince, context) : null;
}

function situationOf(options: {
  life: Life;
  chain: Chain;
  nextFirst: PlainDate | null;
  context: CaseContext;
}): Situation {
  const { life, chain, nextFirst, context } = options;
  const course: Course = {
    asOf: life.asOf,
    context,
    life,
    chain,
    firstSickDay: chain.firstSickDay,
    at: chain.at,
    responsibleSince: responsibleSince(life, context),
    nextFirst,
    employmentEndsOn: employmentEndsOn(life, chain, nextFirst),
    ...chainFacts(life, chain, nextFirst),
  };
  const input: WageInput = { ...course, carriedFrom: carriedFrom(course) };
  const wage = wagePeriodOf(input);
  const situation: Situation = {
    ...input,
    wage,
    ends: endsOf(input, wage, nextFirst),
    asAgreed: (obligation, term) => asAgreed(situation, obligation, term),
    duty: (spec) => duty(situation, spec),
  };
  return situation;
}

function statusOf(life: Life, chain: Chain, wage: WagePeriod): CaseStatus {
  const { asOf } = life;
  if (life.diedOn && life.diedOn <= asOf) return 'overleden';
  if (chain.recoveredOn && chain.recoveredOn <= asOf)
    return asOf < newCaseFrom(chain.recoveredOn) ? 'hersteld-bewaking' : 'hersteld';
  if (life.employmentLastDay && life.employmentLastDay < asOf) return 'uit-dienst';
  if (onLeave(life)) return 'verlof';
  if (asOf > wage.end.date) return wage.regime === 'aow' ? 'aow' : 'wachttijd-voorbij';
  if (asOf > wage.baseEnd.date && wage.sanction?.valid) return 'loonsanctie';
  if (asOf <= wage.waitingEnd.date) return 'ziek';
  return wage.waitingEnd.date < wage.fullTerm.date ? 'wachttijd-voorbij' : 'verlengd';
}

function kindOf({ carriedFrom: from, asOf }: Situation): CaseKind {
  return from !== null && from <= asOf ? 'zw_erd' : 'verzuim';
}

function onLeave({ leaves, asOf }: Life): boolean {
  return leaves.some((leave) => leave.from <= asOf && asOf <= leave.until);
}

function holdOf(life: Life): Plan['hold'] {
  const last = life.facts.findLast((fact) => fact.type === 'onderbreking' || fact.type === 'hervatting');
  return last?.type === 'onderbreking' && last.until >= life.asOf ? { until: last.until, reason: last.reason } : null;
}

/** Standings in which no sick day is counted. */
const NOT_SICK = new Set<CaseStatus>(['hersteld-bewaking', 'hersteld', 'overleden']);

/** The sick day of the chain on which it is, or was when an interruption began (T-02). */
function sickDayOn(chain: Chain, asOf: PlainDate) {
  const until = sickDaysBefore({ chain }, addDays(asOf, 1));
  return applyRule(dagEnWeek, { firstSickDay: chain.firstSickDay, sickDaysBefore: until - 1 });
}

function earlierCase(life: Life, situation: Situation, rows: Rows): EarlierCase {
  const { chain } = situation;
  return {
    geval: chain.id,
    kind: kindOf(situation),
    firstSickDay: chain.firstSickDay,
    virtualFirstSickDay: chain.virtualFirstDay,
    lastSickDay: chain.lastSickDay,
    status: statusOf(life, chain, situation.wage),
    obligations: obligationsOf(situation, rows).filter((o) => hasStatus(o, SHOWN_LATER) && !happensByItself(o)),
  };
}

/** What a life asks for without sickness: the application for pregnancy leave. */
function withoutSickness(life: Life, context: CaseContext): Obligation[] {
  const standing = {
    asOf: life.asOf,
    life,
    ends: endsOfLife(life, null),
    responsibleSince: responsibleSince(life, context),
    carriedFrom: null,
    ...lifeFacts(life),
  };
  return wazoAanvraag({ ...standing, duty: (spec) => duty(standing, spec) });
}

/** A life without sickness; a ziekmelding that was withdrawn after UWV was told leaves one thing to do (S-06). */
function planWithoutChain(life: Life, context: CaseContext): Omit<Plan, 'asOf' | 'contradictions' | 'hold'> {
  const withdrawn = life.withdrawn.at(-1);
  const [chain] = withdrawn ? chainsOfLife({ episodes: [withdrawn], leaves: [] }) : [];
  const situation = chain && situationOf({ life, chain, nextFirst: null, context });
  const filed = situation?.doneOn('42e-weeksmelding');
  const known = withdrawn && Derivation.from(withdrawn.withdrawnOn, 'Ziekmelding vervallen nadat UWV haar kreeg');
  const corrections = situation && filed && known ? [correctionOf(situation, known, 'ziekmelding-ingetrokken')] : [];
  const neverSick = onLeave(life) ? 'verlof' : 'geen-verzuim';
  return {
    kind: 'verzuim',
    status: life.diedOn ? 'overleden' : withdrawn ? 'ingetrokken' : neverSick,
    geval: corrections.length > 0 && chain ? chain.id : null,
    firstSickDay: null,
    virtualFirstSickDay: null,
    sickDay: null,
    sickWeek: null,
    obligations: [...corrections, ...withoutSickness(life, context)],
    eerdereGevallen: [],
  };
}

/**
 * Computes the plan of a life as of one day; facts known later are not used.
 * @throws NoRuleVersion for a first sick day before the reach of the law set.
 */
export function makePlan(options: {
  context: CaseContext;
  facts: readonly RecordedFact[];
  asOf: PlainDate;
  rows?: Rows;
}): Plan {
  const { context, asOf, rows = withRowsOfPackage } = options;
  const life = lifeOf({ facts: options.facts, asOf, employmentEnd: context.employment.end });
  const dispute = recoveryDisputeOf(life);
  if (!dispute) return planOfLife(life, context, rows);
  const { status, firstSickDay, virtualFirstSickDay, obligations } = planOfLife(dispute.otherwise, context, rows);
  return {
    ...planOfLife(life, context, rows),
    bijAnderOordeel: {
      why: disputeInWords(dispute),
      status,
      firstSickDay,
      virtualFirstSickDay,
      obligations: obligations.filter((o) => isActive(o) && o.id !== 'deskundigenoordeel'),
    },
  };
}

function planOfLife(life: Life, context: CaseContext, rows: Rows): Plan {
  const shared = { asOf: life.asOf, contradictions: life.contradictions, hold: holdOf(life) };
  const sickness = sicknessIn(life, context);
  if (!sickness) return { ...shared, ...planWithoutChain(life, context) };
  const { situation, earlier, status, sick } = sickness;
  const { chain } = situation;
  const wageEstimate = wageEstimateOf(situation);
  return {
    ...shared,
    kind: kindOf(situation),
    status,
    geval: chain.id,
    firstSickDay: chain.firstSickDay,
    virtualFirstSickDay: chain.virtualFirstDay,
    sickDay: sick?.sickDay ?? null,
    sickWeek: sick?.sickWeek ?? null,
    obligations: obligationsOf(situation, rows),
    eerdereGevallen: earlier.map((one) => earlierCase(life, one, rows)),
    ...(wageEstimate ? { wageEstimate } : {}),
  };
}

/** The current chain, those before it and which sick day it is; null for a life without sickness. */
function sicknessIn(life: Life, context: CaseContext) {
  const { asOf } = life;
  const chains = chainsOfLife(life);
  // Leave that resumes into a new chain lies in the future until its first day has come.
  const current = chains.findLast((chain) => chain.firstSickDay <= asOf) ?? chains.at(-1);
  if (!current) return null;
  const index = chains.indexOf(current);
  const situations = chains
    .slice(0, index + 1)
    .map((chain, i) => situationOf({ life, chain, nextFirst: chains[i + 1]?.firstSickDay ?? null, context }));
  const situation = situations[index] as Situation;
  const status = statusOf(life, current, situation.wage);
  const sick = NOT_SICK.has(status) ? null : sickDayOn(current, asOf);
  return { situation, earlier: situations.slice(0, index), status, sick };
}

/** The sick day that `makePlan` tells, without the work of a plan. */
export function sickDayOf({ context, facts, asOf }: Omit<Parameters<typeof makePlan>[0], 'rows'>): number | null {
  const life = lifeOf({ facts, asOf, employmentEnd: context.employment.end });
  return sicknessIn(life, context)?.sick?.sickDay ?? null;
}

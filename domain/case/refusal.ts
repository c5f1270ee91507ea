import { refusedEnd } from '../appointments/refused-end';
import { refusedMoment } from '../appointments/refused-moment';
import { earliest, inDutch, type PlainDate } from '../calendar/plain-date';
import { rowNamedBy } from '../contract/told-to';
import { type Refusal, refuse } from '../facts/refusal';
import { REACH } from '../law/rules/reach';
import type { RowId } from '../obligations/obligation-id';
import { refusalWhileSick } from '../protocols/instead-while-sick';
import { withoutEnded } from '../protocols/kept-orders';
import { refusalOfPackageChange } from '../protocols/package-change';
import { packageOn } from '../protocols/package-on';
import { isRowId, rowOf } from '../protocols/packages';
import { refusalOfCorrection, refusalOfDecision } from '../protocols/refusal-of-correction';
import { REQUESTS, refusalOfRow } from '../protocols/refusal-of-row';
import { refusalOfAnswer, refusalOfKind, refusalOfPerforming } from '../protocols/refusal-of-work';
import { refusalOfRequest } from '../protocols/requests';
import { courseSince } from './chain';
import type { CaseContext } from './context';
import { dayOf, definitionOf, type Fact, type FactType, type RecordedFact } from './facts';
import { type Life, lifeOf } from './life';
import type { Obligation } from './obligation';
import { makePlan } from './plan';
import { refusedByLaw } from './refusals-by-law';
import { refusalOfTakingBack } from './taken-back';

const happenedField = (fact: Fact) => (fact.happened ? 'happened' : 'on');

/** A fact that answers another needs one to answer. */
function answersSomething(fact: Fact, life: Life): Refusal | null {
  const { answers } = definitionOf(fact.type);
  if (!answers) return null;
  const asked = life.facts.some((other) => other.type === answers.to && dayOf(other) <= dayOf(fact));
  return asked ? null : refuse('type', answers.remedy);
}

/** The first sick day of all, also where that was corrected: what was done under the day of before stays done. */
function firstKnownSick({ episodes: [first] }: Life): PlainDate | null {
  return first ? earliest(first.first, ...first.corrections.map(({ from }) => from)) : null;
}

/** A fact about a course of sickness needs one, and takes place in it. */
function needsSickness(fact: Fact, life: Life): Refusal | null {
  const { inSickness, name } = definitionOf(fact.type);
  if (!inSickness) return null;
  const first = life.episodes[0]?.first;
  const known = firstKnownSick(life);
  if (first === undefined || known === null)
    return refuse('type', `een ${name} hoort bij een verzuim, maar er is geen ziekmelding: meld eerst ziek`);
  return dayOf(fact) < known
    ? refuse(
        happenedField(fact),
        `een ${name} van ${dayOf(fact)} ligt voor de eerste ziektedag ${first}: geef een dag op of na ${first}`,
      )
    : null;
}

function afterDeath(fact: Fact, { diedOn }: Life): Refusal | null {
  if (!diedOn || definitionOf(fact.type).afterDeath || dayOf(fact) <= diedOn) return null;
  return refuse(
    happenedField(fact),
    `de werknemer is overleden op ${inDutch(diedOn)}: daarna kan dit niet meer gebeuren; gebeurde het eerder, geef dan happened`,
  );
}

/** A request for work in a case, of somebody who was never sick or was not by then: there is no case in which it could be done. */
function withoutCase(fact: Fact, { field, row }: { field: string; row: string }, life: Life): Refusal | null {
  if (!REQUESTS.includes(fact.type)) return null;
  if (life.episodes.length === 0 && life.withdrawn.length === 0)
    return refuse(
      field,
      `${row} wordt gedaan in een verzuimgeval, en dat is er niet: meld eerst ziek, of geef de arbodienst een losse opdracht`,
    );
  const first = firstKnownSick(life);
  return fact.happened && first && fact.happened < first
    ? refuse(
        'happened',
        `${row} wordt gedaan in een verzuimgeval, en op ${fact.happened} was dat er nog niet: geef een dag op of na ${first}`,
      )
    : null;
}

/** What is asked for in the case in which something took place; nothing where that is not the current one. */
function askedThen(fact: Fact, facts: readonly RecordedFact[], context: CaseContext): readonly Obligation[] {
  const { obligations, firstSickDay } = makePlan({ context, facts, asOf: fact.on });
  return firstSickDay !== null && dayOf(fact) >= firstSickDay ? obligations : [];
}

/** A row that the protocol of the package does not have, and a package that is none. */
function ofItsPackage(fact: Fact, life: Life, context: CaseContext): Refusal | null {
  const facts = withoutEnded(life.facts);
  if (fact.type === 'pakketwissel') return refusalOfPackageChange(fact, facts, context);
  const pack = packageOn(context, facts);
  const named = rowNamedBy(fact);
  if (!named || !isRowId(named.row) || pack.rows.size === 0) return null;
  const ofPackage =
    refusalOfRow(fact, named, { pack, context, facts }) ??
    refusalOfCorrection(fact, facts, context) ??
    refusalOfDecision(fact, facts, context);
  if (ofPackage) return ofPackage;
  const { field, row } = named;
  if (rowOf(row)?.level !== 'contract') {
    const active = pack.rows.get(row as RowId);
    return (
      (active && withoutCase(fact, named, life)) ??
      refusalOfRequest(fact, pack, { facts, since: courseSince(life) }) ??
      (active && refusalOfKind(fact, active)) ??
      (active && refusalOfPerforming(fact, active, () => askedThen(fact, facts, context))) ??
      refusalOfAnswer(fact, () => makePlan({ context, facts, asOf: fact.on }).obligations)
    );
  }
  const instead = refusalWhileSick(fact, named, { life, pack });
  if (instead) return instead;
  return refuse(
    field,
    `${row} hoort bij het contract van de werkgever: meld dit aan POST /v1/werkgevers/{id}/gebeurtenissen`,
  );
}

/** What the type of the fact itself says against it. */
function ofItsType<T extends FactType>(fact: Fact<T>, life: Life, context: CaseContext): Refusal | null {
  return definitionOf(fact.type).refuses?.(fact, life, context) ?? null;
}

/**
 * Whether a fact can be recorded in a case as it is now known.
 * @returns null when it can, else the refusal that names the field and the remedy.
 */
export function refusalOf(options: {
  context: CaseContext;
  facts: readonly RecordedFact[];
  fact: Fact;
}): Refusal | null {
  const { context, facts, fact } = options;
  if (fact.happened && fact.happened < REACH)
    return refuse(
      'happened',
      `geen regelversie voor deze datum: wat gebeurde, wordt berekend vanaf ${REACH}`,
      'GEEN_REGELVERSIE',
    );
  if (fact.happened && fact.happened > fact.on)
    return refuse(
      'happened',
      `${fact.happened} ligt na de dag waarop het bekend werd (${fact.on}): geef een dag op of voor ${fact.on}`,
    );
  if (fact.type === 'terugname')
    return refusalOfTakingBack(
      fact.gebeurtenisId,
      facts,
      (other, known) => refusalOf({ context, facts: known, fact: other }) === null,
    );
  const life = lifeOf({ facts, asOf: fact.on, employmentEnd: context.employment.end });
  return (
    afterDeath(fact, life) ??
    needsSickness(fact, life) ??
    answersSomething(fact, life) ??
    ofItsPackage(fact, life, context) ??
    ofItsType(fact, life, context) ??
    refusedMoment(fact, life, context) ??
    refusedEnd(fact, facts, context.employer) ??
    refusedByLaw(fact, life, context)
  );
}

import { inDutch } from '../calendar/plain-date';
import { type Refusal, refuse } from '../facts/refusal';
import type { ObligationId } from '../obligations/obligation-id';
import { dayOf, definitionOf, type FactType, type RecordedFact } from './facts';

type Known = readonly RecordedFact[];

/** The facts that still stand: without those that were taken back. */
export function standing(facts: Known): Known {
  const gone = new Set(facts.flatMap((fact) => (fact.type === 'terugname' ? [fact.gebeurtenisId] : [])));
  return gone.size === 0 ? facts : facts.filter(({ id }) => !gone.has(id));
}

/** What has another way back, or none. */
const OTHERWISE: Readonly<Partial<Record<FactType, string>>> = {
  ziekmelding: 'trek de ziekmelding in (intrekking)',
  herstelmelding: 'trek het herstel in (herstelintrekkingen)',
  terugname: 'meld opnieuw wat ten onrechte is teruggenomen',
  pakketwissel: 'wissel terug met een nieuwe pakketwissel',
  dossieroverdracht: 'meld de overdracht opnieuw met de juiste dag',
};

/** By what UWV shows that it acted on something, by the obligation that was met with it. */
const ACTED_ON: Readonly<Partial<Record<ObligationId | FactType, readonly FactType[]>>> = {
  '42e-weeksmelding': ['uwv-wia-brief'],
  'wia-aanvraag': ['uwv-besluit', 'loonsanctie'],
  bekortingsmelding: ['bekortingsbesluit'],
};

const described = (fact: RecordedFact) => `${definitionOf(fact.type).name} van ${inDutch(dayOf(fact))}`;

/**
 * Why something cannot be taken back: it is not there, was taken back before, has a way back of its own, UWV has acted on
 * it, or others rest on it. Null when it can.
 * @param accepts whether a fact can be recorded where these are known
 */
export function refusalOfTakingBack(
  id: string,
  facts: Known,
  accepts: (fact: RecordedFact, known: Known) => boolean,
): Refusal | null {
  const field = 'gebeurtenisId';
  const asked = facts.find((fact) => fact.id === id);
  if (!asked)
    return refuse(field, 'deze zaak kent dit niet: neem de gebeurtenisId van de melding in deze zaak', 'NIET_GEVONDEN');
  const stand = standing(facts);
  if (!stand.includes(asked)) return refuse(field, `de ${described(asked)} is al teruggenomen: er hoeft niets meer`);
  const otherwise = OTHERWISE[asked.type];
  if (otherwise) return refuse(field, `de ${described(asked)} wordt niet teruggenomen: ${otherwise}`);
  const later = stand.filter(({ seq, type }) => seq > asked.seq && type !== 'terugname');
  const met = asked.type === 'afgerond' ? (asked.obligation as ObligationId) : asked.type;
  const act = later.find(({ type }) => ACTED_ON[met]?.includes(type));
  if (act)
    return refuse(
      field,
      `UWV heeft gehandeld op de ${described(asked)} (${described(act)}): overleg met UWV, of neem dat eerst terug`,
    );
  const resting = later.filter((fact) => {
    const before = stand.filter(({ seq }) => seq < fact.seq);
    const without = before.filter((other) => other !== asked);
    return !accepts(fact, without) && accepts(fact, before);
  });
  if (resting.length === 0) return null;
  return refuse(field, `hierop rust nog: ${resting.map(described).join(', ')}. Neem dat eerst terug`);
}

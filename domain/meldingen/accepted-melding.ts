import type { Fact } from '../case/facts';
import { type Refusal, refuse } from '../facts/refusal';
import type { StoredMelding } from './stored-melding';

/** What UWV received as a melding of this installation is not taken back as if nobody had told UWV; null for anything else. */
export function refusalOfAccepted(fact: Fact, meldingen: readonly StoredMelding[]): Refusal | null {
  if (fact.type !== 'terugname' || !meldingen.some(({ factId }) => factId === fact.gebeurtenisId)) return null;
  return refuse(
    'gebeurtenisId',
    'UWV heeft deze melding ontvangen: verbeter wat erin stond (een correctie of intrekking), dan gaat dat ook naar UWV',
  );
}

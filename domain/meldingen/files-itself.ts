import type { RecordedFact } from '../case/facts';
import type { Effect } from '../moment/effects';
import { kindForTask } from './kinds';
import { isMandated, type Mandate } from './mandate';

const FILED_BY_ITSELF =
  'Poortwachter verstuurt deze melding zelf aan UWV op de eerste dag dat het kan; u hoeft niets te doen zolang er geen andere taak komt.';

const CALM_STEPS = new Set(['opening', 'gewijzigd', 'herinnering']);

/** A task or mail about a melding that is filed by itself, with that said in it; an alarm stays as it is. */
export function withOwnFilingSaid(
  effect: Effect,
  facts: readonly RecordedFact[],
  mandates: readonly Mandate[],
): Effect {
  const goesByItself = kindForTask(effect) && isMandated(facts, mandates, effect.obligation);
  if (!goesByItself || !CALM_STEPS.has(effect.step) || !('why' in effect.data)) return effect;
  const why = [FILED_BY_ITSELF, ...(effect.data.why ?? [])];
  if (effect.kind !== 'taak') return { ...effect, data: { ...effect.data, automatic: true, why } } as Effect;
  const name = `${effect.data.name} (gaat automatisch)`;
  return { ...effect, data: { ...effect.data, name, automatic: true, why } };
}

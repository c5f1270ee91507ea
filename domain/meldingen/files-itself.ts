import type { Effect } from '../moment/effects';
import type { LoadedAlike } from '../moment/loaded-case';
import type { Moment } from '../moment/moment';
import { kindOf, MELDING_KINDS } from './kinds';
import { isMandated } from './mandate';

const FILED_BY_ITSELF =
  'Poortwachter verstuurt deze melding zelf aan UWV op de eerste dag dat het kan; u hoeft niets te doen zolang er geen andere taak komt.';

const CALM_STEPS = new Set(['opening', 'gewijzigd', 'herinnering']);

/** The duties to report that are fulfilled by itself, under a mandate. */
export function filedByItself({ facts, loaded }: Pick<Moment, 'facts' | 'loaded'>): ReadonlySet<string> {
  const kinds = MELDING_KINDS.filter(({ voluntary }) => !voluntary);
  return new Set(kinds.map((kind) => kind.obligation).filter((id) => isMandated(facts, loaded.mandates, id)));
}

/** What this product told UWV itself and UWV accepted, by the id of the fact. */
export function filedByUs({ facts, meldingen, mandates }: Pick<LoadedAlike, 'facts' | 'meldingen' | 'mandates'>) {
  const accepted = meldingen.filter(({ aard, status }) => aard === 'melding' && status === 'geaccepteerd');
  return new Map(
    accepted.map((row) => [row.factId, { mandated: isMandated(facts, mandates, kindOf(row).obligation) }]),
  );
}

/**
 * The corrections of what this product told UWV that it makes itself. What UWV rejected is for a person; to withdraw what
 * should not have been told asks no mandate.
 */
export function correctedByItself({ facts, loaded, plan, gevalId }: Moment): ReadonlySet<string> {
  const corrections = MELDING_KINDS.flatMap(({ id, obligation, correction }) => {
    const own = loaded.meldingen.filter((row) => row.kind === id && row.gevalId === gevalId);
    const told = own.some(({ aard, status }) => aard === 'melding' && status === 'geaccepteerd');
    const goesOn = plan.status === 'ingetrokken' || isMandated(facts, loaded.mandates, obligation);
    return correction !== undefined && told && goesOn && own.at(-1)?.status !== 'afgekeurd' ? [correction] : [];
  });
  return new Set(corrections);
}

/** A task or mail about a melding that goes by itself, with that said in it; an alarm stays as it is. */
export function withOwnFilingSaid(effect: Effect, byItself: ReadonlySet<string>): Effect {
  if (!byItself.has(effect.obligation) || !CALM_STEPS.has(effect.step) || !('why' in effect.data)) return effect;
  const why = [FILED_BY_ITSELF, ...(effect.data.why ?? [])];
  if (effect.kind !== 'taak') return { ...effect, data: { ...effect.data, automatic: true, why } } as Effect;
  const name = `${effect.data.name} (gaat automatisch)`;
  return { ...effect, data: { ...effect.data, name, automatic: true, why } };
}

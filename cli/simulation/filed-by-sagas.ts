import { MELDING_KINDS } from '../../domain/meldingen/kinds';
import type { Casus } from '../../schemas/casus';

/** Obligations that prompt parties have filed: all meldingen that the casus does not tell of, unless it tells of a mandate. */
export function filedBySagas({ actors, facts }: Casus): string[] {
  if (actors !== 'prompt' || facts.some(({ type }) => type === 'mandaat')) return [];
  const told = new Set(facts.map((fact) => (fact.type === 'afgerond' ? fact.obligation : fact.type)));
  return MELDING_KINDS.filter(({ voluntary, obligation }) => !voluntary && !told.has(obligation)).map(
    ({ obligation }) => obligation,
  );
}

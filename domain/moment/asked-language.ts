import type { Performer } from '../case/roles';
import type { RowId } from '../obligations/obligation-id';
import { packageOn } from '../protocols/package-on';
import type { Row } from '../protocols/row';
import type { Effect } from './effects';
import type { Moment } from './moment';

const PARTIES: readonly Performer[] = ['werkgever', 'werknemer'];

/** The language in which each party asked to be written to: both did where somebody else asked for it. */
function languagesAsked({ facts, loaded }: Moment): ReadonlyMap<string, Row['language']> {
  const { rows } = packageOn(loaded.context, facts);
  const asked = new Map<string, Row['language']>();
  for (const fact of facts) {
    if (fact.type !== 'verzoek' && fact.type !== 'indicatie') continue;
    const language = rows.get(fact.row as RowId)?.language;
    const readers = PARTIES.filter((party) => party === fact.by);
    if (language) for (const reader of readers.length > 0 ? readers : PARTIES) asked.set(reader, language);
  }
  return asked;
}

/** Mails in the language that somebody asked for: those to each who asked, or to both parties where that is nobody of them. */
export function inAskedLanguage(effects: readonly Effect[], moment: Moment): readonly Effect[] {
  const asked = languagesAsked(moment);
  if (asked.size === 0) return effects;
  return effects.map((effect) => {
    if (effect.kind !== 'bericht') return effect;
    const language = asked.get(effect.to);
    return language ? { ...effect, data: { ...effect.data, language } } : effect;
  });
}

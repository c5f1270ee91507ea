import type { Performer } from '../case/roles';
import type { RowId } from '../obligations/obligation-id';
import { packageOn } from '../protocols/package-on';
import type { Effect } from './effects';
import type { Moment } from './moment';

const PARTIES: readonly Performer[] = ['werkgever', 'werknemer'];

/** Mails in the language that somebody asked for: those to who asked, or to both parties where that is nobody of them. */
export function inAskedLanguage(effects: readonly Effect[], { facts, loaded }: Moment): readonly Effect[] {
  const { rows } = packageOn(loaded.context, facts);
  for (const fact of [...facts].reverse()) {
    if (fact.type !== 'verzoek' && fact.type !== 'indicatie') continue;
    const language = rows.get(fact.row as RowId)?.language;
    if (language === undefined) continue;
    const readers = PARTIES.includes(fact.by ?? '') ? [fact.by] : PARTIES;
    return effects.map((effect) =>
      effect.kind === 'bericht' && readers.includes(effect.to)
        ? { ...effect, data: { ...effect.data, language } }
        : effect,
    );
  }
  return effects;
}

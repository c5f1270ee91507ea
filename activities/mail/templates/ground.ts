import type { Language } from '../language';
import { lawInFull } from '../law-name';
import type { Section } from '../letter';
import type { ObligationFacts } from '../mail-input';
import { HEADINGS } from '../phrases';

/** Why something has to be done, in plain words and with its source. */
export function ground(why: string, basis: ObligationFacts['basis'], language: Language): Section {
  const source =
    'article' in basis
      ? { nl: `Bron: ${lawInFull(basis.article, 'nl')}.`, en: `Source: ${lawInFull(basis.article, 'en')}.` }
      : {
          nl: 'Bron: het dienstenpakket van de arbodienst.',
          en: 'Source: the package of services of the occupational health service.',
        };
  return { heading: HEADINGS.why[language], paragraphs: [why, source[language]] };
}

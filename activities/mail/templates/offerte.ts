import { type Words, words } from '../../../domain/obligations/words';
import { helpSection } from '../contacts';
import { shortDate } from '../language';
import type { MailContext, QuoteFacts } from '../mail-input';
import { HEADINGS, tellBy } from '../phrases';
import type { Content } from './duty-letter';
import { whom } from './whom';

/** A service was quoted and waits for an answer. The mail names no service: the case does, behind its login. */
export function offerte(context: MailContext<QuoteFacts>): Content {
  const { caseNumber, language, facts } = context;
  const nl = language === 'nl';
  const price = new Intl.NumberFormat(nl ? 'nl-NL' : 'en-GB', { style: 'currency', currency: 'EUR' }).format(
    facts.amount,
  );
  const until = facts.validUntil && shortDate(facts.validUntil, language);
  return {
    subject: nl ? `Zaak ${caseNumber}: offerte wacht op uw akkoord` : `Case ${caseNumber}: quote awaits your agreement`,
    tone: 'info',
    lead: [
      nl
        ? `In zaak ${caseNumber} ligt een offerte van ${price} zonder btw voor een dienst die is aangevraagd.`
        : `Case ${caseNumber} holds a quote of ${price} without VAT for a service that was asked for.`,
      nl
        ? `Zonder uw akkoord gebeurt er niets${until ? `. De offerte geldt tot en met ${until}` : ''}.`
        : `Nothing is done without your agreement${until ? `. The quote holds up to and including ${until}` : ''}.`,
    ],
    sections: [
      { heading: HEADINGS.what[language], paragraphs: [decide(context)[language]] },
      whom({ ...context, facts: {} }),
      helpSection(context, 'verzuim'),
    ],
  };
}

function decide(reader: MailContext<QuoteFacts>): Words {
  if (reader.link !== null)
    return words(
      'Log in en open de zaak. Daar staat om welke dienst het gaat, en daar geeft u uw akkoord.',
      'Log in and open the case. It says which service it is about, and there you agree.',
    );
  const { nl, en } = tellBy(reader);
  return words(`Bent u akkoord, of juist niet? ${nl}`, `Do you agree, or not? ${en}`);
}

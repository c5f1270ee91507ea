import { shortDate } from '../language';
import type { MailContext, QuoteFacts } from '../mail-input';
import { HEADINGS, helpFor } from '../phrases';
import type { Content } from './duty-letter';

/** A service was quoted and waits for an answer. The mail names no service: the case does, behind its login. */
export function offerte({ caseNumber, language, recipient, facts }: MailContext<QuoteFacts>): Content {
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
        ? `In zaak ${caseNumber} ligt een offerte van ${price} zonder btw voor een dienst waarom is gevraagd.`
        : `Case ${caseNumber} holds a quote of ${price} without VAT for a service that was asked for.`,
      nl
        ? `Zonder uw akkoord gebeurt er niets${until ? `. De offerte geldt tot en met ${until}` : ''}.`
        : `Nothing is done without your agreement${until ? `. The quote holds up to and including ${until}` : ''}.`,
    ],
    sections: [{ heading: HEADINGS.help[language], paragraphs: [helpFor(recipient, 'verzuim')[language]] }],
  };
}

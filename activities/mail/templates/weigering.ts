import { sentence } from '../../../domain/sentence';
import { helpSection } from '../contacts';
import { shortDate } from '../language';
import type { MailContext, RefusalFacts } from '../mail-input';
import { HEADINGS } from '../phrases';
import type { Content } from './duty-letter';
import { whom } from './whom';

/** A service was asked for that the package does not hold. The mail names no service: the case does, behind its login. */
export function weigering(context: MailContext<RefusalFacts>): Content {
  const { caseNumber, language, facts } = context;
  const day = shortDate(facts.on, language);
  const nl = language === 'nl';
  return {
    subject: nl
      ? `Zaak ${caseNumber}: verzoek van ${day} kan niet worden uitgevoerd`
      : `Case ${caseNumber}: request of ${day} cannot be carried out`,
    tone: 'info',
    lead: [
      nl
        ? `In zaak ${caseNumber} is op ${day} om een dienst gevraagd die niet wordt uitgevoerd.`
        : `On ${day} a service was asked for in case ${caseNumber} that will not be carried out.`,
    ],
    sections: [
      {
        heading: HEADINGS.why[language],
        paragraphs: [
          nl ? sentence(facts.reason) : 'Ask the occupational health service for the reason, and for what is possible.',
        ],
      },
      whom({ ...context, facts: {} }),
      helpSection(context, 'verzuim'),
    ],
  };
}

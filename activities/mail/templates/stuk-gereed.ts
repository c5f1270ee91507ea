import type { DocumentFacts, MailContext } from '../mail-input';
import { HEADINGS, helpFor } from '../phrases';
import type { Content } from './duty-letter';

/** A document is there. It is read behind the login: the mail says neither which it is nor what is in it. */
export function stukGereed({ caseNumber, language, recipient, facts }: MailContext<DocumentFacts>): Content {
  const nl = language === 'nl';
  return {
    subject: nl ? `Zaak ${caseNumber}: een stuk staat voor u klaar` : `Case ${caseNumber}: a document is ready for you`,
    tone: 'info',
    lead: [
      nl ? `In zaak ${caseNumber} staat een stuk voor u klaar.` : `Case ${caseNumber} holds a document for you.`,
      ...(facts.toSign
        ? [nl ? 'Lees het en onderteken het als u akkoord bent.' : 'Read it, and sign it if you agree.']
        : []),
      ...(facts.isSigned ? [nl ? 'Iedereen heeft het ondertekend.' : 'Everybody has signed it.'] : []),
    ],
    sections: [
      {
        heading: HEADINGS.what[language],
        paragraphs: [
          nl
            ? 'Log in en open de zaak. Het stuk zelf gaat niet per mail, omdat er persoonsgegevens in staan.'
            : 'Log in and open the case. The document itself is not mailed, because it holds personal data.',
        ],
      },
      { heading: HEADINGS.help[language], paragraphs: [helpFor(recipient, 'verzuim')[language]] },
    ],
  };
}

import { words } from '../../../domain/obligations/words';
import { helpSection } from '../contacts';
import type { DocumentFacts, MailContext } from '../mail-input';
import { HEADINGS } from '../phrases';
import type { Content } from './duty-letter';
import { whom } from './whom';

const OPEN_IT = words('Log in en open de zaak.', 'Log in and open the case.');
const ASK_FOR_IT = words(
  'Vraag het stuk aan de casemanager of de arbodienst.',
  'Ask the case manager or the occupational health service for the document.',
);
const ASK_ARBODIENST = words(
  'Vraag het stuk aan de arbodienst.',
  'Ask the occupational health service for the document.',
);
const NOT_MAILED = words(
  'Het stuk zelf gaat niet per mail, omdat er persoonsgegevens in staan.',
  'The document itself is not mailed, because it holds personal data.',
);

const HOLDS = words('waar het om gaat', 'what it is about');

const toRead = (number: string) =>
  words(`In zaak ${number} staat een stuk voor u klaar.`, `Case ${number} holds a document for you.`);
const toSign = (number: string) =>
  words(
    `Lees het stuk dat in zaak ${number} voor u klaarstaat, en onderteken het als u akkoord bent.`,
    `Read the document that case ${number} holds for you, and sign it if you agree.`,
  );

/** A document is there. It is read behind the login: the mail says neither which it is nor what is in it. */
export function stukGereed(context: MailContext<DocumentFacts>): Content {
  const { caseNumber, language, recipient, facts, link } = context;
  const ask = recipient === 'casemanager' ? ASK_ARBODIENST : ASK_FOR_IT;
  const nl = language === 'nl';
  return {
    subject: nl ? `Zaak ${caseNumber}: een stuk staat voor u klaar` : `Case ${caseNumber}: a document is ready for you`,
    tone: facts.toSign ? 'new' : 'info',
    lead: [
      (facts.toSign ? toSign(caseNumber) : toRead(caseNumber))[language],
      ...(facts.isSigned ? [nl ? 'Iedereen heeft het ondertekend.' : 'Everybody has signed it.'] : []),
    ],
    holds: HOLDS,
    sections: [
      {
        heading: HEADINGS.what[language],
        paragraphs: [(link === null ? ask : OPEN_IT)[language], NOT_MAILED[language]],
      },
      whom({ ...context, facts: {} }),
      helpSection(context, 'verzuim'),
    ],
  };
}

import { helpSection } from '../contacts';
import type { Content, DutyContext } from './duty-letter';
import { ground } from './ground';
import { whom } from './whom';

/** Something to read in the case: nothing has to be done. */
export function bericht(context: DutyContext): Content {
  const { caseNumber, language, facts } = context;
  const nl = language === 'nl';
  return {
    subject: nl ? `Zaak ${caseNumber}: bericht in het dossier` : `Case ${caseNumber}: message in the file`,
    tone: 'info',
    lead: [
      nl
        ? `In het dossier van zaak ${caseNumber} staat een bericht voor u. U hoeft er niets voor te doen.`
        : `There is a message for you in the file of case ${caseNumber}. You do not have to do anything for it.`,
    ],
    sections: [
      whom(context),
      ground(
        nl ? 'Dit hoort bij de begeleiding in deze zaak.' : 'This is part of the guidance in this case.',
        facts.basis,
        language,
      ),
      helpSection(context, facts.caseKind),
    ],
  };
}

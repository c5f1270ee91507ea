import type { FilingData } from '../filing-data';
import { meldingZiekte, sicknessTold } from '../melding-ziekte';
import type { MeldingKind } from './kind';
import { wishBy } from './picture';

const ID = 'ziek-uit-dienst-melding';

/** After the last day UWV pays the employee; an eigenrisicodrager goes on paying itself. */
const paysEmployee = ({ employer }: FilingData): boolean => !employer.erdZw;

/** The report of an employee whose employment ends during sickness (ZW art. 38 lid 2). */
export const ziekUitDienstMelding: MeldingKind = {
  id: ID,
  name: 'melding ziek uit dienst',
  obligation: ID,
  needs: ['rekening-werkgever', 'rekening-werknemer', 'uren', 'loon'],
  stands: ['firstSickDay', 'lastDay'],
  wishes: (picture) => [
    wishBy(picture, ID, ({ opensOn }) => ({
      ...sicknessTold(picture, picture.chain.firstSickDay),
      reason: '03',
      opensOn,
    })),
  ],
  element: (content) => meldingZiekte(content, { paysEmployee: paysEmployee(content) }),
  withdrawalReason: '1',
  account: (data) => (paysEmployee(data) ? 'werknemer' : 'werkgever'),
};

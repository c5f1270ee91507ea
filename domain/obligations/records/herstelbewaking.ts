import { EVENT } from '../course-words';
import { herstelbewaking as computedBy } from '../herstelbewaking';
import type { EventRecord } from '../record';

export const herstelbewaking: EventRecord = {
  computedBy,
  rule: 'S-02',
  name: 'Vier weken na het herstel',
  english: 'the four weeks after recovery in which a relapse goes on with the case',
  kind: 'event',
  dutyOn: 'casemanager',
  recipients: [],
  late: {
    costs: 'none',
    words: ({ relapse }) => ({
      nl: `geen; een terugval binnen de ${relapse.nl} gaat verder in dit geval`,
      en: `None; a relapse within the ${relapse.en} goes on in this case.`,
    }),
  },
  employerSees: 'all',
  course: {
    opens: '`herstelmelding`',
    closes: 'vier weken zonder terugval',
    cancels: 'een terugval vervangt haar; `overlijden`, `einde-dienstverband`',
    statuses: [...EVENT, 'superseded'],
  },
};

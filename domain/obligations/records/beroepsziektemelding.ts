import { beroepsziekte as computedBy } from '../beroepsziekte';
import { BY_HAND, DUTY } from '../course-words';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const beroepsziektemelding: DutyRecord = {
  computedBy,
  rule: 'V-14',
  name: 'Melding van een beroepsziekte aan het NCvB',
  english: 'anonymous report of an occupational disease',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'bedrijfsarts',
  recipients: ['bedrijfsarts'],
  late: {
    costs: 'none',
    words: () => ({ nl: 'daar staat voor de werkgever geen sanctie op', en: 'No legal consequence for the employer.' }),
  },
  employerSees: 'nothing',
  doneAs: 'status',
  course: {
    opens: '`beroepsziekte` en `toestemming`',
    closes: BY_HAND,
    cancels: '`toestemming` geweigerd',
    statuses: DUTY,
  },
  words: () => ({
    subject: all('melding doen bij het NCvB', 'report to the NCvB'),
    lead: all('Doe {dag} de melding over {naam} bij het NCvB.', 'File the report about {naam} with the NCvB {dag}.'),
    action: all(
      'Doe de melding bij het NCvB, zonder naam van de werknemer. De werkgever krijgt hierover geen bericht.',
      'Report to the NCvB, without the name of the employee. The employer gets no message about it.',
    ),
    closing: all(
      'Meld de taak als afgerond. De diagnose blijft in uw eigen dossier.',
      'Mark the task as done. The diagnosis stays in your own file.',
    ),
    why: words(
      'De bedrijfsarts meldt een beroepsziekte aan het Nederlands Centrum voor Beroepsziekten (NCvB). De werknemer gaf daarvoor toestemming.',
      'The company doctor reports an occupational disease to the Netherlands Centre for Occupational Diseases (NCvB). The employee gave consent for it.',
    ),
    help: all('Bel het NCvB.', 'Call the NCvB.'),
  }),
};

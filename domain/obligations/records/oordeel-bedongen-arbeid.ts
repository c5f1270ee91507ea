import { DUTY, END } from '../course-words';
import { oordeelBedongenArbeid as computedBy } from '../oordelen';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const oordeelBedongenArbeid: DutyRecord = {
  computedBy,
  rule: 'S-05',
  name: 'Oordeel of ander werk de bedongen arbeid is geworden',
  english: 'judgement whether other work has become the work agreed on',
  kind: 'decision',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['casemanager'],
  late: {
    costs: 'term-depends-on-it',
    words: ({ waiting }) => ({
      nl: `zonder oordeel is niet duidelijk of bij een latere ziekte een nieuwe periode van ${waiting.nl} begint`,
      en: `Without a judgement it is not clear whether a later absence begins a new period of ${waiting.en}.`,
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  course: { opens: '`deelherstel`', closes: '`oordeel` bedongen-arbeid', cancels: END, statuses: DUTY },
  words: ({ waiting }) => ({
    subject: all('een oordeel vastleggen over het werk van nu', 'judge the work that is being done now'),
    lead: all(
      'Leg {dag} vast of het werk dat {naam} nu doet, het afgesproken werk is geworden.',
      'Record {dag} whether the work that {naam} does now has become the agreed work.',
    ),
    action: all(
      'Bespreek met werkgever en werknemer of het werk dat nu wordt gedaan, het afgesproken werk is geworden. Vraag zo nodig een jurist.',
      'Discuss with employer and employee whether the work that is being done now has become the agreed work. Ask a lawyer if needed.',
    ),
    closing: all('Leg het oordeel vast in {zaak}: ja of nee.', 'Record the judgement in {zaak}: yes or no.'),
    why: words(
      `Wie lang ander werk doet, kan dat als afgesproken werk krijgen. Bij een latere uitval begint dan een nieuwe periode van ${waiting.nl}.`,
      `Who does other work for long may have it as the agreed work. A later absence then begins a new period of ${waiting.en}.`,
    ),
  }),
};

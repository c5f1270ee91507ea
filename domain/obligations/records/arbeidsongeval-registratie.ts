import { arbeidsongeval as computedBy } from '../arbeidsongeval';
import { BY_HAND, DUTY } from '../course-words';
import { INSPECTORATE_HELP, MARK_DONE } from '../phrases';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const arbeidsongevalRegistratie: DutyRecord = {
  computedBy,
  rule: 'V-12',
  name: 'Registratie van een arbeidsongeval',
  english: 'entry in the register of accidents at work',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever'],
  late: { costs: 'fine-by-labour-authority' },
  employerSees: 'all',
  doneAs: 'status',
  course: {
    opens: '`arbeidsongeval`, `ziekmelding` met bedrijfsongeval',
    closes: BY_HAND,
    cancels: 'hooguit drie werkdagen verzuim',
    statuses: DUTY,
  },
  words: ({ registeredAbove }) => ({
    subject: all('uw ongevallenregister bijwerken', 'update your register of accidents'),
    lead: all(
      'Schrijf {dag} het ongeval van {naam} in uw ongevallenregister.',
      'Enter the accident of {naam} in your register of accidents {dag}.',
    ),
    action: all(
      'Schrijf het ongeval in uw register: wat er gebeurde en op welke dag. Schrijf niets op over de gezondheid van {medewerker}.',
      'Enter the accident in your register: what happened and on which day. Write nothing about the health of {medewerker}.',
    ),
    closing: MARK_DONE,
    why: words(
      `{Werkgever} houdt een lijst bij van gemelde ongevallen en van ongevallen met meer dan ${registeredAbove.nl} werkdagen verzuim.`,
      `A list is kept of reported accidents and of accidents with more than ${registeredAbove.en} workdays of absence.`,
    ),
    help: INSPECTORATE_HELP,
  }),
};

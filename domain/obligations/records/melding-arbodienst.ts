import { SICK } from '../course-words';
import { meldingArbodienst as computedBy } from '../melding-arbodienst';
import { MARK_DONE } from '../phrases';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const meldingArbodienst: DutyRecord = {
  computedBy,
  rule: 'T-05',
  name: 'Melding aan de arbodienst',
  english: 'report of the sickness to the arbodienst',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever'],
  late: {
    costs: 'none',
    words: () => ({
      nl: 'daar staat geen sanctie op; de begeleiding begint later',
      en: 'No legal consequence; the guidance starts later.',
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  course: { opens: SICK, closes: SICK, cancels: '`intrekking`', statuses: ['done'] },
  words: () => ({
    subject: all(
      'nieuwe melding doorgeven aan de arbodienst',
      'pass the new report on to the occupational health service',
    ),
    lead: all(
      'Geef de melding van {naam} {dag} door aan de arbodienst.',
      'Pass the report of {naam} on to the occupational health service {dag}.',
    ),
    action: all('Geef de melding door aan uw arbodienst.', 'Pass the report on to your occupational health service.'),
    closing: MARK_DONE,
    why: words(
      'In het contract met de arbodienst staat binnen hoeveel dagen u een melding doorgeeft.',
      'The contract with the occupational health service says within how many days you report.',
    ),
  }),
};

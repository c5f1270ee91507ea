import { EVENT, ITSELF, SICK } from '../course-words';
import { eindeOpzegverbod as computedBy } from '../einde-opzegverbod';
import type { EventRecord } from '../record';
import { all, words } from '../words';

export const eindeOpzegverbod: EventRecord = {
  computedBy,
  rule: 'U-20',
  name: 'Einde van het opzegverbod wegens ziekte',
  english: 'end of the ban on dismissal during sickness',
  kind: 'event',
  dutyOn: 'werkgever',
  recipients: [],
  late: { costs: 'none' },
  employerSees: 'all',
  course: {
    opens: SICK,
    closes: ITSELF,
    cancels: '`herstelmelding`, `overlijden`, `einde-dienstverband`',
    statuses: EVENT,
  },
  announcement: ({ dismissalBan }) => ({
    subject: words('einde van het opzegverbod', 'end of the ban on dismissal'),
    change: all(
      `Vanaf deze dag geldt het opzegverbod van ${dismissalBan.nl} niet meer. Het dienstverband eindigt daardoor niet vanzelf.`,
      `From this day the ban on dismissal of ${dismissalBan.en} no longer applies. The employment does not end by itself because of it.`,
    ),
    action: all(
      'Overleg met een jurist voordat u iets besluit. Voor ontslag is toestemming van UWV nodig.',
      'Consult a lawyer before you decide anything. Dismissal needs the permission of UWV.',
    ),
    why: words(`Het opzegverbod geldt ${dismissalBan.nl}.`, `The ban on dismissal lasts ${dismissalBan.en}.`),
  }),
};

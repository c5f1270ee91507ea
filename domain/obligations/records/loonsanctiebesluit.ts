import { DUTY, END } from '../course-words';
import { loonsanctie as computedBy } from '../loonsanctie';
import type { DutyRecord } from '../record';

export const loonsanctiebesluit: DutyRecord = {
  computedBy,
  rule: 'T-33',
  name: 'Laatste dag voor een loonsanctiebesluit van UWV',
  nameInEigenrisico: 'Laatste dag voor een besluit van UWV over langer ziekengeld',
  english: 'last day on which UWV can decide to extend the wage period',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'uwv',
  recipients: [],
  late: {
    costs: 'shorter-sanction',
    words: () => ({
      nl: 'UWV is dan te laat, niet u: een laat besluit bekort de loonsanctie; na het einde van het loontijdvak kan het niet meer',
      en: 'UWV is late then, not you: a late decision shortens the wage sanction; after the end of the wage period it can no longer be made.',
      eigenrisico: {
        nl: 'een laat besluit bekort de verlenging; na het einde van het ziekengeld kan het niet meer',
        en: 'A late decision shortens the extension; after the end of the sickness benefit it can no longer be made.',
      },
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  course: {
    opens: '`wia-aanvraag`',
    closes: '`loonsanctie`',
    cancels: `einde van het loontijdvak, ${END}`,
    statuses: DUTY,
  },
};

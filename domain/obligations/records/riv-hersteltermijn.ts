import { AT_ONCE, END } from '../course-words';
import { UWV_HELP } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYER_PORTAL } from '../uwv-forms';
import { wia as computedBy } from '../wia';
import { all, words } from '../words';

export const rivHersteltermijn: DutyRecord = {
  computedBy,
  rule: 'T-30',
  name: 'Re-integratieverslag aanvullen binnen de hersteltermijn van UWV',
  english: 'term in which an incomplete re-integration report may be completed',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'casemanager'],
  late: { costs: 'wage-sanction' },
  employerSees: 'all',
  doneAs: 'status',
  course: {
    opens: '`wia-aanvraag` zonder `re-integratieverslag`, `riv-herstelverzoek`',
    closes: '`re-integratieverslag`',
    cancels: `een verslag dat er al was, ${END}`,
    statuses: [...AT_ONCE, 'superseded'],
  },
  form: EMPLOYER_PORTAL,
  words: () => ({
    subject: all('re-integratieverslag aanvullen voor UWV', 'complete the reintegration report for UWV'),
    lead: {
      ...all(
        'Zorg dat het re-integratieverslag van {naam} {dag} is aangevuld voor UWV.',
        'Make sure that the reintegration report of {naam} is completed for UWV {dag}.',
      ),
      werkgever: words(
        'Vul {dag} het re-integratieverslag van {naam} aan voor UWV.',
        'Complete the reintegration report of {naam} for UWV {dag}.',
      ),
    },
    action: all(
      'Vul aan wat er in het re-integratieverslag ontbreekt en stuur het aan UWV. Noemt UWV in zijn brief een andere termijn, houd u dan daaraan.',
      'Add what is missing in the reintegration report and send it to UWV. If UWV gives another term in its letter, keep to that.',
    ),
    closing: all(
      'Zet het volledige verslag in {zaak}. Daarmee is de taak klaar.',
      'Put the complete report in {zaak}. That closes the task.',
    ),
    why: words(
      'De WIA is aangevraagd zonder volledig re-integratieverslag. UWV geeft dan een termijn om het aan te vullen.',
      'The WIA was applied for without a complete reintegration report. UWV then gives a term to complete it.',
    ),
    help: UWV_HELP,
  }),
};

import { END, RIGHT } from '../course-words';
import { loonsanctie as computedBy } from '../loonsanctie';
import { STORE_RECEIPT, UWV_HELP } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYER_PORTAL } from '../uwv-forms';
import { all, words } from '../words';

export const bekortingsmelding: DutyRecord = {
  computedBy,
  rule: 'T-33',
  name: 'Bekortingsmelding aan UWV',
  english: 'report that the shortcoming behind a wage sanction was repaired',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'casemanager'],
  late: {
    costs: 'sanction-runs-on',
    words: () => ({
      nl: 'zonder melding loopt de loonsanctie tot het einde door',
      en: 'Without a report the wage sanction runs to its end.',
      eigenrisico: {
        nl: 'zonder melding loopt de verlenging van het ziekengeld tot het einde door',
        en: 'Without a report the sickness benefit runs to the end of the extension.',
      },
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  asksUwv: 'de bekortingsmelding',
  course: {
    opens: '`loonsanctie`',
    closes: '`bekortingsmelding`',
    cancels: `een bekorting kan niet meer, ${END}`,
    statuses: ['planned', ...RIGHT],
  },
  form: EMPLOYER_PORTAL,
  words: () => ({
    subject: all('herstel van tekortkomingen melden aan UWV', 'report to UWV that shortcomings were repaired'),
    lead: {
      ...all(
        'Zorg dat de werkgever {dag} aan UWV meldt wat in de re-integratie van {naam} is hersteld.',
        'Make sure that the employer reports to UWV {dag} what was repaired in the reintegration of {naam}.',
      ),
      werkgever: words(
        'Meld {dag} aan UWV wat u in de re-integratie van {naam} hebt hersteld.',
        'Report to UWV {dag} what you repaired in the reintegration of {naam}.',
      ),
    },
    action: {
      ...all(
        'De werkgever herstelt wat UWV miste in de re-integratie, en meldt dat daarna met bewijs aan UWV.',
        'The employer repairs what UWV missed in the reintegration, and then reports it to UWV with proof.',
      ),
      werkgever: words(
        'Herstel wat UWV miste in de re-integratie. Meld dat daarna met bewijs aan UWV.',
        'Repair what UWV missed in the reintegration. Then report it to UWV with proof.',
      ),
    },
    closing: STORE_RECEIPT,
    why: words(
      'Is hersteld wat ontbrak, dan kan UWV de loonsanctie korter maken. Dat kan alleen na een melding van {werkgever}.',
      'Once what was missing is repaired, UWV can shorten the wage sanction. That takes a report from {werkgever}.',
    ),
    help: UWV_HELP,
    eigenrisico: {
      why: words(
        'Is hersteld wat ontbrak, dan kan UWV de verlenging van het ziekengeld korter maken. Dat kan alleen na een melding van {werkgever}.',
        'Once what was missing is repaired, UWV can shorten the extension of the sickness benefit. That takes a report from {werkgever}.',
      ),
    },
  }),
};

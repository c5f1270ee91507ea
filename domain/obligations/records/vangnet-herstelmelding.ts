import { capital } from '../../sentence';
import { AFTER, AT_ONCE, BY_HAND } from '../course-words';
import { CALL_UWV, MARK_DONE, STORE_RECEIPT_AND_MARK_DONE, UWV_HELP_AFTER } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYER_PORTAL } from '../uwv-forms';
import { vangnetmelding as computedBy } from '../vangnetmelding';
import { all, words } from '../words';

export const vangnetHerstelmelding: DutyRecord = {
  computedBy,
  rule: 'V-08',
  name: 'Herstelmelding aan UWV',
  english: 'report to UWV of recovery under the safety net',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'uwv-melder',
  recipients: ['uwv-melder'],
  late: { costs: 'fine-by-uwv' },
  employerSees: 'only-as-own-duty',
  doneAs: 'melding',
  tellsUwv: 'de herstelmelding',
  course: {
    opens: '`herstelmelding` onder een `vangnet` of een eigenrisicodrager',
    closes: BY_HAND,
    cancels: `terugval, ${AFTER}`,
    statuses: [...AT_ONCE, 'superseded'],
  },
  form: EMPLOYER_PORTAL,
  words: ({ recoveryReport, recoveryReportDay }) => ({
    subject: all('laatste dag van de melding doorgeven aan UWV', 'tell UWV the last day of the report'),
    lead: all(
      'Geef {dag} de laatste dag van de melding over {naam} door aan UWV.',
      'Tell UWV the last day of the report about {naam} {dag}.',
    ),
    action: all(
      'Geef in het werkgeversportaal van UWV door vanaf welke dag de werknemer weer volledig kan werken. Is de eerste melding nog niet gedaan, doe die dan tegelijk.',
      'Tell UWV in the employers’ portal from which day the employee is fully fit for work again. If the first report was not made yet, make it at the same time.',
    ),
    closing: MARK_DONE,
    why: words(
      `UWV betaalt een uitkering tot deze dag. ${capital(recoveryReport.nl)} nadat de werkgever het weet, moet UWV het ook weten.`,
      `UWV pays a benefit until this day. ${capital(recoveryReport.en)} after the employer knows, UWV has to know as well.`,
    ),
    help: CALL_UWV,
    eigenrisico: {
      subject: all('wijziging doorgeven aan UWV', 'report a change to UWV'),
      action: all(
        'Geef UWV de eerste dag door waarop {medewerker} weer kon werken. Stop het ziekengeld per die dag.',
        'Tell UWV the first day on which {medewerker} could work again. Stop the sickness benefit from that day.',
      ),
      closing: STORE_RECEIPT_AND_MARK_DONE,
      why: words(
        `De melding moet op de ${recoveryReportDay.nl} dag na het bericht van de ex-medewerker bij UWV zijn.`,
        `The report has to be with UWV on the ${recoveryReportDay.en} day after the word of the former employee.`,
      ),
      help: UWV_HELP_AFTER,
    },
  }),
};

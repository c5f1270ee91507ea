import { weeksmelding42 as computedBy } from '../42e-weeksmelding';
import { DUTY, END, SICK } from '../course-words';
import { STORE_RECEIPT, UWV_HELP } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYER_PORTAL } from '../uwv-forms';
import { all, words } from '../words';

export const weeksmelding42e: DutyRecord = {
  computedBy,
  rule: 'T-20',
  name: '42e-weeksmelding aan UWV',
  english: 'report to UWV on the first day after 42 weeks',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'casemanager'],
  late: { costs: 'fine-by-uwv' },
  employerSees: 'all',
  doneAs: 'melding',
  preparedDaysBefore: 28,
  tellsUwv: 'de 42e-weeksmelding',
  promptly: { type: '42e-weeksmelding' },
  course: {
    opens: SICK,
    closes: '`42e-weeksmelding`, vervroegde `wia-aanvraag`, `vrijwillige-verlenging`',
    cancels: `lopend \`vangnet\`, ${END}`,
    statuses: DUTY,
  },
  form: EMPLOYER_PORTAL,
  words: ({ report }) => ({
    subject: all('42e-weeksmelding doen bij UWV', 'file the 42nd-week report with UWV'),
    lead: {
      ...all(
        'Zorg dat de werkgever {dag} de 42e-weeksmelding voor {naam} bij UWV doet.',
        'Make sure that the employer files the 42nd-week report for {naam} with UWV {dag}.',
      ),
      werkgever: words(
        'Doe {dag} de 42e-weeksmelding voor {naam} bij UWV.',
        'File the 42nd-week report for {naam} with UWV {dag}.',
      ),
    },
    action: {
      ...all(
        'De 42e-weeksmelding gaat via het werkgeversportaal van UWV, met de juiste eerste dag. De melding is ook nodig als {medewerker} voor een deel werkt.',
        'The 42nd-week report goes through the employers’ portal of UWV, with the right first day. The report is needed too when {medewerker} works in part.',
      ),
      werkgever: words(
        'Doe de 42e-weeksmelding in het werkgeversportaal van UWV. Geef de juiste eerste dag op. De melding is ook nodig als {medewerker} voor een deel werkt.',
        'File the 42nd-week report in the employers’ portal of UWV. Give the right first day. The report is needed too when {medewerker} works in part.',
      ),
    },
    closing: STORE_RECEIPT,
    why: words(
      `UWV wil na ${report.nl} weten dat {medewerker} nog niet volledig werkt. UWV stuurt daarna informatie over het vervolg.`,
      `After ${report.en} UWV wants to know that {medewerker} is not fully at work yet. UWV then sends information on what follows.`,
    ),
    help: UWV_HELP,
  }),
};

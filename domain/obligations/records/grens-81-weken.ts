import { weeksmelding42 as computedBy } from '../42e-weeksmelding';
import { AT_ONCE, END } from '../course-words';
import { STORE_RECEIPT, UWV_HELP } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYER_PORTAL } from '../uwv-forms';
import { all, words } from '../words';

export const grens81Weken: DutyRecord = {
  computedBy,
  rule: 'T-21',
  name: 'Uiterste dag voor de bescherming bij een late WIA-brief',
  english: 'last day on which a late 42e-weeksmelding still protects against a late letter of UWV',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'casemanager'],
  late: {
    costs: 'right-lost',
    words: () => ({
      nl: 'een te late WIA-aanvraag blijft te laat, ook als de brief van UWV te laat kwam (WIA art. 64 lid 6)',
      en: 'A late WIA application stays late, even if the letter of UWV came late.',
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  toldWithLate: '42e-weeksmelding',
  course: {
    opens: 'een late `42e-weeksmelding`',
    closes: '`42e-weeksmelding`',
    cancels: `lopend \`vangnet\`, ${END}`,
    statuses: AT_ONCE,
  },
  form: EMPLOYER_PORTAL,
  words: () => ({
    subject: all('42e-weeksmelding alsnog doen bij UWV', 'file the 42nd-week report with UWV after all'),
    lead: {
      ...all(
        'Zorg dat de werkgever {dag} alsnog de 42e-weeksmelding voor {naam} bij UWV doet.',
        'Make sure that the employer still files the 42nd-week report for {naam} with UWV {dag}.',
      ),
      werkgever: words(
        'Doe {dag} alsnog de 42e-weeksmelding voor {naam} bij UWV.',
        'Still file the 42nd-week report for {naam} with UWV {dag}.',
      ),
    },
    action: all(
      'De 42e-weeksmelding is al te laat. Die gaat alsnog via het werkgeversportaal van UWV. Wacht niet tot de laatste dag.',
      'The 42nd-week report is late already. It still goes through the employers’ portal of UWV. Do not wait for the last day.',
    ),
    closing: STORE_RECEIPT,
    why: words(
      'Komt de brief van UWV over de WIA te laat, dan heeft een late WIA-aanvraag geen gevolgen. Dat geldt alleen als UWV de 42e-weeksmelding uiterlijk op deze dag heeft.',
      'If the letter of UWV on the WIA comes late, a late application has no consequences. That holds only if UWV has the 42nd-week report by this day.',
    ),
    help: UWV_HELP,
  }),
};

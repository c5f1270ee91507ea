import { weeksmelding42 as computedBy } from '../42e-weeksmelding';
import { AFTER, AT_ONCE, BY_HAND } from '../course-words';
import { STORE_RECEIPT, UWV_HELP } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYER_PORTAL } from '../uwv-forms';
import { all, words } from '../words';

export const correctieWeeksmelding42e: DutyRecord = {
  computedBy,
  rule: 'T-20',
  name: 'Correctie van de 42e-weeksmelding bij UWV',
  english: 'correction or withdrawal of the 42e-weeksmelding',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'casemanager'],
  late: { costs: 'fine-by-uwv' },
  employerSees: 'all',
  doneAs: 'status',
  course: {
    opens: '`correctie-eerste-ziektedag` of `intrekking` na de `42e-weeksmelding`',
    closes: BY_HAND,
    cancels: AFTER,
    statuses: AT_ONCE,
  },
  form: EMPLOYER_PORTAL,
  words: () => ({
    subject: all('melding bij UWV verbeteren', 'correct the report to UWV'),
    lead: {
      ...all(
        'Zorg dat de werkgever {dag} de 42e-weeksmelding voor {naam} verbetert.',
        'Make sure that the employer corrects the 42nd-week report for {naam} {dag}.',
      ),
      werkgever: words(
        'Verbeter {dag} de 42e-weeksmelding voor {naam} bij UWV.',
        'Correct the 42nd-week report for {naam} with UWV {dag}.',
      ),
    },
    action: {
      ...all(
        'De werkgever geeft de verbeterde eerste dag door aan UWV. De 42e-weeksmelding is met een andere dag gedaan.',
        'The employer gives UWV the corrected first day. The 42nd-week report was filed with another day.',
      ),
      werkgever: words(
        'Geef de verbeterde eerste dag door aan UWV. De 42e-weeksmelding is met een andere dag gedaan.',
        'Give UWV the corrected first day. The 42nd-week report was filed with another day.',
      ),
    },
    closing: STORE_RECEIPT,
    why: words(
      'De eerste dag hoort bij de melding. Een verkeerde dag moet meteen worden verbeterd.',
      'The first day is part of the report. A wrong day has to be corrected at once.',
    ),
    help: UWV_HELP,
    turns: {
      'ziekmelding-ingetrokken': {
        subject: all('melding bij UWV intrekken', 'withdraw the report to UWV'),
        lead: {
          ...all(
            'Zorg dat de werkgever {dag} de 42e-weeksmelding voor {naam} intrekt.',
            'Make sure that the employer withdraws the 42nd-week report for {naam} {dag}.',
          ),
          werkgever: words(
            'Trek {dag} de 42e-weeksmelding voor {naam} bij UWV in.',
            'Withdraw the 42nd-week report for {naam} with UWV {dag}.',
          ),
        },
        action: {
          ...all(
            'De werkgever laat UWV weten dat de 42e-weeksmelding niet geldt. De ziekmelding is ingetrokken.',
            'The employer lets UWV know that the 42nd-week report does not hold. The report of sickness was withdrawn.',
          ),
          werkgever: words(
            'Laat UWV weten dat de 42e-weeksmelding niet geldt. De ziekmelding is ingetrokken.',
            'Let UWV know that the 42nd-week report does not hold. The report of sickness was withdrawn.',
          ),
        },
        why: words(
          'UWV kreeg een melding over een ziekte die er niet was. Dat moet meteen worden rechtgezet.',
          'UWV got a report about a sickness that was not there. That has to be put right at once.',
        ),
        late: words(
          'UWV gaat dan verder met een melding die niet klopt',
          'UWV then goes on with a report that is not right.',
        ),
      },
    },
  }),
};

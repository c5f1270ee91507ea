import { BY_HAND, DUTY } from '../course-words';
import { MARK_DONE, STORE_RECEIPT_AND_MARK_DONE, UWV_HELP, UWV_HELP_AFTER } from '../phrases';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const ziekUitDienstMelding: DutyRecord = {
  computedBy: 'ziek-uit-dienst',
  rule: 'U-01',
  name: 'Melding ziek uit dienst aan UWV',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'casemanager'],
  late: {
    costs: 'fine-by-uwv',
    words: () => ({ eigenrisico: { en: 'UWV may be late in establishing the sickness benefit.' } }),
  },
  employerSees: 'all',
  doneAs: 'melding',
  preparedDaysBefore: 28,
  tellsUwv: 'de melding ziek uit dienst',
  course: {
    opens: '`einde-dienstverband` tijdens ziekte; bij een eigenrisicodrager ook `ziekmelding` na het dienstverband',
    closes: BY_HAND,
    cancels: 'lopend `vangnet`, `herstelmelding`, `overlijden`',
    statuses: DUTY,
  },
  words: () => ({
    subject: all('einde van het dienstverband melden bij UWV', 'report the end of the employment to UWV'),
    action: all(
      'Meld in het werkgeversportaal van UWV dat uw medewerker uit dienst gaat zonder volledig te kunnen werken. Dat moet ook als u de 42e-weeksmelding al hebt gedaan.',
      'Report in the employers’ portal of UWV that your employee leaves without being fully fit for work. This is needed too when you already filed the 42nd-week report.',
    ),
    closing: MARK_DONE,
    why: words(
      'Na het dienstverband kan er recht zijn op een uitkering van UWV. De wet wil de melding op de laatste werkdag; na de laatste dag van het dienstverband is zij te laat.',
      'After the employment there may be a right to a benefit of UWV. The law wants the report on the last working day; after the last day of the employment it is late.',
    ),
    help: UWV_HELP,
    eigenrisico: {
      subject: all('ex-medewerker melden bij UWV', 'report a former employee to UWV'),
      action: all(
        'Meld uw ex-medewerker in het werkgeversportaal van UWV, met de juiste eerste dag. U betaalt het ziekengeld en begeleidt de ex-medewerker verder.',
        'Report your former employee in the employers’ portal of UWV, with the right first day. You pay the sickness benefit and go on guiding the former employee.',
      ),
      closing: STORE_RECEIPT_AND_MARK_DONE,
      why: words(
        'UWV stelt het recht op ziekengeld vast; de eigenrisicodrager betaalt het uit.',
        'UWV establishes the right to sickness benefit; the self-insured employer pays it.',
      ),
      help: UWV_HELP_AFTER,
    },
  }),
};

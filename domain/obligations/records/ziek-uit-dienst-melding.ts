import { BY_HAND, DUTY } from '../course-words';
import { MARK_DONE, STORE_RECEIPT_AND_MARK_DONE, UWV_HELP, UWV_HELP_AFTER } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYER_PORTAL } from '../uwv-forms';
import { all, words } from '../words';
import { ziekUitDienst as computedBy } from '../ziek-uit-dienst';

export const ziekUitDienstMelding: DutyRecord = {
  computedBy,
  rule: 'U-01',
  name: 'Melding ziek uit dienst aan UWV',
  english: 'report that a sick employee leaves; of an eigenrisicodrager also that an ex-employee fell ill',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'casemanager'],
  late: {
    costs: 'fine-by-uwv',
    // Neither wage nor ziekengeld depends on it.
    words: ({ fineEur }) => {
      const fine = words(`UWV kan een boete geven tot € ${fineEur}`, `UWV may impose a fine of up to € ${fineEur}.`);
      return { ...fine, eigenrisico: fine };
    },
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
  form: EMPLOYER_PORTAL,
  words: () => ({
    subject: all('einde van het dienstverband melden bij UWV', 'report the end of the employment to UWV'),
    lead: {
      ...all(
        'Zorg dat de werkgever {dag} het einde van het dienstverband van {naam} bij UWV meldt.',
        'Make sure that the employer reports the end of the employment of {naam} to UWV {dag}.',
      ),
      werkgever: words(
        'Meld {dag} het einde van het dienstverband van {naam} bij UWV.',
        'Report the end of the employment of {naam} to UWV {dag}.',
      ),
    },
    action: {
      ...all(
        'De werkgever meldt in het werkgeversportaal van UWV op welke dag het dienstverband eindigt, en dat {medewerker} dan niet volledig kan werken. Dat moet ook als de 42e-weeksmelding al is gedaan.',
        'The employer reports in the employers’ portal of UWV on which day the employment ends, and that {medewerker} is not fully fit for work then. This is needed too when the 42nd-week report was filed already.',
      ),
      werkgever: words(
        'Meld in het werkgeversportaal van UWV op welke dag het dienstverband eindigt, en dat {medewerker} dan niet volledig kan werken. Dat moet ook als de 42e-weeksmelding al is gedaan.',
        'Report in the employers’ portal of UWV on which day the employment ends, and that {medewerker} is not fully fit for work then. This is needed too when the 42nd-week report was filed already.',
      ),
    },
    closing: MARK_DONE,
    why: words(
      'Na het dienstverband kan er recht zijn op een uitkering van UWV. De wet wil de melding op de laatste werkdag; na de laatste dag van het dienstverband is die te laat.',
      'After the employment there may be a right to a benefit of UWV. The law wants the report on the last working day; after the last day of the employment it is late.',
    ),
    help: UWV_HELP,
    eigenrisico: {
      subject: all('ex-medewerker melden bij UWV', 'report a former employee to UWV'),
      lead: {
        ...all(
          'Zorg dat de eigenrisicodrager {naam} {dag} bij UWV meldt.',
          'Make sure that the self-insured employer reports {naam} to UWV {dag}.',
        ),
        werkgever: words('Meld {naam} {dag} bij UWV.', 'Report {naam} to UWV {dag}.'),
      },
      action: {
        ...all(
          'De melding gaat via het werkgeversportaal van UWV, met de juiste eerste dag. De eigenrisicodrager betaalt het ziekengeld en begeleidt de ex-medewerker verder.',
          'The report goes through the employers’ portal of UWV, with the right first day. The self-insured employer pays the sickness benefit and goes on guiding the former employee.',
        ),
        werkgever: words(
          'Meld {medewerker} in het werkgeversportaal van UWV, met de juiste eerste dag. U betaalt het ziekengeld en begeleidt {medewerker} verder.',
          'Report {medewerker} in the employers’ portal of UWV, with the right first day. You pay the sickness benefit and go on guiding {medewerker}.',
        ),
      },
      closing: STORE_RECEIPT_AND_MARK_DONE,
      why: words(
        'UWV stelt het recht op ziekengeld vast; de eigenrisicodrager betaalt het uit.',
        'UWV establishes the right to sickness benefit; the self-insured employer pays it.',
      ),
      help: UWV_HELP_AFTER,
    },
    turns: {
      'ziek-na-dienstverband': {
        late: words(
          'UWV kan het ziekengeld dan later vaststellen',
          'UWV may then be later in establishing the sickness benefit.',
        ),
      },
    },
  }),
};

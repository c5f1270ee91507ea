import { BY_HAND, DUTY } from '../course-words';
import type { DutyRecord } from '../record';
import { EMPLOYER_FORMS } from '../uwv-forms';
import { all, words } from '../words';
import { ziekUitDienst as computedBy } from '../ziek-uit-dienst';

export const rivZiekUitDienst: DutyRecord = {
  computedBy,
  rule: 'U-01',
  name: 'Re-integratieverslag bij ziek uit dienst',
  english: 're-integration report at leaving',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'werknemer', 'casemanager'],
  late: {
    costs: 'recovery-of-ziekengeld',
    words: () => ({
      werknemer: words(
        'Hebt u geen verslag gekregen, zeg dat dan als UWV u erom vraagt. UWV schrijft daarna uw werkgever aan.',
        'If you got no report, say so when UWV asks you for it. UWV then writes to your employer.',
      ),
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  course: {
    opens: '`einde-dienstverband` tijdens ziekte',
    closes: BY_HAND,
    cancels: 'korter dan zes weken, eigenrisicodrager, `herstelmelding`, `overlijden`',
    statuses: DUTY,
  },
  form: EMPLOYER_FORMS,
  words: () => ({
    subject: {
      ...all(
        're-integratieverslag maken bij het einde van het dienstverband',
        'make the reintegration report at the end of the employment',
      ),
      werknemer: words('re-integratieverslag ontvangen en nalezen', 'receive and read the reintegration report'),
    },
    lead: {
      ...all(
        'Zorg dat {naam} {dag} het re-integratieverslag heeft.',
        'Make sure that {naam} has the reintegration report {dag}.',
      ),
      werkgever: words('Geef {naam} {dag} het re-integratieverslag.', 'Give {naam} the reintegration report {dag}.'),
      werknemer: words(
        'Vraag {werkgever} om {dag} het re-integratieverslag te geven.',
        'Ask {werkgever} to give you the reintegration report {dag}.',
      ),
    },
    action: {
      ...all(
        'Controleer of alle stukken van het re-integratieverslag er zijn.',
        'Check that all documents of the reintegration report are there.',
      ),
      werkgever: words(
        'Stel het re-integratieverslag samen, bespreek het met {medewerker} en geef een kopie. In {zaak} staat of een verkort verslag genoeg is.',
        'Compile the reintegration report, discuss it with {medewerker} and hand over a copy. {Zaak} says whether a short report is enough.',
      ),
      werknemer: words(
        'U krijgt van uw werkgever het re-integratieverslag. Lees het na en bewaar het: UWV vraagt u erom.',
        'Your employer gives you the reintegration report. Read it and keep it: UWV will ask you for it.',
      ),
    },
    closing: {
      ...all(
        'Zet het verslag in {zaak} en meld de taak als afgerond.',
        'Put the report in {zaak} and mark the task as done.',
      ),
      werknemer: words(
        'Uw werkgever zet het verslag in {zaak}. Uw medische stukken krijgt u van de bedrijfsarts zelf.',
        'Your employer puts the report in {zaak}. You get your medical documents from the company doctor.',
      ),
    },
    why: words(
      'Met het verslag ziet UWV wat werkgever en werknemer samen hebben gedaan om weer te gaan werken.',
      'The report shows UWV what employer and employee did together to return to work.',
    ),
  }),
};

import { DUTY, END, SICK } from '../course-words';
import type { DutyRecord } from '../record';
import { EMPLOYER_FORMS } from '../uwv-forms';
import { wia as computedBy } from '../wia';
import { all, words } from '../words';

export const reIntegratieverslag: DutyRecord = {
  computedBy,
  rule: 'T-30',
  name: 'Re-integratieverslag',
  english: 're-integration report (RIV)',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'werknemer', 'casemanager'],
  late: { costs: 'wage-sanction' },
  employerSees: 'all',
  doneAs: 'document',
  promptly: { type: 're-integratieverslag' },
  course: { opens: SICK, closes: '`re-integratieverslag`', cancels: END, statuses: DUTY },
  form: EMPLOYER_FORMS,
  words: ({ verslag }) => ({
    subject: {
      ...all('re-integratieverslag samenstellen', 'compile the reintegration report'),
      werkgever: words('re-integratieverslag aan {medewerker} geven', 'give the reintegration report to {medewerker}'),
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
        'Stel het re-integratieverslag samen, bespreek het met {medewerker} en geef een kopie. {Medewerker} heeft het nodig voor de WIA-aanvraag.',
        'Compile the reintegration report, discuss it with {medewerker} and hand over a copy. {Medewerker} needs it to apply for the WIA.',
      ),
      werknemer: words(
        'U krijgt van uw werkgever het re-integratieverslag. Lees het na en voeg uw eigen mening toe. U stuurt het mee met uw WIA-aanvraag.',
        'Your employer gives you the reintegration report. Read it and add your own view. You send it along with your WIA application.',
      ),
    },
    closing: {
      ...all(
        'Zet het volledige verslag in {zaak}. Daarmee is de taak klaar.',
        'Put the complete report in {zaak}. That closes the task.',
      ),
      werknemer: words(
        'Uw werkgever zet het verslag in {zaak}. Uw medische stukken krijgt u van de bedrijfsarts zelf.',
        'Your employer puts the report in {zaak}. You get your medical documents from the company doctor.',
      ),
    },
    why: words(
      `Het verslag laat UWV zien wat werkgever en werknemer samen hebben gedaan. Het moet ${verslag.nl} voor het einde van de wachttijd klaar zijn.`,
      `The report shows UWV what employer and employee did together. It has to be ready ${verslag.en} before the waiting period ends.`,
    ),
    eigenrisico: {
      subject: {
        ...all('re-integratieverslag samenstellen', 'compile the reintegration report'),
        eigenrisicodrager: words(
          're-integratieverslag aan {medewerker} geven',
          'give the reintegration report to {medewerker}',
        ),
        werknemer: words('re-integratieverslag ontvangen en nalezen', 'receive and read the reintegration report'),
      },
      action: {
        ...all(
          'Controleer of alle stukken van het re-integratieverslag er zijn.',
          'Check that all documents of the reintegration report are there.',
        ),
        eigenrisicodrager: words(
          'Stel het re-integratieverslag samen, bespreek het met {medewerker} en geef een kopie. {Medewerker} heeft het nodig voor de WIA-aanvraag.',
          'Compile the reintegration report, discuss it with {medewerker} and hand over a copy. {Medewerker} needs it to apply for the WIA.',
        ),
        werknemer: words(
          'U krijgt van uw vroegere werkgever het re-integratieverslag. Lees het na en voeg uw eigen mening toe. U stuurt het mee met uw WIA-aanvraag.',
          'Your former employer gives you the reintegration report. Read it and add your own view. You send it along with your WIA application.',
        ),
      },
      closing: {
        ...all(
          'Zet het volledige verslag in {zaak}. Daarmee is de taak klaar.',
          'Put the complete report in {zaak}. That closes the task.',
        ),
        werknemer: words(
          'Uw vroegere werkgever zet het verslag in {zaak}. Uw medische stukken krijgt u van de bedrijfsarts zelf.',
          'Your former employer puts the report in {zaak}. You get your medical documents from the company doctor.',
        ),
      },
      why: words(
        `Het verslag laat UWV zien wat er samen is gedaan. Het moet ${verslag.nl} voor het einde van de wachttijd klaar zijn.`,
        `The report shows UWV what was done together. It has to be ready ${verslag.en} before the waiting period ends.`,
      ),
    },
  }),
};

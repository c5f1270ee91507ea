import { DUTY, END } from '../course-words';
import { UWV_HELP, UWV_HELP_AFTER } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYEE_FORMS } from '../uwv-forms';
import { all, words } from '../words';

export const wiaAanvraag: DutyRecord = {
  computedBy: 'wia',
  rule: 'T-31',
  name: 'WIA-aanvraag door de werknemer',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werknemer',
  recipients: ['werknemer', 'werkgever'],
  late: { costs: 'longer-wage' },
  employerSees: 'all',
  doneAs: 'melding',
  promptly: { type: 'wia-aanvraag' },
  course: { opens: '`uwv-wia-brief`', closes: '`wia-aanvraag`', cancels: END, statuses: DUTY },
  form: EMPLOYEE_FORMS,
  words: ({ application }) => ({
    subject: {
      ...all('WIA-aanvraag door {medewerker}', 'WIA application by {medewerker}'),
      werknemer: words('uw WIA-uitkering aanvragen', 'apply for your WIA benefit'),
    },
    lead: {
      ...all('Vraag {naam} om {dag} de WIA-uitkering aan te vragen.', 'Ask {naam} to apply for the WIA benefit {dag}.'),
      werknemer: words('Vraag {dag} uw WIA-uitkering aan.', 'Apply for your WIA benefit {dag}.'),
    },
    action: {
      ...all(
        'Vraag {medewerker} of de WIA-aanvraag is ingestuurd. Zorg dat het re-integratieverslag er is.',
        'Ask {medewerker} whether the WIA application was sent. Make sure that the reintegration report is there.',
      ),
      werknemer: words(
        'Vraag de WIA-uitkering aan op uwv.nl. U logt daar in met DigiD. Stuur het re-integratieverslag mee.',
        'Apply for the WIA benefit on uwv.nl. You log in there with DigiD. Send the reintegration report along.',
      ),
    },
    closing: {
      ...all(
        'Leg in {zaak} vast op welke dag de aanvraag is gedaan.',
        'Record in {zaak} on which day the application was made.',
      ),
      werknemer: words(
        'Geef in {zaak} door op welke dag u de aanvraag hebt gedaan.',
        'Tell us in {zaak} on which day you made the application.',
      ),
    },
    why: words(
      `De aanvraag moet ${application.nl} voor het einde van de wachttijd bij UWV zijn.`,
      `The application has to be with UWV ${application.en} before the waiting period ends.`,
    ),
    help: {
      ...UWV_HELP,
      werknemer: words(
        'Bel UWV, of vraag het uw werkgever of de casemanager.',
        'Call UWV, or ask your employer or the case manager.',
      ),
    },
    eigenrisico: {
      subject: {
        ...all('WIA-aanvraag door {medewerker}', 'WIA application by {medewerker}'),
        werknemer: words('uw WIA-uitkering aanvragen', 'apply for your WIA benefit'),
      },
      action: {
        ...all(
          'Vraag {medewerker} of de WIA-aanvraag is ingestuurd. Zorg dat het re-integratieverslag er is.',
          'Ask {medewerker} whether the WIA application was sent. Make sure that the reintegration report is there.',
        ),
        werknemer: words(
          'Vraag de WIA-uitkering aan op uwv.nl. U logt daar in met DigiD. Stuur het re-integratieverslag mee.',
          'Apply for the WIA benefit on uwv.nl. You log in there with DigiD. Send the reintegration report along.',
        ),
      },
      help: UWV_HELP_AFTER,
    },
  }),
};

import { DUTY, END } from '../course-words';
import { UWV_HELP, UWV_HELP_AFTER } from '../phrases';
import type { DutyRecord } from '../record';
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
  words: ({ application }) => ({
    subject: {
      ...all('WIA-aanvraag door uw medewerker', 'WIA application by your employee'),
      werknemer: words('uw WIA-uitkering aanvragen', 'apply for your WIA benefit'),
    },
    action: {
      ...all(
        'Vraag uw medewerker of de WIA-aanvraag is ingestuurd. Zorg dat het re-integratieverslag er is.',
        'Ask your employee whether the WIA application was sent. Make sure that the reintegration report is there.',
      ),
      werknemer: words(
        'Vraag de WIA-uitkering aan op uwv.nl. U logt daar in met DigiD. Stuur het re-integratieverslag mee.',
        'Apply for the WIA benefit on uwv.nl. You log in there with DigiD. Send the reintegration report along.',
      ),
    },
    closing: {
      ...all(
        'Leg in de zaak vast op welke dag de aanvraag is gedaan.',
        'Record in the case on which day the application was made.',
      ),
      werknemer: words(
        'Geef in de zaak door op welke dag u de aanvraag hebt gedaan.',
        'Tell us in the case on which day you made the application.',
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
        ...all('WIA-aanvraag door uw ex-medewerker', 'WIA application by your former employee'),
        werknemer: words('uw WIA-uitkering aanvragen', 'apply for your WIA benefit'),
      },
      action: {
        ...all(
          'Vraag uw ex-medewerker of de WIA-aanvraag is ingestuurd. Zorg dat het re-integratieverslag er is.',
          'Ask your former employee whether the WIA application was sent. Make sure that the reintegration report is there.',
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

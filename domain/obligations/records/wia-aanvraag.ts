import { DUTY, END } from '../course-words';
import { UWV_HELP, UWV_HELP_AFTER } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYEE_FORMS } from '../uwv-forms';
import { wia as computedBy } from '../wia';
import { all, words } from '../words';

export const wiaAanvraag: DutyRecord = {
  computedBy,
  rule: 'T-31',
  name: 'WIA-aanvraag door de werknemer',
  english: 'application for the WIA by the employee, week 93',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werknemer',
  recipients: ['werknemer', 'werkgever'],
  late: { costs: 'longer-wage' },
  employerSees: 'all',
  doneAs: 'melding',
  tellsUwv: 'de WIA-aanvraag',
  promptly: { type: 'wia-aanvraag' },
  course: { opens: '`uwv-wia-brief`', closes: '`wia-aanvraag`', cancels: END, statuses: DUTY },
  form: EMPLOYEE_FORMS,
  words: ({ application, letterGrace }) => ({
    subject: {
      ...all('{medewerker} aan de WIA-aanvraag herinneren', 'remind {medewerker} of the WIA application'),
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
    turns: {
      'brief-ontbreekt': {
        action: {
          ...all(
            'UWV heeft nog niet geschreven over de WIA-aanvraag. UWV is te laat, niet u. Vraag {medewerker} UWV te bellen; aanvragen kan ook zonder brief.',
            'UWV has not written about the WIA application yet. UWV is late, not you. Ask {medewerker} to call UWV; the application can be made without the letter, too.',
          ),
          werknemer: words(
            'UWV heeft u nog niet geschreven over de WIA-aanvraag. UWV is te laat, niet u. Bel UWV en vraag naar de brief. U kunt ook zonder brief aanvragen op uwv.nl, met DigiD.',
            'UWV has not written to you about the WIA application yet. UWV is late, not you. Call UWV and ask for the letter. You can also apply without it on uwv.nl, with DigiD.',
          ),
        },
        why: words(
          `Komt de brief van UWV te laat, dan is de aanvraag niet te laat tot ${letterGrace.nl} na ontvangst van die brief.`,
          `When the letter of UWV comes late, the application is not late until ${letterGrace.en} after it was received.`,
        ),
        late: {
          nl: 'zolang UWV niet heeft geschreven, heeft dat geen gevolgen: UWV is te laat, niet u (WIA art. 64 lid 6)',
          en: 'Nothing as long as UWV has not written: UWV is late, not you.',
          werknemer: words(
            'Zolang UWV niet heeft geschreven is uw aanvraag niet te laat. UWV is te laat, niet u.',
            'As long as UWV has not written, your application is not late. UWV is late, not you.',
          ),
        },
      },
    },
    eigenrisico: { help: UWV_HELP_AFTER },
  }),
};

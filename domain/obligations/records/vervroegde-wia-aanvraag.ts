import { END, RIGHT } from '../course-words';
import { CALL_UWV } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYEE_FORMS } from '../uwv-forms';
import { vervroegdeWiaAanvraag as computedBy } from '../vervroegde-wia-aanvraag';
import { all, words } from '../words';

export const vervroegdeWiaAanvraag: DutyRecord = {
  computedBy,
  rule: 'V-30',
  name: 'Vervroegde WIA-aanvraag door de werknemer',
  english: 'early application for the WIA, with a shortened waiting period',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werknemer',
  recipients: ['werknemer', 'bedrijfsarts'],
  late: {
    costs: 'none',
    words: () => ({
      nl: 'daar staat geen sanctie op; na deze dag kan alleen nog de gewone aanvraag',
      en: 'Nothing: it is a right of the employee. After this day only the regular application is possible.',
    }),
  },
  employerSees: 'nothing',
  doneAs: 'status',
  course: {
    opens: '`vervroegde-wia-grond`',
    closes: '`wia-aanvraag` vervroegd',
    cancels: `einde van week 68, ${END}`,
    statuses: RIGHT,
  },
  form: EMPLOYEE_FORMS,
  words: ({ earlyFrom, earlyUntil }) => ({
    subject: {
      ...all('de verklaring voor een eerdere WIA-aanvraag geven', 'give the statement for an earlier WIA application'),
      werknemer: words(
        'kiezen of u eerder een WIA-uitkering aanvraagt',
        'choose whether to apply for a WIA benefit early',
      ),
    },
    lead: {
      ...all(
        'Geef {naam} {dag} de verklaring voor een eerdere WIA-aanvraag, als daarom is gevraagd.',
        'Give {naam} the statement for an early WIA application {dag}, if it was asked for.',
      ),
      werknemer: words(
        'Kies {dag} of u eerder een WIA-uitkering aanvraagt.',
        'Choose {dag} whether you apply for a WIA benefit early.',
      ),
    },
    action: {
      ...all(
        'Vraagt de werknemer erom, geef dan de verklaring die bij de aanvraag hoort. Geef die alleen aan de werknemer.',
        'If the employee asks for it, give the statement that belongs to the application. Give it to the employee only.',
      ),
      werknemer: words(
        'U kunt nu al een WIA-uitkering aanvragen op uwv.nl, één keer. U beslist daar zelf over. Stuur de verklaring van de bedrijfsarts mee. Uw werkgever krijgt hierover geen bericht.',
        'You can apply for a WIA benefit on uwv.nl now, once. You decide about it yourself. Send the statement of the company doctor along. Your employer gets no message about it.',
      ),
    },
    closing: {
      ...all(
        'De werknemer geeft zelf door op welke dag de aanvraag is gedaan.',
        'The employee tells on which day the application was made.',
      ),
      werknemer: words(
        'Geef door op welke dag u de aanvraag hebt gedaan. Doet u geen aanvraag, dan hoeft u niets te melden.',
        'Tell on which day you made the application. If you make none, you do not have to report anything.',
      ),
    },
    why: words(
      `Van de ${earlyFrom.nl} tot en met de ${earlyUntil.nl} week kan de werknemer één keer eerder een WIA-uitkering aanvragen.`,
      `From the ${earlyFrom.en} to the ${earlyUntil.en} week the employee can apply for a WIA benefit early, once.`,
    ),
    help: {
      ...CALL_UWV,
      werknemer: words('Vraag het de bedrijfsarts, of bel UWV.', 'Ask the company doctor, or call UWV.'),
    },
  }),
};

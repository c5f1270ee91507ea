import { DUTY, END } from '../course-words';
import { UWV_HELP } from '../phrases';
import type { DutyRecord } from '../record';
import { wia as computedBy } from '../wia';
import { all, words } from '../words';

export const wiaBeslissing: DutyRecord = {
  computedBy,
  rule: 'T-32',
  name: 'Beslissing van UWV op de WIA-aanvraag',
  english: 'decision of UWV on the application',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'uwv',
  recipients: ['casemanager'],
  late: {
    costs: 'none',
    words: () => ({
      nl: 'UWV is dan te laat, niet u; de werknemer kan UWV in een brief vragen om alsnog te beslissen (een ingebrekestelling)',
      en: 'UWV is late then, not you; the employee can ask UWV in a letter to decide after all (a notice of default).',
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  course: { opens: '`wia-aanvraag`', closes: '`uwv-besluit`', cancels: END, statuses: DUTY },
  words: ({ decision }) => ({
    subject: all('UWV vragen naar de beslissing', 'ask UWV about the decision'),
    lead: all(
      'Vraag {naam} {dag} of UWV heeft beslist over de WIA-uitkering.',
      'Ask {naam} {dag} whether UWV decided on the WIA benefit.',
    ),
    action: all(
      'Vraag de werknemer of er bericht is van UWV. Zo niet, laat de werknemer UWV bellen.',
      'Ask the employee whether UWV has answered. If not, let the employee call UWV.',
    ),
    closing: all('Leg de beslissing van UWV vast in {zaak}.', 'Record the decision of UWV in {zaak}.'),
    why: words(
      `UWV beslist binnen ${decision.nl} na de aanvraag.`,
      `UWV decides within ${decision.en} of the application.`,
    ),
    help: UWV_HELP,
    turns: {
      'na-opschorting': {
        why: words(
          'UWV hoefde niet te beslissen zolang de loonsanctie liep. Nu loopt de termijn van UWV verder.',
          'UWV did not have to decide while the wage sanction ran. Now its term goes on.',
        ),
      },
    },
  }),
};

import { AT_ONCE, END } from '../course-words';
import { loonsanctie as computedBy } from '../loonsanctie';
import { UWV_HELP } from '../phrases';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const bekortingsbesluit: DutyRecord = {
  computedBy,
  rule: 'T-33',
  name: 'Besluit van UWV op de bekortingsmelding',
  english: 'decision of UWV on that report',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'uwv',
  recipients: ['werkgever', 'casemanager'],
  late: {
    costs: 'shorter-sanction',
    words: () => ({
      nl: 'UWV is dan te laat, niet u: elke dag te laat, ook met een afwijzing, maakt de loonsanctie een dag korter (WIA art. 25 lid 14)',
      en: 'UWV is late then, not you: every day late, with a refusal too, makes the wage sanction one day shorter.',
      eigenrisico: {
        nl: 'elke dag te laat maakt de verlenging van het ziekengeld een dag korter',
        en: 'Every day late makes the extension of the sickness benefit one day shorter.',
      },
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  course: { opens: '`bekortingsmelding`', closes: '`bekortingsbesluit`', cancels: END, statuses: AT_ONCE },
  words: ({ repairDecision }) => ({
    subject: all('UWV vragen naar het besluit', 'ask UWV about the decision'),
    lead: all(
      'Bel UWV {dag} over het besluit op de melding over {naam}.',
      'Call UWV about the decision on the report about {naam} {dag}.',
    ),
    action: all(
      'Bel UWV en vraag naar het besluit op die melding.',
      'Call UWV and ask for the decision on that report.',
    ),
    closing: all('Leg het besluit van UWV vast in {zaak}.', 'Record the decision of UWV in {zaak}.'),
    why: words(
      `UWV beslist binnen ${repairDecision.nl} op de melding.`,
      `UWV decides on the report within ${repairDecision.en}.`,
    ),
    help: UWV_HELP,
  }),
};

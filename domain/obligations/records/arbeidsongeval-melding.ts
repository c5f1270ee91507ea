import { arbeidsongeval as computedBy } from '../arbeidsongeval';
import { AT_ONCE, BY_HAND } from '../course-words';
import { INSPECTORATE_HELP } from '../phrases';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const arbeidsongevalMelding: DutyRecord = {
  computedBy,
  rule: 'V-12',
  name: 'Melding van een ongeval aan de Nederlandse Arbeidsinspectie',
  english: 'report of a grave accident at work',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever'],
  late: { costs: 'fine-by-labour-authority' },
  employerSees: 'all',
  doneAs: 'status',
  course: {
    opens: '`arbeidsongeval`, `ziekmelding` met bedrijfsongeval',
    closes: BY_HAND,
    cancels: 'ernst alleen verzuim',
    statuses: AT_ONCE,
  },
  words: () => ({
    subject: all('melding doen bij de Arbeidsinspectie', 'report to the Labour Authority'),
    lead: all(
      'Meld {dag} het ongeval van {naam} bij de Arbeidsinspectie, als het ernstig is.',
      'Report the accident of {naam} to the Labour Authority {dag}, if it is serious.',
    ),
    action: all(
      'Meld het ongeval meteen bij de Nederlandse Arbeidsinspectie bij overlijden, opname in een ziekenhuis of blijvend letsel. Meld het ook als u twijfelt. Laat de plek zoals die is, tot de inspectie die vrijgeeft.',
      'Report the accident to the Netherlands Labour Authority at once in case of death, admission to a hospital or permanent injury. Report it too when in doubt. Leave the place as it is until the authority releases it.',
    ),
    closing: all(
      'Meld de taak in {zaak} als afgerond. Was melden niet nodig, leg dan de ernst vast.',
      'Mark the task in {zaak} as done. If no report was needed, record the severity.',
    ),
    why: words(
      'Een ernstig ongeval op het werk meldt {werkgever} direct.',
      'A serious accident at work is reported at once, by {werkgever}.',
    ),
    help: INSPECTORATE_HELP,
  }),
};

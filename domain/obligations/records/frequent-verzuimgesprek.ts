import { BY_HAND, DUTY } from '../course-words';
import { frequentVerzuimgesprek as computedBy } from '../frequent-verzuimgesprek';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const frequentVerzuimgesprek: DutyRecord = {
  computedBy,
  rule: 'F-01',
  name: 'Gesprek over frequent verzuim',
  english: 'talk about frequent absence',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever'],
  late: {
    costs: 'right-lost',
    words: () => ({
      nl: 'daar staat geen sanctie op; zonder gesprek is ontslag wegens frequent verzuim niet mogelijk (BW art. 7:669 lid 3 onder c)',
      en: 'No legal consequence; without a talk a dismissal for frequent absence is not possible.',
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  course: {
    opens: 'de `ziekmelding` die de grens bereikt',
    closes: BY_HAND,
    cancels: '`overlijden`, `einde-dienstverband`',
    statuses: DUTY,
  },
  words: () => ({
    subject: all('gesprek voeren met {medewerker}', 'have a talk with {medewerker}'),
    lead: all('Praat {dag} met {naam} over het werk.', 'Talk with {naam} about the work {dag}.'),
    action: all(
      'Praat met {medewerker} over het werk en over wat daarin beter kan. Vraag niet naar de oorzaak van het verzuim. Wijs op het open spreekuur van de bedrijfsarts.',
      'Talk with {medewerker} about the work and what could be better in it. Do not ask for the cause of the absence. Point out the open consultation of the company doctor.',
    ),
    closing: all(
      'Meld de taak in {zaak} als afgerond. Leg niets vast over gezondheid.',
      'Mark the task in {zaak} as done. Record nothing about health.',
    ),
    why: words(
      '{Medewerker} heeft zich vaker gemeld dan de grens die in uw contract staat. Een gesprek laat zien of er in het werk iets te doen is.',
      '{Medewerker} reported more often than the limit in your contract. A talk shows whether something can be done in the work.',
    ),
  }),
};

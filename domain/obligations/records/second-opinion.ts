import { AFTER, AT_ONCE } from '../course-words';
import { secondOpinion as computedBy } from '../deskundigenoordeel';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const secondOpinion: DutyRecord = {
  computedBy,
  rule: 'V-32',
  name: 'Second opinion van een andere bedrijfsarts',
  english: 'opinion of another bedrijfsarts, for the employee',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'bedrijfsarts',
  recipients: ['werknemer', 'bedrijfsarts'],
  late: {
    costs: 'none',
    words: () => ({
      nl: 'daar staat geen sanctie op; het is een advies aan de werknemer',
      en: 'No legal consequence; it is advice to the employee.',
    }),
  },
  employerSees: 'nothing',
  doneAs: 'status',
  course: { opens: '`second-opinion`', closes: '`second-opinion` met uitkomst', cancels: AFTER, statuses: AT_ONCE },
  words: () => ({
    subject: {
      ...all('een andere bedrijfsarts inschakelen', 'call in another company doctor'),
      werknemer: words(
        'vragen naar het oordeel van de andere bedrijfsarts',
        'ask for the judgement of the other company doctor',
      ),
    },
    lead: {
      ...all('Verwijs {naam} {dag} naar een andere bedrijfsarts.', 'Refer {naam} to another company doctor {dag}.'),
      werknemer: words(
        'Vraag {dag} naar het oordeel van de andere bedrijfsarts.',
        'Ask for the judgement of the other company doctor {dag}.',
      ),
    },
    action: {
      ...all(
        'Verwijs de werknemer naar een bedrijfsarts van een andere organisatie. Weigeren kan alleen om zwaarwegende redenen. De werkgever krijgt hierover geen bericht.',
        'Refer the employee to a company doctor of another organisation. A refusal needs weighty reasons. The employer gets no message about it.',
      ),
      werknemer: words(
        'U vroeg om een second opinion. De bedrijfsarts verwijst u naar een andere bedrijfsarts; hoort u niets, vraag er dan naar. Uw werkgever krijgt hierover geen bericht.',
        'You asked for a second opinion. The company doctor refers you to another one; if you hear nothing, ask about it. Your employer gets no message about it.',
      ),
    },
    closing: {
      ...all(
        'Leg vast dat de second opinion er is. De inhoud blijft in uw eigen dossier.',
        'Record that the second opinion is there. Its content stays in your own file.',
      ),
      werknemer: words(
        'De bedrijfsarts legt vast dat de second opinion er is.',
        'The company doctor records that the second opinion is there.',
      ),
    },
    why: words(
      'Een werknemer mag het oordeel van een andere bedrijfsarts vragen. Alle andere termijnen lopen gewoon door.',
      'An employee may ask for the opinion of another company doctor. All other terms simply go on.',
    ),
    help: {
      ...all('Vraag het de arbodienst.', 'Ask the occupational health service.'),
      werknemer: words(
        'Vraag het de bedrijfsarts of de arbodienst.',
        'Ask the company doctor or the occupational health service.',
      ),
    },
  }),
};

import { AFTER, AT_ONCE } from '../course-words';
import { deskundigenoordeel as computedBy } from '../deskundigenoordeel';
import { CALL_UWV } from '../phrases';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const deskundigenoordeel: DutyRecord = {
  computedBy,
  rule: 'V-32',
  name: 'Deskundigenoordeel van UWV',
  english: 'opinion of UWV in a dispute',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'uwv',
  recipients: ['werkgever', 'werknemer'],
  late: {
    costs: 'none',
    words: () => ({
      nl: 'daar staat geen sanctie op; het oordeel is niet bindend, maar weegt zwaar bij de rechter',
      en: 'No legal consequence; the opinion does not bind, but it weighs heavily in court.',
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  course: {
    opens: '`deskundigenoordeel`',
    closes: '`deskundigenoordeel` met uitkomst',
    cancels: AFTER,
    statuses: AT_ONCE,
  },
  words: ({ opinion }) => ({
    subject: all('UWV vragen naar het deskundigenoordeel', 'ask UWV about the expert opinion'),
    lead: all('Bel UWV {dag} over het deskundigenoordeel.', 'Call UWV about the expert opinion {dag}.'),
    action: all(
      'Bel UWV en vraag wanneer het deskundigenoordeel komt.',
      'Call UWV and ask when the expert opinion will come.',
    ),
    closing: all(
      'Leg in {zaak} vast op welke dag het oordeel kwam.',
      'Record in {zaak} on which day the opinion came.',
    ),
    why: words(
      `UWV wil binnen ${opinion.nl} oordelen. Alle andere termijnen lopen gewoon door.`,
      `UWV aims at an opinion within ${opinion.en}. All other terms simply go on.`,
    ),
    help: CALL_UWV,
  }),
};

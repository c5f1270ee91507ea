import { DUTY, END } from '../course-words';
import { oordeelZelfdeOorzaak as computedBy } from '../oordelen';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const oordeelZelfdeOorzaak: DutyRecord = {
  computedBy,
  rule: 'S-03',
  name: 'Oordeel of de ziekte voor en na het verlof dezelfde oorzaak heeft',
  english: 'judgement whether sickness before and after leave has one cause',
  kind: 'decision',
  mayDepart: false,
  dutyOn: 'bedrijfsarts',
  recipients: ['bedrijfsarts'],
  late: {
    costs: 'term-depends-on-it',
    words: () => ({
      nl: 'de einddatum van de loondoorbetaling hangt ervan af',
      en: 'The last day of paid wages depends on it.',
      eigenrisico: {
        nl: 'de einddatum van het ziekengeld hangt ervan af',
        en: 'The last day of the sickness benefit depends on it.',
      },
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  course: {
    opens: 'weer ziek na `zwangerschapsverlof`',
    closes: '`oordeel` zelfde-oorzaak',
    cancels: END,
    statuses: DUTY,
  },
  words: () => ({
    subject: all('oordeel geven over de tijd voor en na het verlof', 'judge the time before and after the leave'),
    lead: {
      ...all(
        'Beslis {dag} of de tijd voor en na het verlof van {naam} samen telt.',
        'Decide {dag} whether the time before and after the leave of {naam} counts together.',
      ),
      bedrijfsarts: words(
        'Geef {dag} uw oordeel over de tijd voor en na het verlof van {naam}.',
        'Give your judgement on the time before and after the leave of {naam} {dag}.',
      ),
    },
    action: {
      ...all(
        'Beslis of de tijd voor en de tijd na het verlof samen tellen. Het verlof sluit niet direct aan, en de bronnen spreken elkaar tegen. Vraag zo nodig een jurist.',
        'Decide whether the time before and the time after the leave count together. The leave does not directly adjoin, and the sources contradict each other. Ask a lawyer if needed.',
      ),
      bedrijfsarts: words(
        'Geef uw oordeel: is de oorzaak voor en na het verlof dezelfde? Leg alleen ja of nee vast. De oorzaak blijft in uw eigen dossier.',
        'Give your judgement: is the cause before and after the leave the same? Record only yes or no. The cause stays in your own file.',
      ),
    },
    closing: all('Leg het oordeel vast in {zaak}: ja of nee.', 'Record the judgement in {zaak}: yes or no.'),
    why: words(
      'Hiervan hangt af of de termijnen doorlopen of opnieuw beginnen.',
      'It decides whether the terms go on or begin anew.',
    ),
  }),
};

import { BY_HAND } from '../course-words';
import { MARK_DONE } from '../phrases';
import type { DutyRecord } from '../record';
import { regres as computedBy } from '../regres';
import { all, words } from '../words';

export const regres: DutyRecord = {
  computedBy,
  rule: 'V-10',
  name: 'Verhaal van loon op een aansprakelijke derde',
  english: 'recovery of wages from a liable third party',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever'],
  late: {
    costs: 'right-lost',
    words: () => ({
      nl: 'na deze dag kan het geld niet meer worden teruggevraagd: de vordering is verjaard',
      en: 'After this day the claim is time-barred.',
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  course: {
    opens: '`derde-aansprakelijk`, `ziekmelding` met verkeersongeval',
    closes: BY_HAND,
    cancels: 'niets',
    statuses: ['open', 'done', 'late'],
  },
  words: () => ({
    subject: all('laten uitzoeken of u loon kunt verhalen', 'have it looked into whether you can recover wages'),
    lead: all(
      'Laat {dag} uitzoeken of u het loon van {naam} bij een ander kunt terugvragen.',
      'Have it looked into {dag} whether you can claim the wages of {naam} from somebody else.',
    ),
    action: all(
      'Geef dit door aan uw verzekeraar of een jurist. Een ander kan aansprakelijk zijn voor het loon dat u doorbetaalt en voor de kosten van de re-integratie. Vraag {medewerker} niet naar medische zaken.',
      'Pass this on to your insurer or a lawyer. Somebody else may be liable for the wages that you pay and for the costs of the reintegration. Do not ask {medewerker} about medical matters.',
    ),
    closing: MARK_DONE,
    why: words(
      'Is een ander aansprakelijk, dan mag u het netto loon en redelijke kosten op die ander verhalen.',
      'If somebody else is liable, you may recover the net wages and reasonable costs from them.',
    ),
    help: all('Vraag het uw verzekeraar of een jurist.', 'Ask your insurer or a lawyer.'),
  }),
};

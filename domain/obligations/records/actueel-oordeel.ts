import { DUTY, END, SICK } from '../course-words';
import { STORE_ADVICE } from '../phrases';
import type { DutyRecord } from '../record';
import { wia as computedBy } from '../wia';
import { all, words } from '../words';

export const actueelOordeel: DutyRecord = {
  computedBy,
  rule: 'T-28',
  name: 'Actueel oordeel van de bedrijfsarts',
  english: 'current judgement of the bedrijfsarts',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'bedrijfsarts',
  recipients: ['bedrijfsarts', 'casemanager'],
  late: { costs: 'wage-sanction' },
  employerSees: 'all',
  doneAs: 'document',
  promptly: { type: 'actueel-oordeel' },
  course: { opens: SICK, closes: '`actueel-oordeel`', cancels: END, statuses: DUTY },
  words: () => ({
    subject: {
      ...all('de bedrijfsarts om een actueel oordeel vragen', 'ask the company doctor for a current judgement'),
      bedrijfsarts: words('uw actueel oordeel geven', 'give your current judgement'),
    },
    lead: {
      ...all(
        'Zorg dat de bedrijfsarts {dag} een actueel oordeel over {naam} geeft.',
        'Make sure that the company doctor gives a current judgement on {naam} {dag}.',
      ),
      bedrijfsarts: words('Geef {dag} uw actueel oordeel over {naam}.', 'Give your current judgement on {naam} {dag}.'),
    },
    action: {
      ...all(
        'Plan het gesprek met de bedrijfsarts en zorg dat het actueel oordeel in het re-integratieverslag zit.',
        'Plan the talk with the company doctor and make sure that the current judgement is in the reintegration report.',
      ),
      bedrijfsarts: words(
        'Geef uw actueel oordeel over het verloop, de beperkingen en de mogelijkheden. Geef het medische deel alleen aan de werknemer.',
        'Give your current judgement on the course, the limitations and the possibilities. Give the medical part to the employee only.',
      ),
    },
    closing: STORE_ADVICE,
    why: words(
      'Het actueel oordeel is een vast onderdeel van het re-integratieverslag.',
      'The current judgement is a fixed part of the reintegration report.',
    ),
  }),
};

import { AT_ONCE, END } from '../course-words';
import { STORE_ADVICE } from '../phrases';
import { probleemanalyse as computedBy } from '../probleemanalyse';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const bijstellingProbleemanalyse: DutyRecord = {
  computedBy,
  rule: 'T-10',
  name: 'Bijstelling van de probleemanalyse',
  english: 'revision of the probleemanalyse',
  kind: 'duty',
  mayDepart: true,
  dutyOn: 'bedrijfsarts',
  recipients: ['bedrijfsarts', 'werkgever'],
  late: { costs: 'wage-sanction' },
  employerSees: 'all',
  doneAs: 'status',
  promptly: { type: 'bijstelling', of: 'probleemanalyse' },
  course: {
    opens: 'terugval na de probleemanalyse, `bijstelling`',
    closes: '`bijstelling` van de probleemanalyse',
    cancels: END,
    statuses: AT_ONCE,
  },
  words: () => ({
    subject: {
      ...all('de bedrijfsarts om nieuw advies vragen', 'ask the company doctor for new advice'),
      bedrijfsarts: words('uw advies bijstellen', 'revise your advice'),
    },
    lead: {
      ...all(
        'Zorg dat de bedrijfsarts {dag} het advies over {naam} bijstelt.',
        'Make sure that the company doctor revises the advice on {naam} {dag}.',
      ),
      bedrijfsarts: words('Stel {dag} uw advies over {naam} bij.', 'Revise your advice on {naam} {dag}.'),
    },
    action: {
      ...all(
        'Zorg dat de bedrijfsarts kijkt of het eerdere advies nog klopt.',
        'Make sure that the company doctor checks whether the earlier advice still fits.',
      ),
      bedrijfsarts: words(
        'Kijk of uw eerdere oordeel en advies nog kloppen, en stel ze bij waar dat nodig is.',
        'Check whether your earlier judgement and advice still fit, and revise them where needed.',
      ),
    },
    closing: STORE_ADVICE,
    why: words(
      'De situatie is veranderd. Dan hoort het advies mee te veranderen.',
      'The situation has changed. Then the advice has to change with it.',
    ),
  }),
};

import { DUTY, END, SICK } from '../course-words';
import { STORE_ADVICE } from '../phrases';
import { probleemanalyse as computedBy } from '../probleemanalyse';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const probleemanalyse: DutyRecord = {
  computedBy,
  rule: 'T-10',
  name: 'Probleemanalyse van de bedrijfsarts',
  english: 'problem analysis by the bedrijfsarts, week 6',
  kind: 'duty',
  mayDepart: true,
  dutyOn: 'bedrijfsarts',
  recipients: ['bedrijfsarts', 'werkgever'],
  late: { costs: 'wage-sanction' },
  employerSees: 'all',
  doneAs: 'document',
  promptly: { type: 'probleemanalyse', mogelijkheden: true },
  course: {
    opens: SICK,
    closes: '`probleemanalyse`',
    cancels: `\`verwachting\` niet langdurig (tot d0+42), ${END}`,
    statuses: DUTY,
  },
  words: ({ analysis }) => ({
    subject: {
      ...all('de bedrijfsarts om een oordeel vragen', 'ask the company doctor for a judgement'),
      bedrijfsarts: words('oordeel en advies geven', 'give your judgement and advice'),
    },
    lead: {
      ...all(
        'Zorg dat de bedrijfsarts {dag} een oordeel over {naam} geeft.',
        'Make sure that the company doctor gives a judgement on {naam} {dag}.',
      ),
      bedrijfsarts: words(
        'Geef {dag} uw oordeel en advies over {naam}.',
        'Give your judgement and advice on {naam} {dag}.',
      ),
    },
    action: {
      ...all(
        'Zorg dat de bedrijfsarts een oordeel geeft. Is er nog geen afspraak, vraag die dan nu aan.',
        'Make sure that the company doctor gives a judgement. If there is no appointment yet, ask for one now.',
      ),
      bedrijfsarts: words(
        'Geef uw oordeel over wat de werknemer nog kan, en uw advies aan werkgever en werknemer. Verwacht u geen langdurig verzuim, leg dat dan vast.',
        'Give your judgement on what the employee can still do, and your advice to employer and employee. If you do not expect a long absence, record that.',
      ),
    },
    closing: STORE_ADVICE,
    why: words(
      `Binnen ${analysis.nl} geeft de bedrijfsarts een oordeel. Het plan van aanpak bouwt daarop voort.`,
      `The company doctor gives a judgement within ${analysis.en}. The plan of action is built on it.`,
    ),
    turns: {
      onverwijld: {
        why: words(
          `Er werd geen langdurig verzuim verwacht, maar de werknemer is na ${analysis.nl} nog ziek. De bedrijfsarts geeft dan onverwijld een oordeel: meteen dus, zonder verder uitstel.`,
          `No long absence was expected, but the employee is still ill after ${analysis.en}. The company doctor then gives a judgement without delay: at once, and put off no further.`,
        ),
      },
    },
  }),
};

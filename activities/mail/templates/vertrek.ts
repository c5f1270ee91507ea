import { EMPLOYER_ROLES } from '../../../domain/case/roles';
import { type Words, words } from '../../../domain/obligations/words';
import { helpSection } from '../contacts';
import { longDate } from '../language';
import type { LeavingFacts, MailContext } from '../mail-input';
import type { Content } from './duty-letter';
import { whom } from './whom';

type Context = MailContext<LeavingFacts>;
type Reader = 'employer' | 'employee' | 'arbodienst';

function readerOf({ recipient }: Context): Reader {
  if ((EMPLOYER_ROLES as readonly string[]).includes(recipient)) return 'employer';
  return recipient === 'werknemer' ? 'employee' : 'arbodienst';
}

const WHO: Readonly<Record<Reader, Words>> = {
  employer: words('U gaat weg bij deze arbodienst.', 'You leave this occupational health service.'),
  employee: words(
    'Uw werkgever gaat weg bij deze arbodienst.',
    'Your employer leaves this occupational health service.',
  ),
  arbodienst: words(
    'De werkgever gaat weg bij deze arbodienst.',
    'The employer leaves this occupational health service.',
  ),
};

const GOES_ON: Readonly<Record<Reader, Words>> = {
  employer: words(
    'Wat de wet van u vraagt, loopt door. De dagen die u al kent, veranderen niet.',
    'What the law asks of you goes on. The days that you know already do not change.',
  ),
  employee: words(
    'Uw werkgever blijft u begeleiden, met een andere arbodienst. Wat de wet van u vraagt, blijft gelden.',
    'Your employer goes on guiding you, with another occupational health service. What the law asks of you still holds.',
  ),
  arbodienst: words(
    'Wat de wet vraagt, blijft staan. Draag over wat u daarvan weet.',
    'What the law asks still stands. Hand over what you know of it.',
  ),
};

const FILE: Readonly<Record<Reader, Words>> = {
  employer: words(
    'Vraag de arbodienst om het dossier over te dragen. Medische gegevens gaan alleen mee als de werknemer dat goedvindt.',
    'Ask the occupational health service to hand the file over. Medical data only go along if the employee agrees.',
  ),
  employee: words(
    'Uw dossier kan naar de volgende arbodienst. Uw medische gegevens gaan alleen mee als u dat goedvindt.',
    'Your file can go to the next occupational health service. Your medical data only go along if you agree.',
  ),
  arbodienst: words(
    'Het dossier gaat over als daarom wordt gevraagd. Medische gegevens gaan alleen mee als de werknemer dat goedvindt.',
    'The file is handed over when that is asked for. Medical data only go along if the employee agrees.',
  ),
};

/** One of a kind and several of it, as the subject of a sentence. */
const COUNTED: ReadonlyArray<[keyof LeavingFacts, one: Words, several: Words]> = [
  [
    'tasks',
    words('Er stond 1 taak voor u open. Die vervalt.', 'There was 1 open task for you. It lapses.'),
    words('Er stonden {n} taken voor u open. Die vervallen.', 'There were {n} open tasks for you. They lapse.'),
  ],
  [
    'documents',
    words(
      'Er wachtte 1 stuk op uw goedkeuring. Dat hoeft niet meer.',
      '1 document waited for your approval. That is not needed any more.',
    ),
    words(
      'Er wachtten {n} stukken op uw goedkeuring. Dat hoeft niet meer.',
      '{n} documents waited for your approval. That is not needed any more.',
    ),
  ],
  [
    'requests',
    words(
      'U had om 1 dienst gevraagd. Die wordt niet meer gedaan.',
      'You had asked for 1 service. It is not done any more.',
    ),
    words(
      'U had om {n} diensten gevraagd. Die worden niet meer gedaan.',
      'You had asked for {n} services. They are not done any more.',
    ),
  ],
  [
    'quotes',
    words('Er wachtte 1 offerte op uw akkoord. Die vervalt.', '1 quote waited for your agreement. It lapses.'),
    words(
      'Er wachtten {n} offertes op uw akkoord. Die vervallen.',
      '{n} quotes waited for your agreement. They lapse.',
    ),
  ],
];

function stops({ facts, language }: Context): string[] {
  const own = COUNTED.flatMap(([what, one, several]) => {
    const n = facts[what] as number;
    if (n === 0) return [];
    return [n === 1 ? one[language] : several[language].replace('{n}', String(n))];
  });
  const rest = words(
    'Over een afspraak die niet doorgaat, krijgt u een eigen bericht. Stukken die er al zijn, blijven te lezen.',
    'About an appointment that is cancelled you get a message of its own. Documents that are there can still be read.',
  );
  return [...own, rest[language]];
}

/** The arbodienst stops. The mail counts what stopped and names none of it: the case does, behind its login. */
export function vertrek(context: Context): Content {
  const { caseNumber, language, facts } = context;
  const nl = language === 'nl';
  const reader = readerOf(context);
  const day = longDate(facts.leftOn, language);
  return {
    subject: nl
      ? `Zaak ${caseNumber}: de arbodienst stopt`
      : `Case ${caseNumber}: the occupational health service stops`,
    tone: 'info',
    lead: [
      WHO[reader][language],
      nl
        ? ['De arbodienst doet niets meer vanaf ', { strong: day }, '.']
        : ['It does nothing more from ', { strong: day }, '.'],
    ],
    sections: [
      { heading: nl ? 'Wat stopt er?' : 'What stops?', paragraphs: stops(context) },
      ...(facts.caseKind === 'contract'
        ? []
        : [{ heading: nl ? 'Wat gaat door?' : 'What goes on?', paragraphs: [GOES_ON[reader][language]] }]),
      { heading: nl ? 'Waar gaat het dossier heen?' : 'Where does the file go?', paragraphs: [FILE[reader][language]] },
      whom(context),
      helpSection(context, facts.caseKind),
    ],
  };
}

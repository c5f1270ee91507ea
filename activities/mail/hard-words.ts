import type { Terms } from '../../domain/obligations/terms';
import { type Words, words } from '../../domain/obligations/words';
import type { Language } from './language';
import type { Letter, Line, Section } from './letter';
import { HEADINGS } from './phrases';

type HardWord = { in: Readonly<Record<Language, RegExp>>; means(terms: Terms): Words };

/** Words that not everybody knows (above B1), each with what it means; explained once in a mail that has them. */
const HARD_WORDS: readonly HardWord[] = [
  {
    in: { nl: /loonsanctie/i, en: /wage sanction/i },
    means: ({ sanction }) =>
      words(
        `Loonsanctie: UWV vindt dat er te weinig is gedaan om weer te gaan werken. Het loon moet dan langer worden betaald, tot ${sanction.nl}.`,
        `Wage sanction: UWV finds that too little was done to return to work. Wages then have to be paid for longer, up to ${sanction.en}.`,
      ),
  },
  {
    in: { nl: /wachttijd/i, en: /waiting period/i },
    means: ({ waiting }) =>
      words(
        `Wachttijd: de ${waiting.nl} ziekte die voorafgaan aan een WIA-uitkering.`,
        `Waiting period: the ${waiting.en} of sickness that come before a WIA benefit.`,
      ),
  },
  {
    in: { nl: /\bWIA\b/, en: /\bWIA\b/ },
    means: () =>
      words(
        'WIA: de wet die een uitkering geeft aan wie na lange ziekte niet of minder kan werken.',
        'WIA: the law that gives a benefit to who cannot work, or works less, after a long sickness.',
      ),
  },
  {
    in: { nl: /ziekengeld/i, en: /sickness benefit/i },
    means: () =>
      words(
        'Ziekengeld: een uitkering bij ziekte, in de plaats van loon.',
        'Sickness benefit: money during sickness, in place of wages.',
      ),
  },
  {
    in: { nl: /verhalen/i, en: /recover the benefit/i },
    means: () => words('Verhalen: geld terugvragen bij een ander.', 'Recover: ask the money back from somebody else.'),
  },
  {
    in: { nl: /eigenrisicodrager/i, en: /self-insured/i },
    means: () =>
      words(
        'Eigenrisicodrager: een werkgever die het ziekengeld zelf betaalt, in plaats van UWV.',
        'Self-insured employer: an employer who pays the sickness benefit instead of UWV.',
      ),
  },
  {
    in: { nl: /deskundigenoordeel/i, en: /expert opinion/i },
    means: () =>
      words(
        'Deskundigenoordeel: een oordeel van UWV als werkgever en werknemer het niet eens zijn.',
        'Expert opinion: a judgement of UWV when employer and employee do not agree.',
      ),
  },
  {
    in: { nl: /opzegverbod/i, en: /ban on dismissal/i },
    means: () =>
      words(
        'Opzegverbod: in deze tijd mag iemand niet worden ontslagen omdat hij of zij ziek is.',
        'Ban on dismissal: in this time nobody may be dismissed for being sick.',
      ),
  },
  {
    in: { nl: /re-integratie/i, en: /reintegration/i },
    means: () =>
      words(
        'Re-integratie: alles wat er wordt gedaan om iemand weer aan het werk te helpen.',
        'Reintegration: everything that is done to return to work.',
      ),
  },
  {
    in: { nl: /probleemanalyse/i, en: /problem analysis/i },
    means: () =>
      words(
        'Probleemanalyse: wat iemand volgens de bedrijfsarts nog kan, en wat er nodig is om weer te werken.',
        'Problem analysis: what somebody can still do according to the company doctor, and what is needed to work again.',
      ),
  },
  {
    in: { nl: /42e-weeksmelding/i, en: /42nd-week report/i },
    means: ({ report }) =>
      words(
        `42e-weeksmelding: het bericht aan UWV dat iemand na ${report.nl} nog ziek is.`,
        `42nd-week report: the message to UWV that somebody is still sick after ${report.en}.`,
      ),
  },
  {
    in: { nl: /eerste spoor/i, en: /first track/i },
    means: () =>
      words(
        'Eerste spoor: weer aan het werk in het eigen bedrijf, in het oude werk of in ander werk.',
        'First track: back to work in the own company, in the old work or in other work.',
      ),
  },
  {
    in: { nl: /tweede spoor/i, en: /second track/i },
    means: () =>
      words(
        'Tweede spoor: werk zoeken bij een andere werkgever.',
        'Second track: looking for work with another employer.',
      ),
  },
  {
    in: { nl: /passend werk/i, en: /suitable work/i },
    means: () =>
      words(
        'Passend werk: werk dat iemand met zijn of haar gezondheid kan doen.',
        'Suitable work: work that somebody can do with his or her health.',
      ),
  },
  {
    in: { nl: /second opinion/i, en: /second opinion/i },
    means: () =>
      words(
        'Second opinion: het oordeel van een andere bedrijfsarts.',
        'Second opinion: the judgement of another company doctor.',
      ),
  },
  {
    in: { nl: /vangnet/i, en: /safety-net/i },
    means: () =>
      words(
        'Vangnetregeling: in sommige situaties betaalt UWV bij ziekte een uitkering.',
        'Safety-net scheme: in some situations UWV pays a benefit during sickness.',
      ),
  },
];

/** What the hard words of a letter mean; none when it has none. */
export function hardWords(letter: Pick<Letter, 'language' | 'subject' | 'lead' | 'sections'>, terms: Terms): Section[] {
  const { language, subject, lead, sections } = letter;
  const lines = [...lead, ...sections.flatMap(({ paragraphs, list = [] }) => [...paragraphs, ...list])];
  const meaningsIn = (text: string) =>
    HARD_WORDS.filter((word) => word.in[language].test(text)).map((word) => word.means(terms)[language]);
  const text = [subject, ...lines.map(plain)].join('\n');
  // What a word means may be said in another hard word.
  const list = meaningsIn([text, ...meaningsIn(text)].join('\n'));
  return list.length > 0 ? [{ heading: HEADINGS.meaning[language], paragraphs: [], list }] : [];
}

function plain(line: Line): string {
  if (typeof line === 'string') return line;
  return line.map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.link)).join('');
}

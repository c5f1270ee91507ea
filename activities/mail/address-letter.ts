import type { Language, Words } from './language';
import type { Letter, Line, Tone } from './letter';
import { letterAsHtml } from './letter-as-html';
import { letterAsText } from './letter-as-text';
import { momentIn } from './moment-in';
import { HEADINGS } from './phrases';

export type AddressMail = {
  language: Language;
  employer: string;
  portalUrl: string | null;
} & (
  | {
      kind: 'code';
      code: string;
      /** The moment until which it can be used at least. */
      validUntilMs: number;
    }
  | { kind: 'gewijzigd' }
);

/** A mail about an address: of no case, so it names nobody but the employer. */
export function renderAddressMail(mail: AddressMail): { subject: string; text: string; html: string } {
  const letter = mail.kind === 'code' ? codeLetter(mail) : changedLetter(mail);
  return { subject: letter.subject, text: letterAsText(letter), html: letterAsHtml(letter) };
}

type Frame = Pick<AddressMail, 'language' | 'employer' | 'portalUrl'>;
type Part = { heading: Words; paragraphs: readonly Words[] };
/** `intro` is what a locked phone shows. */
type Mail = { subject: Words; tone: Tone; intro: Words; lead: readonly Line[]; parts: readonly Part[] };

function letterOf({ language, portalUrl }: Frame, { subject, tone, intro, lead, parts }: Mail): Letter {
  return {
    language,
    subject: subject[language],
    tone,
    preview: intro[language],
    isDiscreet: true,
    notes: [],
    lead,
    sections: parts.map(({ heading, paragraphs }) => ({
      heading: heading[language],
      paragraphs: paragraphs.map((words) => words[language]),
    })),
    link:
      portalUrl === null ? null : { label: language === 'nl' ? 'Open het portaal' : 'Open the portal', url: portalUrl },
    footer: [
      language === 'nl'
        ? 'U krijgt deze automatische mail eenmalig, omdat dit adres is opgegeven of vervangen.'
        : 'You get this automatic mail once, because this address was entered or replaced.',
    ],
  };
}

const NOT_YOU: Words = { nl: 'Verwacht u dit niet?', en: 'Is this not what you expect?' };

function codeLetter(mail: Extract<AddressMail, { kind: 'code' }>): Letter {
  const { language, employer, portalUrl, code, validUntilMs } = mail;
  const until = { strong: momentIn(validUntilMs, language) };
  const where =
    portalUrl === null
      ? { nl: 'Geef de code aan', en: 'Give the code to' }
      : { nl: 'Vul de code in op het portaal, of geef hem aan', en: 'Enter the code in the portal, or give it to' };
  return letterOf(mail, {
    subject: { nl: 'Bevestig uw e-mailadres', en: 'Confirm your e-mail address' },
    tone: 'address',
    intro: { nl: 'Bevestig dat dit adres van u is.', en: 'Confirm that this address is yours.' },
    lead: [
      language === 'nl'
        ? ['Bevestig dit adres met de code ', { strong: code }, '. De code geldt tot ', until, '.']
        : ['Confirm this address with the code ', { strong: code }, '. The code is valid until ', until, '.'],
    ],
    parts: [
      {
        heading: HEADINGS.what,
        paragraphs: [
          {
            nl: `${where.nl} de persoon die u bij deze werkgever heeft ingevoerd. Pas daarna komen er berichten op dit adres.`,
            en: `${where.en} whoever entered you at this employer. Only then messages come to this address.`,
          },
        ],
      },
      {
        heading: { nl: 'Voor welke werkgever?', en: 'For which employer?' },
        paragraphs: [{ nl: `${employer}.`, en: `${employer}.` }],
      },
      {
        heading: NOT_YOU,
        paragraphs: [
          {
            nl: 'Doe dan niets: zonder de code komt er niets meer op dit adres.',
            en: 'Then do nothing: without the code nothing more comes to this address.',
          },
        ],
      },
    ],
  });
}

function changedLetter(frame: Frame): Letter {
  const { language, employer } = frame;
  const intro = {
    nl: 'Er is gevraagd uw berichten voortaan niet meer naar dit adres te sturen.',
    en: 'It was asked that your messages no longer go to this address.',
  };
  return letterOf(frame, {
    subject: { nl: 'Uw e-mailadres wordt gewijzigd', en: 'Your e-mail address is being changed' },
    tone: 'address',
    intro,
    lead: [intro[language]],
    parts: [
      {
        heading: HEADINGS.change,
        paragraphs: [
          {
            nl: `Het gaat om berichten over ${employer}. Een ander adres komt pas in gebruik als het is bevestigd.`,
            en: `It is about messages concerning ${employer}. Another address is used only once it is confirmed.`,
          },
        ],
      },
      {
        heading: NOT_YOU,
        paragraphs: [
          {
            nl: 'Neem vandaag contact op met de werkgever of de arbodienst.',
            en: 'Contact the employer or the occupational health service today.',
          },
        ],
      },
    ],
  });
}

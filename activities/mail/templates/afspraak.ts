import { placeName } from '../../../documents/calendar/places';
import { DEFAULT_MINUTES, lastFreeDay } from '../../../domain/appointments/cancellation';
import { roleName } from '../../../domain/case/role-names';
import { APPOINTMENT_STEPS } from '../../../domain/moment/appointment-effects';
import { type Words, words } from '../../../domain/obligations/words';
import { helpSection } from '../contacts';
import { longDate } from '../language';
import type { Line, Section } from '../letter';
import type { AppointmentFacts, MailContext } from '../mail-input';
import { momentIn } from '../moment-in';
import { HEADINGS } from '../phrases';
import type { Content } from './duty-letter';
import { whom } from './whom';

type Context = MailContext<AppointmentFacts>;

const HOUR_MS = 3_600_000;

/** Until when it can be cancelled at no cost. */
function freeUntil({ facts: { at, freeUntil }, language }: Context): string | null {
  if (freeUntil === null) return null;
  if (freeUntil.unit === 'hours') return momentIn(Date.parse(at) - freeUntil.count * HOUR_MS, language);
  return longDate(lastFreeDay(at, freeUntil), language);
}

/** Why an appointment does not take place, of what can be told. */
export const REASONS: Readonly<Record<string, Words>> = {
  'uitvoerder-verhinderd': {
    nl: 'Degene met wie de afspraak was, is verhinderd. U krijgt een uitnodiging voor een nieuwe afspraak.',
    en: 'The person you were to meet is not available. You will get an invitation for a new appointment.',
  },
  'andere-uitvoerder': {
    nl: 'Iemand anders neemt de afspraak over.',
    en: 'Somebody else takes the appointment over.',
  },
  'vertrek-arbodienst': {
    nl: 'De werkgever gaat weg bij deze arbodienst.',
    en: 'The employer leaves this occupational health service.',
  },
  'uit-dienst': {
    nl: 'Het dienstverband is dan afgelopen. Deze begeleiding gaat daarna niet door.',
    en: 'The employment has ended by then. This support does not go on after it.',
  },
  iva: {
    nl: 'UWV heeft een besluit genomen. Deze begeleiding stopt daarmee.',
    en: 'UWV has taken a decision. This support stops with it.',
  },
  'ziekmelding-ingetrokken': {
    nl: 'De ziekmelding is ingetrokken.',
    en: 'The report of sickness was withdrawn.',
  },
  teruggenomen: {
    nl: 'De afspraak was per vergissing gemaakt.',
    en: 'The appointment was made by mistake.',
  },
  pakketwissel: {
    nl: 'De afspraken tussen werkgever en arbodienst zijn veranderd.',
    en: 'The agreements between employer and occupational health service have changed.',
  },
};

/** What an employer reads of itself. */
const OWN_REASONS: typeof REASONS = {
  'vertrek-arbodienst': { nl: 'U gaat weg bij deze arbodienst.', en: 'You leave this occupational health service.' },
  pakketwissel: {
    nl: 'De afspraken tussen u en de arbodienst zijn veranderd.',
    en: 'The agreements between you and the occupational health service have changed.',
  },
};

function reasonOf({ recipient, facts: { reason } }: Context): Words | undefined {
  if (reason === null) return undefined;
  return (recipient === 'werkgever' ? OWN_REASONS[reason] : undefined) ?? REASONS[reason];
}

function opening({ step, language, facts }: Context): Line[] {
  const nl = language === 'nl';
  const at = { strong: momentIn(Date.parse(facts.at), language) };
  switch (step) {
    case APPOINTMENT_STEPS.changed:
      return [
        nl
          ? ['Uw afspraak is veranderd. Die is nu op ', at, '.']
          : ['Your appointment has changed. It is now on ', at, '.'],
      ];
    case APPOINTMENT_STEPS.cancelled:
      return [nl ? ['De afspraak op ', at, ' gaat niet door.'] : ['The appointment on ', at, ' is cancelled.']];
    case APPOINTMENT_STEPS.reminder:
      return [nl ? ['U hebt een afspraak op ', at, '.'] : ['You have an appointment on ', at, '.']];
    case APPOINTMENT_STEPS.afterRecovery:
      return nl
        ? [
            ['Er is gemeld dat u weer werkt, en er staat nog een afspraak op ', at, '.'],
            'Moet die afspraak nog doorgaan?',
          ]
        : [
            ['You have been reported as back at work, and there is still an appointment on ', at, '.'],
            'Should it still take place?',
          ];
    default:
      return [
        nl ? ['U bent uitgenodigd voor een afspraak op ', at, '.'] : ['You are invited to an appointment on ', at, '.'],
      ];
  }
}

function details({ language, recipient, facts: { minutes, place, performer } }: Context): Line[] {
  const nl = language === 'nl';
  const length = minutes ?? DEFAULT_MINUTES;
  return [
    nl ? `Duur: ${length} minuten.` : `Length: ${length} minutes.`,
    ...(place === null ? [] : [`${nl ? 'Plaats' : 'Place'}: ${placeName(place, language)}.`]),
    ...(performer === null || performer === recipient
      ? []
      : [`${nl ? 'Met' : 'With'}: ${roleName(performer)[language]}.`]),
  ];
}

function whereTo({ language, facts: { place, performer } }: Context): string {
  return (place === null && performer === null ? HOW_LONG : WHERE)[language];
}

const WHERE = words('Waar en met wie?', 'Where and with whom?');
const HOW_LONG = words('Hoe lang duurt het?', 'How long does it take?');

/** Whom a reader tells that somebody cannot come: not itself. */
const TELL = words(
  'Zeg dan af bij de casemanager of de arbodienst.',
  'Then tell the case manager or the occupational health service.',
);
const TELL_ARBODIENST = words('Zeg dan af bij de arbodienst.', 'Then tell the occupational health service.');

/** How to cancel, and what that costs: nothing, where whoever does it cannot come. */
function cancelling(context: Context): Section {
  const { language, recipient, facts } = context;
  const heading = language === 'nl' ? 'Kunt u niet?' : 'Can you not come?';
  const tell = (recipient === 'casemanager' ? TELL_ARBODIENST : TELL)[language];
  return { heading, paragraphs: [tell, ...(recipient === facts.performer ? [] : [costOf(context)])] };
}

function costOf(context: Context): Line {
  const { language, recipient } = context;
  const until = freeUntil(context);
  const nl = language === 'nl';
  const payer = recipient === 'werkgever' ? { nl: 'u', en: 'you' } : { nl: 'de werkgever', en: 'the employer' };
  if (until === null)
    return nl
      ? 'Afzeggen kost niets. Doe het wel zo vroeg mogelijk.'
      : 'Cancelling costs nothing. Do it as early as you can.';
  return nl
    ? [
        'Afzeggen kost niets tot en met ',
        { strong: until },
        `. Daarna kan de afspraak worden berekend aan ${payer.nl}.`,
      ]
    : ['Cancelling costs nothing up to and including ', { strong: until }, `. After that ${payer.en} can be charged.`];
}

const SUBJECTS: Readonly<Record<string, Words>> = {
  [APPOINTMENT_STEPS.made]: { nl: 'uitnodiging voor', en: 'invitation for' },
  [APPOINTMENT_STEPS.changed]: { nl: 'gewijzigde afspraak op', en: 'changed appointment on' },
  [APPOINTMENT_STEPS.cancelled]: { nl: 'afspraak gaat niet door op', en: 'appointment cancelled on' },
  [APPOINTMENT_STEPS.reminder]: { nl: 'herinnering aan uw afspraak op', en: 'reminder of your appointment on' },
  [APPOINTMENT_STEPS.afterRecovery]: { nl: 'gaat uw afspraak nog door op', en: 'does it still take place on' },
};

const TONES = {
  [APPOINTMENT_STEPS.made]: 'new',
  [APPOINTMENT_STEPS.changed]: 'changed',
  [APPOINTMENT_STEPS.cancelled]: 'info',
  [APPOINTMENT_STEPS.reminder]: 'reminder',
  [APPOINTMENT_STEPS.afterRecovery]: 'reminder',
} as const;

/** About an appointment: made, moved, cancelled, near, or in doubt. The subject names no person and no service. */
export function afspraak(context: Context): Content {
  const { caseNumber, language, step, facts } = context;
  const nl = language === 'nl';
  const at = momentIn(Date.parse(facts.at), language);
  const isCancelled = step === APPOINTMENT_STEPS.cancelled;
  const why = isCancelled ? reasonOf(context) : undefined;
  const was = facts.was === null || facts.was === facts.at ? [] : [facts.was];
  return {
    subject: `${nl ? 'Zaak' : 'Case'} ${caseNumber}: ${SUBJECTS[step]?.[language]} ${at}`,
    tone: TONES[step as keyof typeof TONES] ?? 'info',
    lead: opening(context),
    sections: [
      ...(why ? [{ heading: HEADINGS.why[language], paragraphs: [why[language]] }] : []),
      ...was.map((before) => ({
        heading: HEADINGS.change[language],
        paragraphs: [
          nl
            ? `Eerst was de afspraak op ${momentIn(Date.parse(before), language)}.`
            : `It was on ${momentIn(Date.parse(before), language)}.`,
        ],
      })),
      ...(isCancelled ? [] : [{ heading: whereTo(context), paragraphs: details(context) }]),
      whom(context),
      ...(isCancelled ? [] : [cancelling(context)]),
      helpSection(context, facts.caseKind),
    ],
  };
}

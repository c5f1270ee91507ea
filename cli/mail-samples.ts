// Longer than 300 lines: a sample of every mail that there is.
import type { MailInput } from '../activities/mail/mail-input';
import { REASONS as APPOINTMENT_REASONS } from '../activities/mail/templates/afspraak';
import type { AppointmentData } from '../domain/appointments/appointment-data';
import { type PlainDate, plainDate } from '../domain/calendar/plain-date';
import { type CaseKind, makePlan } from '../domain/case/plan';
import type { Performer, Role } from '../domain/case/roles';
import { findRule } from '../domain/law/reken';
import { APPOINTMENT_STEPS } from '../domain/moment/appointment-effects';
import { LEFT } from '../domain/moment/effects';
import { QUOTE_STEPS } from '../domain/moment/request-effects';
import { DOCUMENT_READY } from '../domain/moment/standalone-task';
import { lateAfter, lateWordsOf } from '../domain/obligations/late-words';
import { isNumbered, type ObligationId } from '../domain/obligations/obligation-id';
import type { ObligationRecord } from '../domain/obligations/record';
import { obligationIdOf, RECORDS } from '../domain/obligations/records';
import { termsOn } from '../domain/obligations/terms';
import type { Turn } from '../domain/obligations/words';
import { type Casus, casus } from '../schemas/casus';
import { type OtherSample, otherSamples } from './other-mail-samples';
import { type MailSample, rowSamples } from './row-samples';
import { toldSamples } from './told-samples';

const LANGUAGES = ['nl', 'en'] as const;
const KINDS: readonly CaseKind[] = ['verzuim', 'zw_erd'];
/** Steps at which a mail goes out. */
const EVENT_STEPS = ['opening', 'vervalt'];
const UWV_STEPS = ['te-laat'];
const DUTY_STEPS = ['opening', 'gewijzigd', 'herinnering', 'alarm', 'te-laat', 'vervalt'];

/** The case of the samples, the day on which they were written, and the days that they speak of. */
const FIRST_SICK_DAY = plainDate('2026-01-05');
const WRITTEN_ON = plainDate('2026-02-16');
const DAYS = { internalDue: plainDate('2026-02-27'), legalLatest: plainDate('2026-03-01') };
/** When the mail of a step leaves, where that is not the day on which it was written. */
const LEAVES_ON: Readonly<Record<string, PlainDate>> = {
  herinnering: plainDate('2026-02-20'),
  alarm: plainDate('2026-02-26'),
  'te-laat': plainDate('2026-03-02'),
};

/** For these the law names no last day. */
const WITHOUT_LEGAL_DAY: ReadonlySet<ObligationId> = new Set<ObligationId>([
  'melding-arbodienst',
  'bijstelling-probleemanalyse',
  'herbeoordeling-mogelijkheden',
  'evaluatie',
  'navraag-wia-brief',
  'riv-hersteltermijn',
  'bekortingsmelding',
  'correctie-42e-weeksmelding',
  'frequent-verzuimgesprek',
  'no-risk-vraag',
  'arbeidsongeval-registratie',
  'beroepsziektemelding',
  'deskundigenoordeel',
  'second-opinion',
  'oordeel-bedongen-arbeid',
  'oordeel-zelfde-oorzaak',
]);

/** Whether the law names no last day for an obligation, by its name in plans. */
export function isWithoutLegalDay(obligation: string): boolean {
  const id = obligationIdOf(obligation);
  return id !== null && WITHOUT_LEGAL_DAY.has(id);
}

const SHARED = {
  caseNumber: '3F2A9C',
  employee: 'Maria de Vries',
  employer: 'Bakkerij Voorbeeld',
  link: null,
  replyTo: 'zaken@arbodienst.example',
  contacts: [
    { role: 'casemanager', name: 'C. Jansen', phone: '030 123 45 67', email: 'c.jansen@arbodienst.example' },
    { role: 'arbodienst', name: 'Arbodienst Voorbeeld', phone: '030 765 43 21', email: null },
  ],
} satisfies Partial<MailInput>;

const ROW_FRAME = {
  shared: SHARED,
  days: { ...DAYS, on: WRITTEN_ON, firstSickDay: FIRST_SICK_DAY },
  terms: termsOn(WRITTEN_ON),
};

/** The articles that a plan cites for its obligations, where they are others than the first source of their rule. */
const CITED: ReadonlyMap<string, string> = new Map(
  makePlan({
    context: casus.parse({
      package: 'none',
      employee: { birthDate: '1980-02-15' },
      employment: { start: '2019-03-01' },
      facts: [],
    }) as Casus,
    facts: [{ type: 'ziekmelding', on: FIRST_SICK_DAY, firstSickDay: FIRST_SICK_DAY, id: 'voorbeeld', seq: 1 }],
    asOf: WRITTEN_ON,
  }).obligations.flatMap(({ id, basis }) => ('article' in basis ? [[id, basis.article]] : [])),
);

/**
 * Every mail that a case can send: each obligation as it usually reads and after each turn of its case, each confirmation,
 * appointment and message, by step, reader, language and kind of case; of rows of service protocols with the same work and
 * reader the first, or all of them.
 */
export function mailSamples({ allRows = false } = {}): MailSample[] {
  const ids = Object.keys(RECORDS) as ObligationId[];
  const samples = [
    ...ids.flatMap((id) => KINDS.flatMap((kind) => samplesOf(id, RECORDS[id], kind))),
    ...ids.flatMap((id) =>
      KINDS.flatMap((kind) => turnsOf(RECORDS[id]).flatMap((turn) => samplesOf(id, RECORDS[id], kind, turn))),
    ),
    ...confirmations(),
    ...appointments(),
    ...messages(),
    ...rowSamples(ROW_FRAME, allRows),
  ];
  return [...samples, ...toldSamples(samples)].map(({ input, ...sample }) => ({
    ...sample,
    input: { sentOn: LEAVES_ON[input.step] ?? WRITTEN_ON, ...input },
  }));
}

/** Every mail that is not about one case: the overview of a Monday, and those about an address. */
export function mailSamplesBesideCases(): OtherSample[] {
  return otherSamples(SHARED.contacts, SHARED.replyTo);
}

function turnsOf(record: ObligationRecord): Turn[] {
  const terms = termsOn(WRITTEN_ON);
  const { turns = {} } = (record.kind === 'event' ? record.announcement?.(terms) : record.words?.(terms)) ?? {};
  return Object.keys(turns) as Turn[];
}

function samplesOf(id: ObligationId, record: ObligationRecord, kind: CaseKind, turn?: Turn): MailSample[] {
  const obligation = isNumbered(id) ? `${id}-1` : id;
  const carried = kind === 'zw_erd';
  const inCase = (role: Role): Role => (carried && role === 'werkgever' ? 'eigenrisicodrager' : role);
  const late = lateWordsOf(record, termsOn(WRITTEN_ON));
  const after = lateAfter(turn, record, termsOn(WRITTEN_ON));
  const data = {
    ...DAYS,
    legalLatest: WITHOUT_LEGAL_DAY.has(id) ? null : DAYS.legalLatest,
    on: WRITTEN_ON,
    firstSickDay: FIRST_SICK_DAY,
    caseKind: kind,
    round: 1,
    turn,
    dutyOn: inCase(record.dutyOn),
    consequence: after?.nl ?? ((carried && late.eigenrisico?.nl) || late.nl),
    basis: { article: CITED.get(id) ?? findRule(record.rule).sources[0].article },
  };
  return stepsOf(record).flatMap((step) =>
    record.recipients.map(inCase).flatMap((recipient) =>
      LANGUAGES.map((language) => ({
        obligation: turn === undefined ? id : `${id}-${turn}`,
        kind,
        input: {
          ...SHARED,
          obligation,
          step,
          recipient,
          language,
          data: { ...data, round: step === 'gewijzigd' ? 2 : 1 },
        },
      })),
    ),
  );
}

function stepsOf({ kind, dutyOn }: ObligationRecord): readonly string[] {
  if (kind === 'event') return EVENT_STEPS;
  return dutyOn === 'uwv' ? UWV_STEPS : DUTY_STEPS;
}

/** Reported on the first sick day, and confirmed then. */
const REPORTED = { fact: 'ziekmelding', day: FIRST_SICK_DAY };
const SIX_WEEKS_ON = '2026-02-16';

/** What a confirmation can tell besides the usual. */
const CONFIRMED = {
  ziekmelding: { ...REPORTED, overdue: [], upcoming: [stepOf('probleemanalyse', SIX_WEEKS_ON)] },
  herstelmelding: {
    fact: 'herstelmelding',
    overdue: [],
    upcoming: [],
    comesAfter: stepOf('eerstejaarsevaluatie', '2026-12-31'),
    recoveredOn: WRITTEN_ON,
  },
  'herstelmelding-gemist': {
    fact: 'herstelmelding',
    overdue: [],
    missed: [stepOf('probleemanalyse', '2026-02-12')],
    upcoming: [],
    recoveredOn: WRITTEN_ON,
  },
  'ziekmelding-te-laat': {
    fact: 'ziekmelding',
    daysUntilReport: 42,
    overdue: [stepOf('probleemanalyse', '2026-02-12')],
    upcoming: [stepOf('42e-weeksmelding')],
  },
  'ziekmelding-overgenomen': {
    fact: 'ziekmelding',
    takenOverOn: WRITTEN_ON,
    overdue: [],
    upcoming: [stepOf('42e-weeksmelding')],
  },
  'ziekmelding-terugval': {
    fact: 'ziekmelding',
    overdue: [],
    upcoming: [stepOf('plan-van-aanpak')],
    relapse: {
      from: WRITTEN_ON,
      days: 21,
      moved: [
        {
          id: 'plan-van-aanpak',
          name: RECORDS['plan-van-aanpak'].name,
          from: plainDate('2026-02-06'),
          to: DAYS.internalDue,
        },
      ],
    },
  },
  'ziekmelding-samengevoegd': {
    fact: 'ziekmelding',
    overdue: [],
    upcoming: [stepOf('plan-van-aanpak')],
    relapse: { from: WRITTEN_ON, days: 21, moved: [], insteadOf: '2CCF10' },
  },
  'terugval-te-laat': {
    fact: 'ziekmelding',
    daysUntilReport: 42,
    overdue: [stepOf('probleemanalyse', '2026-02-12'), stepOf('plan-van-aanpak', '2026-02-13')],
    upcoming: [],
    relapse: { from: WRITTEN_ON, days: 1, moved: [] },
  },
  'terugval-aansluitend': {
    fact: 'ziekmelding',
    overdue: [],
    upcoming: [],
    comesAfter: stepOf('eerstejaarsevaluatie', '2026-12-31'),
    relapse: { from: WRITTEN_ON, days: 0, moved: [] },
  },
  'ziekmelding-geen-werkdag': {
    ...REPORTED,
    notWorkedOn: true,
    overdue: [],
    upcoming: [stepOf('probleemanalyse', SIX_WEEKS_ON)],
  },
};

function stepOf(id: ObligationId, due: string = DAYS.internalDue) {
  return { id, name: RECORDS[id].name, internalDue: plainDate(due), legalLatest: plainDate(due) };
}

type Confirmed = { fact: string; day?: PlainDate } & Record<string, unknown>;

function confirmations(): MailSample[] {
  return Object.entries<Confirmed>(CONFIRMED).flatMap(([name, { fact, day = WRITTEN_ON, ...told }]) =>
    KINDS.flatMap((kind) =>
      LANGUAGES.map((language) => ({
        obligation: name,
        kind,
        input: {
          ...SHARED,
          obligation: fact,
          step: 'bevestiging',
          recipient: 'werkgever' as const,
          language,
          sentOn: day,
          data: { firstSickDay: FIRST_SICK_DAY, day, caseKind: kind, ...told },
        },
      })),
    ),
  );
}

const APPOINTMENT: AppointmentData = {
  name: 'Eerste spreekuurconsult',
  appointment: 'geval/X1-01/afspraak/1',
  sequence: 0,
  at: '2026-03-31T10:00:00+02:00',
  minutes: 30,
  place: 'locatie-arbodienst',
  performer: 'bedrijfsarts',
  freeUntil: { count: 48, unit: 'hours' },
  was: null,
  reason: null,
  changed: { date: WRITTEN_ON, minute: 600 },
  on: WRITTEN_ON,
  caseKind: 'verzuim',
};

/** What an appointment tells at each of its steps, where that is more than where, when and with whom. */
const APPOINTMENT_TELLS: Readonly<Record<string, Partial<AppointmentData>>> = {
  [APPOINTMENT_STEPS.changed]: { was: '2026-03-24T09:30:00+01:00' },
};

/** Little is known of it, and cancelling costs nothing. */
const FREE_APPOINTMENT = { minutes: null, place: null, performer: null, freeUntil: null };

function appointments(): MailSample[] {
  const { afterRecovery, cancelled, made } = APPOINTMENT_STEPS;
  // Only who recovered is asked whether it still takes place.
  const readersOf = (kind: CaseKind, step: string): Performer[] => {
    if (kind === 'contract') return ['werkgever'];
    return step === afterRecovery ? ['werknemer'] : ['werknemer', 'werkgever', 'casemanager'];
  };
  const of = (name: string, kind: CaseKind, step: string, more: Partial<AppointmentData> = {}) =>
    samplesFor(name, kind, readersOf(kind, step), {
      obligation: 'X1-01',
      step,
      data: { ...APPOINTMENT, ...APPOINTMENT_TELLS[step], ...more, caseKind: kind },
    });
  const kinds = [...KINDS, 'contract'] as const;
  return [
    ...Object.values(APPOINTMENT_STEPS).flatMap((step) =>
      (step === afterRecovery ? KINDS : kinds).flatMap((kind) => of('afspraak', kind, step)),
    ),
    ...Object.keys(APPOINTMENT_REASONS).flatMap((reason) =>
      kinds.flatMap((kind) => of(`afspraak-${reason}`, kind, cancelled, { reason })),
    ),
    ...of('afspraak-zonder-kosten', 'verzuim', made, FREE_APPOINTMENT),
    ...of('afspraak-werkdagen', 'verzuim', made, { freeUntil: { count: 2, unit: 'working-days' } }),
  ];
}

/** A document that is there, a request that is refused, the end of a contract, and a quote. */
function messages(): MailSample[] {
  const on = WRITTEN_ON;
  const firstSickDay = FIRST_SICK_DAY;
  const employers = ['werkgever'] as const;
  const readers = ['werkgever', 'werknemer', 'casemanager', 'bedrijfsarts'] as const;
  const { mail, subject } = DOCUMENT_READY;
  return [
    ...samplesFor('stuk', 'verzuim', readers, {
      obligation: subject,
      step: mail,
      data: { on, toSign: false, isSigned: false },
    }),
    ...samplesFor('stuk-tekenen', 'verzuim', readers, {
      obligation: subject,
      step: mail,
      data: { on, toSign: true, isSigned: false },
    }),
    ...samplesFor('stuk-ondertekend', 'verzuim', readers, {
      obligation: subject,
      step: mail,
      data: { on, toSign: false, isSigned: true },
    }),
    ...samplesFor('verzoek', 'verzuim', readers, {
      obligation: 'verzoek',
      step: 'weigering',
      data: {
        on,
        reason:
          'deze dienst hoort niet bij het afgesproken pakket: vraag de arbodienst om een ander pakket of een losse opdracht',
      },
    }),
    ...samplesFor('vertrek-arbodienst', 'verzuim', readers, {
      obligation: 'vertrek-arbodienst',
      step: LEFT,
      data: { leftOn: on, on, firstSickDay, caseKind: 'verzuim', tasks: 2, documents: 1, requests: 1, quotes: 2 },
    }),
    ...samplesFor('vertrek-arbodienst', 'contract', employers, {
      obligation: 'vertrek-arbodienst',
      step: LEFT,
      data: {
        leftOn: on,
        on,
        firstSickDay: null,
        caseKind: 'contract',
        tasks: 0,
        documents: 0,
        requests: 1,
        quotes: 0,
      },
    }),
    ...samplesFor('offerte', 'verzuim', employers, {
      obligation: 'X1-02',
      step: QUOTE_STEPS.offer,
      data: { on, amount: 1250, validUntil: DAYS.internalDue },
    }),
    ...samplesFor('offerte-zonder-einddag', 'verzuim', ['casemanager'], {
      obligation: 'X1-02',
      step: QUOTE_STEPS.offer,
      data: { on, amount: 87.5, validUntil: null },
    }),
  ];
}

function samplesFor(
  obligation: string,
  kind: CaseKind,
  recipients: readonly Performer[],
  input: Pick<MailInput, 'obligation' | 'step' | 'data'>,
): MailSample[] {
  return recipients.flatMap((recipient) =>
    LANGUAGES.map((language) => ({ obligation, kind, input: { ...SHARED, ...input, recipient, language } })),
  );
}

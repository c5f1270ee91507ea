import type { MailInput } from '../activities/mail/mail-input';
import { plainDate } from '../domain/calendar/plain-date';
import type { CaseKind } from '../domain/case/plan';
import { LATE_WORDS } from '../domain/obligations/late-costs';
import { RECORDS } from '../domain/obligations/records';
import { termsOn } from '../domain/obligations/terms';
import type { MailSample } from './row-samples';

/** The same mail when its case or its way tells more: of which samples, at which steps, and what differs. */
type Told = {
  /** What the sample is called, behind what it is a sample of. */
  name: string;
  of: readonly string[];
  steps: readonly string[];
  kind?: CaseKind;
  data?: object;
  frame?: Partial<MailInput>;
};

const DUTIES = ['plan-van-aanpak', 'probleemanalyse', 'wia-aanvraag'];
/** What is announced beforehand. */
const EVENTS = Object.entries(RECORDS).flatMap(([id, record]) =>
  record.kind === 'event' && record.announcement ? [id] : [],
);
/** What UWV weighs by a loonsanctie, or otherwise when the employment ends before one can come. */
const GUIDANCE = Object.entries(RECORDS).flatMap(([id, { late }]) => (late.costs === 'wage-sanction' ? [id] : []));
const OTHER_COSTS = [
  { name: 'bij-einde-dienstverband', lateCosts: 'recovery-of-ziekengeld' },
  { name: 'bij-eigenrisicodrager', lateCosts: 'longer-ziekengeld' },
  { name: 'bij-aow', lateCosts: 'not-weighed' },
] as const;
const MOVED_STEPS = ['gewijzigd', 'herinnering', 'alarm'];
const PLANNED_FOR = plainDate('2026-02-13');

const TOLD: readonly Told[] = [
  { name: 'geldt-weer', of: DUTIES, steps: MOVED_STEPS, data: { again: true } },
  { name: 'andere-datum', of: DUTIES, steps: ['herinnering', 'alarm'], data: { changed: true } },
  { name: 'na-verlof', of: DUTIES, steps: ['gewijzigd'], data: { notCounted: 21 } },
  { name: 'na-een-dag', of: ['plan-van-aanpak'], steps: ['gewijzigd'], data: { notCounted: 1 } },
  {
    name: 'te-laat-door-correctie',
    of: DUTIES,
    steps: ['te-laat'],
    data: {
      madeLateBy: { on: plainDate('2026-03-02'), from: plainDate('2026-01-12'), to: plainDate('2026-01-05') },
    },
  },
  {
    name: 'met-grens',
    of: ['42e-weeksmelding'],
    steps: ['te-laat'],
    data: {
      limit: {
        id: 'grens-81-weken',
        internalDue: plainDate('2027-07-23'),
        consequence:
          'een te late WIA-aanvraag blijft te laat, ook als de brief van UWV te laat kwam (WIA art. 64 lid 6)',
      },
    },
  },
  ...OTHER_COSTS.map(
    ({ name, lateCosts }): Told => ({
      name,
      of: GUIDANCE,
      steps: ['opening', 'alarm', 'te-laat'],
      kind: 'verzuim',
      data: { lateCosts, consequence: LATE_WORDS[lateCosts]?.(termsOn(PLANNED_FOR)).nl },
    }),
  ),
  {
    name: 'al-vertrokken',
    of: ['ziek-uit-dienst-melding', 'riv-ziek-uit-dienst', 'riv-upload'],
    steps: ['opening', 'te-laat'],
    kind: 'verzuim',
    data: { hasLeft: true },
  },
  { name: 'voorbij', of: EVENTS, steps: ['opening'], frame: { sentOn: plainDate('2026-03-05') } },
  { name: 'geldt-weer', of: ['einde-loondoorbetaling'], steps: ['opening'], data: { round: 2, again: true } },
  { name: 'verschoven', of: ['einde-loondoorbetaling', 'jaar-2-loon'], steps: ['opening'], data: { round: 2 } },
  {
    name: 'na-storing',
    of: DUTIES,
    steps: ['opening'],
    data: { delayed: { due: PLANNED_FOR, cause: 'storing' } },
  },
  {
    name: 'na-storing-van-uren',
    of: ['plan-van-aanpak'],
    steps: ['opening'],
    data: { delayed: { due: plainDate('2026-02-16'), cause: 'storing' } },
  },
  {
    name: 'na-latere-melding',
    of: DUTIES,
    steps: ['opening'],
    data: { delayed: { due: PLANNED_FOR, cause: 'melding-later-bekend' } },
  },
  {
    name: 'proefzaak',
    of: ['plan-van-aanpak', 'ziekmelding'],
    steps: ['opening', 'bevestiging'],
    frame: { trial: true },
  },
  {
    name: 'zonder-adres',
    of: ['probleemanalyse', 'wia-beslissing'],
    steps: ['opening', 'te-laat'],
    frame: { standIn: true },
  },
  {
    name: 'in-portaal',
    of: [...DUTIES, 'ziekmelding', 'offerte', 'stuk', 'stuk-tekenen'],
    steps: ['opening', 'te-laat', 'bevestiging', 'offerte', 'stuk-gereed'],
    frame: { link: 'https://portaal.example/zaken/3f2a9c' },
  },
  {
    name: 'zonder-antwoordadres',
    of: [...DUTIES, 'ziekmelding'],
    steps: ['opening', 'te-laat', 'bevestiging'],
    frame: { replyTo: null },
  },
];

/** Of a stand-in only what is for somebody at the arbodienst. */
const STOOD_IN_FOR = new Set(['bedrijfsarts', 'casemanager']);

/** What the mails of these samples say when more is to be told: a date that came back, a delay, a trial, a portal. */
export function toldSamples(samples: readonly MailSample[]): MailSample[] {
  return TOLD.flatMap(({ name, of, steps, kind: only, data, frame }) =>
    samples
      .filter(({ obligation, input }) => of.includes(obligation) && steps.includes(input.step))
      .filter(({ kind }) => only === undefined || kind === only)
      .filter(({ input }) => !frame?.standIn || STOOD_IN_FOR.has(input.recipient))
      .map(({ obligation, kind, input }) => ({
        obligation: `${obligation}-${name}`,
        kind,
        input: { ...input, ...frame, data: { ...(input.data as object), ...data } },
      })),
  );
}

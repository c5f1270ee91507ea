import type { MailInput } from '../../activities/mail/mail-input';
import type { AppointmentData } from '../../domain/appointments/appointment-data';
import { plainDate } from '../../domain/calendar/plain-date';
import type { RecordedFact } from '../../domain/case/facts';
import type { Obligation } from '../../domain/case/obligation';
import { makePlan } from '../../domain/case/plan';
import { casusFiles } from '../domain/case/casus-files';
import { newCasus } from '../support/casus';

/** Every duty of which anybody is told, once for each group of people, from the days of all casussen. */
export function mailedObligations(): Obligation[] {
  const found = new Map<string, Obligation>();
  for (const { casus, facts, expected } of casusFiles())
    for (const asOf of new Set([...facts.map(({ on }) => on), ...expected.map((each) => each.asOf)]))
      for (const obligation of makePlan({ context: casus, facts, asOf }).obligations) {
        if (obligation.source === 'protocol') continue;
        const key = [obligation.id, ...obligation.recipients].join(' ');
        if (obligation.recipients.length > 0 && !found.has(key)) found.set(key, obligation);
      }
  return [...found.values()];
}

/** The plan of somebody whom the eigenrisicodrager carries on after 22 May 2026, with facts that bring rarer obligations. */
export function obligationsOfCarriedCase() {
  const facts = [
    { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' },
    { type: 'einde-dienstverband', on: '2026-04-20', lastDay: '2026-05-22' },
    { type: 'probleemanalyse', on: '2026-06-12', mogelijkheden: true },
    { type: 'loonsanctie', on: '2027-11-19' },
    { type: 'bekortingsmelding', on: '2028-03-01' },
    { type: 'herstelmelding', on: '2028-03-02', recoveredOn: '2028-03-02' },
  ].map((fact, index) => ({ ...fact, id: `f-${index}`, seq: index + 1 }) as unknown as RecordedFact);
  const context = newCasus({ employer: { erdZw: true }, facts: [] });
  const { obligations } = makePlan({ context, facts, asOf: plainDate('2028-03-02') });
  return obligations
    .filter(({ recipients }) => recipients.length > 0)
    .map((obligation) => ({ ...obligation, caseKind: 'zw_erd' as const }));
}

/** A mail of which the data are to be varied. */
type TestMail = MailInput & { data: Record<string, unknown> };

/** A mail about the plan van aanpak, to be varied. */
export const PLAN_MAIL: TestMail = {
  step: 'opening',
  obligation: 'plan-van-aanpak',
  recipient: 'werkgever',
  language: 'nl',
  caseNumber: '3F2A9C',
  employee: 'Maria de Vries',
  employer: 'Bakker & Zn. <BV>',
  link: 'https://portaal.example/zaken/1?a=1&b=2',
  data: {
    internalDue: '2026-02-27',
    legalLatest: '2026-03-01',
    consequence: 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
    dutyOn: 'werkgever',
    round: 1,
    basis: {
      rule: 'T-12',
      article: 'RP 4 lid 1',
      bwbId: 'BWBR0013540',
      url: 'https://wetten.overheid.nl/BWBR0013540/2025-07-01',
    },
  },
};

/** The confirmation of a ziekmelding, to be varied. */
export const CONFIRMATION: TestMail = {
  ...PLAN_MAIL,
  step: 'bevestiging',
  obligation: 'ziekmelding',
  data: {
    firstSickDay: '2026-01-05',
    day: '2026-01-06',
    upcoming: [
      {
        id: 'probleemanalyse',
        name: 'Probleemanalyse van de bedrijfsarts',
        internalDue: '2026-02-13',
        legalLatest: '2026-02-16',
      },
    ],
  },
};

/** What a mail about an appointment tells. */
export const APPOINTMENT: AppointmentData = {
  name: 'Eerste spreekuurconsult',
  appointment: 'geval/S4-14/afspraak/1',
  sequence: 0,
  at: '2026-03-31T10:00:00+02:00',
  minutes: 30,
  place: 'locatie-arbodienst',
  performer: 'bedrijfsarts',
  freeUntil: { count: 48, unit: 'hours' },
  was: null,
  reason: null,
  changed: { date: plainDate('2026-03-20'), minute: 600 },
  on: plainDate('2026-03-20'),
  caseKind: 'verzuim',
};

import type { MailInput } from '../../activities/mail/mail-input';
import type { Obligation } from '../../domain/case/obligation';
import { makePlan } from '../../domain/case/plan';
import { casusFiles } from '../domain/case/casus-files';

/** Every obligation of which anybody is told, once for each group of people, from the days of all casussen. */
export function mailedObligations(): Obligation[] {
  const found = new Map<string, Obligation>();
  for (const { casus, facts, expected } of casusFiles())
    for (const asOf of new Set([...facts.map(({ on }) => on), ...expected.map((each) => each.asOf)]))
      for (const obligation of makePlan({ context: casus, facts, asOf }).obligations) {
        const key = [obligation.id, ...obligation.recipients].join(' ');
        if (obligation.recipients.length > 0 && !found.has(key)) found.set(key, obligation);
      }
  return [...found.values()];
}

/** A mail about the plan van aanpak, to be varied. */
export const PLAN_MAIL: MailInput = {
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
export const CONFIRMATION: MailInput = {
  ...PLAN_MAIL,
  step: 'bevestiging',
  obligation: 'ziekmelding',
  data: {
    firstSickDay: '2026-01-05',
    day: '2026-01-06',
    upcoming: [{ name: 'Probleemanalyse van de bedrijfsarts', internalDue: '2026-02-13', legalLatest: '2026-02-16' }],
  },
};

import { runSimulation } from '../../cli/simulation/run-simulation';
import type { World } from '../../cli/simulation/world';
import { newCasus } from '../support/casus';
import { inShort } from '../support/effects';
import { naming } from '../support/naming';
import { openTestWorld } from '../support/world';

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
/** Ends a life once what the test is about has happened. */
const recovered = (on: string) => ({ type: 'herstelmelding', on, recoveredOn: on });
const PA = { type: 'probleemanalyse', on: '2026-02-10', mogelijkheden: true };

type Turn = {
  name: string;
  facts: Array<Record<string, unknown>>;
  employer?: Record<string, unknown>;
  /** Effects that must be there, in this order. */
  shows: string[];
  /** No effect may match these. */
  never?: RegExp[];
  status: string;
};

const TURNS: Turn[] = [
  {
    name: 'a first sick day corrected to two weeks earlier after week 6 pulls the 42e-weeksmelding forward by two weeks',
    facts: [
      SICK,
      PA,
      {
        type: 'correctie-eerste-ziektedag',
        on: '2026-02-20',
        firstSickDay: '2025-12-22',
        reason: 'verkeerd-doorgegeven',
      },
      recovered('2026-10-20'),
    ],
    shows: [
      '2026-10-05 taak 42e-weeksmelding werkgever opening',
      '2026-10-13 bericht 42e-weeksmelding werkgever te-laat',
    ],
    never: [/2026-10-(19|26|27) \w+ 42e-weeksmelding/],
    status: 'hersteld-bewaking',
  },
  {
    name: 'a first sick day corrected to a week later tells the new term of what was open',
    facts: [
      SICK,
      {
        type: 'correctie-eerste-ziektedag',
        on: '2026-02-03',
        firstSickDay: '2026-01-12',
        reason: 'verkeerd-doorgegeven',
      },
      recovered('2026-02-25'),
    ],
    shows: [
      '2026-01-26 taak probleemanalyse bedrijfsarts opening',
      '2026-02-03 taak probleemanalyse bedrijfsarts gewijzigd',
      '2026-02-23 bericht probleemanalyse bedrijfsarts alarm',
    ],
    never: [/2026-02-15 \w+ probleemanalyse/],
    status: 'hersteld-bewaking',
  },
  {
    name: 'a withdrawn ziekmelding asks for nothing any more',
    facts: [SICK, { type: 'intrekking', on: '2026-02-03' }],
    shows: ['2026-01-26 taak probleemanalyse bedrijfsarts opening', '2026-02-03 status intrekking dossier status'],
    never: [/^2026-02-(0[4-9]|[12])|^2026-(0[3-9]|1)/],
    status: 'ingetrokken',
  },
  {
    name: 'a hold puts the reminder off and lets the alarm go on',
    facts: [
      SICK,
      { type: 'onderbreking', on: '2026-02-02', reason: 'overleg', until: '2026-02-11' },
      recovered('2026-02-18'),
    ],
    shows: [
      '2026-02-12 bericht probleemanalyse bedrijfsarts herinnering',
      '2026-02-16 bericht probleemanalyse bedrijfsarts alarm',
    ],
    never: [/2026-02-09 bericht probleemanalyse/],
    status: 'hersteld-bewaking',
  },
  {
    name: 'a resumed hold lets the reminder go on its own day',
    facts: [
      SICK,
      { type: 'onderbreking', on: '2026-02-02', reason: 'overleg', until: '2026-02-20' },
      { type: 'hervatting', on: '2026-02-05' },
      recovered('2026-02-12'),
    ],
    shows: ['2026-02-09 bericht probleemanalyse bedrijfsarts herinnering'],
    status: 'hersteld-bewaking',
  },
  {
    name: 'after a death nobody gets a letter about work',
    facts: [SICK, { type: 'overlijden', on: '2026-02-02', date: '2026-02-02' }],
    shows: ['2026-02-02 status overlijden dossier status'],
    never: [/^2026-(02-0[3-9]|02-[12]|0[3-9]).*(probleemanalyse|plan-van-aanpak|evaluatie|42e)/],
    status: 'overleden',
  },
  {
    name: 'an end of employment replaces the 42e-weeksmelding by the report of ziek uit dienst',
    facts: [SICK, PA, { type: 'einde-dienstverband', on: '2026-03-02', lastDay: '2026-05-31' }],
    shows: ['bericht ziek-uit-dienst-melding werkgever'],
    never: [/42e-weeksmelding/],
    status: 'uit-dienst',
  },
  {
    name: 'a recovery that was a mistake opens the tasks again',
    facts: [
      SICK,
      { type: 'herstelmelding', on: '2026-02-02', recoveredOn: '2026-02-02' },
      { type: 'intrekking-herstel', on: '2026-02-04' },
      recovered('2026-02-18'),
    ],
    shows: [
      '2026-01-26 taak probleemanalyse bedrijfsarts opening',
      '2026-02-04 taak probleemanalyse bedrijfsarts gewijzigd',
      '2026-02-16 bericht probleemanalyse bedrijfsarts alarm',
    ],
    status: 'hersteld-bewaking',
  },
  {
    name: 'a later recovery date keeps the case sick until then',
    facts: [
      SICK,
      { type: 'herstelmelding', on: '2026-01-19', recoveredOn: '2026-01-19' },
      { type: 'correctie-hersteldatum', on: '2026-01-29', recoveredOn: '2026-01-28', reason: 'verkeerd-doorgegeven' },
    ],
    shows: ['2026-01-19 bericht herstelmelding werkgever bevestiging'],
    never: [/plan-van-aanpak/],
    status: 'hersteld-bewaking',
  },
  {
    name: 'partial recovery moves no date',
    facts: [
      SICK,
      { type: 'deelherstel', on: '2026-02-02', from: '2026-02-02', incapacityPct: 50 },
      recovered('2026-10-20'),
    ],
    shows: [
      '2026-02-09 bericht probleemanalyse bedrijfsarts herinnering',
      '2026-10-19 taak 42e-weeksmelding werkgever opening',
    ],
    status: 'hersteld-bewaking',
  },
  {
    name: 'a case that arrives in week 30 asks only for what comes after',
    facts: [
      { type: 'dossieroverdracht', on: '2026-08-03', responsibleSince: '2026-08-03' },
      { type: 'ziekmelding', on: '2026-08-03', firstSickDay: '2026-01-05' },
      recovered('2026-10-20'),
    ],
    shows: ['2026-10-19 taak 42e-weeksmelding werkgever opening'],
    never: [/(taak|bericht) (probleemanalyse|plan-van-aanpak) /],
    status: 'hersteld-bewaking',
  },
  {
    name: 'a pregnancy without sickness opens the application for leave, which a later sickness neither ends nor repeats',
    facts: [
      { type: 'zwangerschap', on: '2026-03-02', dueDate: '2026-08-03' },
      { type: 'ziekmelding', on: '2026-06-01', firstSickDay: '2026-06-01' },
      { type: 'afgerond', on: '2026-06-19', obligation: 'wazo-aanvraag' },
      recovered('2026-06-22'),
    ],
    shows: [
      '2026-05-26 taak wazo-aanvraag werkgever opening',
      '2026-05-26 bericht wazo-aanvraag werknemer opening',
      '2026-06-16 bericht wazo-aanvraag werkgever herinnering',
      '2026-06-19 status wazo-aanvraag dossier gedaan',
    ],
    never: [/2026-06.*wazo-aanvraag \w+ (opening|gewijzigd)/, /2026-06-2.*wazo-aanvraag/],
    status: 'hersteld-bewaking',
  },
  {
    name: 'an end of employment that becomes known late passes the open task on to the eigenrisicodrager',
    employer: { erdZw: true },
    facts: [
      SICK,
      PA,
      { type: 'plan-van-aanpak', on: '2026-02-20' },
      { type: 'einde-dienstverband', on: '2026-03-25', lastDay: '2026-03-13' },
      recovered('2026-04-14'),
    ],
    shows: [
      '2026-03-20 taak evaluatie-1 werkgever opening',
      '2026-03-25 taak evaluatie-1 eigenrisicodrager opening',
      '2026-03-25 status eigenrisicodrager dossier status',
      '2026-04-14 taak vangnet-herstelmelding eigenrisicodrager opening',
    ],
    never: [/2026-0(3-2[6-9]|3-3|4).*evaluatie-1 werkgever/, /42e-weeksmelding/],
    status: 'hersteld-bewaking',
  },
  {
    name: 'another package changes no term of law, only who does the work (S1-29)',
    facts: [SICK, { type: 'pakketwissel', on: '2026-02-02', package: 'mkbasics-2026/P3' }, recovered('2026-10-20')],
    shows: ['2026-10-19 taak 42e-weeksmelding casemanager opening'],
    status: 'hersteld-bewaking',
  },
];

describe('turns that a case takes, as real runs', () => {
  let world: World;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it.each(TURNS.map((turn) => [turn.name, turn] as const))(
    '%s',
    async (_name, { facts, employer = {}, shows, never = [], status }) => {
      const lines = await runSimulation({ casus: newCasus({ facts, employer }), world });
      const end = lines.pop();
      const told = inShort(lines);
      let from = 0;
      for (const expected of shows) {
        const at = told.findIndex((line, i) => i >= from && line.includes(expected));
        if (at < 0) throw new Error(`${expected} ontbreekt na regel ${from} van\n${told.join('\n')}`);
        from = at;
      }
      for (const pattern of never)
        naming(String(pattern), () => {
          expect(told.filter((line) => pattern.test(line))).toEqual([]);
        });
      expect(end?.status).toBe(status);
    },
  );
});

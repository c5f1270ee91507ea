// Longer than 300 lines: one row for each three events that meet.
import { allDifferences } from './expectations';
import {
  analysis,
  applied,
  born,
  closed,
  corrected,
  decision,
  departure,
  died,
  extended,
  type Fact,
  filed42,
  leave,
  leaves,
  letter,
  noRisk,
  notice,
  ORDINARY,
  plan,
  pregnant,
  recovered,
  repair,
  type Setting,
  sameCause,
  sanction,
  sick,
  takenOver,
  vangnet,
} from './life';

/** Lives in which three events or more meet, each day worked out by hand from the articles beside it. */
type Combined = {
  guarantee: string;
  article: string;
  setting?: Setting;
  facts: readonly Fact[];
  expected: Readonly<Record<number, Readonly<Record<string, string>>>>;
};

const LIVES: readonly Combined[] = [
  {
    guarantee:
      'leave, another cause and a correction of the first case: the new case keeps nothing of what was done in it',
    article: 'WIA 23 lid 3; RP 2 lid 2',
    facts: [
      sick(),
      analysis(30),
      filed42(190),
      leave(200, 311, { sameCause: false }),
      // The sickness before the leave began three days earlier; the new case began on d312 all the same.
      corrected(400, -3),
    ],
    expected: { 420: { probleemanalyse: 'late d354 +66', '42e-weeksmelding': 'planned d606' } },
  },
  {
    guarantee:
      'another cause, told in the leave, counts from the first day after it: until then no term of either case runs',
    article: 'WIA 23 lid 3, 64 lid 6; ZW 38 lid 1',
    // 475 sick days. Were it one case, the limit of 81 weeks would come on d565 + 112 and the end on d727 + 112.
    facts: [sick(), filed42(400), leave(475, 586, {}, 470), sameCause(500, false)],
    expected: {
      580: {
        status: 'verlof',
        '42e-weeksmelding': 'done d294 +106',
        'uwv-wia-brief': 'planned d734',
        'einde-wachttijd': 'planned d839',
      },
      590: { status: 'ziek', '42e-weeksmelding': 'planned d881', 'einde-wachttijd': 'planned d1314' },
    },
  },
  {
    guarantee: 'the same where week 42 was never reported: the limit of 81 weeks does not come in the leave',
    article: 'WIA 23 lid 3, 64 lid 6',
    facts: [sick(), leave(475, 586, {}, 470), sameCause(500, false)],
    expected: {
      580: { '42e-weeksmelding': 'late d294 +286', 'grens-81-weken': 'open d677' },
      590: { '42e-weeksmelding': 'planned d881', 'grens-81-weken': 'none' },
    },
  },
  {
    guarantee: 'another cause, told with the leave after 22 sick days: no probleemanalyse in it, a new one after it',
    article: 'RP 2 lid 2; WIA 23 lid 3',
    facts: [sick(), leave(22, 133, { sameCause: false }, 10)],
    expected: {
      100: { status: 'verlof', probleemanalyse: 'open d154', 'einde-wachttijd': 'planned d839' },
      133: { probleemanalyse: 'open d154' },
      134: { status: 'ziek', probleemanalyse: 'planned d176', 'einde-wachttijd': 'planned d861' },
    },
  },
  {
    guarantee:
      'relapse, a correction of it and leave: sick days count from the corrected relapse and stop in the leave',
    article: 'ZW 38 lid 1; WIA 23 lid 3, 25 lid 3; 64 lid 3',
    // 20 sick days, and 72 from d28 to d99: 92. The 294th offset is d212 + 202, the 727th d212 + 635.
    facts: [sick(), recovered(20), sick(30), corrected(40, 28), leave(100, 211, { sameCause: true })],
    expected: {
      220: {
        probleemanalyse: 'late d50 +170',
        '42e-weeksmelding': 'planned d414',
        'einde-wachttijd': 'planned d847',
        're-integratieverslag': 'planned d756',
        'wia-aanvraag': 'planned d770',
      },
    },
  },
  {
    guarantee: 'a late letter, a late sanction and a late repair: the application is in time, UWV loses nine days',
    article: 'WIA 64 lid 6, 25 lid 10, 13 and 14',
    // Letter on d640: in time until d668. The decision was due on d685, that on the repair on d821: 5 and 4 days late.
    facts: [sick(), filed42(), letter(640), applied(668), sanction(690), notice(800), repair(825, true)],
    expected: {
      830: {
        'wia-aanvraag': 'done d668',
        loonsanctiebesluit: 'done d685 +5',
        bekortingsbesluit: 'done d821 +4',
        'einde-loonsanctie': 'planned d858',
        'einde-loondoorbetaling': 'planned d858',
        'einde-opzegverbod': 'planned d862',
      },
    },
  },
  {
    guarantee:
      'an application before the letter, a sanction and the end of the employment in it: no reports, the claim waits',
    article: 'ZW 29 lid 5, 38 lid 2; WIA 64 lid 7 and 8',
    facts: [sick(), filed42(), applied(600), letter(610), sanction(680), leaves(780, 800)],
    expected: {
      810: {
        status: 'uit-dienst',
        'ziek-uit-dienst-melding': 'none',
        'riv-ziek-uit-dienst': 'none',
        'einde-loondoorbetaling': 'done d800',
        'einde-loonsanctie': 'none',
        'wia-beslissing': 'planned "kan de werknemer UWV vragen verder te gaan"',
      },
    },
  },
  {
    guarantee: 'death in leave after a missed term: nothing is asked any more, the wage ends with the day of death',
    article: 'BW 7:674',
    facts: [sick(), leave(100, 211), died(150)],
    expected: {
      151: {
        status: 'overleden',
        probleemanalyse: 'none',
        'plan-van-aanpak': 'none',
        '42e-weeksmelding': 'none',
        'einde-loondoorbetaling': 'done d150',
        overlijdensuitkering: 'open',
      },
    },
  },
  {
    guarantee: 'a late application, a sanction and leave around its begin: the sanction waits for the end of the leave',
    article: 'BW 7:629 lid 11 a; WIA 25 lid 9 and 10',
    // 22 days late: to d749. Leave from d740 to d851 covers 102 days of the sanction: d749 + 364 + 102.
    facts: [...ORDINARY, applied(672, { validReason: true }), sanction(700), leave(740, 851)],
    expected: {
      760: {
        loonsanctiebesluit: 'done d707',
        'einde-loonsanctie': 'planned d1215',
        'einde-loondoorbetaling': 'planned d1215',
        // The wait for the claim ends six weeks before, with the 28 days that were left of the eight weeks.
        'wia-beslissing': 'planned d1201',
      },
    },
  },
  {
    guarantee: 'AOW in a sanction that a repair ends before it: the repair decides',
    article: 'WIA 25 lid 14; BW 7:629 lid 2',
    setting: { employee: { aowDate: '2026-06-26' } },
    facts: [...ORDINARY, applied(640), sanction(680), notice(760), repair(775, true)],
    expected: { 780: { 'einde-loonsanctie': 'planned d817', 'einde-loondoorbetaling': 'planned d817' } },
  },
  {
    guarantee: 'AOW within an extension: the wage ends the day before, and no step towards the WIA is asked',
    article: 'WIA 24 lid 1; BW 7:629 lid 2 (N-10)',
    // d850; the report would have been due on d809, the application on d823.
    setting: { employee: { aowDate: '2026-05-07' } },
    facts: [...ORDINARY, extended(615, 900)],
    expected: {
      840: {
        'einde-loondoorbetaling': 'planned d849',
        're-integratieverslag': 'none',
        'wia-aanvraag': 'none',
        loonsanctiebesluit: 'none',
      },
    },
  },
  {
    guarantee:
      'an extension, a request to shorten it and no application: each day of delay counts from the shorter term',
    article: 'WIA 24 lid 3, 25 lid 4, 64 lid 3; BW 7:629 lid 11 a',
    // Asked on d780: not before d871. The report was due 91 days before that, the application 77.
    facts: [...ORDINARY, extended(700, 900), { ...notice(780), type: 'verkortingsverzoek' }],
    expected: {
      800: {
        're-integratieverslag': 'late d780 +20',
        'wia-aanvraag': 'late d794 +6',
        'einde-loondoorbetaling': 'planned d877',
      },
    },
  },
  {
    guarantee: 'a sanction decided after an extension counts from the extended end',
    article: 'WIA 24 lid 1, 25 lid 9 and 10',
    facts: [...ORDINARY, extended(640, 900), applied(820), sanction(850)],
    expected: {
      900: {
        'wia-aanvraag': 'done d823',
        loonsanctiebesluit: 'done d858',
        'einde-loonsanctie': 'planned d1264',
        'einde-opzegverbod': 'planned d1268',
      },
    },
  },
  {
    guarantee:
      'an application without a reason and a sanction after the extended end: void, and the decision is not suspended',
    article: 'WIA 25 lid 11, 102 lid 3; BW 7:629 lid 3 f and 11 a',
    facts: [...ORDINARY, applied(660, { validReason: false }), sanction(740)],
    expected: {
      760: {
        'wia-aanvraag': 'done d650 +10',
        'einde-loondoorbetaling': 'done d737 "geen loon verschuldigd"',
        'einde-loonsanctie': 'none',
        'wia-beslissing': 'late d716 +44',
      },
    },
  },
  {
    guarantee:
      'pregnancy reported, leave, sickness by the birth after it: that has a report of its own, in time on the fourth day',
    article: 'ZW 29a lid 1 and 4, 38a lid 2 and 3',
    // The fourth day after the leave is d215, a Saturday: the Algemene termijnenwet moves it to Monday d217.
    facts: [
      sick(),
      pregnant(20, 140),
      vangnet(30, 'zwangerschap'),
      closed(40, 'vangnetmelding'),
      leave(100, 211, { sameCause: true }, 90),
      born(142),
      vangnet(213, 'bevalling-nazorg'),
    ],
    expected: { 214: { vangnetmelding: 'open d217 due:d214', '42e-weeksmelding': 'none' } },
  },
  {
    guarantee: 'the same reported on that fourth day is in time',
    article: 'ZW 38a lid 2',
    facts: [
      sick(),
      pregnant(20, 140),
      closed(101, 'vangnetmelding'),
      leave(105, 216, { sameCause: true }, 90),
      born(142),
      vangnet(218, 'bevalling-nazorg'),
      closed(220, 'vangnetmelding'),
    ],
    expected: { 230: { vangnetmelding: 'done d220' } },
  },
  {
    guarantee:
      'sick in the flex period, never reported, sick by the birth after the leave: the first report was missed',
    article: 'ZW 38a lid 2 under b',
    // The leave could start on d99: the fourth day is d102.
    facts: [
      sick(),
      pregnant(20, 140),
      leave(105, 216, { sameCause: true }, 90),
      born(142),
      vangnet(218, 'bevalling-nazorg'),
    ],
    expected: { 219: { vangnetmelding: 'late d102 +117' } },
  },
  {
    guarantee: 'no-risk, leave, recovery and relapse: nothing is reported in week 42, the recovery was',
    article: 'ZW 38 lid 4, 38a lid 3 and 5',
    facts: [
      sick(),
      noRisk(10),
      closed(40, 'vangnetmelding'),
      leave(100, 211, { sameCause: true }),
      recovered(230),
      closed(231, 'vangnet-herstelmelding'),
      sick(240),
    ],
    expected: {
      300: { vangnetmelding: 'done d42', 'vangnet-herstelmelding': 'done d232', '42e-weeksmelding': 'none' },
    },
  },
  {
    guarantee: 'an early IVA granted to begin later: the guidance ends with the decision, the wait with the IVA',
    article: 'WIA 23 lid 6, 66',
    // Decided on d350, from d371: the eerstejaarsevaluatie of d363 is not asked any more.
    facts: [sick(), filed42(), applied(300, { kind: 'vervroegd' }), decision(350, 'iva', 371)],
    expected: {
      360: { 'einde-wachttijd': 'planned d370', eerstejaarsevaluatie: 'none' },
      400: { 'einde-wachttijd': 'done d370', eerstejaarsevaluatie: 'none', 'einde-loondoorbetaling': 'planned d727' },
    },
  },
  {
    guarantee: 'taken over, no report known and no letter: nobody is late with what was due before, nor with its limit',
    article: 'WIA 64 lid 6',
    facts: [sick(), takenOver(500)],
    expected: {
      520: { '42e-weeksmelding': 'before-our-time', 'grens-81-weken': 'open d565' },
      700: { 'grens-81-weken': 'none', 'wia-aanvraag': 'open "UWV is te laat"' },
    },
  },
  {
    guarantee:
      'a departure with an end, a correction earlier and the judgement after both: late counts from the agreed day',
    article: 'RP 5, 2 lid 2, 4 lid 1',
    facts: [sick(), departure(40, 'probleemanalyse', 60), corrected(50, -10), analysis(70)],
    expected: { 80: { probleemanalyse: 'done d60 +10', 'plan-van-aanpak': 'open d84' } },
  },
  {
    guarantee: 'recovered four weeks and a day apart, leave between them not counted: a new case with terms of its own',
    article: 'WIA 23 lid 3; ZW 38 lid 1',
    // Fit from d40 to d59 and from d172 to d180: 29 days, the leave left out.
    facts: [sick(), recovered(40), leave(60, 171, {}, 50), sick(181)],
    expected: { 230: { status: 'ziek', probleemanalyse: 'late d223 +7', 'einde-wachttijd': 'planned d908' } },
  },
  {
    guarantee: 'plan, leave and the end of the employment in it: what is left of the two weeks was never due',
    article: 'RP 4 lid 1; ZW 38 lid 2',
    facts: [sick(), analysis(40), leave(50, 161, {}, 45), leaves(60, 100)],
    expected: { 120: { 'plan-van-aanpak': 'none', '42e-weeksmelding': 'none', 'einde-loondoorbetaling': 'done d100' } },
  },
  {
    guarantee: 'a plan in time, a relapse and a late letter that came after the application: nobody is late with it',
    article: 'RP 4 lid 1; WIA 64 lid 6',
    // Ten days fit: the end is d737, the last day for the application d660; it was made on d690, the letter came on d700.
    facts: [sick(), analysis(40), plan(54), recovered(100), sick(110), filed42(300), applied(690), letter(700)],
    expected: {
      710: { 'plan-van-aanpak': 'done d54', 'wia-aanvraag': 'done', 'einde-loondoorbetaling': 'planned d737' },
    },
  },
];

test.each(LIVES.map((life) => ({ ...life, life })))('$guarantee ($article)', ({ life }) => {
  expect(allDifferences(life)).toEqual([]);
});

import {
  applied,
  closed,
  corrected,
  departure,
  died,
  leaves,
  letter,
  noRisk,
  type Pairs,
  sanction,
  sick,
  vangnet,
  withdrawn,
} from '../life';

const REPORTED = closed(30, 'vangnetmelding');

export const vangnetPairs: Pairs = {
  event: 'vangnet',
  touches: {
    afwijking: 'terms of the ZW cannot be departed from (N-01)',
    correctie: 'the six weeks count from the first day as corrected',
    intrekking: 'without sickness there is nothing to report',
    'einde-dienstverband': {
      both: 'the last day of the employment takes the place of the six weeks; the verslag stays due',
    },
    overlijden: 'death ends the report, too',
    brief: 'without a duty to report in week 42 the protection against a missing letter is whole (N-05)',
    aanvraag: 'an application that is late with a letter in time is late here, too',
    loonsanctie:
      'the duties of the Wet verbetering poortwachter stay with the employer, and so does the sanction (V-01)',
  },
  independent: [
    ['who pays the ziekengeld changes nothing of what the doctor finds', ['geen-mogelijkheden', 'verwachting']],
    ['who takes over late finds the report before their time like any other', ['overname']],
    ['the AOW age ends wage and ziekengeld alike', ['aow']],
    ['UWV grants the IVA on the same grounds, whoever pays', ['vervroegde-iva']],
    ['the repair and the decision follow the sanction and the application', ['bekorting', 'besluit']],
  ],
  impossible: [['UWV does not extend where ZW 29 or 29a gives ziekengeld (WIA 24 lid 1)', ['verlenging']]],
  lives: [
    {
      pair: ['vangnet', 'afwijking'],
      variants: ['no-risk'],
      guarantee: 'a departure from the report to UWV is refused',
      article: 'RP 5 (N-01)',
      facts: [sick(), noRisk(1), departure(20, 'vangnetmelding', 60)],
      expected: {},
      refused: /RP/,
    },
    {
      pair: ['vangnet', 'correctie'],
      variants: ['no-risk', 'eerder'],
      guarantee: 'a week earlier: five days late, and it says by which correction',
      article: 'ZW 38a lid 3; S-07 (N-19)',
      facts: [sick(), noRisk(1), corrected(40, -7)],
      expected: { 40: { vangnetmelding: 'late d35 +5 "8 januari 2024" "1 januari 2024"' } },
    },
    {
      pair: ['vangnet', 'intrekking'],
      variants: ['orgaandonatie'],
      guarantee: 'a withdrawn sickness is not reported',
      article: 'S-06',
      facts: [sick(), vangnet(1, 'orgaandonatie'), withdrawn(20)],
      expected: { 60: { vangnetmelding: 'none' } },
    },
    {
      pair: ['vangnet', 'einde-dienstverband'],
      variants: ['orgaandonatie', 'voor week 6'],
      guarantee: 'within the six weeks the last day, a Saturday, is the last day of the report, and no day moves it',
      article: 'ZW 38a lid 3 last sentence; 38 lid 4',
      facts: [sick(), vangnet(1, 'orgaandonatie'), leaves(10, 26)],
      expected: {
        20: { vangnetmelding: 'open d26 due:d25', 'ziek-uit-dienst-melding': 'none', 'riv-ziek-uit-dienst': 'none' },
      },
    },
    {
      pair: ['einde-dienstverband', 'vangnet'],
      variants: ['no-risk', 'na week 10'],
      guarantee: 'reported as vangnet there is no report of leaving, but the verslag is due',
      article: 'ZW 38 lid 4 (U-01)',
      facts: [sick(), leaves(20, 80), noRisk(30), REPORTED],
      expected: {
        75: { vangnetmelding: 'done d42', 'ziek-uit-dienst-melding': 'none', 'riv-ziek-uit-dienst': 'open d80' },
      },
    },
    {
      pair: ['vangnet', 'overlijden'],
      variants: ['no-risk'],
      guarantee: 'no report is open after the death',
      article: 'U-12',
      facts: [sick(), noRisk(1), died(20)],
      expected: { 60: { status: 'overleden', vangnetmelding: 'none', 'einde-loondoorbetaling': 'd20' } },
    },
    {
      pair: ['vangnet', 'brief'],
      variants: ['no-risk', 'geen'],
      guarantee: 'no letter and no report in week 42, which was not due: the application is not late',
      article: 'WIA 64 lid 6; ZW 38 lid 4 (N-05)',
      facts: [sick(), noRisk(1), REPORTED, applied(700)],
      expected: {
        690: { 'wia-aanvraag': '!late', 'grens-81-weken': 'none' },
        700: { 'wia-aanvraag': 'done', 'einde-loondoorbetaling': 'd727' },
      },
    },
    {
      pair: ['vangnet', 'aanvraag'],
      variants: ['no-risk', 'laat met reden'],
      guarantee: 'with the letter in time, 22 days late is 22 days of wage',
      article: 'WIA 64 lid 3; BW 7:629 lid 11 a',
      facts: [sick(), noRisk(1), REPORTED, letter(), applied(672, { validReason: true })],
      expected: { 672: { 'wia-aanvraag': 'done d650 +22', 'einde-loondoorbetaling': 'd749' } },
    },
    {
      pair: ['vangnet', 'loonsanctie'],
      variants: ['no-risk', 'op tijd'],
      guarantee: 'the sanction runs 52 weeks as in any other case',
      article: 'WIA 25 lid 9, 26 lid 1 (V-01)',
      facts: [sick(), noRisk(1), REPORTED, letter(), applied(640), sanction(680)],
      expected: { 690: { 'einde-loonsanctie': 'd1091', 'einde-opzegverbod': '2027-01-07' } },
    },
  ],
};

import { born, closed, corrected, expects, leaves, noRisk, type Pairs, pregnant, sick, withdrawn } from '../life';

export const flexperiode: Pairs = {
  event: 'flexperiode',
  touches: {
    bevalling: 'an early birth ends the flex period',
    vangnet: { both: 'two grounds with two terms: the earlier one counts' },
    correctie: 'the fourth day counts from the first day as corrected, or from the first day of the flex period',
    intrekking: 'without sickness there is nothing to report',
    'einde-dienstverband': 'the report of the flex period is due before, and stays due',
    verwachting: 'a short absence excuses from the analysis, not from the report to UWV',
  },
  independent: [
    ['a departure concerns terms of the RP, not those of the ZW: vangnet shows the refusal', ['afwijking']],
    ['possibilities to work change no report to UWV', ['geen-mogelijkheden']],
    ['who takes over late finds the report before their time like any other', ['overname']],
    [
      'what is weeks before the birth lies before, after or apart from the end of the wait; leave between them moves that',
      ['vervroegde-iva', 'brief', 'aanvraag', 'loonsanctie', 'bekorting', 'verlenging', 'besluit'],
    ],
  ],
  impossible: [['nobody is pregnant at the AOW age', ['aow']]],
  lives: [
    {
      pair: ['flexperiode', 'bevalling'],
      variants: ['vroeg'],
      guarantee: 'the report of sickness before an early birth stays due on the fourth day',
      article: 'ZW 38a lid 2 b',
      facts: [pregnant(40, 100), sick(60), born(65)],
      expected: { 61: { vangnetmelding: 'open d63' }, 66: { vangnetmelding: 'late d63 +3' } },
    },
    {
      pair: ['flexperiode', 'vangnet'],
      variants: ['no-risk'],
      guarantee: 'the fourth day comes before the six weeks of no-risk',
      article: 'ZW 38a lid 2 b and 3',
      facts: [pregnant(40, 100), sick(60), noRisk(61)],
      expected: { 61: { vangnetmelding: 'open d63' } },
    },
    {
      pair: ['vangnet', 'flexperiode'],
      variants: ['no-risk'],
      guarantee: 'the six weeks of no-risk end before the flex period begins: they count',
      article: 'ZW 38a lid 2 b and 3',
      facts: [sick(), noRisk(1), pregnant(10, 120)],
      expected: { 44: { vangnetmelding: 'late d42 +2' } },
    },
    {
      pair: ['flexperiode', 'correctie'],
      variants: ['eerder'],
      guarantee: 'ill since before the flex period: the fourth day of it, a Sunday, moves to Monday',
      article: 'ZW 38a lid 2 b; ATW 1 (N-11)',
      facts: [pregnant(40, 100), sick(60), corrected(61, 57)],
      expected: { 61: { vangnetmelding: 'open d63 due:d60' } },
    },
    {
      pair: ['flexperiode', 'intrekking'],
      guarantee: 'a withdrawn sickness is not reported',
      article: 'S-06',
      facts: [pregnant(40, 100), sick(60), withdrawn(64)],
      expected: { 65: { vangnetmelding: 'none', 'wazo-aanvraag': 'late d59' } },
    },
    {
      pair: ['flexperiode', 'einde-dienstverband'],
      variants: ['voor week 6'],
      guarantee: 'the report was due on the fourth day, not on the last of the employment',
      article: 'ZW 38a lid 2 b and 3',
      facts: [pregnant(40, 100), sick(60), leaves(61, 68)],
      expected: { 66: { vangnetmelding: 'late d63 +3' } },
    },
    {
      pair: ['flexperiode', 'verwachting'],
      guarantee: 'expected to be short: no analysis, but the report is due',
      article: 'ZW 38a lid 2 b; RP 2 lid 2',
      facts: [pregnant(40, 100), sick(60), expects(61, { langdurig: false }), closed(63, 'vangnetmelding')],
      expected: { 70: { vangnetmelding: 'done d63', probleemanalyse: 'none' } },
    },
  ],
};

import { born, leave, type Pairs, pregnant, sick, vangnet } from '../life';

export const bevalling: Pairs = {
  event: 'bevalling',
  touches: { vangnet: 'childbirth as the cause is a ground for sickness that adjoins the leave (N-17)' },
  independent: [
    [
      'a birth touches the sickness by the leave around it, which its own pairs show',
      [
        'afwijking',
        'geen-mogelijkheden',
        'verwachting',
        'correctie',
        'intrekking',
        'overname',
        'einde-dienstverband',
        'vervroegde-iva',
        'brief',
        'aanvraag',
        'loonsanctie',
        'bekorting',
        'verlenging',
        'besluit',
      ],
    ],
  ],
  impossible: [['nobody gives birth at the AOW age', ['aow']]],
  lives: [
    {
      pair: ['bevalling', 'vangnet'],
      variants: ['bevalling-nazorg', 'vroeg'],
      guarantee: 'born early, ill right after the leave: the fourth day, a Sunday, moves to Monday',
      article: 'ZW 38a lid 2 a, 29a lid 4; ATW 1 (N-11)',
      facts: [pregnant(10, 100), leave(59, 170), born(80), sick(171), vangnet(172, 'bevalling-nazorg')],
      expected: { 172: { vangnetmelding: 'open d175 due:d172' }, 176: { vangnetmelding: 'late +1' } },
    },
    {
      pair: ['bevalling', 'vangnet'],
      variants: ['bevalling-nazorg', 'laat'],
      guarantee: 'born late: the ground counts from the day after the longer leave',
      article: 'ZW 29a lid 4, 38a lid 2 a; WAZO 3:1 lid 2 (N-17, N-21)',
      facts: [
        pregnant(10, 100),
        leave(59, 170),
        born(110),
        leave(59, 180, {}, 112),
        sick(181),
        vangnet(182, 'bevalling-nazorg'),
      ],
      expected: { 183: { vangnetmelding: 'open d184', '42e-weeksmelding': 'none' } },
    },
  ],
};

import { applied, died, evaluated, extended, leaves, ORDINARY, type Pairs, sanction, sick } from '../life';

const AOW_D100 = { employee: { aowDate: '2024-04-17' } };
const AOW_D660 = { employee: { aowDate: '2025-10-29' } };
const AOW_D800 = { employee: { aowDate: '2026-03-18' } };

export const overlijden: Pairs = {
  event: 'overlijden',
  touches: {
    'einde-dienstverband': { both: 'the wage ends by whichever comes first; death cancels what is open' },
    aow: 'the wage ends by whichever comes first',
    aanvraag: 'what UWV was asked falls away',
    loonsanctie: 'the sanction ends with the life',
  },
  independent: [
    [
      'death ends every duty and every letter, whatever was there before (U-12)',
      [
        'herstel',
        'terugval',
        'deelherstel',
        'flexperiode',
        'bevalling',
        'afwijking',
        'geen-mogelijkheden',
        'verwachting',
        'correctie',
        'overname',
        'vervroegde-iva',
        'brief',
        'bekorting',
        'verlenging',
        'besluit',
      ],
    ],
    ['who was never ill died of nothing that this case is about', ['intrekking']],
  ],
  lives: [
    {
      pair: ['einde-dienstverband', 'overlijden'],
      variants: ['na week 6'],
      guarantee: 'the employment ended before the death: the wage with it, and nothing is asked any more',
      article: 'BW 7:629 lid 1; U-12',
      facts: [sick(), leaves(40, 50), died(60)],
      expected: {
        61: {
          status: 'overleden',
          'einde-loondoorbetaling': 'd50',
          'riv-ziek-uit-dienst': 'none',
          overlijdensuitkering: 'none',
        },
      },
    },
    {
      pair: ['overlijden', 'einde-dienstverband'],
      variants: ['na week 6'],
      guarantee: 'death before the last day ends employment and wage on that day',
      article: 'BW 7:674 lid 1',
      facts: [sick(), leaves(40, 60), died(50)],
      expected: {
        61: {
          status: 'overleden',
          'einde-loondoorbetaling': 'd50',
          'ziek-uit-dienst-melding': 'none',
          'riv-ziek-uit-dienst': 'none',
        },
      },
    },
    {
      pair: ['aow', 'overlijden'],
      guarantee: 'death within the six weeks ends the wage',
      article: 'BW 7:629 lid 2, 7:674',
      setting: AOW_D100,
      facts: [sick(), died(120)],
      expected: { 121: { status: 'overleden', 'einde-loondoorbetaling': 'd120' } },
    },
    {
      pair: ['aanvraag', 'overlijden'],
      variants: ['op tijd'],
      guarantee: 'no decision, no sanction, no end of the wait',
      article: 'U-12',
      facts: [...ORDINARY, applied(640), died(660)],
      expected: {
        740: {
          status: 'overleden',
          'einde-loondoorbetaling': 'd660',
          loonsanctiebesluit: 'none',
          'wia-beslissing': 'none',
          're-integratieverslag': 'none',
        },
      },
    },
    {
      pair: ['loonsanctie', 'overlijden'],
      variants: ['op tijd'],
      guarantee: 'wage to the day of the death, nothing left to repair',
      article: 'BW 7:674; U-12',
      facts: [...ORDINARY, applied(640), sanction(680), died(800)],
      expected: { 810: { status: 'overleden', 'einde-loondoorbetaling': 'd800', bekortingsmelding: 'none' } },
    },
  ],
};

export const aow: Pairs = {
  event: 'aow',
  touches: {
    brief: 'who reaches the AOW age within the wait gets no WIA, so no letter',
    aanvraag: 'who reaches the AOW age within the wait gets no WIA, so nothing to apply for',
    loonsanctie: 'in the sanction the wage ends on the day before the AOW age (N-10)',
    verlenging: 'in the extension the wage ends on the day before the AOW age (N-10)',
  },
  independent: [
    ['the IVA ends at the AOW age without a term of anybody', ['vervroegde-iva']],
    ['the earlier of two ends counts; repair and AOW age do not change each other', ['bekorting']],
    ['UWV decides on the wait, which was over or never will be', ['besluit']],
  ],
  lives: [
    {
      pair: ['aow', 'aanvraag'],
      guarantee: 'AOW within a year after the wait: the second track may be left out in writing, the application stays',
      article: 'Werkwijzer (N-15); WIA 64 lid 3',
      setting: { employee: { aowDate: '2026-12-31' } },
      facts: [...ORDINARY.slice(0, 1), evaluated(350), ...ORDINARY.slice(1), applied(640)],
      expected: { 640: { 'tweede-spoor': 'late "Besluit over het tweede spoor"', 'wia-aanvraag': 'done d650' } },
    },
    {
      pair: ['aow', 'brief'],
      variants: ['geen'],
      guarantee: 'no letter, no verslag and no application are due',
      article: 'BW 7:629 lid 2 b (U-10)',
      setting: AOW_D660,
      facts: [sick()],
      expected: {
        655: {
          'uwv-wia-brief': 'none',
          're-integratieverslag': 'none',
          'wia-aanvraag': 'none',
          'einde-loondoorbetaling': 'd701',
        },
      },
    },
    {
      pair: ['aanvraag', 'aow'],
      variants: ['vroeg'],
      guarantee: 'an application before the AOW age moves no day of wage',
      article: 'BW 7:629 lid 2 b (U-10)',
      setting: AOW_D660,
      facts: [sick(), applied(630)],
      expected: { 670: { 'einde-loondoorbetaling': 'd701', loonsanctiebesluit: 'none' } },
    },
    {
      pair: ['loonsanctie', 'aow'],
      variants: ['op tijd'],
      guarantee: 'wage to the day before, and the other reading is said: six weeks on',
      article: 'BW 7:629 lid 2 (N-10)',
      setting: AOW_D800,
      facts: [...ORDINARY, applied(640), sanction(680)],
      expected: { 690: { 'einde-loondoorbetaling': 'd799 "28 april 2026"' }, 800: { status: 'aow' } },
    },
    {
      pair: ['verlenging', 'aow'],
      guarantee: 'wage to the day before, and the other reading is said: six weeks on',
      article: 'BW 7:629 lid 2 (N-10)',
      setting: AOW_D800,
      facts: [...ORDINARY, extended(600, 909)],
      expected: { 690: { 'einde-loondoorbetaling': 'd799 "28 april 2026"' } },
    },
  ],
};

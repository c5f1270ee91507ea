import {
  applied,
  decision,
  died,
  extended,
  leaves,
  letter,
  notice,
  ORDINARY,
  type Pairs,
  sanction,
  sick,
} from '../life';

const AOW_D100 = { employee: { aowDate: '2024-04-17' } };
const AOW_D660 = { employee: { aowDate: '2025-10-29' } };
const AOW_D800 = { employee: { aowDate: '2026-03-18' } };

export const eindeDienstverband: Pairs = {
  event: 'einde-dienstverband',
  touches: {
    aow: { both: 'wage ends by whichever comes first' },
    brief: 'a letter of UWV after the last day asks for the verslag within two weeks (U-02)',
    aanvraag: { both: 'the wage ends with the employment, and the application is of the ex-employee' },
    loonsanctie: {
      both: 'after the wait there is no ziekengeld: no report and no verslag of leaving, and the sanction ends (N-07)',
    },
    bekorting: 'a repair notice that UWV has not answered ends no wage later than the employment',
    verlenging: 'after the wait there is no ziekengeld: no report and no verslag of leaving (N-07)',
    besluit: 'after the wait there is no ziekengeld: no report and no verslag of leaving (N-07)',
  },
  independent: [['a shorter wait ends on a date of UWV, whether the employment goes on or not', ['vervroegde-iva']]],
  lives: [
    {
      pair: ['einde-dienstverband', 'aow'],
      variants: ['na week 10'],
      guarantee: 'the employment ends before the AOW age: the wage with it',
      article: 'BW 7:629 lid 1; ZW 38 lid 2',
      setting: AOW_D100,
      facts: [sick(), leaves(60, 80)],
      expected: {
        70: {
          'einde-loondoorbetaling': 'd80',
          'ziek-uit-dienst-melding': '!late d80',
          'riv-ziek-uit-dienst': '!late d80',
        },
      },
    },
    {
      pair: ['aow', 'einde-dienstverband'],
      variants: ['na week 10'],
      guarantee: 'the employment ends after the six weeks: the wage ended with those',
      article: 'BW 7:629 lid 2 b',
      setting: AOW_D100,
      facts: [sick(), leaves(110, 150)],
      expected: { 120: { 'einde-loondoorbetaling': 'd141', '42e-weeksmelding': 'none' } },
    },
    {
      pair: ['aow', 'einde-dienstverband'],
      variants: ['na week 10'],
      guarantee: 'the employment ends within the six weeks: the wage with it',
      article: 'BW 7:629 lid 2 b',
      setting: AOW_D100,
      facts: [sick(), leaves(110, 120)],
      expected: { 115: { 'einde-loondoorbetaling': 'd120' } },
    },
    {
      pair: ['einde-dienstverband', 'brief'],
      variants: ['voor week 42', 'vroeg'],
      guarantee: 'the verslag is uploaded within two weeks of the letter',
      article: 'UWV (U-02)',
      facts: [sick(), leaves(60, 80), letter(120)],
      expected: { 125: { 'riv-upload': 'open d134', 'wia-aanvraag': 'none' } },
    },
    {
      pair: ['aanvraag', 'einde-dienstverband'],
      variants: ['op tijd', 'voor week 104'],
      guarantee: 'the wage ends with the employment, before the end of the wait',
      article: 'BW 7:629 lid 1; ZW 38 lid 2',
      facts: [...ORDINARY, applied(640), leaves(680, 700)],
      expected: {
        695: { 'einde-loondoorbetaling': 'd700', 'ziek-uit-dienst-melding': 'open d700', 'wia-aanvraag': 'done' },
      },
    },
    {
      pair: ['einde-dienstverband', 'aanvraag'],
      variants: ['na week 42', 'laat met reden'],
      guarantee: 'an application long after the employment extends no wage',
      article: 'BW 7:629 lid 1 and 11 a',
      facts: [...ORDINARY, leaves(640, 645), applied(680, { validReason: true })],
      expected: { 681: { 'einde-loondoorbetaling': 'd645', loonsanctiebesluit: 'none' } },
    },
    {
      pair: ['loonsanctie', 'einde-dienstverband'],
      variants: ['op tijd', 'na week 104'],
      guarantee: 'leaving in the sanction asks for no report and no verslag, and ends the wage',
      article: 'ZW 29 lid 5, 38 lid 2; WIA 64 lid 8 (N-07)',
      facts: [...ORDINARY, applied(640), sanction(680), leaves(780, 800)],
      expected: {
        790: { 'einde-loondoorbetaling': 'd800', 'ziek-uit-dienst-melding': 'none', 'riv-ziek-uit-dienst': 'none' },
        802: {
          status: 'uit-dienst',
          'ziek-uit-dienst-melding': 'none',
          'riv-ziek-uit-dienst': 'none',
          bekortingsmelding: 'none',
        },
      },
    },
    {
      pair: ['einde-dienstverband', 'loonsanctie'],
      variants: ['na week 104', 'op tijd'],
      guarantee: 'a sanction after the notice of leaving goes no further than the employment',
      article: 'BW 7:629 lid 1; WIA 25 lid 9 (N-07)',
      facts: [...ORDINARY, applied(640), leaves(670, 800), sanction(680)],
      expected: {
        690: { 'einde-loondoorbetaling': 'd800', 'ziek-uit-dienst-melding': 'none', 'riv-ziek-uit-dienst': 'none' },
      },
    },
    {
      pair: ['bekorting', 'einde-dienstverband'],
      variants: ['na week 104'],
      guarantee: 'the end of the employment comes before the answer: it ends the wage, and no report is due',
      article: 'BW 7:629 lid 1 (N-07)',
      facts: [...ORDINARY, applied(640), sanction(680), notice(784), leaves(786, 790)],
      expected: { 792: { 'einde-loondoorbetaling': 'd790', 'ziek-uit-dienst-melding': 'none' } },
    },
    {
      pair: ['verlenging', 'einde-dienstverband'],
      variants: ['na week 104'],
      guarantee: 'leaving in the extension asks for no report and no verslag',
      article: 'ZW 29 lid 5, 38 lid 2 (N-07)',
      facts: [...ORDINARY, extended(600, 909), leaves(840, 850)],
      expected: {
        852: { 'einde-loondoorbetaling': 'd850', 'ziek-uit-dienst-melding': 'none', 'riv-ziek-uit-dienst': 'none' },
      },
    },
    {
      pair: ['besluit', 'einde-dienstverband'],
      variants: ['op tijd', 'na week 104'],
      guarantee: 'leaving after the decision asks for no report and no verslag',
      article: 'ZW 29 lid 5, 38 lid 2 (N-07)',
      facts: [...ORDINARY, applied(640), decision(690, 'wga', 728), leaves(780, 800)],
      expected: {
        802: { 'einde-loondoorbetaling': 'd727', 'ziek-uit-dienst-melding': 'none', 'riv-ziek-uit-dienst': 'none' },
      },
    },
    {
      pair: ['besluit', 'einde-dienstverband'],
      variants: ['op tijd', 'op week 104'],
      guarantee: 'leaving on the last day of the wait: the wage ends as it would have',
      article: 'BW 7:629 lid 1',
      facts: [...ORDINARY, applied(640), decision(690, 'wga', 728), leaves(700, 727)],
      expected: { 728: { status: 'uit-dienst', 'einde-loondoorbetaling': 'd727', 'wia-beslissing': 'done' } },
    },
  ],
};

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

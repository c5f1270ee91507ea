import {
  analysis,
  applied,
  corrected,
  departure,
  evaluated,
  expects,
  leaves,
  notice,
  ORDINARY,
  type Pairs,
  sanction,
  sick,
  takenOver,
} from '../life';

/** A departure from a term: allowed for those of RP 2 and 4 alone (N-01). */
const NOT_RP = 'RP 5 (N-01)';

const refusedDeparture = (event: string, obligation: string, variants?: readonly string[]) => ({
  pair: ['afwijking', event] as const,
  ...(variants ? { variants } : {}),
  guarantee: `nobody departs from the term of ${obligation}: refused`,
  article: NOT_RP,
  facts: [...ORDINARY, applied(640), departure(645, obligation, 700)],
  expected: {},
  refused: /RP/,
});

export const afwijking: Pairs = {
  event: 'afwijking',
  touches: {
    correctie: 'the agreed day stands when the first day moves (N-02)',
    verwachting: 'an analysis that is due at once is due on the agreed day instead',
    overname: 'a term that was moved past the taking over is of who took over',
    'einde-dienstverband': 'the reports of leaving cannot be departed from (N-01)',
    brief: 'the letter is a term of UWV (N-01)',
    aanvraag: 'the application is a term of the WIA (N-01)',
    loonsanctie: 'the decision is a term of UWV (N-01)',
    bekorting: 'the answer of UWV is a term of the WIA (N-01)',
    besluit: 'the decision is a term of the WIA (N-01)',
  },
  independent: [
    ['without possibilities there is no plan to depart from', ['geen-mogelijkheden']],
    ['what was withdrawn has no terms', ['intrekking']],
    ['the AOW age ends the duties, whatever day was agreed for them', ['aow']],
    ['a shorter wait ends the duties, whatever day was agreed for them', ['vervroegde-iva']],
    ['an extension goes on after terms that have long passed', ['verlenging']],
  ],
  lives: [
    {
      pair: ['afwijking', 'correctie'],
      variants: ['eerder'],
      guarantee: 'the first day a week earlier leaves the agreed day, and the plan two weeks after it',
      article: 'RP 4 lid 1, 5 (N-02)',
      facts: [sick(), departure(30, 'probleemanalyse', 60), corrected(38, -7)],
      expected: {
        50: { probleemanalyse: 'open d60', 'oordeel-langdurig-verzuim': '!late' },
        65: { probleemanalyse: 'late d60 +5', 'plan-van-aanpak': '!late' },
      },
    },
    {
      pair: ['afwijking', 'correctie'],
      variants: ['eerder'],
      guarantee: 'without an end the judgement is departed from like the analysis, of which it is the beginning',
      article: 'RP 2 lid 2, 5 (N-02)',
      facts: [sick(), departure(30, 'probleemanalyse'), corrected(38, -7)],
      expected: { 50: { probleemanalyse: 'waived', 'oordeel-langdurig-verzuim': 'waived' } },
    },
    {
      pair: ['afwijking', 'verwachting'],
      guarantee: 'late counts from the agreed day, not from the six weeks',
      article: 'RP 2 lid 3, 5 (N-02, N-12)',
      facts: [sick(), expects(10, { langdurig: true }), departure(40, 'probleemanalyse', 63), analysis(66)],
      expected: {
        62: { probleemanalyse: 'open d63' },
        66: { probleemanalyse: 'done d63 +3', 'plan-van-aanpak': 'open d80' },
      },
    },
    {
      pair: ['afwijking', 'overname'],
      guarantee: 'the agreed day lies after the taking over: it is not before our time',
      article: 'RP 5 (N-02)',
      facts: [sick(), departure(30, 'probleemanalyse', 60), takenOver(50)],
      expected: { 51: { probleemanalyse: 'open d60' } },
    },
    {
      pair: ['afwijking', 'einde-dienstverband'],
      variants: ['na week 6'],
      guarantee: 'nobody departs from the last day of the employment: refused',
      article: NOT_RP,
      facts: [sick(), leaves(40, 60), departure(45, 'riv-ziek-uit-dienst', 80)],
      expected: {},
      refused: /RP/,
    },
    refusedDeparture('brief', 'uwv-wia-brief', ['vroeg']),
    refusedDeparture('aanvraag', 'wia-aanvraag', ['op tijd']),
    refusedDeparture('aanvraag', 're-integratieverslag'),
    refusedDeparture('loonsanctie', 'loonsanctiebesluit'),
    refusedDeparture('besluit', 'wia-beslissing'),
    {
      pair: ['bekorting', 'afwijking'],
      guarantee: 'nobody departs from the three weeks of UWV: refused',
      article: NOT_RP,
      facts: [...ORDINARY, applied(640), sanction(680), notice(784), departure(790, 'bekortingsbesluit', 900)],
      expected: {},
      refused: /RP/,
    },
  ],
};

export const geenMogelijkheden: Pairs = {
  event: 'geen-mogelijkheden',
  touches: {
    correctie: 'no plan is due, whichever day is the first',
    overname: 'there was no plan to make, so none to miss before the taking over',
    'einde-dienstverband': 'the verslag at the end stays due without a plan',
    aanvraag: 'without possibilities there is a verslag all the same, but no second track',
  },
  independent: [
    ['the judgement on possibilities presupposes the long absence', ['verwachting']],
    ['what was withdrawn has no possibilities to judge', ['intrekking']],
    ['the AOW age ends the duties alike', ['aow']],
    ['that nothing is possible now is not yet that it never will be: UWV judges that', ['vervroegde-iva']],
    ['UWV counts its terms whatever the possibilities', ['brief', 'loonsanctie', 'bekorting', 'verlenging', 'besluit']],
  ],
  lives: [
    {
      pair: ['geen-mogelijkheden', 'correctie'],
      variants: ['later'],
      guarantee: 'no plan is due, before and after the correction',
      article: 'RP 4 lid 1',
      facts: [sick(), analysis(30, false), corrected(50, 3)],
      expected: { 49: { 'plan-van-aanpak': 'none' }, 60: { 'plan-van-aanpak': 'none', probleemanalyse: 'done d45' } },
    },
    {
      pair: ['geen-mogelijkheden', 'overname'],
      guarantee: 'who takes over finds a re-assessment to make and no plan that was missed',
      article: 'RP 4 lid 1 and 4',
      facts: [sick(), analysis(30, false), takenOver(60)],
      expected: { 65: { 'plan-van-aanpak': 'none', 'herbeoordeling-mogelijkheden': '!late' } },
    },
    {
      pair: ['geen-mogelijkheden', 'einde-dienstverband'],
      variants: ['na week 10'],
      guarantee: 'the full verslag is due on the last day',
      article: 'ZW 38 lid 2',
      facts: [sick(), analysis(30, false), leaves(90, 100)],
      expected: { 95: { 'riv-ziek-uit-dienst': 'open d100', 'plan-van-aanpak': 'none' } },
    },
    {
      pair: ['geen-mogelijkheden', 'aanvraag'],
      variants: ['op tijd'],
      guarantee: 'neither plan nor second track is late, and the verslag is due',
      article: 'RP 4 lid 1, 6; WIA 25 lid 3; Werkwijzer',
      facts: [...ORDINARY, analysis(30, false), applied(640)],
      expected: { 640: { 'plan-van-aanpak': 'none', 'tweede-spoor': 'none', 're-integratieverslag': 'late d636 +4' } },
    },
  ],
};

export const verwachting: Pairs = {
  event: 'verwachting',
  touches: {
    correctie: 'with an earlier first day the six weeks are over sooner, and the analysis due at once (N-12)',
    overname: 'who is still ill after six weeks needs the analysis at once, from who has the case then',
    'einde-dienstverband': { both: 'recovery expected within three months makes the verslag a short one' },
  },
  independent: [
    ['what was withdrawn has nothing to expect', ['intrekking']],
    ['the AOW age ends the wage whatever the doctor expects', ['aow']],
    [
      'an expectation is of the first weeks; what UWV sends or decides comes at the end',
      ['vervroegde-iva', 'brief', 'aanvraag', 'loonsanctie', 'bekorting', 'verlenging', 'besluit'],
    ],
  ],
  lives: [
    {
      pair: ['verwachting', 'correctie'],
      variants: ['eerder'],
      guarantee: 'ill for more than six weeks by the correction: due at once, and not late yet',
      article: 'RP 2 lid 3 (N-12)',
      facts: [sick(), expects(10, { langdurig: false }), corrected(38, -7)],
      expected: { 37: { probleemanalyse: 'none' }, 38: { probleemanalyse: 'open' }, 60: { probleemanalyse: 'late' } },
    },
    {
      pair: ['verwachting', 'correctie'],
      variants: ['eerder'],
      guarantee: 'a prospect that lapsed makes the second track due from its horizon, whatever the first day becomes',
      article: 'Werkwijzer (T-24, N-14)',
      facts: [sick(), evaluated(350, { uitzichtBinnen3Maanden: true }), corrected(360, -7)],
      expected: { 430: { 'tweede-spoor': 'not-applicable' }, 445: { 'tweede-spoor': 'late +5' } },
    },
    {
      pair: ['verwachting', 'overname'],
      guarantee: 'taken over on the last day of the six weeks: the analysis is due at once from then on',
      article: 'RP 2 lid 3 (N-12)',
      facts: [sick(), expects(10, { langdurig: false }), takenOver(42)],
      expected: { 44: { probleemanalyse: 'open' }, 60: { probleemanalyse: 'late' } },
    },
    {
      pair: ['verwachting', 'einde-dienstverband'],
      variants: ['na week 10'],
      guarantee: 'a hundred days ill, expected back within three months: a short verslag',
      article: 'ZW 38 lid 2 (U-01)',
      facts: [sick(), expects(80, { herstelBinnen3Maanden: true }), leaves(90, 100)],
      expected: { 95: { 'riv-ziek-uit-dienst': 'open d100 "Verkort"' } },
    },
    {
      pair: ['einde-dienstverband', 'verwachting'],
      variants: ['na week 10'],
      guarantee: 'also when the doctor says so after the notice of leaving',
      article: 'ZW 38 lid 2 (U-01)',
      facts: [sick(), leaves(70, 100), expects(90, { herstelBinnen3Maanden: true })],
      expected: { 80: { 'riv-ziek-uit-dienst': 'open d100' }, 95: { 'riv-ziek-uit-dienst': 'open d100 "Verkort"' } },
    },
  ],
};

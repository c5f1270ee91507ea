import { applied, decision, extended, leaves, letter, notice, ORDINARY, type Pairs, sanction, sick } from '../life';

const AOW_D100 = { employee: { aowDate: '2024-04-17' } };

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

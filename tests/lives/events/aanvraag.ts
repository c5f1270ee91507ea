import { applied, decision, extended, filed42, letter, ORDINARY, type Pairs, reported, sanction, sick } from '../life';

export const vervroegdeIva: Pairs = {
  event: 'vervroegde-iva',
  touches: {
    brief: 'who has the IVA needs no letter',
    aanvraag: 'who has the IVA applies for nothing; who was refused it applies as anybody else',
    besluit: 'UWV has eight weeks, and the ATW moves their last day (N-11)',
  },
  independent: [],
  impossible: [
    [
      'with the IVA the wait ends without a toets of the verslag (WIA 66 lid 6)',
      ['loonsanctie', 'bekorting', 'verlenging'],
    ],
  ],
  lives: [
    {
      pair: ['vervroegde-iva', 'brief'],
      variants: ['geen'],
      guarantee: 'no letter is missed',
      article: 'WIA 23 lid 6, 64 lid 2',
      facts: [sick(), applied(300, { kind: 'vervroegd' }), decision(350, 'iva', 370)],
      expected: {
        640: { 'uwv-wia-brief': 'none', 're-integratieverslag': 'none', '42e-weeksmelding': 'done d294 +6' },
      },
    },
    {
      pair: ['vervroegde-iva', 'aanvraag'],
      variants: ['op tijd'],
      guarantee: 'granted: no regular application; the wait ends on the day before the IVA, the wage at 104 weeks',
      article: 'WIA 23 lid 6, 64 lid 3; BW 7:629 lid 1 and 5',
      facts: [sick(), applied(200, { kind: 'vervroegd' }), decision(250, 'iva', 270)],
      expected: { 700: { 'wia-aanvraag': 'none', 'einde-wachttijd': 'd269', 'einde-loondoorbetaling': 'd727' } },
    },
    {
      pair: ['vervroegde-iva', 'aanvraag'],
      variants: ['laat met reden'],
      guarantee: 'refused: the regular application is due, and late it moves the wage',
      article: 'WIA 64 lid 3; BW 7:629 lid 11 a',
      facts: [
        sick(),
        applied(200, { kind: 'vervroegd' }),
        decision(250, 'afgewezen', 270),
        letter(),
        applied(660, { validReason: true }),
      ],
      expected: {
        645: { 'wia-aanvraag': 'open d650' },
        660: { 'wia-aanvraag': 'done d650 +10', 'einde-loondoorbetaling': 'd737' },
      },
    },
    {
      pair: ['vervroegde-iva', 'besluit'],
      variants: ['laat'],
      guarantee: 'eight weeks end on a Sunday: UWV is late from the Monday after it',
      article: 'WIA 102 lid 3; ATW 1 (N-11)',
      facts: [sick(), applied(300, { kind: 'vervroegd' })],
      expected: { 357: { 'wia-beslissing': 'open d357 due:d354' }, 360: { 'einde-loondoorbetaling': 'd727' } },
    },
  ],
};

export const brief: Pairs = {
  event: 'brief',
  touches: {
    aanvraag: { both: 'four weeks from the letter, and while none came, the application is in time (N-05)' },
    loonsanctie: 'an application that the missing letter keeps in time leaves UWV its six weeks before the end',
    verlenging: 'the application counts back from the new end, letter or not',
    besluit: 'eight weeks from the application, which a late letter allowed to be late',
  },
  independent: [['the repair comes long after the letter', ['bekorting']]],
  lives: [
    {
      pair: ['brief', 'aanvraag'],
      variants: ['vroeg', 'op tijd'],
      guarantee: 'a letter in week 86 and an application in week 93',
      article: 'WIA 64 lid 2 and 3',
      facts: [sick(), filed42(), letter(600), applied(650)],
      expected: {
        650: { 'uwv-wia-brief': 'done d622', 'wia-aanvraag': 'done d650', 'einde-loondoorbetaling': 'd727' },
      },
    },
    {
      pair: ['brief', 'aanvraag'],
      variants: ['laat', 'op tijd'],
      guarantee: 'in time on the last day of the four weeks after a late letter',
      article: 'WIA 64 lid 6',
      facts: [sick(), filed42(), letter(640), applied(668)],
      expected: {
        660: { 'wia-aanvraag': 'open d668' },
        668: { 'wia-aanvraag': 'done d668', 'einde-loondoorbetaling': 'd727' },
      },
    },
    {
      pair: ['brief', 'aanvraag'],
      variants: ['laat', 'laat met reden'],
      guarantee: 'a week after the four weeks is late, and the wage runs on',
      article: 'WIA 64 lid 6; BW 7:629 lid 11 a',
      facts: [sick(), filed42(), letter(640), applied(675, { validReason: true })],
      expected: { 675: { 'wia-aanvraag': 'done d668 +7' } },
    },
    {
      pair: ['brief', 'aanvraag'],
      variants: ['geen', 'op tijd'],
      guarantee: 'no letter: fifty days after week 93 nobody is late, and the wage ends as it would',
      article: 'WIA 64 lid 6 (N-05)',
      facts: [sick(), filed42(), applied(700)],
      expected: {
        699: { 'wia-aanvraag': '!late', 'einde-loondoorbetaling': 'd727' },
        700: { 'wia-aanvraag': 'done', 'einde-loondoorbetaling': 'd727' },
      },
    },
    {
      pair: ['brief', 'aanvraag'],
      variants: ['geen'],
      guarantee: 'no letter and no application when the wait is over: the wage has ended',
      article: 'WIA 64 lid 6 (N-05)',
      facts: [sick(), filed42()],
      expected: {
        740: { 'wia-aanvraag': '!late', 'einde-loondoorbetaling': 'done d727', 'einde-opzegverbod': 'd731' },
      },
    },
    {
      pair: ['brief', 'aanvraag'],
      variants: ['geen', 'laat met reden'],
      guarantee: 'not reported within 81 weeks: the missing letter excuses nobody',
      article: 'WIA 64 lid 6, last sentence (N-05)',
      facts: [sick(), applied(665, { validReason: true })],
      expected: {
        660: { 'wia-aanvraag': 'late d650 +10' },
        665: { 'wia-aanvraag': 'done +15', 'einde-loondoorbetaling': 'd742' },
      },
    },
    {
      pair: ['brief', 'aanvraag'],
      variants: ['geen', 'laat met reden'],
      guarantee: 'reported on the last day of the 81 weeks excuses, a day later it does not',
      article: 'WIA 64 lid 6, last sentence; T-21',
      facts: [sick(), filed42(566), applied(660, { validReason: true })],
      expected: {
        566: { 'grens-81-weken': 'done d565 +1' },
        660: { 'wia-aanvraag': 'done +10', 'einde-loondoorbetaling': 'd737' },
      },
    },
    {
      pair: ['brief', 'aanvraag'],
      variants: ['vroeg', 'laat met reden'],
      guarantee: 'a reminder after a letter in time gives no further four weeks',
      article: 'WIA 64 lid 2 and 6',
      facts: [sick(), filed42(), letter(600), letter(668), applied(690, { validReason: true })],
      expected: {
        670: { 'wia-aanvraag': 'late d650 +20' },
        690: { 'wia-aanvraag': 'done +40', 'einde-loondoorbetaling': 'd767' },
      },
    },
    {
      pair: ['brief', 'aanvraag'],
      variants: ['geen', 'op tijd'],
      guarantee: 'reported on the last day of the 81 weeks: without a letter the application is in time',
      article: 'WIA 64 lid 6; T-21',
      facts: [sick(), filed42(565), applied(700)],
      expected: { 700: { 'wia-aanvraag': 'done', 'einde-loondoorbetaling': 'd727' } },
    },
    {
      pair: ['brief', 'aanvraag'],
      variants: ['vroeg'],
      guarantee: 'asked for in time and not applied: ninety days on, the wage period has not ended',
      article: 'BW 7:629 lid 11 a (T-31)',
      facts: ORDINARY,
      expected: {
        740: { 'wia-aanvraag': 'late d650 +90', 'einde-loondoorbetaling': 'planned', 'einde-opzegverbod': 'planned' },
      },
    },
    {
      pair: ['aanvraag', 'brief'],
      variants: ['laat'],
      guarantee: 'a letter after the application makes it no less in time',
      article: 'WIA 64 lid 6 (N-05)',
      facts: [sick(), filed42(), applied(660), letter(670)],
      expected: { 661: { 'wia-aanvraag': 'done' }, 671: { 'wia-aanvraag': 'done', 'einde-loondoorbetaling': 'd727' } },
    },
    {
      pair: ['brief', 'loonsanctie'],
      variants: ['geen', 'op tijd'],
      guarantee: 'in time without a letter: UWV has until six weeks before the end that did not move',
      article: 'WIA 25 lid 10, 64 lid 6',
      facts: [sick(), filed42(), applied(670), sanction(685)],
      expected: {
        686: { loonsanctiebesluit: 'done d685', 'einde-loonsanctie': 'd1091', 'einde-loondoorbetaling': 'd1091' },
      },
    },
    {
      pair: ['brief', 'verlenging'],
      variants: ['geen'],
      guarantee: 'no letter: the application is not late against the new end either',
      article: 'WIA 64 lid 3 and 6 (N-05)',
      facts: [sick(), filed42(), extended(600, 909)],
      expected: {
        800: { 'wia-aanvraag': '!late d832' },
        840: { 'wia-aanvraag': '!late', 'einde-loondoorbetaling': 'd909' },
      },
    },
    {
      pair: ['brief', 'besluit'],
      variants: ['laat', 'laat'],
      guarantee: 'eight weeks end on New Year: UWV has until the day after',
      article: 'WIA 64 lid 6, 102 lid 3; ATW 1 (N-11)',
      facts: [sick(), filed42(), letter(640), applied(668)],
      expected: { 680: { 'wia-beslissing': 'open d725 due:d723' } },
    },
  ],
};

export const aanvraag: Pairs = {
  event: 'aanvraag',
  touches: {
    loonsanctie: 'the sanction counts from the end that a late application extended',
    verlenging: { both: 'the application counts back from the agreed end' },
    besluit: 'UWV has eight weeks, and its lateness is of nobody else',
  },
  independent: [['the repair counts from its notice, not from the application', ['bekorting']]],
  lives: [
    {
      pair: ['aanvraag', 'loonsanctie'],
      variants: ['laat met reden', 'op tijd'],
      guarantee: '22 days late: decision, sanction and opzegverbod all 22 days later',
      article: 'WIA 25 lid 9 and 10; BW 7:629 lid 11 a, 7:670 lid 11',
      facts: [...ORDINARY, applied(672, { validReason: true }), sanction(707)],
      expected: {
        707: {
          loonsanctiebesluit: 'done d707',
          'einde-loonsanctie': 'd1113',
          'einde-loondoorbetaling': 'd1113',
          'einde-opzegverbod': '2027-01-29',
        },
      },
    },
    {
      pair: ['verlenging', 'aanvraag'],
      variants: ['op tijd'],
      guarantee: 'application and verslag 77 and 91 days before the agreed end',
      article: 'WIA 24 lid 1, 25 lid 4, 64 lid 3',
      facts: [...ORDINARY, extended(600, 909), reported(815), applied(830)],
      expected: {
        830: {
          're-integratieverslag': 'done d818',
          'wia-aanvraag': 'done d832',
          loonsanctiebesluit: 'open d867',
          'einde-loondoorbetaling': 'd909',
          'einde-opzegverbod': '2026-07-09',
        },
      },
    },
    {
      pair: ['aanvraag', 'verlenging'],
      variants: ['laat met reden'],
      guarantee: 'a late application is in time for the end that was agreed after it',
      article: 'WIA 24 lid 1, 64 lid 3 (N-04)',
      facts: [...ORDINARY, applied(660, { validReason: true }), extended(670, 909)],
      expected: {
        665: { 'einde-loondoorbetaling': 'd737' },
        670: { 'wia-aanvraag': 'done d832', 'einde-loondoorbetaling': 'd909' },
      },
    },
    {
      pair: ['aanvraag', 'besluit'],
      variants: ['vroeg', 'laat'],
      guarantee: 'eight weeks end on a Sunday; UWV is late after the Monday, and no wage runs on for it',
      article: 'WIA 102 lid 3; ATW 1 (N-11)',
      facts: [...ORDINARY, applied(615)],
      expected: {
        672: { 'wia-beslissing': 'open d672 due:d669' },
        740: { 'wia-aanvraag': 'done', 'einde-loondoorbetaling': 'done d727' },
      },
    },
    {
      pair: ['aanvraag', 'besluit'],
      variants: ['laat zonder reden', 'op tijd'],
      guarantee: 'late without reason: employment and opzegverbod go on, and over the delay no wage is due',
      article: 'BW 7:629 lid 3 f and 11 a, 7:670 lid 11 (N-13)',
      facts: [...ORDINARY, applied(672, { validReason: false }), decision(700, 'wga', 750)],
      expected: {
        700: {
          'wia-aanvraag': 'done d650 +22',
          'einde-loondoorbetaling': '"lid 3"',
          'einde-opzegverbod': '2026-01-30',
        },
      },
    },
  ],
};

import { EVENTS } from '../events';
import {
  applied,
  corrected,
  filed42,
  leaves,
  letter,
  ORDINARY,
  type Pairs,
  sanction,
  sick,
  takenOver,
  withdrawn,
} from '../life';

/** All events but those named. */
const allBut = (...events: string[]) => Object.keys(EVENTS).filter((event) => !events.includes(event));

export const deelherstel: Pairs = {
  event: 'deelherstel',
  touches: {},
  independent: [
    [
      'partial work moves no term and ends none: one percent incapacity is a full sick day (S-05, C-09)',
      allBut('deelherstel', 'herstel', 'onderbreking', 'overlijden'),
    ],
  ],
  lives: [],
};

export const onderbreking: Pairs = {
  event: 'onderbreking',
  touches: {},
  independent: [['a hold keeps messages back; no term of the law waits for it (appendix B)', allBut('onderbreking')]],
  lives: [],
};

export const correctie: Pairs = {
  event: 'correctie',
  touches: {
    intrekking: {
      both: 'what is withdrawn is withdrawn by the day it was corrected to, and then has no first day to correct',
    },
    overname: 'a correction can put a term before the taking over that lay after it',
    'einde-dienstverband': 'ten weeks between the first day and the last are counted from the corrected one',
    aow: 'a first day before or after the AOW age decides from which day the six weeks run',
    brief: 'UWV counts from the corrected day as well',
    aanvraag: {
      both: 'the end moves, and the terms that count back from it; it says that the correction made it late (N-19)',
    },
    loonsanctie: 'the end moves, and with it the last day of the decision and the end of the sanction (N-04)',
  },
  independent: [
    ['the shorter wait ends on a date of UWV', ['vervroegde-iva']],
    ['the repair counts from its notice', ['bekorting']],
    ['an extension ends on a date that was agreed', ['verlenging']],
    ['UWV decides eight weeks after the application', ['besluit']],
  ],
  lives: [
    {
      pair: ['correctie', 'intrekking'],
      variants: ['eerder'],
      guarantee: 'a corrected report that is withdrawn leaves no duty',
      article: 'S-06, S-07',
      facts: [sick(), corrected(45, -7), withdrawn(50)],
      expected: { 45: { probleemanalyse: 'late d35' }, 60: { status: 'ingetrokken', probleemanalyse: 'none' } },
    },
    {
      pair: ['intrekking', 'correctie'],
      variants: ['eerder'],
      guarantee: 'a withdrawn report has no first day to correct: refused',
      article: 'S-06, S-07',
      facts: [sick(), withdrawn(20), corrected(25, -7)],
      expected: {},
      refused: /verzuim/,
    },
    {
      pair: ['overname', 'correctie'],
      variants: ['eerder'],
      guarantee: 'a term that the correction puts before the taking over is of who had the case then',
      article: 'S-07',
      facts: [sick(), takenOver(38), corrected(40, -7)],
      expected: { 39: { probleemanalyse: 'open d42' }, 40: { probleemanalyse: 'before-our-time d35' } },
    },
    {
      pair: ['correctie', 'einde-dienstverband'],
      variants: ['later', 'na week 6', 'voor week 10'],
      guarantee: 'seven days later makes 75 days 68: a short verslag',
      article: 'ZW 38 lid 2; S-07',
      facts: [sick(), leaves(50, 75), corrected(60, 7)],
      expected: { 59: { 'riv-ziek-uit-dienst': 'd75 "75 dagen"' }, 60: { 'riv-ziek-uit-dienst': 'd75 "Verkort"' } },
    },
    {
      pair: ['correctie', 'einde-dienstverband'],
      variants: ['later'],
      guarantee: 'the last day is a Saturday: the statute says the last day of work, which is said beside it',
      article: 'ZW 38 lid 2 (N-18)',
      facts: [sick(), leaves(30, 61), corrected(40, 2)],
      expected: { 55: { 'ziek-uit-dienst-melding': 'open d61 due:d60 "Andere lezing" "vrijdag 8 maart 2024"' } },
    },
    {
      pair: ['correctie', 'aow'],
      variants: ['later'],
      guarantee: 'ill since after the AOW age: six weeks from the first day, no longer from the age',
      article: 'BW 7:629 lid 2 b (U-10)',
      setting: { employee: { aowDate: '2024-01-28' } },
      facts: [sick(), corrected(30, 25)],
      expected: { 29: { 'einde-loondoorbetaling': 'd61' }, 30: { 'einde-loondoorbetaling': 'd66' } },
    },
    {
      pair: ['correctie', 'brief'],
      variants: ['later', 'laat'],
      guarantee: 'a letter four days late is in time from a first day that was a week later',
      article: 'WIA 64 lid 2',
      facts: [sick(), filed42(), letter(626), corrected(630, 7)],
      expected: { 626: { 'uwv-wia-brief': 'done d622 +4' }, 630: { 'uwv-wia-brief': 'done d629' } },
    },
    {
      pair: ['brief', 'correctie'],
      variants: ['eerder', 'laat', 'over de jaarwisseling'],
      guarantee: 'a letter that the correction makes late gives its four weeks',
      article: 'WIA 64 lid 2 and 6',
      facts: [sick(), filed42(), letter(618), corrected(640, -10), applied(646)],
      expected: {
        641: { 'wia-aanvraag': 'open d646' },
        646: { 'wia-aanvraag': 'done', 'einde-loondoorbetaling': 'd717' },
      },
    },
    {
      pair: ['correctie', 'aanvraag'],
      variants: ['eerder', 'over de jaarwisseling', 'laat met reden'],
      guarantee: 'ten days earlier, over New Year: five days late by the correction, five days of wage',
      article: 'WIA 64 lid 3; BW 7:629 lid 11 a; S-07 (N-19)',
      facts: [...ORDINARY, corrected(620, -10), applied(645)],
      expected: {
        645: { 'wia-aanvraag': 'done d640 +5', 'einde-wachttijd': 'd717', 'einde-loondoorbetaling': 'd722' },
      },
    },
    {
      pair: ['aanvraag', 'correctie'],
      variants: ['eerder', 'over de jaarwisseling', 'op tijd'],
      guarantee: 'an application that was in time is late by a correction, and says by which',
      article: 'S-07 (N-19); WIA 64 lid 3',
      facts: [...ORDINARY, applied(645), corrected(648, -10)],
      expected: {
        646: { 'wia-aanvraag': 'done d650' },
        648: { 'wia-aanvraag': 'done d640 +5 "8 januari 2024" "29 december 2023"' },
      },
    },
    {
      pair: ['correctie', 'loonsanctie'],
      variants: ['later', 'op tijd'],
      guarantee: 'a week later: the decision is in time until a week later, and the sanction runs a week longer',
      article: 'WIA 25 lid 9 and 10 (N-04)',
      facts: [...ORDINARY, applied(640), corrected(660, 7), sanction(690)],
      expected: {
        690: { loonsanctiebesluit: 'done d692', 'einde-loonsanctie': 'd1098', 'einde-loondoorbetaling': 'd1098' },
      },
    },
  ],
};

export const intrekking: Pairs = {
  event: 'intrekking',
  touches: {
    overname: 'who takes over finds no case of a report that was withdrawn',
    'einde-dienstverband': 'who was never ill leaves without a report',
    aanvraag: 'with the sickness the wait falls away, and what was asked of UWV on it',
  },
  independent: [
    ['what was never sickness has no wage period that the AOW age could end', ['aow']],
    [
      'after a withdrawal nothing of the case counts any more; before it each stands alone',
      ['vervroegde-iva', 'brief', 'loonsanctie', 'bekorting', 'verlenging', 'besluit'],
    ],
  ],
  lives: [
    {
      pair: ['intrekking', 'overname'],
      guarantee: 'nothing to do is taken over',
      article: 'S-06',
      facts: [sick(), withdrawn(40), takenOver(50)],
      expected: { 60: { status: 'ingetrokken', probleemanalyse: 'none' } },
    },
    {
      pair: ['intrekking', 'einde-dienstverband'],
      variants: ['na week 6'],
      guarantee: 'no report of leaving, no verslag',
      article: 'S-06; ZW 38 lid 2',
      facts: [sick(), leaves(40, 60), withdrawn(50)],
      expected: { 61: { 'ziek-uit-dienst-melding': 'none', 'riv-ziek-uit-dienst': 'none' } },
    },
    {
      pair: ['aanvraag', 'intrekking'],
      variants: ['op tijd'],
      guarantee: 'UWV was told of a sickness that was none: that is corrected, and nothing else is due',
      article: 'S-06; ZW 38 lid 1',
      facts: [...ORDINARY, applied(640), withdrawn(660)],
      expected: {
        661: {
          status: 'ingetrokken',
          'correctie-42e-weeksmelding': 'open',
          'wia-aanvraag': 'none',
          'einde-loondoorbetaling': 'none',
        },
      },
    },
  ],
};

export const overname: Pairs = {
  event: 'overname',
  touches: {
    'einde-dienstverband': 'a report of leaving that was missed before the taking over is of who had the case then',
    brief: 'a letter that did not come makes the application late for nobody, before the taking over or after (N-05)',
    aanvraag: 'the wage runs longer by the days the application was late, whoever has the case',
    loonsanctie: 'a sanction that runs is taken over with its end',
  },
  independent: [
    ['the AOW age ends the wage, whoever guides', ['aow']],
    ['UWV decides whoever guides', ['vervroegde-iva', 'bekorting', 'besluit']],
    ['an extension ends on the agreed date, whoever guides', ['verlenging']],
  ],
  lives: [
    {
      pair: ['einde-dienstverband', 'overname'],
      variants: ['na week 6'],
      guarantee: 'what was missed on the last day is before our time',
      article: 'ZW 38 lid 2',
      facts: [sick(), leaves(40, 50), takenOver(60)],
      expected: {
        61: { 'ziek-uit-dienst-melding': 'before-our-time d50', 'riv-ziek-uit-dienst': 'before-our-time d50' },
      },
    },
    {
      pair: ['brief', 'overname'],
      variants: ['geen'],
      guarantee: 'taken over after week 93, no letter and no application: nobody is late',
      article: 'WIA 64 lid 6 (N-05)',
      facts: [sick(), filed42(), takenOver(660)],
      expected: { 700: { 'wia-aanvraag': '!late', 'einde-loondoorbetaling': 'd727' } },
    },
    {
      pair: ['overname', 'aanvraag'],
      variants: ['laat met reden'],
      guarantee: '22 days late before the taking over is 22 days of wage after it',
      article: 'BW 7:629 lid 11 a',
      facts: [...ORDINARY, applied(672, { validReason: true }), takenOver(680)],
      expected: { 681: { 'einde-loondoorbetaling': 'd749', 'einde-opzegverbod': '2026-01-30' } },
    },
    {
      pair: ['loonsanctie', 'overname'],
      variants: ['op tijd'],
      guarantee: 'the sanction ends on the day it had',
      article: 'WIA 25 lid 9',
      facts: [...ORDINARY, applied(640), sanction(680), takenOver(760)],
      expected: { 770: { status: 'loonsanctie', 'einde-loonsanctie': 'd1091' } },
    },
  ],
};

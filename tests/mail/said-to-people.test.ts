// Longer than 300 lines: what mails say in lives in which events meet, each by its own facts.
import { renderMail } from '../../activities/mail/render-mail';
import { plainDate } from '../../domain/calendar/plain-date';
import type { Fact } from '../../domain/case/facts';
import type { Obligation } from '../../domain/case/obligation';
import { makePlan } from '../../domain/case/plan';
import { toldOf } from '../../domain/moment/effects';
import { workFor } from '../../domain/moment/work';
import { contextOf, recorded, ziekmelding } from '../domain/case/lives';
import { newMoment } from '../support/moment';
import { PLAN_MAIL } from './mail-data';

type Facts = Array<Record<string, unknown>>;

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const FILED = { type: '42e-weeksmelding', on: '2026-10-21' };
const letter = (on: string) => ({ type: 'uwv-wia-brief', on });

function obligationOn(id: string, asOf: string, facts: Facts, employee = {}): Obligation {
  const { plan } = newMoment({ facts, asOf, employee });
  const found = plan.obligations.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is er niet op ${asOf}`);
  return found;
}

type Mail = { id: string; asOf: string; facts: Facts; to: string; step?: string; language?: string; employee?: object };

/** The text of a mail about an obligation as the plan has it on a day. */
function mailOf({ id, asOf, facts, to, step = 'alarm', language = 'nl', employee }: Mail): string {
  const data = { ...toldOf(obligationOn(id, asOf, facts, employee)), on: asOf, firstSickDay: '2026-01-05', round: 1 };
  const { subject, text } = renderMail({ ...PLAN_MAIL, data, obligation: id, recipient: to, step, language } as never);
  return `${subject}\n${text}`.replace(/\s+/g, ' ');
}

describe('an application for which UWV has not written (WIA 64 lid 6)', () => {
  const about = (more: Partial<Mail>) =>
    mailOf({ id: 'wia-aanvraag', asOf: '2027-10-14', facts: [SICK, FILED], to: 'werknemer', ...more });
  const BLAME = 'Elke dag te laat';

  test.each([
    ['the employee', { to: 'werknemer' }, 'UWV is te laat, niet u. Bel UWV'],
    [
      'the employer',
      { to: 'werkgever' },
      'Zolang UWV niet heeft geschreven, heeft dat geen gevolgen: UWV is te laat, niet u',
    ],
    ['the employee in English', { language: 'en' }, 'UWV is late, not you. Call UWV'],
  ])('is no fault of %s', (_who, more, said) => {
    expect(about(more)).toContain(said);
    expect(about(more)).not.toMatch(/Elke dag te laat|Every day late/);
  });

  test.each<[string, Partial<Mail>]>([
    ['with the letter in time', { facts: [SICK, FILED, letter('2027-09-10')] }],
    ['on the last day on which UWV has to write', { asOf: '2027-09-19', step: 'opening' }],
    ['when nobody reported by week 81', { facts: [SICK] }],
  ])('is the fault of who does not apply %s', (_when, more) => {
    expect(about(more)).toContain(BLAME);
  });

  test('starts to be the fault of UWV on the day after its last day', () => {
    expect(about({ asOf: '2027-09-20', step: 'opening' })).toContain('UWV is te laat, niet u');
  });
});

test('a decision of UWV that a loonsanctie suspended is asked for with that in mind (WIA 64 lid 7)', () => {
  const facts = [
    ...[SICK, FILED, letter('2027-09-10'), { type: 'wia-aanvraag', on: '2027-10-01' }],
    { type: 'loonsanctie', on: '2027-11-15' },
  ];
  const mail = { id: 'wia-beslissing', facts, to: 'casemanager', step: 'te-laat' };
  expect(mailOf({ ...mail, asOf: '2028-12-01' })).toContain('niet te beslissen zolang de loonsanctie liep');
  expect(mailOf({ ...mail, asOf: '2027-11-27', facts: facts.slice(0, 4) })).toContain('UWV beslist binnen acht weken');
});

test('a judgement that is due because the employee is still ill after all is due at once (RP 2 lid 3)', () => {
  const facts = [SICK, { type: 'verwachting', on: '2026-02-02', langdurig: false }];
  const text = mailOf({ id: 'probleemanalyse', asOf: '2026-02-16', facts, to: 'werkgever' });
  expect(text).toContain('na zes weken nog ziek. De bedrijfsarts geeft dan onverwijld een oordeel');
  expect(text).toContain('De wet noemt geen vaste dag');
  expect(mailOf({ id: 'probleemanalyse', asOf: '2026-02-13', facts: [SICK], to: 'werkgever' })).not.toContain(
    'onverwijld',
  );
});

test('a second track that AOW makes pointless is put as the decision that it is (Werkwijzer)', () => {
  const mail = { id: 'tweede-spoor', asOf: '2027-01-04', facts: [SICK], to: 'werkgever', step: 'opening' };
  // The wait ends on 2 January 2028: a year later is the last day.
  expect(mailOf({ ...mail, employee: { aowDate: '2029-01-02' } })).toContain('besluiten over het tweede spoor');
  expect(mailOf({ ...mail, employee: { aowDate: '2029-01-03' } })).toContain('tweede spoor starten');
});

describe('a vangnet case that recovered before the sickness was reported (ZW 38a lid 3, 5 and 6)', () => {
  const facts = [
    SICK,
    { type: 'vangnet', on: '2026-01-20', ground: 'orgaandonatie' },
    { type: 'herstelmelding', on: '2026-01-19', recoveredOn: '2026-01-19' },
  ];

  test('reports both at once, as UWV wants it, though the law gives more time', () => {
    const text = mailOf({ id: 'vangnetmelding', asOf: '2026-01-20', facts, to: 'uwv-melder', step: 'opening' });
    expect(text).toContain('Meld de ziekte en het herstel samen');
    expect(text).toContain('pas na de laatste dag bent u te laat');
  });

  test('shows the two days as the other reading', () => {
    const { internalDue, legalLatest, why } = obligationOn('vangnetmelding', '2026-01-20', facts);
    expect({ internalDue, legalLatest }).toEqual({ internalDue: '2026-01-21', legalLatest: '2026-02-16' });
    expect(why.join(' ')).toMatch(/Andere lezing, beide meldingen binnen twee dagen.*woensdag 21 januari 2026/);
  });
});

describe('a correction that makes late what was in time (S-07, N-19)', () => {
  const facts = [
    SICK,
    {
      type: 'correctie-eerste-ziektedag',
      on: '2026-02-10',
      firstSickDay: '2025-12-22',
      reason: 'verkeerd-doorgegeven',
    },
  ];
  const mail = { id: 'probleemanalyse', asOf: '2026-02-10', facts, to: 'werkgever', step: 'te-laat' };

  test.each([
    [
      'nl',
      'Door de correctie van dinsdag 10 februari 2026 ging de eerste ziektedag van maandag 5 januari 2026 naar maandag 22 december 2025.',
      'Met wat toen bekend was, was dit niet te laat.',
    ],
    [
      'en',
      'The correction of Tuesday 10 February 2026 moved the first day of sickness from Monday 5 January 2026 to Monday 22 December 2025.',
      'By what was known then, this was not late.',
    ],
  ])('is named with both days, in %s', (language, named, comfort) => {
    expect(mailOf({ ...mail, language })).toContain(named);
    expect(mailOf({ ...mail, language })).toContain(comfort);
  });

  test('is not named where the term had passed before it', () => {
    const late = [SICK, { ...facts[1], on: '2026-02-18', firstSickDay: '2026-01-02' }];
    expect(mailOf({ ...mail, asOf: '2026-02-18', facts: late })).toContain('Schrijf op waarom het later werd');
  });
});

describe('a day that moved because the term stood still (ZW 38 lid 1; N-03)', () => {
  const RECOVERED = { type: 'herstelmelding', on: '2026-01-19', recoveredOn: '2026-01-19' };
  const relapse = (on: string) => ({ type: 'ziekmelding', on, firstSickDay: on });
  const LEAVE = { type: 'zwangerschapsverlof', on: '2026-01-20', from: '2026-01-26', until: '2026-05-17' };
  const mail = { id: 'probleemanalyse', to: 'werkgever', step: 'gewijzigd' };

  test.each([
    [
      'fourteen days of recovery',
      '2026-02-03',
      [SICK, RECOVERED, relapse('2026-02-02')],
      'nl',
      'Door verlof of herstel liep de termijn 14 dagen niet.',
    ],
    [
      'one day of recovery',
      '2026-01-21',
      [SICK, RECOVERED, relapse('2026-01-20')],
      'nl',
      'Door verlof of herstel liep de termijn 1 dag niet.',
    ],
    // 26 January to 17 May 2026.
    ['112 days of leave', '2026-05-18', [SICK, LEAVE], 'nl', 'Door verlof of herstel liep de termijn 112 dagen niet.'],
    ['112 days of leave, in English', '2026-05-18', [SICK, LEAVE], 'en', 'the term stood still for 112 days.'],
  ])('says so after %s', (_what, asOf, facts, language, said) => {
    expect(mailOf({ ...mail, asOf, facts, language })).toContain(said);
  });

  test('says nothing of it where the term ran on, or had been reached before', () => {
    expect(mailOf({ ...mail, asOf: '2026-02-03', facts: [SICK] })).not.toContain('liep de termijn');
    const late = [SICK, { ...LEAVE, from: '2026-03-02', until: '2026-06-21' }];
    expect(mailOf({ ...mail, asOf: '2026-06-22', facts: late })).not.toContain('liep de termijn');
  });

  test('the plan tells the days', () => {
    expect(obligationOn('probleemanalyse', '2026-05-18', [SICK, LEAVE])).toHaveProperty('notCounted', 112);
    expect(obligationOn('probleemanalyse', '2026-01-20', [SICK])).not.toHaveProperty('notCounted');
  });
});

describe('the confirmation of a ziekmelding', () => {
  const confirmation = (firstSickDay: string, language: string) => {
    const facts = [{ ...SICK, on: '2026-01-12', firstSickDay }];
    const sent = workFor(newMoment({ facts, asOf: '2026-01-12', told: 1 })).effects.find(
      ({ step }) => step === 'bevestiging',
    );
    return renderMail({
      ...PLAN_MAIL,
      data: sent?.data,
      obligation: 'ziekmelding',
      step: 'bevestiging',
      language,
    } as never).text.replace(/\s+/g, ' ');
  };

  test.each([
    ['nl', 'Let op: op zaterdag 10 januari 2026 werkt de werknemer volgens het rooster niet.'],
    ['en', 'by the roster the employee does not work on Saturday 10 January 2026.'],
  ])('warns of a first sick day on which nobody had to work, in %s (T-01)', (language, warning) => {
    expect(confirmation('2026-01-10', language)).toContain(warning);
    expect(confirmation('2026-01-09', language)).not.toMatch(/volgens het rooster|by the roster/);
  });
});

describe('the plan says', () => {
  const why = (id: string, asOf: string, facts: Facts) => obligationOn(id, asOf, facts).why.join(' ');
  const LEAVE = { type: 'zwangerschapsverlof', on: '2026-01-20', from: '2026-01-26', until: '2026-05-17' };

  test('that a term cannot be put off together, where that was recorded before it was refused (RP 5)', () => {
    const asOf = plainDate('2026-10-20');
    const agreed = {
      type: 'afwijking',
      on: asOf,
      obligation: '42e-weeksmelding',
      reason: 'samen-later-gepland',
    } as Fact;
    const said = (...told: Fact[]) =>
      makePlan({ context: contextOf(), facts: recorded(ziekmelding('2026-01-05'), ...told), asOf })
        .obligations.filter((each) => each.why.join(' ').includes('kunt u niet samen verzetten (RP art. 5)'))
        .map(({ id }) => id);
    expect(said(agreed)).toEqual(['42e-weeksmelding']);
    expect(said()).toEqual([]);
  });

  test('that the six weeks of the bedrijfsarts may not wait for a gap of recovery (S-01)', () => {
    const relapsed = [
      SICK,
      { type: 'herstelmelding', on: '2026-01-19', recoveredOn: '2026-01-19' },
      { type: 'ziekmelding', on: '2026-02-02', firstSickDay: '2026-02-02' },
    ];
    expect(obligationOn('probleemanalyse', '2026-02-03', relapsed).legalLatest).toBe('2026-03-02');
    expect(why('probleemanalyse', '2026-02-03', relapsed)).toMatch(/Andere lezing.*RP art. 2 lid 2.*16 februari 2026/);
    expect(why('probleemanalyse', '2026-02-03', [SICK])).not.toContain('Andere lezing');
  });

  test('that the decision on a sanction may not move with a later gap (N-04)', () => {
    // Six weeks before the end is 21 November 2027; ten days of recovery after it move the end by ten days.
    const gap = [
      ...[SICK, { type: 'wia-aanvraag', on: '2027-10-01' }],
      { type: 'herstelmelding', on: '2027-11-25', recoveredOn: '2027-11-25' },
      { type: 'ziekmelding', on: '2027-12-05', firstSickDay: '2027-12-05' },
    ];
    expect(obligationOn('loonsanctiebesluit', '2027-12-06', gap).legalLatest).toBe('2027-12-01');
    expect(why('loonsanctiebesluit', '2027-12-06', gap)).toMatch(/Andere lezing.*zondag 21 november 2027/);
  });

  test('that leave may move the six weeks of a vangnet report (ZW 38a lid 3)', () => {
    const facts = [SICK, { type: 'vangnet', on: '2026-01-08', ground: 'orgaandonatie' }, LEAVE];
    expect(obligationOn('vangnetmelding', '2026-01-22', facts).legalLatest).toBe('2026-02-16');
    expect(why('vangnetmelding', '2026-01-22', facts)).toMatch(/Andere lezing, verlof telt niet mee.*8 juni 2026/);
  });

  test('that days of leave are no sick days for the report at the end of the employment (U-01)', () => {
    const leaves = { type: 'einde-dienstverband', on: '2026-06-01', lastDay: '2026-06-30' };
    // 21 sick days before the leave, and 44 from 18 May to 30 June: 64 lie after the first.
    expect(why('riv-ziek-uit-dienst', '2026-06-02', [SICK, { ...LEAVE, sameCause: true }, leaves])).toContain(
      'liggen 64 dagen van ziekte (herstel en verlof tellen niet mee)',
    );
  });
});

test.each([
  ['2026-02-24', 'Dat is over 3 dagen.\n\nDoe het als het kan vandaag nog.'],
  ['2026-02-27', 'Dat is vandaag.\n\nDoe het vandaag nog.'],
])('an alarm on %s says how soon it has to be done', (sentOn, line) => {
  expect(renderMail({ ...PLAN_MAIL, step: 'alarm', sentOn: plainDate(sentOn) }).text).toContain(line);
});

describe('a 42e-weeksmelding that is late', () => {
  const mailsOn = (asOf: string, facts: Facts) =>
    workFor(newMoment({ facts, asOf })).effects.filter(({ kind, to }) => kind === 'bericht' && to === 'werkgever');
  const steps = (asOf: string, facts: Facts) =>
    mailsOn(asOf, facts)
      .filter(({ obligation }) => /^(42e-weeksmelding|grens-81-weken)$/.test(obligation))
      .map(({ obligation, step }) => `${obligation} ${step}`);

  test('is asked for in one mail, which says until when it still protects against a late letter (WIA 64 lid 6)', () => {
    expect(steps('2026-10-27', [SICK])).toEqual(['42e-weeksmelding te-laat']);
    const { data } = mailsOn('2026-10-27', [SICK]).find(({ obligation }) => obligation === '42e-weeksmelding') as never;
    const late = { ...PLAN_MAIL, data, obligation: '42e-weeksmelding', step: 'te-laat', recipient: 'werkgever' };
    const { text } = renderMail(late as never);
    expect(text).toContain('[TE LAAT] Doe zo snel mogelijk de 42e-weeksmelding');
    // Day 565 is Saturday 24 July 2027.
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Doe het in elk geval uiterlijk vrijdag 23 juli 2027. Daarna komt er dit bij. Een te late WIA-aanvraag blijft te laat',
    );
    expect(renderMail({ ...late, language: 'en' } as never).text).toContain('In any case do it by Friday 23 July 2027');
  });

  test('is asked for again before the last of those days', () => {
    expect(steps('2027-07-20', [SICK])).toEqual(['42e-weeksmelding te-laat', 'grens-81-weken alarm']);
  });

  test('is asked for by that day alone where it was due before a takeover', () => {
    expect(
      steps('2027-01-11', [SICK, { type: 'dossieroverdracht', on: '2027-01-11', responsibleSince: '2027-01-11' }]),
    ).toEqual(['grens-81-weken opening']);
  });
});

test.each([
  [
    'nl',
    'Laatste dag van de loondoorbetaling was op zaterdag 28 februari 2026.',
    'Dit was de laatste dag waarover u loon moest doorbetalen: op deze dag eindigde het dienstverband.',
    /Bereid dit voor|wat er daarna gebeurt|Dit is de laatste dag/,
  ],
  [
    'en',
    'Last day of paid wages was on Saturday 28 February 2026.',
    'on this day the employment ended',
    /Prepare this/,
  ],
])('a last day of wages that has passed is told of as past, in %s', (language, first, said, notSaid) => {
  const facts = [SICK, { type: 'einde-dienstverband', on: '2026-03-09', lastDay: '2026-02-28' }];
  const text = mailOf({
    id: 'einde-loondoorbetaling',
    asOf: '2026-03-09',
    facts,
    to: 'werkgever',
    step: 'opening',
    language,
  });
  expect(text).toContain(first);
  expect(text).toContain(said);
  expect(text).not.toMatch(notSaid);
});

test.each([
  ['probleemanalyse', true],
  ['wazo-aanvraag', false],
  ['42e-weeksmelding', false],
])('a confirmation speaks of a loonsanctie for a late %s: %s', (id, speaks) => {
  const late = { id, name: 'Stap', internalDue: '2026-02-16', legalLatest: '2026-02-16' };
  const data = { firstSickDay: '2026-01-05', day: '2026-03-02', caseKind: 'verzuim', overdue: [late], upcoming: [] };
  const mail = { ...PLAN_MAIL, obligation: 'ziekmelding', step: 'bevestiging', data };
  const { text } = renderMail(mail as never);
  expect(text.includes('loonsanctie opleggen')).toBe(speaks);
  expect(text.replace(/\s+/g, ' ')).toMatch(/[Dd]oe (daarom )?deze stappen eerst/i);
});

test('a late report of the end of the employment does not say that somebody is still to leave', () => {
  const facts = [SICK, { type: 'einde-dienstverband', on: '2026-06-08', lastDay: '2026-05-31' }];
  for (const to of ['werkgever', 'casemanager'])
    expect(mailOf({ id: 'ziek-uit-dienst-melding', asOf: '2026-06-08', facts, to, step: 'te-laat' })).not.toMatch(
      /uit dienst gaat/,
    );
});

test('after the employment nobody is called the employee of the employer any more', () => {
  const { data } = PLAN_MAIL;
  const mail = { ...PLAN_MAIL, obligation: 'ziek-uit-dienst-melding', step: 'te-laat', recipient: 'werkgever' };
  const textIn = (caseKind: string) => renderMail({ ...mail, data: { ...data, caseKind } } as never).text;
  expect(textIn('verzuim')).toContain('uw medewerker');
  expect(textIn('zw_erd')).toContain('uw ex-medewerker');
  expect(textIn('zw_erd')).not.toContain('uw medewerker');
});

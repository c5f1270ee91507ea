// Longer than 300 lines: what each mail says, to each reader, at each step.
import { shortDate } from '../../activities/mail/language';
import type { MailInput } from '../../activities/mail/mail-input';
import { renderMail, UnrenderableMail } from '../../activities/mail/render-mail';
import { isWithoutLegalDay } from '../../cli/mail-samples';
import { plainDate } from '../../domain/calendar/plain-date';
import { employerSees } from '../../domain/case/employer-knowledge';
import { CATALOGUE } from '../../domain/obligations/catalogue';
import { RECORDS, recordOf } from '../../domain/obligations/records';
import { naming } from '../support/naming';
import { previewOfHtml } from './lead-of-text';
import { CONFIRMATION, mailedObligations, obligationsOfCarriedCase, PLAN_MAIL } from './mail-data';

const STEPS = ['opening', 'gewijzigd', 'herinnering', 'alarm', 'te-laat'] as const;
const DATE = /\d{1,2} [a-z]+ 20\d\d/gi;

const plain = (html: string) =>
  html
    .replace(/<title>.*<\/title>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

const nameOf = ({ obligation, step, recipient, language }: MailInput) =>
  [obligation, step, recipient, language].join(' ');

/** What holds for every mail, whatever it says. */
function expectGoodMail(input: MailInput): void {
  const { subject, text, html } = renderMail(input);
  expect(subject).not.toMatch(/ziek|sick|ill\b|vries|bakker|maria/i);
  expect(subject).toMatch(DATE);
  expect(subject).not.toContain('\n');
  expect(subject.length).toBeLessThan(120);
  for (const part of [subject, text, html]) expect(part).not.toMatch(/undefined|null|NaN|\[object|Maria|\.\.(?!\.)/);
  expect(html.match(/<(script|img|link|iframe)\b/i)).toBeNull();
  expect(plain(html).match(DATE)).toEqual(text.match(DATE));
  const preview = previewOfHtml(html);
  expect(preview).toMatch(/3F2A9C/);
  expect(preview).not.toMatch(/vries|ziek|sick/i);
}

describe('every mail', () => {
  const obligations = [...mailedObligations(), ...obligationsOfCarriedCase()];

  const mails = obligations.flatMap(({ id, recipients, kind, ...facts }) =>
    recipients.flatMap((recipient) =>
      (kind === 'event' ? (['opening'] as const) : STEPS).flatMap((step) =>
        (['nl', 'en'] as const).map(
          (language): MailInput => ({
            ...PLAN_MAIL,
            step,
            obligation: id,
            recipient,
            language,
            data: { ...facts, round: 1 },
          }),
        ),
      ),
    ),
  );

  test('of every obligation, at every step, to everybody it goes to, in both languages', () => {
    for (const mail of mails)
      naming(nameOf(mail), () => {
        expectGoodMail(mail);
      });
  });

  test('shown as a sample has a last legal day where its plan has one', () => {
    // The report at leaving has one only where the employment ends during sickness.
    const told = obligations.filter(({ id }) => id !== 'ziek-uit-dienst-melding' && recordOf(id)?.dutyOn !== 'uwv');
    const wrong = told.filter(({ id, legalLatest }) => isWithoutLegalDay(id) !== (legalLatest === null));
    expect([...new Set(wrong.map(({ id }) => id))]).toEqual([]);
  });

  test('that is late claims a last day by law only where the law names one', () => {
    const late = mails.filter(({ step }) => step === 'te-laat');
    const claims = (mail: MailInput) => /Volgens de wet kon|By law it was/.test(renderMail(mail).text);
    const wrong = late.filter(
      (mail) => claims(mail) && (mail.data as { legalLatest: null | string }).legalLatest === null,
    );
    expect(late.length).toBeGreaterThan(100);
    expect(wrong.map(nameOf)).toEqual([]);
  });

  test('of every obligation of the catalogue that somebody is told of has words of its own', () => {
    const told = new Set(obligations.map(({ id }) => id.replace(/^evaluatie-\d+$/, 'evaluatie-<n>')));
    expect(CATALOGUE.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([
      'oordeel-langdurig-verzuim',
      'loonsanctiebesluit',
      'einde-opzegverbod',
      'herstelbewaking',
      ...CATALOGUE.map(({ id }) => id).filter((id) => id.startsWith('bewaartermijn-')),
    ]);
    for (const mail of mails)
      naming(nameOf(mail), () => {
        expect(renderMail(mail).text).not.toMatch(/voor u klaarstaat|that waits for you in/);
      });
  });

  test('that an employer can come to read never tells which vangnet applies, nor of what is not the employer’s', () => {
    const readByEmployer = mails.filter(
      (mail) => mail.recipient !== 'werknemer' && employerSees(mail.obligation) !== 'nothing',
    );
    for (const mail of readByEmployer)
      naming(nameOf(mail), () => {
        const { subject, text } = renderMail({ ...mail, standIn: mail.recipient !== 'werkgever' });
        expect(`${subject}\n${text}`).not.toMatch(
          /zwanger|pregnan|bevalling|birth|no-?risk|orgaan|donor|29[abd]\b|second opinion|beroepsziekte|occupational disease|vervroegd/i,
        );
      });
    expect(
      mails.filter(({ obligation, recipient }) => employerSees(obligation) === 'nothing' && recipient === 'werkgever'),
    ).toEqual([]);
  });

  test.each(['opening', 'herinnering', 'alarm', 'te-laat'])(
    'about a vangnet (%s) that the employer gets in the place of who reports cites the law alone: each ground has an article of its own',
    (step) => {
      for (const language of ['nl', 'en'] as const) {
        const cites = (article: string, standIn: boolean) => {
          const data = { ...PLAN_MAIL.data, basis: { article } };
          const mail = { ...PLAN_MAIL, step, language, obligation: 'vangnetmelding', recipient: 'uwv-melder' as const };
          return renderMail({ ...mail, standIn, data }).text;
        };
        const read = ['ZW 38a lid 2', 'ZW 38a lid 3', 'ZW 38b lid 3'].map((article) => cites(article, true));
        expect(new Set(read).size).toBe(1);
        expect(read[0]).toMatch(/(Bron|Source): Ziektewet\./);
        expect(cites('ZW 38b lid 3', false)).toMatch(/Ziektewet, (artikel 38b lid|article 38b paragraph) 3/);
      }
    },
  );

  test('of every announced event, also without a recipient in the law data', () => {
    const due = plainDate('2028-01-05');
    const announced = Object.entries(RECORDS).filter(([, record]) => record.kind === 'event' && record.announcement);
    expect(announced.length).toBeGreaterThan(5);
    for (const [obligation] of announced)
      for (const caseKind of ['verzuim', 'zw_erd'])
        naming(`${obligation} ${caseKind}`, () => {
          const input = {
            ...PLAN_MAIL,
            obligation,
            data: { ...PLAN_MAIL.data, internalDue: '2028-01-04', legalLatest: due, caseKind },
          };
          expectGoodMail(input);
          expect(renderMail(input).subject).toContain(`op ${shortDate(due, 'nl')}`);
        });
  });

  test('of a case under the eigenrisicodrager speaks of ziekengeld and of a former employee, never of wages', () => {
    // What ends with the employment is told to nobody any more.
    const carried = obligationsOfCarriedCase().filter(
      ({ dutyOn, statusReason }) => dutyOn === 'eigenrisicodrager' && !statusReason?.startsWith('het dienstverband'),
    );
    expect(carried.length).toBeGreaterThan(10);
    for (const { id, recipients, kind, ...facts } of carried)
      for (const recipient of recipients)
        for (const language of ['nl', 'en'] as const)
          naming(`${id} ${recipient} ${language}`, () => {
            const data = { ...facts, round: 1 };
            const { text } = renderMail({ ...PLAN_MAIL, obligation: id, recipient, language, data });
            expect(text).not.toMatch(/in dienst bij|, employed by|loonsanctie|\bloon\b|wage|uw medewerker/);
          });
  });

  test('of an obligation without a text of its own gives nothing away', () => {
    const input = {
      ...PLAN_MAIL,
      obligation: 'S1-14',
      data: { ...PLAN_MAIL.data, basis: { protocol: 'x', row: 'S1-14' } },
    };
    expectGoodMail(input);
    expect(renderMail(input).subject).toBe('Zaak 3F2A9C: gesprek voeren uiterlijk 27 februari 2026');
  });

  test.each(['ziekmelding', 'herstelmelding'])('that confirms a %s', (obligation) => {
    for (const language of ['nl', 'en'] as const)
      for (const recipient of ['werkgever', 'werknemer'] as const)
        expectGoodMail({
          ...CONFIRMATION,
          obligation,
          recipient,
          language,
          data: { ...CONFIRMATION.data, recoveredOn: '2026-03-16' },
        });
  });
});

describe('the subject', () => {
  test.each([
    ['opening', 'Zaak 3F2A9C: plan van aanpak opstellen en ondertekenen uiterlijk 27 februari 2026'],
    ['gewijzigd', 'Zaak 3F2A9C: nieuwe datum: plan van aanpak opstellen en ondertekenen uiterlijk 27 februari 2026'],
    ['herinnering', 'Zaak 3F2A9C: herinnering: plan van aanpak opstellen en ondertekenen uiterlijk 27 februari 2026'],
    ['alarm', 'Zaak 3F2A9C: dringend: plan van aanpak opstellen en ondertekenen uiterlijk 27 februari 2026'],
    ['te-laat', 'Zaak 3F2A9C: te laat: plan van aanpak opstellen en ondertekenen, kon tot en met 1 maart 2026'],
  ])('of step %s', (step, subject) => {
    expect(renderMail({ ...PLAN_MAIL, step }).subject).toBe(subject);
  });

  test('in English', () => {
    expect(renderMail({ ...PLAN_MAIL, language: 'en' }).subject).toBe(
      'Case 3F2A9C: draw up and sign the plan of action by 27 February 2026',
    );
  });

  test('of a confirmation', () => {
    expect(renderMail(CONFIRMATION).subject).toBe('Zaak 3F2A9C: melding van 6 januari 2026 ontvangen');
  });
});

describe('the body', () => {
  test('says what, by when, why, what late costs, how it closes and who helps', () => {
    const { text } = renderMail(PLAN_MAIL);
    for (const part of [
      'WAT MOET U DOEN?\nMaak samen met uw medewerker een plan',
      'Maak uiterlijk vrijdag 27 februari 2026 samen met M. de Vries een plan van aanpak.',
      'VOOR WANNEER?\nUiterlijk vrijdag 27 februari 2026.\nDat is de laatste werkdag. Volgens de wet mag het tot en met zondag 1 maart 2026.',
      'OVER WIE GAAT HET?\nOver M. de Vries, in dienst bij Bakker & Zn. <BV>.',
      'Bron: Regeling procesgang eerste en tweede ziektejaar, artikel 4 lid 1.',
      'WAT ALS HET TE LAAT IS?\nBij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon.',
      'WIE KAN HELPEN?\nVraag het de casemanager.',
      'Log in en open zaak 3F2A9C:\nhttps://portaal.example/zaken/1?a=1&b=2',
    ])
      expect(text).toContain(part);
  });

  test('differs for the employee, who is not named', () => {
    const { text } = renderMail({ ...PLAN_MAIL, recipient: 'werknemer' });
    expect(text).toContain('Maak samen met uw werkgever een plan');
    expect(text).toContain('Werkt u zonder goede reden niet mee');
    expect(text).not.toContain('Vries');
  });

  test('keeps a name on one line, with all that stands before the surname', () => {
    expect(renderMail(PLAN_MAIL).html).toContain('M.&nbsp;de&nbsp;Vries een plan');
  });

  test('without a legal day says that the day is a norm', () => {
    const { text } = renderMail({
      ...PLAN_MAIL,
      obligation: 'evaluatie-3',
      data: { ...PLAN_MAIL.data, legalLatest: null },
    });
    expect(text).toContain('De wet noemt geen vaste dag');
  });

  test('with one day for both says so', () => {
    const { text } = renderMail({ ...PLAN_MAIL, data: { ...PLAN_MAIL.data, legalLatest: '2026-02-27' } });
    expect(text).toContain('Uiterlijk vrijdag 27 februari 2026.\nVolgens de wet mag het niet later.');
  });

  test.each([
    ['storing', 'Door een storing komt dit bericht later dan gepland (12 februari 2026).'],
    ['melding-later-bekend', 'omdat een melding of verbetering pas daarna kwam.'],
  ])('says that it is delayed by %s, after what to do', (cause, line) => {
    const mail = renderMail({ ...PLAN_MAIL, data: { ...PLAN_MAIL.data, delayed: { due: '2026-02-12', cause } } });
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain(line);
      expect(part.indexOf('een plan van aanpak.')).toBeLessThan(part.indexOf(line));
    }
  });

  test('of what UWV should have done asks the reader to call, and blames nobody else', () => {
    const input = {
      ...PLAN_MAIL,
      step: 'te-laat',
      obligation: 'uwv-wia-brief',
      data: { ...PLAN_MAIL.data, dutyOn: 'uwv' },
    };
    const { subject, text } = renderMail({ ...input, recipient: 'werknemer' });
    expect(subject).toBe('Zaak 3F2A9C: UWV bellen over de WIA-brief, verwacht op 1 maart 2026');
    expect(text).toContain('UWV moest dit uiterlijk zondag 1 maart 2026 doen, en is te laat.');
    expect(renderMail({ ...input, recipient: 'casemanager' }).text).not.toContain('waarom het later werd');
  });

  test('of an announced event that moved says that this day holds', () => {
    const input = { ...PLAN_MAIL, obligation: 'einde-wachttijd', data: { ...PLAN_MAIL.data, round: 2 } };
    expect(renderMail(input).text).toContain('Een andere datum uit een eerder bericht hierover geldt niet meer');
  });

  test('of a confirmation holds what was recorded and what comes next', () => {
    const { text, html } = renderMail(CONFIRMATION);
    expect(text).toContain(
      'Vastgelegd: een ziekmelding van M. de Vries, in dienst bij Bakker & Zn. <BV>. Eerste ziektedag: maandag 5 januari 2026.',
    );
    expect(text).toContain(
      '- Probleemanalyse van de bedrijfsarts: uiterlijk vrijdag 13 februari 2026 (volgens de wet tot en met maandag 16 februari 2026)',
    );
    expect(html).toContain('<li');
    const { text: empty } = renderMail({ ...CONFIRMATION, data: { ...CONFIRMATION.data, upcoming: [] } });
    expect(empty).toContain('Er staat nu niets gepland.');
  });

  test('marks a trial case in subject and body', () => {
    const { subject, text } = renderMail({ ...PLAN_MAIL, trial: true });
    expect(subject).toMatch(/^PROEF Zaak/);
    expect(text).toContain('Dit is een proefzaak.');
  });

  test('tells a stand-in for whom the mail is', () => {
    const { text } = renderMail({ ...PLAN_MAIL, recipient: 'bedrijfsarts', standIn: true });
    expect(text).toContain('Dit bericht is voor de bedrijfsarts, van wie geen e-mailadres bekend is.');
  });
});

describe('the HTML', () => {
  test('escapes what comes from outside and loads nothing', () => {
    const { html } = renderMail({
      ...PLAN_MAIL,
      employee: `Eve <script>alert('x')</script>`,
      employer: '"A" & <b>B</b>',
    });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>');
    expect(html).toContain('&quot;A&quot; &amp; &lt;b&gt;B&lt;/b&gt;');
    expect(html).toContain('href="https://portaal.example/zaken/1?a=1&amp;b=2"');
    expect(html.match(/https?:\/\/[^"/]+/g)).toEqual(['https://www.uwv.nl', 'https://portaal.example']);
    expect(html).not.toMatch(/src=|url\(/);
  });

  test('is marked with its language', () => {
    expect(renderMail(PLAN_MAIL).html).toContain('<html lang="nl">');
    expect(renderMail({ ...PLAN_MAIL, language: 'en' }).html).toContain('<html lang="en">');
  });
});

describe('what cannot be rendered', () => {
  test('is refused with what is missing, without its contents', () => {
    expect(() => renderMail({ ...PLAN_MAIL, step: 'onzin' })).toThrow(UnrenderableMail);
    const broken = { ...PLAN_MAIL, data: { ...PLAN_MAIL.data, internalDue: 'geheim' } };
    expect(() => renderMail(broken)).toThrow(/^het bericht mist gegevens: internalDue$/);
  });
});

test('names the last legal day once the last business day is past', () => {
  const data = { ...PLAN_MAIL.data, internalDue: '2026-11-20', legalLatest: '2026-11-22' };
  const subjectOn = (on: string) => renderMail({ ...PLAN_MAIL, step: 'alarm', data: { ...data, on } }).subject;
  expect(subjectOn('2026-11-19')).toContain('20 november 2026');
  expect(subjectOn('2026-11-21')).toContain('22 november 2026');
});

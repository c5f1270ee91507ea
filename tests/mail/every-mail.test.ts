// Longer than 300 lines: the rules that every mail keeps.
import {
  appointmentFacts,
  around,
  confirmationFacts,
  documentFacts,
  leavingFacts,
  type MailInput,
  obligationFacts,
  quoteFacts,
  refusalFacts,
  revokedFacts,
} from '../../activities/mail/mail-input';
import { MAIL_STEPS, renderMail } from '../../activities/mail/render-mail';
import { REASONS } from '../../activities/mail/templates/afspraak';
import { TONES } from '../../activities/mail/tones';
import { mailSamples, mailSamplesBesideCases } from '../../cli/mail-samples';
import { employerSees } from '../../domain/case/employer-knowledge';
import { RECORDS, recordOf } from '../../domain/obligations/records';
import { TURNS } from '../../domain/obligations/words';
import { naming } from '../support/naming';
import { leadOfText, previewOfHtml } from './lead-of-text';

const PORTAL = 'https://portaal.example/zaken/1';
const SAMPLES = mailSamples({ allRows: true });

/** A mail with the name of its sample, for a message that says which one fails. */
type Case = { name: string; input: MailInput; subject: string; text: string; html: string };

function casesOf(change: Partial<MailInput>): Case[] {
  return SAMPLES.map(({ obligation, kind, input }) => {
    const changed = { ...input, ...change };
    const name = `${obligation} ${kind} ${input.step} ${input.recipient} ${input.language}`;
    return { name, input: changed, ...renderMail(changed) };
  });
}

const without = casesOf({ link: null });
const cases = [...casesOf({ link: PORTAL }), ...without];

/** The names of the mails for which something does not hold. */
const failing = (mails: readonly Case[], holds: (mail: Case) => boolean) =>
  mails.filter((mail) => !holds(mail)).map(({ name }) => name);

const dutch = cases.filter(({ input }) => input.language === 'nl');
const leadOf = ({ text }: Case) => leadOfText(text);
const ofStep = (step: string) => cases.filter(({ input }) => input.step === step);

test('there are mails for every reader, step, language and kind of case', () => {
  const all = (of: (input: MailInput) => string) => new Set(cases.map(({ input }) => of(input)));
  expect(cases.length).toBeGreaterThan(1_000);
  expect([...all(({ step }) => step)].sort()).toEqual([...MAIL_STEPS].sort());
  const turns = new Set(cases.map(({ input }) => (input.data as { turn?: string }).turn));
  expect([...turns].sort()).toEqual([...TURNS, undefined].sort());
  for (const role of ['werkgever', 'werknemer', 'bedrijfsarts', 'casemanager', 'uwv-melder', 'eigenrisicodrager'])
    expect(all(({ recipient }) => recipient)).toContain(role);
});

test('there is a mail for everything that the data of a mail can tell', () => {
  const told = new Set(SAMPLES.flatMap(({ input }) => keysOf(input.data)));
  const schemas = [obligationFacts, confirmationFacts, appointmentFacts, documentFacts, leavingFacts];
  const known = [...schemas, quoteFacts, refusalFacts, revokedFacts, around].flatMap(({ shape }) => Object.keys(shape));
  expect([...new Set(known)].filter((key) => !told.has(key) && !DECIDES_NO_TEXT.has(key))).toEqual([]);
  expect(told).toContain('insteadOf');
  const causes = SAMPLES.map(({ input }) => (input.data as { delayed?: { cause: string } }).delayed?.cause);
  expect(causes).toEqual(expect.arrayContaining(['storing', 'melding-later-bekend']));
  const reasons = SAMPLES.map(({ input }) => (input.data as { reason?: string }).reason);
  expect(reasons).toEqual(expect.arrayContaining(Object.keys(REASONS)));
});

/** Which version of the law a mail speaks of. */
const DECIDES_NO_TEXT = new Set(['opensOn']);

function keysOf(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => (value === undefined ? [] : [key, ...keysOf(value)]));
}

test('there is a mail of every kind that a reader knows by its word, and for every way in which it reaches one', () => {
  const ofCases = SAMPLES.map(({ input }) => renderMail(input).text);
  const all = [...ofCases, ...mailSamplesBesideCases().map(({ render }) => render().text)];
  const labels = new Set(all.map((text) => /^\[(.*?)\]/.exec(text)?.[1]));
  for (const { label } of Object.values(TONES))
    for (const word of [label.nl, label.en]) expect(labels).toContain(word.toUpperCase());
  const inputs = SAMPLES.map(({ input }) => input);
  expect(inputs).toContainEqual(expect.objectContaining({ trial: true }));
  expect(inputs).toContainEqual(expect.objectContaining({ standIn: true }));
  expect(inputs).toContainEqual(expect.objectContaining({ replyTo: null }));
  expect(inputs).toContainEqual(expect.objectContaining({ link: expect.stringMatching(/^https:/) }));
});

test('no mark is left that should have been filled in', () => {
  expect(
    failing(
      cases,
      ({ subject, text, html }) =>
        !/[{}]|undefined|null|NaN/.test(subject + text + html.replace(/<style.*?style>/s, '')),
    ),
  ).toEqual([]);
});

test('the first line says what to do by when, and the day stands out', () => {
  const duties = cases.filter(({ input }) => ['opening', 'gewijzigd', 'herinnering', 'alarm'].includes(input.step));
  expect(failing(duties, (mail) => /\d{1,2} \w+ 2026/.test(leadOf(mail)))).toEqual([]);
  expect(failing(duties, ({ html }) => /<strong>[^<]*2026<\/strong>/.test(html))).toEqual([]);
  expect(failing(cases, (mail) => !/is een nieuwe stap begonnen|new step has begun/.test(mail.text))).toEqual([]);
  expect(failing(ofStep('te-laat'), (mail) => /zo snel mogelijk|as soon as possible/.test(leadOf(mail)))).toEqual([]);
});

test('what happened by itself is told as past, and asks nothing to be ready for it', () => {
  const past = cases.filter(({ name, input }) => name.includes('-voorbij ') && input.language === 'nl');
  expect(past.length).toBeGreaterThan(10);
  expect(failing(past, (mail) => /\bwas op\b/.test(leadOf(mail)))).toEqual([]);
  expect(failing(past, ({ text }) => !/Bereid dit voor|op tijd|Dit is de laatste dag|eindigt de/.test(text))).toEqual(
    [],
  );
});

test('a document that is to be signed says so first', () => {
  const toSign = ofStep('stuk-gereed').filter(({ input }) => (input.data as { toSign: boolean }).toSign);
  expect(toSign.length).toBeGreaterThan(1);
  expect(failing(toSign, (mail) => /onderteken het|sign it/.test(leadOf(mail)))).toEqual([]);
  expect(failing(toSign, ({ text }) => /^\[(NIEUWE STAP|NEW STEP)\]/.test(text))).toEqual([]);
  expect(failing(toSign, ({ html }) => !/voor wanneer|by when/.test(previewOfHtml(html)))).toEqual([]);
});

test('who has to see to it that the employer does something is not told to do it', () => {
  const watching = cases.filter((mail) => /^Zorg dat de (werkgever|eigenrisicodrager) /.test(leadOf(mail)));
  expect(watching.length).toBeGreaterThan(10);
  expect(
    failing(
      watching,
      ({ text }) => !/(GEBEUREN|DOEN)\?\n(Doe|Meld|Upload|Geef|Laat|Trek|Verbeter|Herstel|Vul) /.test(text),
    ),
  ).toEqual([]);
});

test('what a mailbox shows on a locked screen names nobody and no illness', () => {
  for (const { html, name } of cases)
    naming(name, () => {
      const preview = previewOfHtml(html);
      expect(preview.length).toBeGreaterThan(40);
      expect([name, preview]).not.toEqual([name, expect.stringMatching(/vries|ziek|sick|bakkerij/i)]);
      expect(html.indexOf('display:none')).toBeLessThan(html.indexOf('border-radius'));
    });
});

test('opening, new date, reminder, alarm, late and taken back differ at a glance, by word and by colour', () => {
  const labels = ['opening', 'gewijzigd', 'herinnering', 'alarm', 'te-laat', 'vervalt'].map((step) => {
    const { text, html } = ofStep(step).find(({ name }) => name.startsWith('plan-van-aanpak verzuim')) as Case;
    return `${/^\[(.*?)\]/.exec(text)?.[1]} ${/border-radius:4px;[^"]*background:(#\w+)/.exec(html)?.[1]}`;
  });
  expect(labels).toEqual([
    'NIEUWE STAP #154273',
    'NIEUWE DATUM #42145f',
    'HERINNERING #ffd76e',
    'DRINGEND #a90061',
    'TE LAAT #8a0f14',
    'GELDT NIET MEER #2b5a5e',
  ]);
});

test('what holds again by the day that was told says so, and calls no day new', () => {
  const again = ofStep('gewijzigd').map(({ name, input }) => {
    const changed = { ...input, data: { ...(input.data as object), again: true } };
    return { name, input: changed, ...renderMail(changed) };
  });
  expect(again.length).toBeGreaterThan(100);
  expect(failing(again, ({ subject }) => /: (geldt weer|holds again): /.test(subject))).toEqual([]);
  expect(failing(again, ({ text }) => /^\[(GELDT WEER|HOLDS AGAIN)\]/.test(text))).toEqual([]);
  expect(failing(again, ({ text }) => !/datum is nieuw|date is new/i.test(text))).toEqual([]);
});

test('without anybody who reads answers nobody is told to tell himself', () => {
  const nobodyReads = casesOf({ link: null, replyTo: null }).filter(({ input }) => input.language === 'nl');
  const ofRole = (role: string) => nobodyReads.filter(({ input }) => input.recipient === role);
  expect(ofRole('casemanager').length).toBeGreaterThan(10);
  expect(failing(ofRole('casemanager'), ({ text }) => !text.includes('Laat het de casemanager'))).toEqual([]);
  expect(failing(ofRole('werkgever'), ({ text }) => !text.includes('Laat het de arbodienst weten'))).toEqual([]);
});

test('an article stands in a source line in full, never in brackets in a sentence', () => {
  expect(failing(dutch, ({ text }) => !/\((ZW|WIA|WAZO|BW|RP|Awb|Arbowet) art/.test(text))).toEqual([]);
});

test('a mail that takes back an earlier one says what need not be done, which day was told, and asks nothing', () => {
  const revoked = ofStep('vervalt').filter(({ input }) => input.language === 'nl');
  expect(
    failing(revoked, (mail) => /^(U hoeft dit niet meer te doen|Dit gaat niet door): /.test(leadOf(mail))),
  ).toEqual([]);
  expect(failing(revoked, ({ html }) => /<strong>vrijdag 27 februari 2026<\/strong>/.test(html))).toEqual([]);
  expect(failing(revoked, ({ text }) => !/WAT MOET|WAT ALS|HOE GEEFT/.test(text))).toEqual([]);
});

test('without a portal no mail has a button, asks to put something in the case, or fails to say how to answer', () => {
  expect(
    failing(
      without,
      ({ text, html }) =>
        !/in de zaak|open de zaak|log in en open|log in and open|in the case\b|in het dossier|het dossier staat|in the file\b|the file (says|holds|tells)/i.test(
          text + html,
        ),
    ),
  ).toEqual([]);
  expect(
    failing(
      without,
      ({ input, text }) =>
        /Beantwoord deze mail|Answer this mail/.test(text) ||
        !input.replyTo ||
        !text.includes('WAT ALS') ||
        input.recipient === 'werknemer',
    ),
  ).toEqual([]);
  const nobodyReads = casesOf({ link: null, replyTo: null });
  expect(failing(nobodyReads, ({ text }) => !/Beantwoord deze mail|Answer this mail/.test(text))).toEqual([]);
  expect(failing(nobodyReads, ({ text }) => /niet gelezen|not read/.test(text))).toEqual([]);
});

test('a late mail never says that something is to be done in time', () => {
  expect(failing(ofStep('te-laat'), ({ text }) => !/op tijd|\bin time\b/.test(text))).toEqual([]);
});

test('where the employment ends before the 104 weeks nobody is told of a loonsanctie, and an employer of the ziekengeld after it', () => {
  const leaving = cases.filter(({ name }) => /-bij-(einde-dienstverband|eigenrisicodrager|aow) /.test(name));
  expect(leaving.length).toBeGreaterThan(100);
  expect(failing(leaving, ({ text }) => !/loonsanctie|wage sanction/i.test(text))).toEqual([]);
  const employers = leaving.filter(({ name, input }) => name.includes('-einde-') && input.recipient === 'werkgever');
  expect(failing(employers, ({ text }) => /op u verhalen|recover the benefit .* from you/.test(text))).toEqual([]);
});

test('once the employment has ended nobody reads that it goes on', () => {
  const left = cases.filter(({ name }) => name.includes('-al-vertrokken '));
  expect(left.length).toBeGreaterThan(20);
  expect(failing(left, ({ text }) => !/, in dienst bij|, employed by|uw medewerker|your employee/.test(text))).toEqual(
    [],
  );
  const employees = left.filter(({ input }) => input.recipient === 'werknemer');
  expect(failing(employees, ({ text }) => /vroegere werkgever|former employer/.test(text))).toEqual([]);
});

test('the end of an employment costs a fine when it is reported late, and neither wage nor ziekengeld', () => {
  const reports = cases.filter(({ name }) => name.startsWith('ziek-uit-dienst-melding '));
  expect(reports.length).toBeGreaterThan(20);
  const cost = ({ text }: Case) =>
    /WAT (?:ALS|BETEKENT HET)[^\n]*\n(.*)|WHAT (?:IF|DOES IT MEAN)[^\n]*\n(.*)/.exec(text)?.[0];
  const costing = reports.filter((mail) => cost(mail) !== undefined);
  expect(failing(costing, (mail) => /€ 455\.$/.test(cost(mail) ?? ''))).toEqual([]);
});

/** What belongs to the employment, and is not there after it. */
const OF_EMPLOYMENT = /^(jaar-2-loon|no-risk-vraag|regres|vangnetmelding|einde-loondoorbetaling-dienstverband)/;
/** Of the extension a casemanager reads by the name of the one that is usual. */
const OF_CASEMANAGER = /^wia-beslissing-na-opschorting/;

test('after the employment every mail speaks of ziekengeld, and none of wage or of the ban on dismissal', () => {
  const carried = cases.filter(
    ({ name }) => name.includes(' zw_erd ') && ![OF_EMPLOYMENT, OF_CASEMANAGER].some((other) => other.test(name)),
  );
  expect(carried.length).toBeGreaterThan(500);
  const said = ({ subject, text }: Case) => (subject + text).replace(/in de plaats van loon|in place of wages/g, '');
  const OF_WAGE = /\bloon\b|loondoor|loonsanctie|salaris|opzegverbod|\bwages?\b|payroll|ban on dismissal/i;
  expect(failing(carried, (mail) => !OF_WAGE.test(said(mail)))).toEqual([]);
});

test('only an employer reads of its employee as “uw medewerker”, and only the employee of “uw werkgever”', () => {
  const isEmployer = ({ input }: Case) => ['werkgever', 'eigenrisicodrager'].includes(input.recipient);
  expect(
    failing(cases, (mail) => isEmployer(mail) || !/uw (ex-)?medewerker|your (former )?employee\b/i.test(mail.text)),
  ).toEqual([]);
  expect(
    failing(dutch, (mail) => mail.input.recipient === 'werknemer' || !/\buw (vroegere )?werkgever/i.test(mail.text)),
  ).toEqual([]);
});

test('nobody is asked to do today what another has to do', () => {
  const others = cases.filter(({ input }) => {
    const { dutyOn } = input.data as { dutyOn?: string };
    return dutyOn !== undefined && dutyOn !== input.recipient;
  });
  expect(others.length).toBeGreaterThan(100);
  expect(failing(others, ({ text }) => !/vandaag nog|Do it today/.test(text))).toEqual([]);
});

test('each mail tells whom to call by name and number; where UWV helps, its number for employees or for employers', () => {
  const duties = cases.filter(({ input }) => input.step !== 'bevestiging');
  expect(
    failing(
      duties,
      ({ input, text }) => input.recipient === 'casemanager' || text.includes('C. Jansen, 030 123 45 67'),
    ),
  ).toEqual([]);
  const ofUwv = ({ recipient }: MailInput) => (recipient === 'werknemer' ? '088 898 92 94' : '088 898 92 95');
  expect(failing(cases, ({ input, text }) => !/Bel UWV/.test(text) || text.includes(ofUwv(input)))).toEqual([]);
});

/** Words above B1, with the explanation that then has to be in the mail. */
const EXPLAINED: Array<[RegExp, RegExp]> = [
  [/loonsanctie/i, /Loonsanctie: /],
  [/wachttijd/i, /Wachttijd: /],
  [/ziekengeld/i, /Ziekengeld: /],
  [/verhalen/i, /Verhalen: /],
  [/eigenrisicodrager/i, /Eigenrisicodrager: /],
  [/deskundigenoordeel/i, /Deskundigenoordeel: /],
  [/opzegverbod/i, /Opzegverbod: /],
  [/re-integratie/i, /Re-integratie: /],
  [/\bWIA\b/, /\bWIA: /],
  [/probleemanalyse/i, /Probleemanalyse: /],
  [/42e-weeksmelding/i, /42e-weeksmelding: /],
  [/eerste spoor/i, /Eerste spoor: /],
  [/tweede spoor/i, /Tweede spoor: /],
  [/passend werk/i, /Passend werk: /],
  [/second opinion/i, /Second opinion: /],
];

test('a hard word is explained once, for those who do not work with it', () => {
  const readers = dutch.filter(({ input }) =>
    ['werkgever', 'werknemer', 'eigenrisicodrager'].includes(input.recipient),
  );
  for (const [word, explanation] of EXPLAINED) {
    const mails = readers.filter(({ subject, text }) => word.test(subject + text));
    expect([word, mails.length > 0]).toEqual([word, true]);
    expect(failing(mails, ({ text }) => text.split(explanation).length === 2)).toEqual([]);
  }
});

test('no mail uses words that only officials use', () => {
  const OFFICIAL =
    /uiterste dag|termijn verstreken|dient te|derhalve|teneinde|conform|inzake|middels|alsmede|desgewenst|bewerkstellig/i;
  // The name of a service is as its protocol has it.
  const own = ({ subject, text }: Case) => (subject + text).replace(/“[^”]*”/g, '');
  expect(failing(dutch, (mail) => !OFFICIAL.test(own(mail)))).toEqual([]);
});

test('no sentence is longer than a reader can hold', () => {
  const long = dutch.flatMap(({ text }) =>
    text
      .split(/\n|(?<=[.!?])\s/)
      .filter((sentence) => !sentence.startsWith('Bron') && sentence.split(/\s+/).length > 30),
  );
  expect([...new Set(long)]).toEqual([]);
});

test('mails about pay in the second year and its end cite the law on wages', () => {
  const pay = cases.filter(({ name }) => /^(jaar-2-loon|einde-loondoorbetaling) verzuim opening .* nl/.test(name));
  expect(pay.length).toBe(4);
  expect(failing(pay, ({ text }) => text.includes('Bron: Burgerlijk Wetboek, artikel 7:629'))).toEqual([]);
});

test('who has to do something with a form of UWV finds the way to it', () => {
  const form = (name: string) => (cases.find((mail) => mail.name === name) as Case).text;
  expect(form('plan-van-aanpak verzuim opening werkgever nl')).toContain('https://www.uwv.nl/werkgevers/formulieren/');
  expect(form('plan-van-aanpak verzuim opening werknemer nl')).not.toContain('uwv.nl');
  expect(form('wia-aanvraag verzuim alarm werknemer nl')).toContain('https://www.uwv.nl/mijnuwv/');
});

const subjectTask = ({ subject }: Case) =>
  /^(?:PROEF )?Zaak 3F2A9C: (?:(?:te laat|nieuwe datum|geldt weer|herinnering|dringend|geldt niet meer): )?(.*?)(?:, (?:kon tot en met|moest uiterlijk|verwacht op) .*| uiterlijk .*)?$/.exec(
    subject,
  )?.[1] ?? '';

test('a subject names what the reader is to do, so that it reads after every word before it', () => {
  const duties = dutch.filter(
    ({ input }) =>
      ['opening', 'gewijzigd', 'herinnering', 'alarm', 'te-laat', 'vervalt'].includes(input.step) &&
      'dutyOn' in (input.data as object) &&
      recordOf(input.obligation)?.kind !== 'event',
  );
  expect(duties.length).toBeGreaterThan(500);
  const INFINITIVE = /(?<!\p{L})(\p{L}{2,}en|doen)(?!\p{L})/u;
  const HIDDEN = 'actie nodig';
  expect([...new Set(duties.map(subjectTask).filter((task) => task !== HIDDEN && !INFINITIVE.test(task)))]).toEqual([]);
});

test('a casemanager reads nowhere of what the employer did as “u”', () => {
  const others = dutch.filter(({ input }) => {
    const { dutyOn } = input.data as { dutyOn?: string };
    return input.recipient === 'casemanager' && (dutyOn === 'werkgever' || dutyOn === 'eigenrisicodrager');
  });
  expect(others.length).toBeGreaterThan(50);
  expect(
    failing(others, ({ text }) => !/\bU (deed|betaalt)|als u .* hebt gedaan|moet u zich zelf|uw bekortings/.test(text)),
  ).toEqual([]);
});

test('an employer reads nowhere of itself as “de werkgever”', () => {
  const own = cases.filter(({ input }) => input.recipient === 'werkgever' || input.recipient === 'eigenrisicodrager');
  expect(own.length).toBeGreaterThan(300);
  expect(failing(own, ({ text }) => !/\bde werkgever\b|\bthe employer\b/i.test(text))).toEqual([]);
});

test('no sentence says twice by when', () => {
  expect(failing(cases, ({ text }) => !/(zo snel mogelijk|as soon as possible).*\1/.test(text))).toEqual([]);
});

test('an English mail names no obligation in Dutch', () => {
  const names = Object.values(RECORDS).flatMap(({ name, ...record }) => [name, record.nameInEigenrisico ?? name]);
  const english = cases.filter(({ input }) => input.language === 'en');
  // The name of a service stands in quotes.
  const own = ({ subject, text }: Case) => (subject + text).replace(/“[^”]*”/g, '');
  expect(failing(english, (mail) => !names.some((name) => own(mail).includes(name)))).toEqual([]);
  const DUTCH =
    /branche|contract met|probleemanalyse|plan van aanpak|weeksmelding|evaluatie|bedrijfsarts|vangnet|dossier/i;
  expect(failing(english, (mail) => !DUTCH.test(own(mail)))).toEqual([]);
});

test('the text begins with what to do, unless not even that is for who passes by', () => {
  const open = cases.filter(({ input }) => employerSees(input.obligation) !== 'nothing');
  expect(failing(open, ({ text }) => !/In deze mail staat|This mail tells/.test(text))).toEqual([]);
  const secret = cases.filter(({ input }) => employerSees(input.obligation) === 'nothing');
  expect(failing(secret, ({ text }) => /^\[[^\]]+\] (Zaak|Case) 3F2A9C\. (In deze|This) mail/.test(text))).toEqual([]);
});

test('a report that came late says once how to answer, and what late steps and a late melding cost', () => {
  const late = without.find(({ name }) => name === 'ziekmelding-te-laat verzuim bevestiging werkgever nl')?.text ?? '';
  expect(late).toContain('De melding kwam 42 dagen na de eerste ziektedag.');
  expect(late).toContain('Is er te weinig gedaan, dan kan UWV een loonsanctie opleggen.');
  expect(late).toContain('Bent u te laat: UWV kan een boete geven tot € 455');
  expect(late.match(/Beantwoord deze mail/g)).toHaveLength(1);
});

test('every mail of a case tells whom it is about, and none of the contract names an employee', () => {
  const named = cases.filter(({ input }) => input.step !== 'bevestiging');
  expect(failing(named, ({ text }) => /(OVER WIE|WAAR) GAAT|WHO IS IT|WHAT IS IT/.test(text))).toEqual([]);
  const ofContract = ['offerte', 'stuk-gereed', 'weigering'].flatMap((step) =>
    without.filter(({ input }) => input.step === step).map(({ input }) => renderMail({ ...input, employee: '' }).text),
  );
  expect(ofContract.length).toBeGreaterThan(10);
  for (const text of ofContract)
    expect(text).toMatch(/overeenkomst van Bakkerij|agreement of Bakkerij|uw werk|your work/);
});

test('of one day in between a relapse speaks in the singular', () => {
  const relapse = without.find(({ name }) => name === 'terugval-te-laat verzuim bevestiging werkgever nl')?.text;
  expect(relapse).toContain('De ene dag ertussen telt niet mee.');
});

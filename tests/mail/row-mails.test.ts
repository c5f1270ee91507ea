import type { MailInput } from '../../activities/mail/mail-input';
import { renderMail } from '../../activities/mail/render-mail';
import { mailSamples } from '../../cli/mail-samples';
import { isRowId, rowOf } from '../../domain/protocols/packages';
import { leadOfText } from './lead-of-text';

const SAMPLES = mailSamples({ allRows: true }).filter(
  ({ input }) => isRowId(input.obligation) && !isAppointment(input),
);

function isAppointment({ step }: MailInput): boolean {
  return step.startsWith('afspraak') || step === 'offerte';
}

type Mail = { name: string; input: MailInput; told: string; subject: string; text: string; lead: string };

function mailsWith(change: Partial<MailInput>): Mail[] {
  return SAMPLES.map(({ input }) => {
    const changed = { ...input, ...change };
    const { subject, text } = renderMail(changed);
    const lead = leadOfText(text);
    const name = [input.obligation, input.step, input.recipient, input.language].join(' ');
    return { name, input: changed, told: (input.data as { name: string }).name, subject, text, lead };
  });
}

const without = mailsWith({ link: null });
const alone = mailsWith({ link: null, replyTo: null, contacts: [] });
const inPortal = mailsWith({ link: 'https://portaal.example/zaken/1' });
const mails = [...without, ...alone, ...inPortal];
const failing = (some: readonly Mail[], holds: (mail: Mail) => boolean) =>
  some.filter((mail) => !holds(mail)).map(({ name }) => name);
const work = mails.filter(({ input }) => ['herinnering', 'alarm', 'te-laat'].includes(input.step));
const isForm = ({ input }: Mail) => rowOf(input.obligation)?.outputs[0].kind === 'FORM';
const questions = mails.filter((mail) => isForm(mail) && ['opening', 'herinnering'].includes(mail.input.step));

test('rows of every protocol have mails, to everybody who reads any', () => {
  const readers = new Set(mails.map(({ input }) => input.recipient));
  for (const reader of ['werkgever', 'werknemer', 'casemanager', 'bedrijfsarts', 'pob', 'procesregisseur'])
    expect(readers).toContain(reader);
  for (const protocol of ['S1', 'S2', 'S3', 'S4', 'S5'])
    expect(mails.filter(({ input }) => input.obligation.startsWith(protocol)).length).toBeGreaterThan(40);
});

test('the first line says what work it is, by its name; no subject does', () => {
  const asked = work.filter((mail) => !isForm(mail));
  expect(asked.length).toBeGreaterThan(1_000);
  expect(failing(asked, ({ lead, told }) => lead.includes(`“${told}”`))).toEqual([]);
  expect(failing(mails, ({ subject, told }) => !subject.includes(told))).toEqual([]);
});

test('no mail names a row by its code', () => {
  expect(failing(mails, ({ subject, text }) => !/\bS[1-5]-\d\d/.test(subject + text))).toEqual([]);
});

test('an employer reads the neutral name of what is not for him', () => {
  const hidden = mails.filter(({ input }) => input.recipient === 'werkgever' && rowOf(input.obligation)?.neutral);
  expect(hidden.length).toBeGreaterThan(4);
  expect(
    failing(hidden, ({ subject, text, input }) => !(subject + text).includes(rowOf(input.obligation)?.name ?? '')),
  ).toEqual([]);
});

test('questions are asked as questions, and the employee is told of them as “u”', () => {
  expect(questions.length).toBeGreaterThan(30);
  expect(
    failing(questions, ({ lead }) => /^Beantwoord .*(vragenlijst|Check)|^Answer .*questionnaire/.test(lead)),
  ).toEqual([]);
  const employees = mails.filter(({ input }) => input.recipient === 'werknemer');
  expect(failing(employees, ({ text }) => !/Vries|de werknemer\b|the employee\b|psych/i.test(text))).toEqual([]);
});

test('an employee answers questions to the arbodienst alone, and is told whom to ask for them', () => {
  const dutch = ({ input }: Mail) => input.recipient === 'werknemer' && input.language === 'nl';
  const of = (some: readonly Mail[]) => some.filter((mail) => questions.includes(mail) && dutch(mail));
  expect(of(without).length).toBeGreaterThan(4);
  for (const mail of of(mails)) expect(mail.text).toContain('Uw werkgever krijgt uw antwoorden niet te zien.');
  for (const { text } of of(without))
    expect(text).toContain('Vraag de arbodienst om de vragenlijst, met een antwoord op');
  for (const { text } of of(alone)) {
    expect(text).toContain('Vraag de arbodienst om de vragenlijst.');
    expect(text).not.toContain('Beantwoord deze mail');
  }
  for (const { text } of of(inPortal)) expect(text).toContain('Daar staan de vragen.');
});

test('a message about a duty of the law is about that duty, with its own day and cost', () => {
  const [mail] = without.filter(({ name }) => name === 'S4-31 bericht werkgever nl');
  expect(mail?.lead).toBe('Doe uiterlijk vrijdag 27 februari 2026 de 42e-weeksmelding voor M. de Vries bij UWV.');
  expect(mail?.text).toContain('€ 455');
  const plan = without.find(({ name }) => name === 'S4-30 bericht werkgever en');
  expect(plan?.lead).toMatch(/^Make a plan of action together with M. de Vries by Friday 27 February 2026/);
});

test('a message is told in words of its own in both languages', () => {
  const messages = mails.filter(({ input }) => input.step === 'bericht');
  expect(new Set(messages.map(({ input }) => input.obligation)).size).toBeGreaterThan(12);
  expect(failing(messages, ({ input }) => rowOf(input.obligation)?.message !== undefined)).toEqual([]);
  expect(failing(messages, ({ text, told }) => !text.includes(told))).toEqual([]);
});

import { calendarOf } from '../../activities/mail/calendar-of';
import type { MailInput } from '../../activities/mail/mail-input';
import { renderMail } from '../../activities/mail/render-mail';
import type { AppointmentData } from '../../domain/appointments/appointment-data';
import { leadOfText, previewOfHtml } from './lead-of-text';
import { APPOINTMENT } from './mail-data';

const STEPS = ['afspraak', 'afspraak-gewijzigd', 'afspraak-vervallen', 'afspraak-herinnering', 'afspraak-na-herstel'];

const input = (step: string, language: 'nl' | 'en', more: Partial<AppointmentData> = {}): MailInput => ({
  step,
  obligation: 'S4-14',
  recipient: 'werknemer',
  language,
  data: { ...APPOINTMENT, ...more },
  caseNumber: '3F2A9C',
  employee: 'Maria de Vries',
  employer: 'Bakker BV',
  link: null,
  contacts: [{ role: 'casemanager', name: 'C. Jansen', phone: '030 123 45 67', email: null }],
});

test.each(STEPS.flatMap((step) => (['nl', 'en'] as const).map((language) => [step, language] as const)))(
  'a mail of %s in %s says which day and hour first, names no health in subject or preview, and whom to call',
  (step, language) => {
    const { subject, text, html } = renderMail(input(step, language));
    const [preview, lead] = [previewOfHtml(html), leadOfText(text)];
    const day = language === 'nl' ? 'dinsdag 31 maart 2026 om 10.00 uur' : 'Tuesday 31 March 2026 at 10.00';
    expect(subject).toContain(day);
    expect(lead).toContain(day);
    expect(`${subject} ${preview}`).not.toMatch(/Vries|ziek|sick|arts|doctor|spreekuur|consult|S4-14/i);
    expect(text + html).not.toMatch(/undefined|null|NaN/);
    expect(text).toContain('C. Jansen, 030 123 45 67');
    const sentences = text.split(/\n|(?<=[.!?])\s/).map((sentence) => sentence.split(/\s+/).length);
    expect(Math.max(...sentences)).toBeLessThanOrEqual(30);
  },
);

/** By hand. Summer time begins on 29 March 2026; 3 April is Good Friday and 6 April Easter Monday, 27 April King's Day. */
test.each([
  [
    '48 hours elapse over the start of summer time',
    APPOINTMENT.at.replace('31', '30'),
    { count: 48, unit: 'hours' as const },
    'zaterdag 28 maart 2026 om 9.00 uur',
  ],
  [
    'two working days over a weekend',
    APPOINTMENT.at,
    { count: 2, unit: 'working-days' as const },
    'vrijdag 27 maart 2026',
  ],
  [
    'two working days over Easter',
    '2026-04-08T10:00:00+02:00',
    { count: 2, unit: 'working-days' as const },
    'donderdag 2 april 2026',
  ],
  [
    "24 hours, by the clock alone, also on King's Day",
    '2026-04-28T10:00:00+02:00',
    { count: 24, unit: 'hours' as const },
    'maandag 27 april 2026 om 10.00 uur',
  ],
])('it says until when cancelling is free: %s', (_what, at, freeUntil, until) => {
  expect(renderMail(input('afspraak', 'nl', { at, freeUntil })).text).toContain(`kost niets tot en met ${until}`);
});

test.each([
  ['uit-dienst', 'Het dienstverband is dan afgelopen', 'The employment has ended by then'],
  ['iva', 'UWV heeft een besluit genomen', 'UWV has taken a decision'],
  ['ziekmelding-ingetrokken', 'De ziekmelding is ingetrokken', 'The report of sickness was withdrawn'],
  ['teruggenomen', 'per vergissing gemaakt', 'made by mistake'],
  ['pakketwissel', 'afspraken tussen werkgever en arbodienst', 'agreements between employer and occupational'],
  ['vertrek-arbodienst', 'De werkgever gaat weg', 'The employer leaves'],
  ['uitvoerder-verhinderd', 'is verhinderd', 'is not available'],
])('of one that lapsed (%s) it says why, and nothing about cancelling or costs', (reason, nl, en) => {
  for (const [language, words] of [
    ['nl', nl],
    ['en', en],
  ] as const) {
    const { text } = renderMail(input('afspraak-vervallen', language, { reason }));
    expect(text).toContain(words);
    expect(text).not.toMatch(/kost niets|berekend|costs nothing|charged/);
  }
});

test('a mail takes the appointment into a calendar, changes it there and takes it out, under one UID', () => {
  const of = (step: string, sequence: number) =>
    calendarOf(
      { step, data: { ...APPOINTMENT, sequence } },
      { language: 'nl', from: 'Arbodienst <zaak@arbodienst.example>', to: 'maria@thuis.example' },
    );
  const [made, changed, gone] = [of('afspraak', 0), of('afspraak-gewijzigd', 1), of('afspraak-vervallen', 2)];
  expect([made?.method, changed?.method, gone?.method]).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
  const uid = /UID:(\S+)/.exec(made?.ics ?? '')?.[1];
  for (const [i, file] of [made, changed, gone].entries()) {
    expect(file?.ics).toContain(`UID:${uid}`);
    expect(file?.ics).toContain(`SEQUENCE:${i}`);
    expect(file?.ics).toContain('DTSTART;TZID=Europe/Amsterdam:20260331T100000');
    expect(file?.ics.replaceAll('\r\n ', '')).toMatch(
      /ORGANIZER.*zaak@arbodienst\.example[\s\S]*ATTENDEE.*maria@thuis\.example/i,
    );
    expect(file?.ics).not.toMatch(/ziek|spreekuur|bedrijfsarts|S4-14|Vries/i);
  }
  expect([of('afspraak-herinnering', 0), of('afspraak-na-herstel', 0), of('opening', 0)]).toEqual([null, null, null]);
});

test('who does the work is not told with itself, nor what cancelling costs; the casemanager cancels at the arbodienst', () => {
  const of = (recipient: MailInput['recipient'], performer: string) =>
    renderMail({ ...input('afspraak', 'nl', { performer }), recipient }).text;
  const own = of('casemanager', 'casemanager');
  expect(own).not.toMatch(/Met: |Afzeggen kost/);
  expect(own).toContain('Zeg dan af bij de arbodienst.');
  const guest = of('werknemer', 'casemanager');
  expect(guest).toContain('Met: de casemanager.');
  expect(guest).toContain('Afzeggen kost niets tot en met');
  expect(guest).toContain('Zeg dan af bij de casemanager of de arbodienst.');
});

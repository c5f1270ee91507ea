import { plainDate } from '../../../domain/calendar/plain-date';
import { gatesOf, leavesAt, type WaitingMail } from '../../../domain/case/mail-gates';

const at = (date: string, time: string) => {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return { date: plainDate(date), minute: hour * 60 + minute };
};
/** 20 February 2026 is a Friday. */
const [FRIDAY, SATURDAY, SUNDAY, MONDAY] = ['2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'];

describe('an alarm', () => {
  const leaving = (recipient: string, legalLatest: string | null, date: string, time: string) =>
    leavesAt(at(date, time), { step: 'alarm', recipient, legalLatest: legalLatest as never }, 5);

  test.each([
    ['in mail hours leaves as it is', 'werkgever', SUNDAY, FRIDAY, '10:00', at(FRIDAY, '10:00')],
    ['leaves at once for a last day that would pass', 'werkgever', SUNDAY, SATURDAY, '22:00', at(SATURDAY, '22:00')],
    ['waits while the last day is still to come by then', 'werkgever', MONDAY, SATURDAY, '22:00', at(MONDAY, '08:05')],
    ['waits once the last day has passed', 'werkgever', FRIDAY, SATURDAY, '22:00', at(MONDAY, '08:05')],
    ['waits where the law names no day', 'bedrijfsarts', null, SATURDAY, '22:00', at(MONDAY, '08:05')],
    ['never reaches the employee at night', 'werknemer', SUNDAY, SATURDAY, '22:00', at(MONDAY, '08:05')],
  ])('%s', (_name, recipient, last, date, time, expected) => {
    expect(leaving(recipient, last, date, time)).toEqual(expected);
  });
});

describe('mails that wait are looked at again when they are about to leave', () => {
  const mail = (id: string, over: Partial<WaitingMail> = {}): WaitingMail => ({
    id,
    owner: 'geval',
    obligation: 'plan-van-aanpak',
    step: 'herinnering',
    recipient: 'werkgever',
    person: null,
    legalLatest: null,
    at: at(FRIDAY, '08:05'),
    saysDelay: false,
    ...over,
  });
  const gates = (now: ReturnType<typeof at>, ...mails: WaitingMail[]) => gatesOf(mails, now, 5);
  const NOTHING = { dropped: [], moved: [], delayed: [] };

  test('in time nothing changes, also a minute after mail hours', () => {
    expect(gates(at(FRIDAY, '08:10'), mail('a'))).toEqual(NOTHING);
    expect(gates(at(FRIDAY, '19:01'), mail('a', { at: at(FRIDAY, '18:59') }))).toEqual(NOTHING);
    expect(gates(at(FRIDAY, '07:00'), mail('a'))).toEqual(NOTHING);
  });

  test('at night after an outage it waits for the morning and says since when it is late', () => {
    expect(gates(at(SUNDAY, '03:00'), mail('a'))).toEqual({
      ...NOTHING,
      moved: [{ id: 'a', at: at(MONDAY, '08:05'), couldLeave: true }],
      delayed: [{ id: 'a', due: FRIDAY }],
    });
  });

  test('written at night it waits for the morning as planned: no outage kept it', () => {
    expect(gates(at(SATURDAY, '22:00'), mail('a', { at: at(SATURDAY, '22:00') }))).toEqual({
      ...NOTHING,
      moved: [{ id: 'a', at: at(MONDAY, '08:05'), couldLeave: false }],
    });
  });

  test('what says already why it is late keeps saying that', () => {
    expect(gates(at(MONDAY, '10:00'), mail('a', { saysDelay: true })).delayed).toEqual([]);
  });

  test('of reminder and alarm to one reader the reminder is dropped; another reader, person or matter keeps it', () => {
    const alarm = mail('alarm', { step: 'alarm' });
    const others = [
      mail('reader', { recipient: 'werknemer' }),
      mail('person', { person: 'p' }),
      mail('matter', { obligation: 'evaluatie-1' }),
      mail('case', { owner: 'ander' }),
    ];
    expect(gates(at(MONDAY, '08:30'), mail('reminder'), alarm, ...others).dropped).toEqual(['reminder']);
    expect(gates(at(FRIDAY, '08:30'), mail('now'), mail('later', { step: 'alarm', at: at(MONDAY, '08:05') }))).toEqual(
      NOTHING,
    );
  });

  test('an alarm that leaves at once takes the confirmation of its case with it', () => {
    const confirmation = mail('confirmation', { step: 'bevestiging', at: at(MONDAY, '08:05') });
    const alarm = mail('alarm', { step: 'alarm', at: at(SATURDAY, '22:00'), legalLatest: plainDate(SUNDAY) });
    expect(gates(at(SATURDAY, '22:00'), confirmation, alarm).moved).toEqual([
      { id: 'confirmation', at: at(SATURDAY, '22:00'), couldLeave: false },
    ]);
    expect(gates(at(SATURDAY, '22:00'), { ...confirmation, owner: 'ander' }, alarm)).toEqual(NOTHING);
  });

  test('a confirmation that an outage kept stays behind nothing that leaves at night', () => {
    const confirmation = mail('confirmation', { step: 'bevestiging' });
    const alarm = mail('alarm', { step: 'alarm', at: at(SATURDAY, '08:05'), legalLatest: plainDate(SUNDAY) });
    const { moved } = gates(at(SATURDAY, '22:00'), confirmation, alarm);
    expect(moved).toEqual([]);
  });
});

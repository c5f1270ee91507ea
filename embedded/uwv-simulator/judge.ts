import type { ReadMessage } from './read-message';

const DAY_MS = 86_400_000;
/** The report of long sickness is taken from the 288th day on. */
const FIRST_DAY_TAKEN = 287;

/** A report that the simulator accepted before and that was not withdrawn. */
export type Known = Pick<
  ReadMessage,
  'subject' | 'reference' | 'bsn' | 'loonheffingennummer' | 'firstSickDay' | 'recoveredOn'
>;

/**
 * The codes for which a message is rejected, by the simulator's own reading of the rules; empty when it is accepted.
 * @param onItsWay references of reports that it has, accepted or not answered yet
 */
export function judge(
  message: ReadMessage,
  atMs: number,
  accepted: readonly Known[],
  onItsWay: ReadonlySet<string>,
): string[] {
  const codes: string[] = [];
  const unless = (holds: boolean, code: string) => {
    if (!holds) codes.push(code);
  };
  const first = instantOf(message.firstSickDay);
  const birth = instantOf(message.birthDate);
  unless(sumsToEleven(message.bsn), '004');
  unless(
    /^\d{9}L\d\d$/.test(message.loonheffingennummer) && sumsToEleven(message.loonheffingennummer.slice(0, 9)),
    '020',
  );
  unless(message.senderNumber === message.loonheffingennummer, '020');
  unless(message.fiscalNumber === message.loonheffingennummer.slice(0, 9), '021');
  unless(first !== null && first <= atMs, '030');
  unless(birth !== null && first !== null && birth < first, '032');
  if (message.reference === '') codes.push('011');
  if (message.withdraws) unless(onItsWay.has(message.reference), '060');
  else {
    for (const [code, holds] of RULES[message.subject] ?? []) unless(holds(message, atMs), code);
    unless(!accepted.some((known) => isSameReport(known, message)), '050');
  }
  unless(message.joined === message.periods.length > 0 && areSound(message, atMs), '040');
  return [...new Set(codes)];
}

type Rule = readonly [code: string, holds: (message: ReadMessage, atMs: number) => boolean];

const longEnough: Rule = [
  '031',
  ({ firstSickDay }, atMs) => civilDay(atMs) - (instantOf(firstSickDay) ?? 0) / DAY_MS >= FIRST_DAY_TAKEN,
];
const recoveredAfter: Rule = [
  '033',
  ({ firstSickDay, recoveredOn }, atMs) => {
    const on = instantOf(recoveredOn);
    return on !== null && recoveredOn > firstSickDay && on <= atMs;
  },
];
const oneAccount: Rule = [
  '035',
  ({ paysEmployee, accountOfEmployee, accountOfEmployer }) =>
    paysEmployee
      ? isAccount(accountOfEmployee) && accountOfEmployer === ''
      : isAccount(accountOfEmployer) && accountOfEmployee === '',
];

/** What a report is rejected for, by the element that it is about. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  MeldingZiekte: [
    ['011', ({ hoursPerWeek }) => /^\d\d[0-5]\d$/.test(hoursPerWeek)],
    ['011', ({ wageForWork }) => wageForWork === '' || /^\d{1,16}\.\d\d$/.test(wageForWork)],
    ['011', ({ reason }) => /^(0[1-8]|99)$/.test(reason)],
    [
      '034',
      ({ reason, reasonDetail }) => (reason === '04' ? /^(0[1-9]|1[01])$/.test(reasonDetail) : reasonDetail === ''),
    ],
    ['030', ({ employedFrom, firstSickDay }) => employedFrom !== '' && employedFrom <= firstSickDay],
    [
      '036',
      ({ reason, employedUntil, firstSickDay }) =>
        employedUntil === '' ? reason !== '03' : instantOf(employedUntil) !== null && firstSickDay <= employedUntil,
    ],
    oneAccount,
  ],
  MeldingWerkhervatting: [recoveredAfter, oneAccount],
  MeldingLangdurigAo: [longEnough],
  MeldingHersteldLangdurigAo: [longEnough, recoveredAfter],
};

/** An IBAN, checked as ISO 13616 says: letters count as 10 to 35 and the whole leaves 1 of 97. */
function isAccount(iban: string): boolean {
  if (!/^[A-Z]{2}\d\d[A-Z0-9]{11,30}$/.test(iban)) return false;
  const moved = `${iban.slice(4)}${iban.slice(0, 4)}`;
  return BigInt(moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) % 97n === 1n;
}

function isSameReport(known: Known, message: Known): boolean {
  const fields = ['subject', 'bsn', 'loonheffingennummer', 'firstSickDay', 'recoveredOn'] as const;
  return fields.every((field) => known[field] === message[field]);
}

function areSound({ periods, firstSickDay }: ReadMessage, atMs: number): boolean {
  return periods.every(({ first, last }, i) => {
    const [begin, end] = [instantOf(first), instantOf(last)];
    const before = periods[i - 1];
    const follows = before === undefined ? first === firstSickDay : first > before.last;
    return begin !== null && end !== null && begin <= end && end <= atMs && follows;
  });
}

/** Days since 1970 in the Netherlands, where the night is never more than two hours away from that of UTC. */
function civilDay(atMs: number): number {
  const date = new Date(atMs).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  return Date.parse(date) / DAY_MS;
}

/** Midnight of a date of eight digits; null when there is no such day. */
function instantOf(digits: string): number | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(digits) ?? [];
  const instant = Date.parse(`${year}-${month}-${day}`);
  return Number.isNaN(instant) || new Date(instant).getUTCDate() !== Number(day) ? null : instant;
}

function sumsToEleven(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || Number(digits) === 0) return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11 === 0;
}

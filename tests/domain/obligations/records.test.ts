import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, plainDate } from '../../../domain/calendar/plain-date';
import { LATE_WORDS } from '../../../domain/obligations/late-costs';
import { lateWordsOf } from '../../../domain/obligations/late-words';
import { keyOf, type ObligationId } from '../../../domain/obligations/obligation-id';
import type { ObligationRecord } from '../../../domain/obligations/record';
import { obligationIdOf, RECORDS } from '../../../domain/obligations/records';
import { type Terms, termsOn } from '../../../domain/obligations/terms';

const records = Object.entries(RECORDS) as Array<[ObligationId, ObligationRecord]>;
const folder = join(__dirname, '../../../domain/obligations');

test.each(records)('%s is computed by the file that its record names', (id) => {
  const [record, name] = id.startsWith('bewaartermijn-') ? ['bewaartermijnen', '`bewaartermijn-'] : [id, `'${id}'`];
  const text = readFileSync(join(folder, 'records', `${record}.ts`), 'utf8');
  const [, beside] = /as computedBy \} from '\.\.\/(.*)'/.exec(text) ?? [];
  expect(beside ? readFileSync(join(folder, `${beside}.ts`), 'utf8') : text).toContain(name);
});

test.each([
  ['plan-van-aanpak', 'plan-van-aanpak'],
  ['evaluatie-1', 'evaluatie'],
  ['evaluatie-12', 'evaluatie'],
  ['evaluatie', null],
  ['evaluatie-0', null],
  ['evaluatie-01', null],
  ['evaluatie-1-x', null],
  ['evaluatie-', null],
  ['S1-14', null],
  ['ziekmelding', null],
  ['', null],
])('the name %s stands for %s', (key, id) => {
  expect(obligationIdOf(key)).toBe(id);
});

test('a numbered obligation keeps its number in its name', () => {
  expect(keyOf({ id: 'evaluatie', nr: 3 })).toBe('evaluatie-3');
  expect(keyOf('wia-aanvraag')).toBe('wia-aanvraag');
});

test.each(records)('%s says what lateness costs in both languages', (_id, record) => {
  const { nl, en } = lateWordsOf(record, termsOn(plainDate('2026-01-05')));
  expect(nl).toMatch(/^([a-z]|UWV).*[^.]$/);
  expect(en).toMatch(/^[A-Z].*\.$/);
});

/** Terms of which every number reads as a mark, so that what is left of digits and number words was typed. */
const MARKED = new Proxy({}, { get: () => ({ nl: '#', en: '#', toString: () => '#' }) }) as Terms;
const NUMBER =
  '(?:\\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)';
const UNIT = '(?:werk)?(?:dag|dagen|week|weken|maanden|jaar|days?|weeks?|months|years|workdays)';
const TYPED = new RegExp(`€ \\d|\\d+ ?%|\\b${NUMBER} ${UNIT}\\b|\\bweek \\d`, 'i');

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test.each(records)('no text of %s types a number of the law', (_id, record) => {
  const words = record.kind === 'event' ? record.announcement : record.words;
  const texts = textsIn([words?.(MARKED), record.late.words?.(MARKED)]);
  expect(texts.filter((text) => TYPED.test(text))).toEqual([]);
});

test('no text of a cost types a number of the law', () => {
  const texts = Object.values(LATE_WORDS).flatMap((words) => textsIn(words(MARKED)));
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((text) => TYPED.test(text))).toEqual([]);
});

/** By hand, from the articles (law reference, section 2). */
test.each([
  ['analysis', 'zes weken', 'six weeks'], // RP 2 lid 2
  ['plan', 'twee weken', 'two weeks'], // RP 4 lid 1
  ['evaluation', 'zes weken', 'six weeks'], // Werkwijzer UWV
  ['report', '42 weken', '42 weeks'], // ZW 38 lid 1
  ['secondTrack', 'zes weken', 'six weeks'], // Werkwijzer UWV
  ['prospect', 'drie maanden', 'three months'], // Werkwijzer UWV
  ['letterGrace', 'vier weken', 'four weeks'], // WIA 64 lid 6
  ['verslag', 'dertien weken', 'thirteen weeks'], // WIA 25 lid 3
  ['application', 'elf weken', 'eleven weeks'], // WIA 64 lid 3
  ['decision', 'acht weken', 'eight weeks'], // WIA 102 lid 3
  ['sanction', '52 weken', '52 weeks'], // WIA 25 lid 9
  ['repairDecision', 'drie weken', 'three weeks'], // WIA 25 lid 13
  ['waiting', '104 weken', '104 weeks'], // WIA 23 lid 1
  ['objection', 'zes weken', 'six weeks'], // Awb 6:7
  ['earlyFrom', 'vierde', 'fourth'], // WIA 23 lid 6
  ['earlyUntil', '68e', '68th'], // WIA 23 lid 6
  ['retroactive', 'een jaar', 'one year'], // ZW 38b lid 2
  ['recoveryReport', 'twee dagen', 'two days'], // ZW 38a lid 5
  ['recoveryReportDay', 'tweede', 'second'], // ZW 38a lid 5
  ['askVangnet', 'twee maanden', 'two months'], // ZW 38b lid 1
  ['leaveApplication', 'twee weken', 'two weeks'], // WAZO 3:11
  ['upload', 'twee weken', 'two weeks'], // UWV
  ['afterEmployment', 'vier weken', 'four weeks'], // ZW 46
  ['exEmployeeReportDay', 'tweede', 'second'], // ZW 38a lid 1
  ['recovery', '52 weken', '52 weeks'], // ZW 39a
  ['opinion', 'twee weken', 'two weeks'], // UWV
  ['deathBenefit', 'een maand', 'one month'], // BW 7:674
  ['registeredAbove', 'drie', 'three'], // Arbowet 9 lid 2
  ['dismissalBan', 'twee jaar', 'two years'], // BW 7:670 lid 1
  ['relapse', 'vier weken', 'four weeks'], // ZW 38 lid 1
] as const)('%s reads as %s, on whatever day it is asked', (term, nl, en) => {
  expect(termsOn(plainDate('2026-01-05'))[term]).toEqual({ nl, en });
});

test.each([
  ['letterWeek', 89], // WIA 64 lid 2
  ['fineEur', 455], // ZW 38 lid 3
  ['wagePct', 70], // BW 7:629 lid 1
] as const)('%s is %d', (term, number) => {
  expect(termsOn(plainDate('2026-01-05'))[term]).toBe(number);
});

test('a change of law changes the text from its first day on, and no other text', () => {
  jest.isolateModules(() => {
    const { probleemanalyse } = jest.requireActual('../../../domain/law/rules/T-10-probleemanalyse');
    const fresh = jest.requireActual('../../../domain/obligations/terms');
    const [version] = probleemanalyse.versions;
    const changesOn = plainDate('2027-07-01');
    const longer: typeof version.compute = (at: (days: number, ground: string) => unknown) => ({
      ...version.compute(at),
      legalLatest: at(56, 'Binnen acht weken'),
    });
    const changed = [
      { ...version, until: addDays(changesOn, -1) },
      { ...version, from: changesOn, compute: longer },
    ];
    const replaced = jest.replaceProperty(probleemanalyse, 'versions', changed);
    const read = (day: string): Terms => fresh.termsOn(plainDate(day));
    expect(read('2026-01-05').analysis.nl).toBe('zes weken');
    expect(read('2027-06-30').analysis.nl).toBe('zes weken');
    expect(read('2027-07-01').analysis.nl).toBe('acht weken');
    expect(read('2027-07-01').plan.nl).toBe('twee weken');
    replaced.restore();
  });
});

import { protocolsPage } from '../../documents/protocols/page';
import { PARTS, proves, readProof } from '../../documents/protocols/proof-name';
import { proofsOf, type TestRun } from '../../documents/protocols/proofs';
import type { Row } from '../../domain/protocols/row';
import { SIXTH } from '../protocols/sixth-protocol';

/** A protocol of one row with this code, and the page of a run of these tests. */
function pageOf(code: 'INC' | 'NOT' | 'UNK', tests: ReadonlyArray<[name: string, status: string]>): string {
  const [row] = SIXTH.rows as readonly Row[];
  const one = { ...(row as Row), id: 'S1-14' as const, wording: 'Bellen & <horen>', bills: { P1: { code } } };
  const protocol = { ...SIXTH, id: 'een', columns: [{ id: 'P1', label: 'Een' }], rows: [one] };
  const assertionResults = tests.map(([fullName, status]) => ({ fullName, status }));
  const run: TestRun = { startTime: 0, testResults: [{ name: '/ergens/tests/a.test.ts', assertionResults }] };
  const proofs = proofsOf(run, (path) => path.replace('/ergens/', ''));
  return protocolsPage({ protocols: [protocol], proofs, ranAt: 'vandaag' });
}
const markIn = (page: string) => /<a class="mark (\w+)" href="#([^"]+)"[^>]*>(.*?)<\/a>/.exec(page)?.slice(1);
const ALL = proves('S1-14', 'een/P1', ...PARTS);

test.each<[string, 'INC' | 'NOT' | 'UNK', Array<[string, string]>, string]>([
  ['green where every part is proven', 'INC', [[ALL, 'passed']], 'green'],
  ['amber where a part is not', 'INC', [[proves('S1-14', 'een/P1', 'line'), 'passed']], 'amber'],
  ['amber where nothing is', 'INC', [], 'amber'],
  ['amber where the test did not run', 'INC', [[ALL, 'pending']], 'amber'],
  ['amber where the test is of another package', 'INC', [[proves('S1-14', 'een/P2', ...PARTS), 'passed']], 'amber'],
  [
    'red where one test fails, whatever others prove',
    'INC',
    [
      [ALL, 'passed'],
      [`${ALL}: again`, 'failed'],
    ],
    'red',
  ],
  [
    'green where never is refused and leaves nothing',
    'NOT',
    [[proves('S1-14', 'een/P1', 'failure', 'near miss'), 'passed']],
    'green',
  ],
  ['grey where the mark is lost', 'UNK', [[ALL, 'passed']], 'grey'],
  ['red where a lost mark does something', 'UNK', [[ALL, 'failed']], 'red'],
])('a mark is %s', (_, code, tests, colour) => {
  expect(markIn(pageOf(code, tests))?.[0]).toBe(colour);
});

test('an amber mark says which parts are not proven, and leads to the test that proves the others', () => {
  const page = pageOf('INC', [[`group ${proves('S1-14', 'een/P1', 'performer', 'near miss')}: and more`, 'passed']]);
  const [, anchor, text] = markIn(page) ?? [];
  expect(text).toContain('niet bewezen: ontvangers, termijn, resultaat, factuurregel, wat er gebeurt als het misgaat<');
  expect(page).toContain(`<dt id="${anchor}">`);
  expect(page).toContain('geslaagd: uitvoerder, dat er net daarbuiten niets gebeurt. <code>tests/a.test.ts</code>');
});

test('the page shows what is printed as text, and asks no other host for anything', () => {
  const page = pageOf('INC', []);
  expect(page).toContain('Bellen &amp; &lt;horen&gt;');
  expect(page).not.toMatch(/https?:|<script|<link|url\(/);
});

test('the name of a test says what it proves, and a part that there is not is refused', () => {
  expect(readProof(`a ${ALL}: b`)).toEqual({ row: 'S1-14', pack: 'een/P1', parts: [...PARTS] });
  expect(readProof('work opens as a task for its performer alone')).toBeNull();
  expect(() => readProof('S1-14 under een/P1 proves colour')).toThrow(/"colour" is no part of a mark/);
});

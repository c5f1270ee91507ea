import { compile } from '../../domain/protocols/compile';
import { naming } from '../support/naming';
import { type ApiFixture, startApiFixture } from './fixture';
import { at, hiddenRowsOf, type Life, live, PACKAGES, tell, tellSecrets, withoutIds } from './two-lives';

/**
 * Under each package an employer reads every route of two lives: in one, everything of which he may not know was asked
 * for, judged necessary, agreed to and done. He finds no difference, and nowhere a word or id of such a row.
 */

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

const PARTS = [
  '',
  '/plan',
  '/diensten',
  '/taken',
  '/berichten',
  '/tijdlijn',
  '/documenten',
  '/factuurregels',
  '/waarom-wacht',
];

async function walk({ employer, geval }: Life): Promise<Array<[string, string]>> {
  const paths = [...PARTS.map((part) => `/verzuimgevallen/${geval}${part}`), '/taken', '/verzuimgevallen'];
  const shown: Array<[string, string]> = [];
  for (const path of paths) {
    const { status, body } = await fixture.get(`/v1${path}`, { key: employer });
    expect([path, status]).toEqual([path, 200]);
    const items = Array.isArray(body.items)
      ? body.items.map((item: unknown) => JSON.stringify(item))
      : [JSON.stringify(body)];
    shown.push([withoutIds(path), items.map(withoutIds).sort().join('\n')]);
  }
  return shown;
}

const wake = ({ werkgever, dienstverband }: Life) =>
  fixture.cases.wake({ werkgeverId: werkgever, dienstverbandId: dienstverband });

/** By day those of which most is hidden from an employer. */
const LIVED = process.env.EVERY_STEP === '1' ? PACKAGES : PACKAGES.slice(0, 3);

test.each(LIVED)(
  'under %s an employer reads nothing of a row that is not for him, whatever was asked or done',
  async (pack) => {
    const compiled = compile(pack);
    const rows = compiled.caseRows.filter(({ employerSees: seen }) => seen !== undefined);
    const hidden = hiddenRowsOf(compiled);
    const [open, secret] = [await live(fixture, pack), await live(fixture, pack)];
    const wakeAt = async (day: string) => {
      fixture.clock.now = at(day);
      for (const life of [open, secret]) await wake(life);
    };
    // What is due is done before anything is told: told first, the one life would not show that it comes late.
    await wakeAt('2026-01-07');
    await tellSecrets(fixture, secret, compiled);
    await wakeAt('2026-01-07');
    for (const day of ['2026-01-09', '2026-01-20'])
      await naming(day, async () => {
        await wakeAt(day);
        const [before, after] = [await walk(open), await walk(secret)];
        // What he pays for has its line, without a name.
        const withoutLines = (shown: typeof after) => shown.filter(([path]) => !path.endsWith('/factuurregels'));
        expect(withoutLines(after)).toEqual(withoutLines(before));
        for (const [path, text] of after)
          for (const { id, wording, name } of rows)
            for (const word of [`"${id}"`, `/${id}/`, `${id} `, wording, name])
              expect([path, text.includes(word) ? word : null]).toEqual([path, null]);
        if (day === '2026-01-09') {
          // What happens by itself nobody does.
          for (const { id, isByItself } of hidden)
            if (!isByItself) await tell(fixture, secret, { type: 'afgerond', obligation: id });
          await wakeAt(day);
        }
      });
  },
  120_000,
);

/** Under nbpw a row of which an employer may not know does what he may know of: the tweede spoor and the actueel oordeel. */
test('of a duty that such a row performs he reads what the law says, and not by which row', async () => {
  const life = await live(fixture, 'nbpw/zorgportaal');
  const seen = new Set<string>();
  for (const month of [6, 12, 14, 20, 22]) {
    fixture.clock.now = Date.UTC(2026, month - 1, 20, 9, 30);
    if (month === 12) {
      await tell(fixture, life, { type: 'toestemming', purpose: 'interventie-extern', given: true });
      await tell(fixture, life, { type: 'indicatie', row: 'S5-20', by: 'bedrijfsarts' });
    }
    await wake(life);
    for (const [path, text] of await walk(life)) {
      for (const duty of ['tweede-spoor', 'actueel-oordeel']) if (text.includes(duty)) seen.add(`${duty} ${path}`);
      expect([month, path, text.match(/S5-(20|49)\b.{0,40}/)?.[0]]).toEqual([month, path, undefined]);
    }
  }
  const timeline = `/verzuimgevallen/${life.geval}/tijdlijn`;
  for (const duty of ['tweede-spoor', 'actueel-oordeel'])
    expect([...seen]).toEqual(expect.arrayContaining([`${duty} ${withoutIds(timeline)}`]));
  const { body } = await fixture.get(`/v1${timeline}?limiet=200`, { key: life.arbodienst });
  const rowsOf = new Set(body.items.map(({ rij }: { rij: string | null }) => rij));
  expect([...rowsOf]).toEqual(expect.arrayContaining(['S5-20', 'S5-49']));
  await fixture.owner.query('select set_config($1, $2, false)', ['poortwachter.werkgever', life.werkgever]);
  const { rows: toEmployer } = await fixture.owner.query(
    `select verplichting, gegevens::text ~ 'S5-(20|49)' as named from bericht where ontvanger = 'werkgever'`,
  );
  expect(toEmployer.map(({ verplichting }) => verplichting)).toContain('tweede-spoor');
  expect(toEmployer.filter(({ named }) => named)).toEqual([]);
}, 120_000);

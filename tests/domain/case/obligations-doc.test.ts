import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRule } from '../../../domain/law/reken';
import { CATALOGUE } from '../../../domain/obligations/catalogue';
import { reachedStatuses } from './reached-statuses';

const FILE = join(__dirname, '../../../docs/obligations.md');

const reached = reachedStatuses();

test('the catalogue names every obligation that a plan can hold', () => {
  const ids = CATALOGUE.map(({ id }) => id);
  expect([...reached.keys()].filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !reached.has(id))).toEqual([]);
});

test.each(CATALOGUE.map(({ id, statuses }): [string, readonly string[]] => [id, statuses]))(
  'every status of %s is reached by a casus, and no other',
  (id, statuses) => {
    expect([...(reached.get(id)?.keys() ?? [])].sort()).toEqual([...statuses].sort());
  },
);

/** The page as it should be. */
function page(): string {
  const rows = CATALOGUE.map(({ id, english, rule, opens, closes, cancels, statuses }) => {
    const waives = statuses.includes('waived') ? '`afwijking`' : '-';
    const { name, sources } = findRule(rule);
    return `| \`${id}\` | ${english} | ${rule} ${name} (${sources[0].article}) | ${opens} | ${closes} | ${waives} | ${cancels} | ${statuses.join(', ')} |`;
  });
  return [
    '# Obligations',
    '',
    'Generated from the records in `domain/obligations/records/` by `tests/domain/case/obligations-doc.test.ts`; run that',
    'test with `SCHRIJF=1` to write it. Every status listed is reached by a casus of `tests/casussen`, and no other.',
    '',
    '| id | English | rule | opened by | closed by | waived by | cancelled by | statuses |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    '`afgerond` closes every duty that is no event, `superseded` names what took its place, and `dossieroverdracht` makes',
    'what fell due before the takeover `before-our-time`. A recovery leaves what was missed before it; death cancels all',
    'but the `overlijdensuitkering`, an `arbeidsongeval`, `regres` and the terms for keeping data. `einde-dienstverband` of',
    'somebody who is ill cancels, for an eigenrisicodrager Ziektewet, only what hangs on the employment (U-06).',
    '',
  ].join('\n');
}

test('docs/obligations.md is what the catalogue says', () => {
  if (process.env.SCHRIJF) writeFileSync(FILE, page());
  expect(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '').toBe(page());
});

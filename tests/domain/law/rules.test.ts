import { addDays } from '../../../domain/calendar/plain-date';
import { explainRule, findRule, rekenRule } from '../../../domain/law/reken';
import { RULES } from '../../../domain/law/rules/index';
import { REACH, REACH_104_WEEKS } from '../../../domain/law/rules/reach';
import disputed from '../../law/betwist.json';
import vectors from '../../law/vectors.json';
import { naming } from '../../support/naming';

const disputedNames = (disputed as Array<{ name: string }>).map(({ name }) => name);

describe('every vector of the law reference', () => {
  test.each(vectors.map((vector) => [vector.rule, vector.name, vector] as const))('%s %s', (_rule, name, vector) => {
    if (disputedNames.includes(name)) return;
    expect(rekenRule(vector.rule, vector.input)).toStrictEqual(vector.expected);
  });

  test('a disputed vector exists and gives its article and reason', () => {
    for (const dispute of disputed as Array<{ name: string; article?: string; reason?: string }>)
      naming(dispute.name, () => {
        expect(vectors.map(({ name }) => name)).toContain(dispute.name);
        expect(dispute.article).toBeTruthy();
        expect(dispute.reason).toBeTruthy();
      });
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.examples.map((example) => [example.name, example] as const))('example: %s', (_name, example) => {
    expect(rekenRule(id, example.input)).toStrictEqual(example.expected);
  });

  test('versions follow each other without gap or overlap, up to today and on', () => {
    expect([REACH, REACH_104_WEEKS]).toContain(rule.versions[0].from);
    const ends = rule.versions.map(({ until }) => until && addDays(until, 1));
    expect(ends).toEqual([...rule.versions.slice(1).map(({ from }) => from), null]);
  });

  test('names its sources, dated where they are Dutch law', () => {
    for (const source of rule.sources)
      naming(source.article, () => {
        expect(source.article).toBeTruthy();
        expect(source.url === null).toBe(source.bwbId === null);
        if (source.url !== null)
          expect(source.url).toMatch(
            new RegExp(`^https://wetten\\.overheid\\.nl/${source.bwbId}/\\d{4}-\\d{2}-\\d{2}$`),
          );
      });
  });

  test('can be explained in words', () => {
    const text = explainRule(id).join('\n');
    expect(text).toContain(rule.name);
    for (const version of rule.versions) expect(text).toContain(version.reading);
  });
});

test('ids are unique and every rule is found by its own', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  for (const rule of RULES)
    naming(rule.id, () => {
      expect(findRule(rule.id)).toBe(rule);
    });
});

test.each([
  ['T-35', 'T-35/36'],
  ['T-36', 'T-35/36'],
  ['V-02', 'V-02..V-06'],
  ['L-01', 'L-01..L-03'],
])('%s is also called %s', (alias, id) => {
  expect(findRule(alias).id).toBe(id);
});

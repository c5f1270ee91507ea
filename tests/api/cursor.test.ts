import { openCursor, sealCursor } from '../../api/cursor';

const KEYS = [7, 12_345, '99', ['2026-02-23T10:00:00.000Z', 'f2b0c2a4-0000-4000-8000-000000000001'], ['a', null, '']];

test.each(KEYS)('the key %j comes back out of its cursor, and the same key has the same one', (key) => {
  expect(openCursor(sealCursor(key))).toEqual(key);
  expect(sealCursor(key)).toBe(sealCursor(key));
});

test('a cursor tells nothing of its key, not even how long it is', () => {
  const cursors = KEYS.map(sealCursor);
  expect(new Set(cursors.map(({ length }) => length)).size).toBe(1);
  expect(new Set(cursors).size).toBe(KEYS.length);
  for (const cursor of cursors) {
    expect(cursor).toMatch(/^[\w-]{1,400}$/);
    expect(Buffer.from(cursor, 'base64url').toString()).not.toMatch(/2026|12345|f2b0|99|null/);
  }
});

test('one that was changed, cut off, made elsewhere or made up is none', () => {
  const cursor = sealCursor(7);
  const changed = Buffer.from(cursor, 'base64url');
  changed[20] = (changed[20] as number) ^ 1;
  const elsewhere = process.env.POORTWACHTER_ID_SECRET;
  process.env.POORTWACHTER_ID_SECRET = 'een andere installatie';
  const foreign = sealCursor(7);
  process.env.POORTWACHTER_ID_SECRET = elsewhere;
  const wrong = [
    changed.toString('base64url'),
    cursor.slice(0, -4),
    foreign,
    '',
    'NTA',
    Buffer.from('7').toString('base64url'),
  ];
  expect(wrong.map(openCursor)).toEqual(wrong.map(() => undefined));
});

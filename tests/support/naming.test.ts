import { naming } from './naming';

test('a check that fails says of which case it is, at once or later', async () => {
  const fails = () => expect(1).toBe(2);
  expect(() => naming('the second', fails)).toThrow(/^the second: /);
  await expect(naming({ day: 3 }, async () => fails())).rejects.toThrow(/^\{"day":3\}: /);
});

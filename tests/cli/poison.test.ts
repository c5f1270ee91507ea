import { randomUUID } from 'node:crypto';
import { bewaartermijnenCommand } from '../../cli/commands/bewaartermijnen';
import { sleutelCommand } from '../../cli/commands/sleutel';
import { wisCommand } from '../../cli/commands/wis';
import { InputError } from '../../cli/input';
import { type Fixture, startFixture } from '../database/fixture';

let fixture: Fixture;
const before = { ...process.env };
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(async () => {
  process.env = before;
  await fixture.stop();
});

const ID = randomUUID();
const OF = ['--werkgever', ID];
/** Whatever a person types for others to read. */
const TYPED = {
  'the purpose of a key': (word: string) => sleutelCommand().parseAsync(['maak', word], { from: 'user' }),
  'the ground of an erasure': (word: string) =>
    wisCommand().parseAsync(['geval', ID, ...OF, '--grond', word], { from: 'user' }),
  'the ground of a hold': (word: string) =>
    bewaartermijnenCommand().parseAsync(['aanhouden', ID, ...OF, '--grond', word], { from: 'user' }),
};

describe.each(Object.entries(TYPED))('%s', (what, type) => {
  test.each([
    ['an escape character', 'a\u001b[2J'],
    ['half an emoji', 'a\ud83d'],
    ['U+FFFE', 'a\ufffe'],
    ['a character that turns the direction of the text', 'a\u202eb'],
  ])('with %s is refused before anything is kept', async (_name, word) => {
    const { ownerUrl, workerUrl } = fixture.urls;
    process.env.DATABASE_URL = what === 'the purpose of a key' ? ownerUrl : workerUrl;
    await expect(type(word)).rejects.toThrow(InputError);
    await expect(type(word)).rejects.toThrow(/^(omschrijving|grond): /);
  });
});

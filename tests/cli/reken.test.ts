import { rekenCommand } from '../../cli/commands/reken';

/** Runs the command with everything that it writes caught. */
async function reken(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(out.push(String(text))));
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(err.push(String(text))));
  process.exitCode = undefined;
  try {
    await rekenCommand().parseAsync(args, { from: 'user' });
    return { out: out.join(''), err: err.join(''), status: process.exitCode };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
    process.exitCode = undefined;
  }
}

test('prints one JSON object', async () => {
  const { out, err, status } = await reken('S-02', '{"recovered_on": "2026-03-16"}');
  expect(JSON.parse(out)).toEqual({ relapse_aggregates_until: '2026-04-12', new_case_from: '2026-04-13' });
  expect(err).toBe('');
  expect(status).toBeUndefined();
});

test('takes the names of a casus as well', async () => {
  const { out } = await reken('T-20', '{"firstSickDay": "2026-01-05"}');
  expect(JSON.parse(out)).toEqual(JSON.parse((await reken('T-20', '{"first_sick_day": "2026-01-05"}')).out));
});

test('explains a rule without input', async () => {
  const { out } = await reken('T-20');
  expect(out).toContain('42e-weeksmelding aan UWV');
});

test('lists all rules with their names without an id', async () => {
  const { out } = await reken();
  const lines = out.split('\n');
  expect(lines).toContain('T-20        42e-weeksmelding aan UWV');
  for (const id of ['S-01', 'V-02..V-06', 'A-04'])
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${id} +\\S`)));
});

test.each([
  [['T-20', '{"first_sick_day": "2026-02-30"}'], /^first_sick_day: .*\.\n$/],
  [['T-20', '{"first_sick_day": "2013-12-31"}'], /^first_sick_day: geen regelversie voor deze datum.*\.\n$/],
  [['T-20', '{"firstSickDay": "2026-02-30"}'], /^firstSickDay: .*\.\n$/],
  [
    ['T-20', '{"firstSickDay": "2026-01-05", "first_sick_day": "2026-01-05"}'],
    /^first_sick_day: is hetzelfde als first/,
  ],
  [['T-20', '{'], /^JSON: .*\.\n$/],
  [['T-99'], /^REGEL: .*\.\n$/],
])('wrong input %j ends with status 2 and one sentence', async (args, sentence) => {
  const { out, err, status } = await reken(...args);
  expect(out).toBe('');
  expect(err).toMatch(sentence);
  expect(status).toBe(2);
});

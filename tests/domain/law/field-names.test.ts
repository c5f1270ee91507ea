import { rekenRule } from '../../../domain/law/reken';
import { RULES } from '../../../domain/law/rules/index';

/** What no field of any kind takes, and what only a choice refuses. */
const NO_VALUE = { niets: true };
const NO_CHOICE = 'geen-van-alle';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Each field of each worked example, with the rest of the example around it. */
const FIELDS = RULES.flatMap(({ id, examples }) =>
  examples.flatMap(({ input }) =>
    Object.entries(input).map(([field, value]) => ({ rule: id, field, value: value as unknown, input })),
  ),
).filter(({ rule, field }, i, all) => all.findIndex((one) => one.rule === rule && one.field === field) === i);

/** Objects and lists of objects are told by the place in them. */
test.each(FIELDS.map((one) => ({ ...one, name: `${one.rule} ${one.field}` })))(
  '$name is named by the refusal of what it does not take',
  ({ rule, field, input }) => {
    expect(() => rekenRule(rule, { ...input, [field]: NO_VALUE })).toThrow(new RegExp(`^${field}\\b.*: `));
  },
);

const CHOICES = FIELDS.filter(({ value }) => typeof value === 'string' && !DATE.test(value));

test.each(CHOICES.map((one) => ({ ...one, name: `${one.rule} ${one.field}` })))(
  '$name is named by the refusal of a choice that is none',
  ({ rule, field, input }) => {
    expect(() => rekenRule(rule, { ...input, [field]: NO_CHOICE })).toThrow(new RegExp(`^${field}\\b.*: `));
  },
);

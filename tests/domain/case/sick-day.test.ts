import { addDays } from '../../../domain/calendar/plain-date';
import { makePlan, sickDayOf } from '../../../domain/case/plan';
import { casusFiles } from './casus-files';

test.each(casusFiles().map(({ name, casus, facts }) => [name, casus, facts] as const))(
  'the sick day of %s is that of its plan, on the day of each fact, the day after and years later',
  (_name, context, facts) => {
    for (const day of facts.flatMap(({ on }) => [on, addDays(on, 1), addDays(on, 800)])) {
      const asked = { context, facts, asOf: day };
      expect({ day, sickDay: sickDayOf(asked) }).toEqual({ day, sickDay: makePlan(asked).sickDay });
    }
  },
);

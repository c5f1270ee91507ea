import { PACKAGE_IDS } from '../../../domain/protocols/packages';
import { TestContract } from '../../support/contract';

const DAYS = ['2026-01-05', '2026-04-20', '2026-11-30'];

test.each(PACKAGE_IDS)(
  'a contract of before the law that is here asks the same as one of fourteen years later: %s',
  (id) => {
    const since = '2026-01-05';
    const [old, later] = ['2000-03-15', '2014-03-15'].map((start) => new TestContract(id, { start, since }));
    for (const day of DAYS) expect(old?.planOn(day)).toEqual(later?.planOn(day));
  },
);

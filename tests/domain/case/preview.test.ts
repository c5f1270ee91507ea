import { plainDate } from '../../../domain/calendar/plain-date';
import type { Fact } from '../../../domain/case/facts';
import { previewCorrection } from '../../../domain/case/preview';
import { contextOf, recorded, ziekmelding } from './lives';

const d = plainDate;

function preview(firstSickDay: string, asOf: string, ...facts: Fact[]) {
  const fact: Fact = {
    type: 'correctie-eerste-ziektedag',
    on: d(asOf),
    firstSickDay: d(firstSickDay),
    reason: 'verkeerd-doorgegeven',
  };
  const found = previewCorrection({
    context: contextOf(),
    facts: recorded(ziekmelding('2026-01-05'), ...facts),
    fact,
    asOf: d(asOf),
  });
  if (found.refused) throw new Error(found.refused.reason);
  return found;
}

test('an earlier first sick day shows which dates move and what becomes late (S-07)', () => {
  const { difference, becomesLate } = preview('2025-12-22', '2026-02-10');
  const moved = difference.dates.find(
    ({ obligation, field }) => obligation === '42e-weeksmelding' && field === 'legalLatest',
  );
  expect(moved).toMatchObject({ from: '2026-10-26', to: '2026-10-12' });
  expect(moved?.why[0]).toBe('Eerste ziektedag: maandag 22 december 2025.');
  expect(becomesLate.map(({ obligation, daysLate }) => [obligation, daysLate])).toEqual([
    ['melding-arbodienst', 8],
    ['probleemanalyse', 8],
    ['oordeel-langdurig-verzuim', 8],
  ]);
});

test('what UWV was told has to be corrected there', () => {
  const { tellUwv, difference } = preview('2026-01-12', '2026-10-28', {
    type: '42e-weeksmelding',
    on: d('2026-10-20'),
  });
  expect(tellUwv).toEqual(['UWV kreeg de 42e-weeksmelding op dinsdag 20 oktober 2026: corrigeer die melding.']);
  expect(difference.statuses.find(({ obligation }) => obligation === 'correctie-42e-weeksmelding')).toMatchObject({
    from: null,
    to: 'open',
  });
});

test('an impossible correction is refused, not previewed', () => {
  const fact: Fact = {
    type: 'correctie-eerste-ziektedag',
    on: d('2026-02-10'),
    firstSickDay: d('2026-02-11'),
    reason: 'verkeerd-doorgegeven',
  };
  const found = previewCorrection({
    context: contextOf(),
    facts: recorded(ziekmelding('2026-01-05')),
    fact,
    asOf: d('2026-02-10'),
  });
  expect(found.refused?.field).toBe('firstSickDay');
});

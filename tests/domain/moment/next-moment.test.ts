import { workFor } from '../../../domain/moment/work';
import { newMoment } from '../../support/moment';

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const FILED = { type: '42e-weeksmelding', on: '2026-10-21' };
const LETTER = { type: 'uwv-wia-brief', on: '2027-09-10' };
const MORNING = 8 * 60;

const nextOf = (facts: Array<Record<string, unknown>>, asOf: string) => workFor(newMoment({ facts, asOf })).next;

describe('a decision on the WIA that a loonsanctie suspends (WIA 64 lid 7 and 8)', () => {
  // The 52 weeks end on 31 December 2028; six weeks before it UWV goes on, with eleven of its 56 days left.
  const SUSPENDED = [
    SICK,
    FILED,
    LETTER,
    { type: 're-integratieverslag', on: '2027-09-20' },
    { type: 'wia-aanvraag', on: '2027-10-01' },
    { type: 'loonsanctie', on: '2027-11-15' },
  ];

  test('wakes its case on the day on which it resumes', () => {
    expect(nextOf(SUSPENDED, '2028-11-18')).toEqual({
      at: { date: '2028-11-19', minute: MORNING },
      what: 'Beslissing van UWV op de WIA-aanvraag gaat verder',
    });
  });

  test('is told late on the day after what was left of its eight weeks', () => {
    expect(nextOf(SUSPENDED, '2028-11-30')).toMatchObject({
      at: { date: '2028-12-01', minute: MORNING },
      what: 'termijn verstreken van Beslissing van UWV op de WIA-aanvraag',
    });
  });

  test('that resumed at the repair wakes nothing six weeks before the end', () => {
    const repaired = [
      ...SUSPENDED,
      { type: 'bekortingsmelding', on: '2028-03-06' },
      { type: 'bekortingsbesluit', on: '2028-03-20', repaired: true },
    ];
    expect(nextOf(repaired, '2028-03-21')?.what).not.toContain('gaat verder');
  });
});

test('while the WIA application is missing after everybody was told, nothing more is to come', () => {
  expect(nextOf([SICK, FILED, LETTER], '2028-01-10')).toBeNull();
});

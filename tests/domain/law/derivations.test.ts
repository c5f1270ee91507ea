import { plainDate } from '../../../domain/calendar/plain-date';
import { chainDaysFrom, offsetOn } from '../../../domain/law/chain-days';
import { Derivation } from '../../../domain/law/derivation';
import { applyRule, versionOn } from '../../../domain/law/rule';
import { weeksmelding42 } from '../../../domain/law/rules/T-20-42e-weeksmelding';
import { uwvWiaBrief } from '../../../domain/law/rules/T-27-uwv-wia-brief';
import { wiaAanvraag } from '../../../domain/law/rules/T-31-wia-aanvraag';
import { loonsanctie } from '../../../domain/law/rules/T-33-loonsanctie';
import { ziekUitDienst } from '../../../domain/law/rules/U-01-ziek-uit-dienst';
import { vangnetmelding } from '../../../domain/law/rules/V-02-vangnetmelding';

const d = plainDate;

test('T-20 tells its steps in Dutch, by the code that computes the dates', () => {
  const { internalDue } = versionOn(weeksmelding42, d('2025-07-07')).compute(chainDaysFrom(d('2025-07-07')));
  expect(internalDue.why).toEqual([
    'Eerste ziektedag: maandag 7 juli 2025.',
    'De eerste dag nadat de ziekte 42 weken heeft geduurd (ZW art. 38 lid 1) (plus 294 dagen): maandag 27 april 2026.',
    'Laatste werkdag op of voor die dag: vrijdag 24 april 2026.',
  ]);
});

test('offsetOn counts the sick days before a date', () => {
  const at = chainDaysFrom(d('2026-01-05'));
  expect(offsetOn(at, d('2026-01-05'), 727)).toBe(0);
  expect(offsetOn(at, d('2026-02-16'), 727)).toBe(42);
  expect(offsetOn(at, d('2030-01-01'), 727)).toBe(727);
});

test('T-27 while the letter has not come the application is due on its own day', () => {
  const at = chainDaysFrom(d('2026-01-05'));
  const brief = versionOn(uwvWiaBrief, d('2026-01-05')).compute({ at, letterReceived: null, filedBeforeWeek81: true });
  expect(brief.letterLate).toBe(false);
  expect(brief.askOn.date).toBe('2027-09-06');
  expect(brief.callUwvOn.date).toBe('2027-09-20');
  expect(brief.deemedTimelyUntil.date).toBe('2027-10-17');
});

test('T-31 after a late letter the delay counts from the later day', () => {
  const d0 = d('2024-01-08');
  const at = chainDaysFrom(d0);
  const { deemedTimelyUntil } = versionOn(uwvWiaBrief, d0).compute({
    at,
    letterReceived: d('2025-10-06'),
    filedBeforeWeek81: true,
  });
  const { compute } = versionOn(wiaAanvraag, d0);
  const onTime = compute({ at, application: d('2025-11-03'), validReason: null, deemedTimelyUntil });
  expect([onTime.latest.date, onTime.daysLate, onTime.employeeKeepsWageDuringDelay]).toEqual(['2025-11-03', 0, null]);
  const late = compute({ at, application: d('2025-11-05'), validReason: null, deemedTimelyUntil });
  expect([late.daysLate, late.wagePeriodLastDay.date, late.employeeKeepsWageDuringDelay]).toEqual([
    2,
    '2026-01-06',
    null,
  ]);
});

describe('T-33 loonsanctie', () => {
  const firstSickDay = d('2024-01-08');
  const baseEnd = Derivation.from(d('2026-01-04'), 'Einde van het loontijdvak');

  test('counts from an end that a late application moved', () => {
    const moved = baseEnd.plusDays(22, 'Late WIA-aanvraag');
    expect(applyRule(loonsanctie, { firstSickDay, baseEnd: moved, decision: d('2025-12-15') })).toMatchObject({
      decisionDeadline: { date: '2025-12-15' },
      decisionLateDays: 0,
      wageLastDay: { date: '2027-01-25' },
    });
  });

  test('is valid on the last day of the period and void the day after', () => {
    expect(applyRule(loonsanctie, { firstSickDay, baseEnd, decision: d('2026-01-04') })).toMatchObject({
      valid: true,
      startsOn: { date: '2026-01-05' },
    });
    expect(applyRule(loonsanctie, { firstSickDay, baseEnd, decision: d('2026-01-05') })).toMatchObject({
      valid: false,
      startsOn: null,
      wageLastDay: { date: '2026-01-04' },
    });
  });

  test('maternity leave that runs at the start puts it off', () => {
    const leaves = [{ from: d('2025-12-01'), until: d('2026-03-22') }];
    expect(applyRule(loonsanctie, { firstSickDay, baseEnd, decision: d('2025-11-20'), leaves })).toMatchObject({
      startsOn: { date: '2026-03-23' },
      wageLastDay: { date: '2027-03-21' },
    });
  });

  test('maternity leave in it interrupts it', () => {
    const leaves = [{ from: d('2026-06-01'), until: d('2026-09-20') }];
    expect(applyRule(loonsanctie, { firstSickDay, baseEnd, decision: d('2025-11-20'), leaves })).toMatchObject({
      startsOn: { date: '2026-01-05' },
      wageLastDay: { date: '2027-04-25' },
    });
  });

  test('leave before or after it changes nothing', () => {
    const leaves = [
      { from: d('2025-06-01'), until: d('2025-09-20') },
      { from: d('2027-02-01'), until: d('2027-05-20') },
    ];
    expect(applyRule(loonsanctie, { firstSickDay, baseEnd, decision: d('2025-11-20'), leaves }).wageLastDay.date).toBe(
      '2027-01-03',
    );
  });

  test('a repair found late in the sanction never prolongs it', () => {
    const repair = { notified: d('2026-12-01'), decided: d('2026-12-15') };
    expect(applyRule(loonsanctie, { firstSickDay, baseEnd, decision: d('2025-11-20'), repair }).wageLastDay.date).toBe(
      '2027-01-03',
    );
  });

  test('a notice without a decision gives its term and leaves the end', () => {
    const repair = { notified: d('2026-03-02'), decided: null };
    expect(applyRule(loonsanctie, { firstSickDay, baseEnd, decision: d('2025-11-20'), repair })).toMatchObject({
      repairDecisionDeadline: { date: '2026-03-23' },
      repairDecisionLateDays: 0,
      wageLastDay: { date: '2027-01-03' },
    });
  });

  test('both delays of UWV shorten it, never to before the end of the period', () => {
    const repair = { notified: d('2026-03-02'), decided: d('2026-03-30') };
    expect(applyRule(loonsanctie, { firstSickDay, baseEnd, decision: d('2025-12-03'), repair }).wageLastDay.date).toBe(
      '2026-04-24',
    );
    const slow = { notified: d('2025-11-24'), decided: d('2026-01-05') };
    expect(
      applyRule(loonsanctie, { firstSickDay, baseEnd, decision: d('2026-01-04'), repair: slow }).wageLastDay.date,
    ).toBe('2026-01-04');
  });
});

test.each([
  [41, true],
  [42, false],
  [69, true],
  [70, false],
])('U-01 %i days: on a boundary is %s', (days, onBoundary) => {
  const employmentLastDay = Derivation.from(d('2026-01-05'), 'Eerste ziektedag').plusDays(days, 'Laatste dag');
  const found = applyRule(ziekUitDienst, {
    firstSickDay: d('2026-01-05'),
    countedFrom: d('2026-01-05'),
    employmentLastDay,
  });
  expect([found.daysBetween, found.onBoundary]).toEqual([days, onBoundary]);
});

test('V-02 an employment that ends after the term leaves it as it is', () => {
  const { compute } = versionOn(vangnetmelding, d('2026-01-05'));
  const at = chainDaysFrom(d('2026-01-05'));
  expect(compute({ category: 'no_risk', at, employmentLastDay: d('2026-02-16') }).reportDue.date).toBe('2026-02-16');
  expect(compute({ category: 'no_risk', at, employmentLastDay: d('2026-02-15') }).reportDue.date).toBe('2026-02-15');
});

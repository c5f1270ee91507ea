import type { PlainDate } from '../../calendar/plain-date';
import { chainDaysFrom } from '../chain-days';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { movedEnd } from './H-02-termijnenwet';
import { oneOf } from './input-error';
import { REACH } from './reach';
import { law } from './sources';
import { VANGNET_CATEGORIES, vangnetmelding } from './V-02-vangnetmelding';

type Input = {
  /** Day on which the employee reports the recovery to the employer. */
  recoveryReported: Derivation;
  /** Last day for the vangnetmelding (V-02) while that has not been made; null when it has. */
  sickReportDue?: Derivation | null;
};

function compute({ recoveryReported, sickReportDue = null }: Input) {
  const withinTwoDays = recoveryReported.plusDays(
    2,
    'De tweede dag na de herstelmelding van de werknemer (ZW art. 38a lid 5)',
  );
  const uwvRecoveryDue =
    sickReportDue && sickReportDue.date < withinTwoDays.date
      ? withinTwoDays.movedTo(sickReportDue.date, 'Samen met de ziekmelding, binnen de termijn daarvan')
      : withinTwoDays;
  const twoDaysMoved = withinTwoDays.movedByTermijnenwet(movedEnd(recoveryReported.date, 2));
  return {
    /** The practice of UWV: within two days, together with the sick report while that has not been made. */
    uwvRecoveryDue,
    internalDue: uwvRecoveryDue.onLastBusinessDay(),
    statutoryOuterLimit: sickReportDue,
    /** The statute: not before the sick report, which may take its whole term (lid 6). */
    legalLatest:
      sickReportDue && sickReportDue.date > twoDaysMoved.date
        ? sickReportDue.noted('Het herstel hoeft niet eerder te worden gemeld dan de ziekte (ZW art. 38a lid 6).')
        : twoDaysMoved,
  };
}

export const herstelmeldingZw: Rule<typeof compute> = {
  id: 'V-08',
  name: 'Herstelmelding aan UWV bij ziekengeld',
  sources: [law('ZW', '38a lid 4'), law('ZW', '38a lid 5'), law('ZW', '38a lid 6'), law('ATW', '1')],
  decidedBy: { inDutch: 'herstelmelding van de werknemer', of: ({ recoveryReported }) => recoveryReported.date },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'De tweede dag na de melding van de werknemer, en tot de eerste werkdag (ATW). Hersteld voor de ziekmelding aan UWV: ' +
        'UWV wil beide binnen die twee dagen (praktijk, de dag waar het plan naartoe werkt); te laat volgens de wet is het pas ' +
        'na de termijn van de ziekmelding, want het herstel hoeft niet eerder te worden gemeld dan de ziekte (lid 6).',
      otherReadings: ['Ook volgens de wet binnen twee dagen: dan is het na die twee dagen te laat.'],
      compute,
    },
  ],
  forms: [
    {
      input: { employee_reports_recovery_on: 'date' },
      answer({ employee_reports_recovery_on: reported }: { employee_reports_recovery_on: PlainDate }) {
        const melding = applyRule(herstelmeldingZw, {
          recoveryReported: Derivation.from(reported, 'Werknemer meldt herstel'),
        });
        return { uwv_recovery_due: melding.uwvRecoveryDue.date, internal_due: melding.internalDue.date };
      },
    },
    {
      input: { category: 'text', first_sick_day: 'date', employee_reports_recovery_on: 'date' },
      answer(input: { category: string; first_sick_day: PlainDate; employee_reports_recovery_on: PlainDate }) {
        const { reportDue } = applyRule(vangnetmelding, {
          category: oneOf('category', input.category, VANGNET_CATEGORIES),
          at: chainDaysFrom(input.first_sick_day),
        });
        const melding = applyRule(herstelmeldingZw, {
          recoveryReported: Derivation.from(input.employee_reports_recovery_on, 'Werknemer meldt herstel'),
          sickReportDue: reportDue,
        });
        return { combined_report_due: melding.uwvRecoveryDue.date, statutory_outer_limit: reportDue.date };
      },
    },
    {
      input: { employee_reports_recovery_on: 'date', sick_report_due: 'date?', with_termijnenwet: 'boolean' },
      answer(input: {
        employee_reports_recovery_on: PlainDate;
        sick_report_due: PlainDate | null;
        with_termijnenwet: boolean;
      }) {
        const melding = applyRule(herstelmeldingZw, {
          recoveryReported: Derivation.from(input.employee_reports_recovery_on, 'Werknemer meldt herstel'),
          sickReportDue: input.sick_report_due
            ? Derivation.from(input.sick_report_due, 'Laatste dag voor de ziekmelding')
            : null,
        });
        return {
          legal_latest: input.with_termijnenwet ? melding.legalLatest.date : melding.uwvRecoveryDue.date,
          internal_due: melding.internalDue.date,
        };
      },
    },
  ],
  examples: [
    {
      name: 'de tweede dag is een zaterdag: te laat pas na maandag',
      input: { employee_reports_recovery_on: '2026-04-09', with_termijnenwet: true },
      expected: { legal_latest: '2026-04-13', internal_due: '2026-04-10' },
    },
    {
      name: 'hersteld voor de ziekmelding: praktijk twee dagen, wet de termijn van de ziekmelding',
      input: { employee_reports_recovery_on: '2026-01-19', sick_report_due: '2026-02-16', with_termijnenwet: true },
      expected: { legal_latest: '2026-02-16', internal_due: '2026-01-21' },
    },
    {
      name: 'hersteld een dag voor de ziekmelding moest: de tweede dag na het herstel',
      input: { employee_reports_recovery_on: '2026-02-15', sick_report_due: '2026-02-16', with_termijnenwet: true },
      expected: { legal_latest: '2026-02-17', internal_due: '2026-02-16' },
    },
    {
      name: 'de tweede dag is een zaterdag',
      input: { employee_reports_recovery_on: '2026-04-09' },
      expected: { uwv_recovery_due: '2026-04-11', internal_due: '2026-04-10' },
    },
    {
      name: 'no-risk, hersteld voor de ziekmelding',
      input: { category: 'no_risk', first_sick_day: '2026-01-05', employee_reports_recovery_on: '2026-01-19' },
      expected: { combined_report_due: '2026-01-21', statutory_outer_limit: '2026-02-16' },
    },
  ],
};

import type { RowId } from '../obligations/obligation-id';
import type { ProtocolRule } from './protocol-rule';

const NO_NOTES: readonly string[] = [];

/**
 * What the rules say to who does this row about a test of the RI&E that may be left out, Dutch; a rule for smaller employers
 * says nothing. Hours of work and the instrument are not known here, so those stay a condition.
 */
export function exemptionsOf(row: RowId, rules: readonly ProtocolRule[], employees: number): readonly string[] {
  const found = rules.flatMap((rule) => {
    if (rule.kind !== 'rie-exemption' || !rule.rows.includes(row)) return [];
    const { id, maxEmployees, maxHoursPerWeek, approvedInstrument } = rule;
    if (maxEmployees !== null && employees > maxEmployees) return [];
    const terms = [
      maxHoursPerWeek === null ? [] : `ten hoogste ${maxHoursPerWeek} uur arbeid per week van alle werknemers samen`,
      maxEmployees === null ? [] : `ten hoogste ${maxEmployees} werknemers (het zijn er ${employees})`,
      approvedInstrument ? 'een goedgekeurd RI&E-instrument' : [],
    ].flat();
    return `De RI&E hoeft niet getoetst te worden bij ${terms.join(' en ')} (${id}).`;
  });
  return found.length > 0 ? found : NO_NOTES;
}

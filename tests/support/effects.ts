import type { EffectLine } from '../../cli/simulation/life';

/** An effect as a line to read: `2026-01-26 taak probleemanalyse bedrijfsarts opening`. */
export function inShort(lines: readonly EffectLine[]): string[] {
  return lines.map(({ date, kind, obligation, to, step }) => [date, kind, obligation, to, step].join(' '));
}

/** Of each kind of effect: what a test is about. */
export function only(lines: readonly EffectLine[], ...kinds: string[]): EffectLine[] {
  return lines.filter((line) => kinds.includes(line.kind as string));
}

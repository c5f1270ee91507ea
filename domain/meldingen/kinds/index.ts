import { hersteldmelding } from './hersteldmelding';
import type { MeldingKind } from './kind';
import { vangnetHerstelmelding } from './vangnet-herstelmelding';
import { vangnetmelding } from './vangnetmelding';
import { weeksmelding } from './weeksmelding';
import { ziekUitDienstMelding } from './ziek-uit-dienst-melding';

/** Every kind of melding to UWV that goes through a saga. */
export const MELDING_KINDS: readonly MeldingKind[] = [
  weeksmelding,
  hersteldmelding,
  vangnetmelding,
  vangnetHerstelmelding,
  ziekUitDienstMelding,
];

/** The kind of a melding. */
export function kindOf(melding: { kind: string }): MeldingKind {
  const kind = MELDING_KINDS.find(({ id }) => id === melding.kind);
  if (!kind) throw new Error(`${melding.kind}: geen soort melding aan UWV`);
  return kind;
}

/** The kind whose tasks stand under an obligation; undefined when nobody is asked anything about one. */
export function kindForTask(task: { obligation: string }): MeldingKind | undefined {
  return MELDING_KINDS.find(({ obligation, voluntary }) => obligation === task.obligation && !voluntary);
}

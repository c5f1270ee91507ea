import { kindIdOf } from '../stored-melding';
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
export function kindOf(melding: { sleutel: string }): MeldingKind {
  const id = kindIdOf(melding);
  const kind = MELDING_KINDS.find((each) => each.id === id);
  if (!kind) throw new Error(`${melding.sleutel}: geen soort melding aan UWV`);
  return kind;
}

/** The kind whose tasks stand under an obligation; undefined when nobody is asked anything about one. */
export function kindForTask({ verplichting }: { verplichting: string }): MeldingKind | undefined {
  return MELDING_KINDS.find(({ obligation, voluntary }) => obligation === verplichting && !voluntary);
}

import type { Template } from '../template';
import { bezwaarbrief } from './bezwaarbrief';
import { conceptPlanVanAanpak } from './concept-plan-van-aanpak';
import { dossieranalyse } from './dossieranalyse';
import { eerstejaarsevaluatie } from './eerstejaarsevaluatie';
import { eindevaluatie } from './eindevaluatie';
import { evaluatie } from './evaluatie';
import { functiebeschrijving } from './functiebeschrijving';
import { inzetbaarheidsprofiel } from './inzetbaarheidsprofiel';
import { machtiging } from './machtiging';
import { planVanAanpak } from './plan-van-aanpak';
import { probleemanalyse } from './probleemanalyse';
import { reIntegratieplanWerknemer } from './re-integratieplan-werknemer';
import { spreekuurverslag } from './spreekuurverslag';

/** Every kind of document that is made here, without medical data. */
export const TEMPLATES: readonly Template[] = [
  bezwaarbrief,
  conceptPlanVanAanpak,
  dossieranalyse,
  eerstejaarsevaluatie,
  eindevaluatie,
  evaluatie,
  functiebeschrijving,
  inzetbaarheidsprofiel,
  machtiging,
  planVanAanpak,
  probleemanalyse,
  reIntegratieplanWerknemer,
  spreekuurverslag,
];

export function templateOf(kind: string): Template | undefined {
  return TEMPLATES.find((one) => one.kind === kind);
}

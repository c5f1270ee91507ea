import { rowOf } from '../../domain/protocols/packages';
import type { Template } from '../template';
import { actueelOordeel } from './actueel-oordeel';
import { bewijsdossierPoortwachtergarantie } from './bewijsdossier-poortwachtergarantie';
import { bezwaarbrief } from './bezwaarbrief';
import { bijstellingPlanVanAanpak } from './bijstelling-plan-van-aanpak';
import { bijstellingProbleemanalyse } from './bijstelling-probleemanalyse';
import { conceptEerstejaarsevaluatie } from './concept-eerstejaarsevaluatie';
import { conceptEindevaluatie } from './concept-eindevaluatie';
import { conceptEvaluatie } from './concept-evaluatie';
import { conceptPlanVanAanpak } from './concept-plan-van-aanpak';
import { dossieranalyse } from './dossieranalyse';
import { dossieranalyseOvername } from './dossieranalyse-overname';
import { dossieranalyseWeek42 } from './dossieranalyse-week-42';
import { dossieranalyseWeek104 } from './dossieranalyse-week-104';
import { eerstejaarsevaluatie } from './eerstejaarsevaluatie';
import { eindevaluatie } from './eindevaluatie';
import { evaluatie } from './evaluatie';
import { factuurvoorstel } from './factuurvoorstel';
import { functiebeschrijving } from './functiebeschrijving';
import { inzetbaarheidsprofiel } from './inzetbaarheidsprofiel';
import { lijstArbeidsmogelijkheden } from './lijst-arbeidsmogelijkheden';
import { machtiging } from './machtiging';
import { actueelOordeelMedisch } from './medical/actueel-oordeel-medisch';
import { functioneleMogelijkhedenlijst } from './medical/functionele-mogelijkhedenlijst';
import { wiaDossier } from './medical/wia-dossier';
import { offerteStuk } from './offerte';
import { planVanAanpak } from './plan-van-aanpak';
import { probleemanalyse } from './probleemanalyse';
import { reIntegratiedossier } from './re-integratiedossier';
import { reIntegratieplanWerknemer } from './re-integratieplan-werknemer';
import { reIntegratieverslag } from './re-integratieverslag';
import { reIntegratieverslagVerkort } from './re-integratieverslag-verkort';
import { spreekuurverslag } from './spreekuurverslag';
import { verwijzing } from './verwijzing';
import { wvpDossier } from './wvp-dossier';

/** Every kind of document that is made here, without medical data. */
export const TEMPLATES: readonly Template[] = [
  actueelOordeel,
  bewijsdossierPoortwachtergarantie,
  bezwaarbrief,
  bijstellingPlanVanAanpak,
  bijstellingProbleemanalyse,
  conceptEerstejaarsevaluatie,
  conceptEindevaluatie,
  conceptEvaluatie,
  conceptPlanVanAanpak,
  dossieranalyse,
  dossieranalyseOvername,
  dossieranalyseWeek42,
  dossieranalyseWeek104,
  eerstejaarsevaluatie,
  eindevaluatie,
  evaluatie,
  factuurvoorstel,
  functiebeschrijving,
  inzetbaarheidsprofiel,
  lijstArbeidsmogelijkheden,
  machtiging,
  offerteStuk,
  planVanAanpak,
  probleemanalyse,
  reIntegratiedossier,
  reIntegratieplanWerknemer,
  reIntegratieverslag,
  reIntegratieverslagVerkort,
  spreekuurverslag,
  verwijzing,
  wvpDossier,
];

/** Kinds with medical data: their versions are kept apart, and no employer knows of them. */
export const MEDICAL_TEMPLATES: readonly Template[] = [
  actueelOordeelMedisch,
  functioneleMogelijkhedenlijst,
  wiaDossier,
];

/** The template of a document, with who approves this one. */
export function templateFor({ soort, rij }: { soort: string; rij: string | null }): Template | undefined {
  const template = templateOf(soort);
  const [performer] = (rij && rowOf(rij)?.performers) || [];
  if (!template || !performer || !template.orPerformer?.includes(performer)) return template;
  return { ...template, approvedBy: performer };
}

export function templateOf(kind: string): Template | undefined {
  return TEMPLATES.find((one) => one.kind === kind);
}

export function medicalTemplateOf(kind: string): Template | undefined {
  return MEDICAL_TEMPLATES.find((one) => one.kind === kind);
}

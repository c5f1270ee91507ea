import { keysOf, type ObligationId } from './obligation-id';
import type { ObligationRecord } from './record';
import { weeksmelding42e } from './records/42e-weeksmelding';
import { actueelOordeel } from './records/actueel-oordeel';
import { arbeidsongevalMelding } from './records/arbeidsongeval-melding';
import { arbeidsongevalRegistratie } from './records/arbeidsongeval-registratie';
import { bekortingsbesluit } from './records/bekortingsbesluit';
import { bekortingsmelding } from './records/bekortingsmelding';
import { beroepsziektemelding } from './records/beroepsziektemelding';
import { bewaartermijnen } from './records/bewaartermijnen';
import { bezwaar } from './records/bezwaar';
import { bijstellingPlanVanAanpak } from './records/bijstelling-plan-van-aanpak';
import { bijstellingProbleemanalyse } from './records/bijstelling-probleemanalyse';
import { correctieWeeksmelding42e } from './records/correctie-42e-weeksmelding';
import { deskundigenoordeel } from './records/deskundigenoordeel';
import { eerstejaarsevaluatie } from './records/eerstejaarsevaluatie';
import { eindeLoondoorbetaling } from './records/einde-loondoorbetaling';
import { eindeLoondoorbetalingAow } from './records/einde-loondoorbetaling-aow';
import { eindeLoonsanctie } from './records/einde-loonsanctie';
import { eindeOpzegverbod } from './records/einde-opzegverbod';
import { eindeWachttijd } from './records/einde-wachttijd';
import { eindevaluatie } from './records/eindevaluatie';
import { evaluatie } from './records/evaluatie';
import { frequentVerzuimgesprek } from './records/frequent-verzuimgesprek';
import { grens81Weken } from './records/grens-81-weken';
import { herbeoordelingMogelijkheden } from './records/herbeoordeling-mogelijkheden';
import { herstelbewaking } from './records/herstelbewaking';
import { jaar2Loon } from './records/jaar-2-loon';
import { loonsanctiebesluit } from './records/loonsanctiebesluit';
import { meldingArbodienst } from './records/melding-arbodienst';
import { navraagWiaBrief } from './records/navraag-wia-brief';
import { nawerkingMelding } from './records/nawerking-melding';
import { noRiskVraag } from './records/no-risk-vraag';
import { oordeelBedongenArbeid } from './records/oordeel-bedongen-arbeid';
import { oordeelLangdurigVerzuim } from './records/oordeel-langdurig-verzuim';
import { oordeelZelfdeOorzaak } from './records/oordeel-zelfde-oorzaak';
import { overlijdensuitkering } from './records/overlijdensuitkering';
import { planVanAanpak } from './records/plan-van-aanpak';
import { probleemanalyse } from './records/probleemanalyse';
import { reIntegratieverslag } from './records/re-integratieverslag';
import { regres } from './records/regres';
import { rivHersteltermijn } from './records/riv-hersteltermijn';
import { rivUpload } from './records/riv-upload';
import { rivZiekUitDienst } from './records/riv-ziek-uit-dienst';
import { secondOpinion } from './records/second-opinion';
import { tweedeSpoor } from './records/tweede-spoor';
import { uwvWiaBrief } from './records/uwv-wia-brief';
import { vangnetHerstelmelding } from './records/vangnet-herstelmelding';
import { vangnetmelding } from './records/vangnetmelding';
import { vervroegdeWiaAanvraag } from './records/vervroegde-wia-aanvraag';
import { wazoAanvraag } from './records/wazo-aanvraag';
import { wiaAanvraag } from './records/wia-aanvraag';
import { wiaBeslissing } from './records/wia-beslissing';
import { ziekUitDienstMelding } from './records/ziek-uit-dienst-melding';

/** Every obligation of the law, in the order of the catalogue. */
export const RECORDS: Readonly<Record<ObligationId, ObligationRecord>> = {
  'melding-arbodienst': meldingArbodienst,
  probleemanalyse,
  'oordeel-langdurig-verzuim': oordeelLangdurigVerzuim,
  'bijstelling-probleemanalyse': bijstellingProbleemanalyse,
  'herbeoordeling-mogelijkheden': herbeoordelingMogelijkheden,
  'plan-van-aanpak': planVanAanpak,
  'bijstelling-plan-van-aanpak': bijstellingPlanVanAanpak,
  evaluatie,
  '42e-weeksmelding': weeksmelding42e,
  'grens-81-weken': grens81Weken,
  'correctie-42e-weeksmelding': correctieWeeksmelding42e,
  eerstejaarsevaluatie,
  'tweede-spoor': tweedeSpoor,
  'navraag-wia-brief': navraagWiaBrief,
  'uwv-wia-brief': uwvWiaBrief,
  'actueel-oordeel': actueelOordeel,
  eindevaluatie,
  're-integratieverslag': reIntegratieverslag,
  'riv-hersteltermijn': rivHersteltermijn,
  'wia-aanvraag': wiaAanvraag,
  'wia-beslissing': wiaBeslissing,
  'vervroegde-wia-aanvraag': vervroegdeWiaAanvraag,
  loonsanctiebesluit,
  'einde-loonsanctie': eindeLoonsanctie,
  bekortingsmelding,
  bekortingsbesluit,
  'jaar-2-loon': jaar2Loon,
  'einde-wachttijd': eindeWachttijd,
  'einde-loondoorbetaling': eindeLoondoorbetaling,
  'einde-opzegverbod': eindeOpzegverbod,
  bezwaar,
  vangnetmelding,
  'vangnet-herstelmelding': vangnetHerstelmelding,
  'no-risk-vraag': noRiskVraag,
  'wazo-aanvraag': wazoAanvraag,
  'ziek-uit-dienst-melding': ziekUitDienstMelding,
  'riv-ziek-uit-dienst': rivZiekUitDienst,
  'riv-upload': rivUpload,
  'nawerking-melding': nawerkingMelding,
  'frequent-verzuimgesprek': frequentVerzuimgesprek,
  'arbeidsongeval-melding': arbeidsongevalMelding,
  'arbeidsongeval-registratie': arbeidsongevalRegistratie,
  beroepsziektemelding,
  regres,
  deskundigenoordeel,
  'second-opinion': secondOpinion,
  'einde-loondoorbetaling-aow': eindeLoondoorbetalingAow,
  overlijdensuitkering,
  'oordeel-zelfde-oorzaak': oordeelZelfdeOorzaak,
  'oordeel-bedongen-arbeid': oordeelBedongenArbeid,
  herstelbewaking,
  ...bewaartermijnen,
};

const BY_KEY: ReadonlyMap<string, ObligationId> = new Map(
  (Object.keys(RECORDS) as ObligationId[]).flatMap((id) => keysOf(id).map((key) => [key, id] as const)),
);

/** Which obligation of the law a name on the wire stands for; null for a row and for anything else. */
export function obligationIdOf(key: string): ObligationId | null {
  return BY_KEY.get(key) ?? null;
}

/** The record of an obligation by its name in plans, facts and tables; null for a row of a protocol and for anything else. */
export function recordOf(key: string): ObligationRecord | null {
  const id = obligationIdOf(key);
  return id && RECORDS[id];
}

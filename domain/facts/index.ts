import { tweeenveertigsteWeeksmelding } from './42e-weeksmelding';
import { actueelOordeel } from './actueel-oordeel';
import { afgerond } from './afgerond';
import { afspraak } from './afspraak';
import { afwijking } from './afwijking';
import { afzegging } from './afzegging';
import { arbeidsongeval } from './arbeidsongeval';
import { bekortingsbesluit } from './bekortingsbesluit';
import { bekortingsmelding } from './bekortingsmelding';
import { belpoging } from './belpoging';
import { beroepsziekte } from './beroepsziekte';
import { besteding } from './besteding';
import { betwistingOngegrond } from './betwisting-ongegrond';
import { bevalling } from './bevalling';
import { bijstelling } from './bijstelling';
import { correctieEersteZiektedag } from './correctie-eerste-ziektedag';
import { correctieHersteldatum } from './correctie-hersteldatum';
import { deelherstel } from './deelherstel';
import { delegatie } from './delegatie';
import { derdeAansprakelijk } from './derde-aansprakelijk';
import { deskundigenoordeel } from './deskundigenoordeel';
import { dossieroverdracht } from './dossieroverdracht';
import { eerstejaarsevaluatie } from './eerstejaarsevaluatie';
import { eindeDienstverband } from './einde-dienstverband';
import { eindevaluatie } from './eindevaluatie';
import { evaluatie } from './evaluatie';
import { formulierAntwoord } from './formulier-antwoord';
import { goedkeuring } from './goedkeuring';
import { herstelmelding } from './herstelmelding';
import { hervatting } from './hervatting';
import { indicatie } from './indicatie';
import { indienst } from './indienst';
import { intrekking } from './intrekking';
import { intrekkingHerstel } from './intrekking-herstel';
import { kosten } from './kosten';
import { kostencorrectie } from './kostencorrectie';
import { loonsanctie } from './loonsanctie';
import { mandaat } from './mandaat';
import { nietVerschenen } from './niet-verschenen';
import { offerte } from './offerte';
import { offerteAkkoord } from './offerte-akkoord';
import { onderbreking } from './onderbreking';
import { ontvangst } from './ontvangst';
import { oordeel } from './oordeel';
import { opdracht } from './opdracht';
import { overlijden } from './overlijden';
import { pakketwissel } from './pakketwissel';
import { planVanAanpak } from './plan-van-aanpak';
import { probleemanalyse } from './probleemanalyse';
import { reIntegratieverslag } from './re-integratieverslag';
import { rivHerstelverzoek } from './riv-herstelverzoek';
import { secondOpinion } from './second-opinion';
import { terugname } from './terugname';
import { toestemming } from './toestemming';
import { tweedeSpoor } from './tweede-spoor';
import { uwvBesluit } from './uwv-besluit';
import { uwvWiaBrief } from './uwv-wia-brief';
import { vakantie } from './vakantie';
import { vangnet } from './vangnet';
import { verkortingsverzoek } from './verkortingsverzoek';
import { verplaatsing } from './verplaatsing';
import { verschenen } from './verschenen';
import { vertrekArbodienst } from './vertrek-arbodienst';
import { vervroegdeWiaGrond } from './vervroegde-wia-grond';
import { verwachting } from './verwachting';
import { verzekeraarBesluit } from './verzekeraar-besluit';
import { verzoek } from './verzoek';
import { vrijwilligeVerlenging } from './vrijwillige-verlenging';
import { wiaAanvraag } from './wia-aanvraag';
import { ziekmelding } from './ziekmelding';
import { zwangerschap } from './zwangerschap';
import { zwangerschapsverlof } from './zwangerschapsverlof';

/** Every type of fact, by its name on the wire and in a casus. */
export const FACTS = {
  ziekmelding,
  herstelmelding,
  deelherstel,
  'correctie-eerste-ziektedag': correctieEersteZiektedag,
  'correctie-hersteldatum': correctieHersteldatum,
  intrekking,
  'intrekking-herstel': intrekkingHerstel,
  terugname,
  verwachting,
  probleemanalyse,
  bijstelling,
  eerstejaarsevaluatie,
  'plan-van-aanpak': planVanAanpak,
  evaluatie,
  'tweede-spoor': tweedeSpoor,
  'actueel-oordeel': actueelOordeel,
  eindevaluatie,
  're-integratieverslag': reIntegratieverslag,
  '42e-weeksmelding': tweeenveertigsteWeeksmelding,
  'uwv-wia-brief': uwvWiaBrief,
  'wia-aanvraag': wiaAanvraag,
  'riv-herstelverzoek': rivHerstelverzoek,
  'uwv-besluit': uwvBesluit,
  loonsanctie,
  bekortingsmelding,
  bekortingsbesluit,
  'vrijwillige-verlenging': vrijwilligeVerlenging,
  verkortingsverzoek,
  'einde-dienstverband': eindeDienstverband,
  overlijden,
  vangnet,
  zwangerschap,
  bevalling,
  zwangerschapsverlof,
  vakantie,
  oordeel,
  arbeidsongeval,
  beroepsziekte,
  'derde-aansprakelijk': derdeAansprakelijk,
  'vervroegde-wia-grond': vervroegdeWiaGrond,
  deskundigenoordeel,
  'second-opinion': secondOpinion,
  afwijking,
  afgerond,
  toestemming,
  mandaat,
  verzoek,
  indicatie,
  goedkeuring,
  opdracht,
  offerte,
  'offerte-akkoord': offerteAkkoord,
  ontvangst,
  belpoging,
  'formulier-antwoord': formulierAntwoord,
  besteding,
  kosten,
  kostencorrectie,
  'betwisting-ongegrond': betwistingOngegrond,
  'verzekeraar-besluit': verzekeraarBesluit,
  afspraak,
  afzegging,
  verplaatsing,
  verschenen,
  'niet-verschenen': nietVerschenen,
  delegatie,
  pakketwissel,
  dossieroverdracht,
  indienst,
  'vertrek-arbodienst': vertrekArbodienst,
  onderbreking,
  hervatting,
};

export type FactType = keyof typeof FACTS;

/** The fields of a type of fact, beside those that every fact has. */
export type FieldsOf<T extends FactType> = (typeof FACTS)[T]['fields'];

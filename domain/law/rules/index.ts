import type { Rule } from '../rule';
import { protocolstappen } from './A-01-protocolstappen';
import { werkdagstappen } from './A-02-werkdagstappen';
import { vragenlijst } from './A-03-vragenlijst';
import { terugvalpreventie } from './A-04-terugvalpreventie';
import { frequentVerzuim } from './F-01-frequent-verzuim';
import { feestdagen } from './H-01-feestdagen';
import { termijnenwet } from './H-02-termijnenwet';
import { bezwaar } from './H-03-bezwaar';
import { loondoorbetaling } from './L-01-loondoorbetaling';
import { minimumloon } from './L-02-minimumloon';
import { bedragen } from './L-03-bedragen';
import { wachtdagen } from './L-04-wachtdagen';
import { loonopschorting } from './L-05-loonopschorting';
import { loonstop } from './L-06-loonstop';
import { kennisgeving } from './L-07-kennisgeving';
import { aftrek } from './L-08-aftrek';
import { caoPercentages } from './L-09-cao-percentages';
import { gewerkteUren } from './L-10-gewerkte-uren';
import { vakantieTijdensZiekte } from './L-11-vakantie-tijdens-ziekte';
import { bewaartermijnen } from './P-20-bewaartermijnen';
import { inzageverzoek } from './P-30-inzageverzoek';
import { samengesteldVerzuim } from './S-01-samengesteld-verzuim';
import { herstelbewaking } from './S-02-herstelbewaking';
import { verlof } from './S-03-verlof';
import { herstel } from './S-05-herstel';
import { intrekking } from './S-06-intrekking';
import { correctie } from './S-07-correctie';
import { eersteZiektedag } from './T-01-eerste-ziektedag';
import { dagEnWeek } from './T-02-dag-en-week';
import { ketendag } from './T-03-ketendag';
import { meldingArbodienst } from './T-05-melding-arbodienst';
import { probleemanalyse } from './T-10-probleemanalyse';
import { planVanAanpak } from './T-12-plan-van-aanpak';
import { evaluatie } from './T-13-evaluatie';
import { weeksmelding42 } from './T-20-42e-weeksmelding';
import { late42eWeeksmelding } from './T-21-late-42e-weeksmelding';
import { eerstejaarsevaluatie } from './T-22-eerstejaarsevaluatie';
import { tweedeSpoor } from './T-24-tweede-spoor';
import { uwvWiaBrief } from './T-27-uwv-wia-brief';
import { actueelOordeel } from './T-28-actueel-oordeel';
import { eindevaluatie } from './T-29-eindevaluatie';
import { reIntegratieverslag } from './T-30-re-integratieverslag';
import { wiaAanvraag } from './T-31-wia-aanvraag';
import { wiaBeslissing } from './T-32-wia-beslissing';
import { loonsanctie } from './T-33-loonsanctie';
import { vrijwilligeVerlenging } from './T-34-vrijwillige-verlenging';
import { eindeWachttijd } from './T-35-einde-wachttijd';
import { naDeBeslissing } from './T-37-na-de-beslissing';
import { tijdlijn } from './tijdlijn';
import { ziekUitDienst } from './U-01-ziek-uit-dienst';
import { rivUpload } from './U-02-riv-upload';
import { nawerking } from './U-04-nawerking';
import { eigenrisicodragerZw } from './U-06-eigenrisicodrager-zw';
import { aow } from './U-10-aow';
import { overlijden } from './U-12-overlijden';
import { opzegverbod } from './U-20-opzegverbod';
import { vangnetAlgemeen } from './V-01-vangnet-algemeen';
import { vangnetmelding } from './V-02-vangnetmelding';
import { noRisk } from './V-03-no-risk';
import { zwangerschap } from './V-04-zwangerschap';
import { compensatieregeling } from './V-06-compensatieregeling';
import { vangnetLaterOntdekt } from './V-07-vangnet-later-ontdekt';
import { herstelmeldingZw } from './V-08-herstelmelding-zw';
import { regres } from './V-10-regres';
import { arbeidsongeval } from './V-12-arbeidsongeval';
import { beroepsziekte } from './V-14-beroepsziekte';
import { wazoVerlof } from './V-20-wazo-verlof';
import { vervroegdeWia } from './V-30-vervroegde-wia';
import { deskundigenoordeelOfSecondOpinion } from './V-32-deskundigenoordeel-second-opinion';

/** Every rule of the law reference that computes something, in its order. */
export const RULES: readonly Rule[] = [
  eersteZiektedag,
  dagEnWeek,
  ketendag,
  meldingArbodienst,
  tijdlijn,
  probleemanalyse,
  planVanAanpak,
  evaluatie,
  weeksmelding42,
  late42eWeeksmelding,
  eerstejaarsevaluatie,
  tweedeSpoor,
  uwvWiaBrief,
  actueelOordeel,
  eindevaluatie,
  reIntegratieverslag,
  wiaAanvraag,
  wiaBeslissing,
  loonsanctie,
  vrijwilligeVerlenging,
  eindeWachttijd,
  naDeBeslissing,
  samengesteldVerzuim,
  herstelbewaking,
  verlof,
  herstel,
  intrekking,
  correctie,
  frequentVerzuim,
  vangnetAlgemeen,
  vangnetmelding,
  noRisk,
  zwangerschap,
  compensatieregeling,
  vangnetLaterOntdekt,
  herstelmeldingZw,
  regres,
  arbeidsongeval,
  beroepsziekte,
  wazoVerlof,
  vervroegdeWia,
  deskundigenoordeelOfSecondOpinion,
  ziekUitDienst,
  rivUpload,
  nawerking,
  eigenrisicodragerZw,
  aow,
  overlijden,
  opzegverbod,
  loondoorbetaling,
  minimumloon,
  bedragen,
  wachtdagen,
  loonopschorting,
  loonstop,
  kennisgeving,
  aftrek,
  caoPercentages,
  gewerkteUren,
  vakantieTijdensZiekte,
  feestdagen,
  termijnenwet,
  bezwaar,
  bewaartermijnen,
  inzageverzoek,
  protocolstappen,
  werkdagstappen,
  vragenlijst,
  terugvalpreventie,
];

import type { Route } from './route';
import { afspraakRoutes } from './routes/afspraken';
import { contractRoutes } from './routes/contract';
import { dienstverbandRoutes } from './routes/dienstverbanden';
import { factRoutes } from './routes/facts';
import { getAdresbevestigingen } from './routes/get-adresbevestigingen';
import { getBerichten } from './routes/get-berichten';
import { getBudget } from './routes/get-budget';
import { getControle } from './routes/get-controle';
import { getControleUitkomst } from './routes/get-controle-uitkomst';
import { getDiensten } from './routes/get-diensten';
import { getDocumenten } from './routes/get-documenten';
import { getFactuurregels } from './routes/get-factuurregels';
import { getFactuurregelsVanWerkgever } from './routes/get-factuurregels-van-werkgever';
import { getGebruiker } from './routes/get-gebruiker';
import { getGebruikers } from './routes/get-gebruikers';
import { getLivez } from './routes/get-livez';
import { getMandaten } from './routes/get-mandaten';
import { openApiRoute } from './routes/get-openapi';
import { getPakketten } from './routes/get-pakketten';
import { getPlan } from './routes/get-plan';
import { getReadyz } from './routes/get-readyz';
import { getTaak } from './routes/get-taak';
import { getTaken } from './routes/get-taken';
import { getTakenVanGeval } from './routes/get-taken-van-geval';
import { getTerzijde } from './routes/get-terzijde';
import { getTerzijdelegging } from './routes/get-terzijdelegging';
import { getTijdlijn } from './routes/get-tijdlijn';
import { getToewijzingen } from './routes/get-toewijzingen';
import { getVergoeding } from './routes/get-vergoeding';
import { getVerplichting } from './routes/get-verplichting';
import { getVerzoek } from './routes/get-verzoek';
import { getVerzuimgeval } from './routes/get-verzuimgeval';
import { getVerzuimgevallen } from './routes/get-verzuimgevallen';
import { getWaaromContractWacht, getWaaromWacht } from './routes/get-waarom-wacht';
import { getWerkgever } from './routes/get-werkgever';
import { getWerkgevers } from './routes/get-werkgevers';
import { getWerknemer } from './routes/get-werknemer';
import { getWerknemers } from './routes/get-werknemers';
import { getZiekmelding } from './routes/get-ziekmelding';
import { lookAgainRoutes } from './routes/look-again';
import { patchGebruiker } from './routes/patch-gebruiker';
import { patchMandaten } from './routes/patch-mandaten';
import { patchToewijzingen } from './routes/patch-toewijzingen';
import { patchWerkgever } from './routes/patch-werkgever';
import { patchWerknemer } from './routes/patch-werknemer';
import { postAdresbevestigingen } from './routes/post-adresbevestigingen';
import { postAfronding } from './routes/post-afronding';
import { postBetwistingen } from './routes/post-betwistingen';
import { postControles } from './routes/post-controles';
import { postGebruikers } from './routes/post-gebruikers';
import { postLopendeDossiers } from './routes/post-lopende-dossiers';
import { postTerzijdeHerhaling } from './routes/post-terzijde-herhaling';
import { postTerzijdeVerwerping } from './routes/post-terzijde-verwerping';
import { postWerkgevers } from './routes/post-werkgevers';
import { postWerknemers } from './routes/post-werknemers';
import { postZiekmeldingen } from './routes/post-ziekmeldingen';
import { prijslijstRoutes } from './routes/prijslijsten';
import { sleutelRoutes } from './routes/sleutels';
import { stukRoutes } from './routes/stukken';

const DESCRIBED: readonly Route[] = [
  getWerkgevers,
  postWerkgevers,
  getWerkgever,
  patchWerkgever,
  getMandaten,
  patchMandaten,
  getGebruikers,
  postGebruikers,
  getGebruiker,
  patchGebruiker,
  getAdresbevestigingen,
  postAdresbevestigingen,
  getWerknemers,
  postWerknemers,
  getWerknemer,
  patchWerknemer,
  ...dienstverbandRoutes,
  postLopendeDossiers,
  postZiekmeldingen,
  getZiekmelding,
  getVerzuimgevallen,
  getVerzuimgeval,
  getPlan,
  getVerplichting,
  getTakenVanGeval,
  getToewijzingen,
  patchToewijzingen,
  getBerichten,
  getDiensten,
  getDocumenten,
  ...stukRoutes,
  getTijdlijn,
  ...afspraakRoutes,
  getFactuurregels,
  ...contractRoutes,
  getFactuurregelsVanWerkgever,
  getBudget,
  postBetwistingen,
  ...prijslijstRoutes,
  getVergoeding,
  ...factRoutes(),
  ...lookAgainRoutes,
  getVerzoek,
  getTaken,
  getTaak,
  postAfronding,
  getPakketten,
  ...sleutelRoutes,
  getWaaromWacht,
  getWaaromContractWacht,
  getTerzijde,
  getTerzijdelegging,
  postTerzijdeHerhaling,
  postTerzijdeVerwerping,
  getControle,
  postControles,
  getControleUitkomst,
  getLivez,
  getReadyz,
];

/** Every route of the API: what the app serves and what OpenAPI describes. */
export const ROUTES: readonly Route[] = [...DESCRIBED, openApiRoute(DESCRIBED)];

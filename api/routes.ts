import type { Route } from './route';
import { adresbevestigingRoutes } from './routes/adresbevestigingen';
import { postAfronding } from './routes/afronding';
import { afspraakRoutes } from './routes/afspraken';
import { postAfwezigheden } from './routes/afwezigheden';
import { afzegafspraakRoutes } from './routes/afzegafspraken';
import { getBerichten } from './routes/berichten';
import { bestandRoutes } from './routes/bestanden';
import { contractRoutes } from './routes/contract';
import { controleRoutes } from './routes/controles';
import { getDiensten } from './routes/diensten';
import { dienstverbandRoutes } from './routes/dienstverbanden';
import { documentRoutes } from './routes/documenten';
import { factRoutes } from './routes/facts';
import { factuurregelRoutes } from './routes/factuurregels';
import { factuurvoorstelRoutes } from './routes/factuurvoorstellen';
import { gebruikerRoutes } from './routes/gebruikers';
import { postHeropening } from './routes/heropeningen';
import { getLivez } from './routes/livez';
import { lookAgainRoutes } from './routes/look-again';
import { postLopendeDossiers } from './routes/lopende-dossiers';
import { mandaatRoutes } from './routes/mandaten';
import { medischStukRoutes } from './routes/medische-stukken';
import { openApiRoute } from './routes/openapi';
import { getPakketten } from './routes/pakketten';
import { planRoutes } from './routes/plan';
import { prijslijstRoutes } from './routes/prijslijsten';
import { getReadyz } from './routes/readyz';
import { sleutelRoutes } from './routes/sleutels';
import { stukRoutes } from './routes/stukken';
import { getTaak, getTaken, getTakenVanGeval } from './routes/taken';
import { terzijdeRoutes } from './routes/terzijdeleggingen';
import { getTijdlijn } from './routes/tijdlijn';
import { toewijzingRoutes } from './routes/toewijzingen';
import { getVergoeding } from './routes/vergoeding';
import { getVerzoek } from './routes/verzoeken';
import { verzuimgevalRoutes } from './routes/verzuimgevallen';
import { getWaaromContractWacht, getWaaromWacht } from './routes/waarom-wacht';
import { werkgeverRoutes } from './routes/werkgevers';
import { werknemerRoutes } from './routes/werknemers';
import { getZiekmelding, postZiekmeldingen } from './routes/ziekmeldingen';

const DESCRIBED: readonly Route[] = [
  ...werkgeverRoutes,
  ...mandaatRoutes,
  ...gebruikerRoutes,
  ...adresbevestigingRoutes,
  ...werknemerRoutes,
  ...dienstverbandRoutes,
  postLopendeDossiers,
  postZiekmeldingen,
  getZiekmelding,
  ...verzuimgevalRoutes,
  ...planRoutes,
  getTakenVanGeval,
  ...toewijzingRoutes,
  getBerichten,
  getDiensten,
  ...documentRoutes,
  ...bestandRoutes,
  ...stukRoutes,
  ...medischStukRoutes,
  getTijdlijn,
  ...afspraakRoutes,
  postAfwezigheden,
  ...factuurregelRoutes,
  ...factuurvoorstelRoutes,
  ...contractRoutes,
  ...prijslijstRoutes,
  ...afzegafspraakRoutes,
  getVergoeding,
  ...factRoutes(),
  ...lookAgainRoutes,
  getVerzoek,
  getTaken,
  getTaak,
  postAfronding,
  postHeropening,
  getPakketten,
  ...sleutelRoutes,
  getWaaromWacht,
  getWaaromContractWacht,
  ...terzijdeRoutes,
  ...controleRoutes,
  getLivez,
  getReadyz,
];

/** Every route of the API: what the app serves and what OpenAPI describes. */
export const ROUTES: readonly Route[] = [...DESCRIBED, openApiRoute(DESCRIBED)];

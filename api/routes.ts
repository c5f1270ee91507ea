import type { Route } from './route';
import { getBerichten } from './routes/get-berichten';
import { getControle } from './routes/get-controle';
import { getControleUitkomst } from './routes/get-controle-uitkomst';
import { getDienstverband } from './routes/get-dienstverband';
import { getDienstverbanden } from './routes/get-dienstverbanden';
import { getDocumenten } from './routes/get-documenten';
import { getFactuurregels } from './routes/get-factuurregels';
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
import { getVerplichting } from './routes/get-verplichting';
import { getVerzoek } from './routes/get-verzoek';
import { getVerzuimgeval } from './routes/get-verzuimgeval';
import { getVerzuimgevallen } from './routes/get-verzuimgevallen';
import { getWaaromWacht } from './routes/get-waarom-wacht';
import { getWerkgever } from './routes/get-werkgever';
import { getWerkgevers } from './routes/get-werkgevers';
import { getWerknemer } from './routes/get-werknemer';
import { getWerknemers } from './routes/get-werknemers';
import { getZiekmelding } from './routes/get-ziekmelding';
import { patchDienstverband } from './routes/patch-dienstverband';
import { patchMandaten } from './routes/patch-mandaten';
import { patchWerkgever } from './routes/patch-werkgever';
import { patchWerknemer } from './routes/patch-werknemer';
import { postAfronding } from './routes/post-afronding';
import { postControles } from './routes/post-controles';
import { postCorrecties } from './routes/post-correcties';
import { postDeelherstelmeldingen } from './routes/post-deelherstelmeldingen';
import { postDienstverbanden } from './routes/post-dienstverbanden';
import { postDocumenten } from './routes/post-documenten';
import { postDossieroverdrachten } from './routes/post-dossieroverdrachten';
import { postEindeDienstverband } from './routes/post-einde-dienstverband';
import { postEindeVanDienstverband } from './routes/post-einde-van-dienstverband';
import { postFrequentVerzuimsignalen } from './routes/post-frequent-verzuimsignalen';
import { postGebeurtenissen } from './routes/post-gebeurtenissen';
import { postGebeurtenissenVanDienstverband } from './routes/post-gebeurtenissen-van-dienstverband';
import { postGebruikers } from './routes/post-gebruikers';
import { postHerplanningen } from './routes/post-herplanningen';
import { postHerstelintrekkingen } from './routes/post-herstelintrekkingen';
import { postHerstelmeldingen } from './routes/post-herstelmeldingen';
import { postHervattingen } from './routes/post-hervattingen';
import { postIntrekking } from './routes/post-intrekking';
import { postLopendeDossiers } from './routes/post-lopende-dossiers';
import { postOnderbrekingen } from './routes/post-onderbrekingen';
import { postOverlijden } from './routes/post-overlijden';
import { postPakketwissels } from './routes/post-pakketwissels';
import { postTerzijdeHerhaling } from './routes/post-terzijde-herhaling';
import { postTerzijdeVerwerping } from './routes/post-terzijde-verwerping';
import { postWekverzoeken } from './routes/post-wekverzoeken';
import { postWerkgevers } from './routes/post-werkgevers';
import { postWerknemers } from './routes/post-werknemers';
import { postZiekmeldingen } from './routes/post-ziekmeldingen';

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
  getWerknemers,
  postWerknemers,
  getWerknemer,
  patchWerknemer,
  getDienstverbanden,
  postDienstverbanden,
  getDienstverband,
  patchDienstverband,
  postEindeVanDienstverband,
  postGebeurtenissenVanDienstverband,
  postLopendeDossiers,
  postZiekmeldingen,
  getZiekmelding,
  getVerzuimgevallen,
  getVerzuimgeval,
  getPlan,
  getVerplichting,
  getTakenVanGeval,
  getBerichten,
  getDocumenten,
  getTijdlijn,
  getFactuurregels,
  postHerstelmeldingen,
  postDeelherstelmeldingen,
  postCorrecties,
  postIntrekking,
  postHerstelintrekkingen,
  postEindeDienstverband,
  postOverlijden,
  postPakketwissels,
  postDossieroverdrachten,
  postOnderbrekingen,
  postHervattingen,
  postHerplanningen,
  postWekverzoeken,
  postFrequentVerzuimsignalen,
  postDocumenten,
  postGebeurtenissen,
  getVerzoek,
  getTaken,
  getTaak,
  postAfronding,
  getPakketten,
  getWaaromWacht,
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

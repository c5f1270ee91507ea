import { civilMomentOf } from '../../store/amsterdam';
import { changing } from '../handlers/changing';
import { reading } from '../handlers/reading';
import { findMandaten, mandatenInvoer, mandatenSchema, setMandaten } from '../resources/mandaten';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

const getMandaten = defineRoute({
  method: 'get',
  path: '/werkgevers/{id}/mandaten',
  operationId: 'leesMandaten',
  summary: 'Lees welke meldingen de werkgever bij UWV laat doen',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De mandaten', schema: mandatenSchema } },
  handler: reading((tx, { params }) => findMandaten(tx, params.id)),
});

const patchMandaten = defineRoute({
  method: 'patch',
  path: '/werkgevers/{id}/mandaten',
  operationId: 'wijzigMandaten',
  summary: 'Zeg welke meldingen de werkgever bij UWV laat doen',
  description:
    'De lijst komt in de plaats van de vorige; wat er niet in staat, doet de werkgever zelf. Wat een zaak zelf zegt, gaat voor. Lopende zaken kijken meteen opnieuw.',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
  secondKeyFor: 'iedere wijziging',
  body: mandatenInvoer,
  bodyExample: { mandaten: ['42e-weeksmelding'] },
  answers: { 200: { description: 'De mandaten zoals ze nu zijn', schema: mandatenSchema } },
  handler: changing({
    actie: 'wijzigMandaten',
    what: 'Deze werkgever',
    needsSecondKey: ['mandaten'],
    change: (tx, werkgeverId, { mandaten }, atMs) =>
      setMandaten(tx, { werkgeverId, scopes: mandaten, today: civilMomentOf(atMs).date }),
    show: findMandaten,
    where: (werkgeverId) => ({ werkgeverId }),
  }),
});

export const mandaatRoutes = [getMandaten, patchMandaten];

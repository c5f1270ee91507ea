import { definitionOf, FACT_TYPES, type FactType, messageOf } from '../../domain/case/facts';
import { isAnonymous } from '../../domain/contract/refusal-of-contract';
import { isOfContract } from '../../domain/contract/told-to';
import { FACTS } from '../../domain/facts';
import { type Address, EVENTS, EVENTS_OF_CONTRACT } from '../../domain/facts/addresses';
import { type Caller, readerOf } from '../auth/caller';
import { requireKnown } from '../auth/known';
import { requireTeller } from '../auth/may-tell';
import { type FactBody, factBody } from '../facts/fact-body';
import { type CaseMessageOptions, caseMessage, previewed, previewedAt } from '../handlers/case-message';
import { addressOfContract, addressOfEmployment } from '../read-model/case-target';
import { MESSAGE_ANSWERS, PREVIEWED_ANSWERS } from '../resources/message-answers';
import { voorbeeldQuery } from '../resources/voorbeeld';
import { defineRoute, type Route } from '../route';
import { idParams } from '../schemas/fields';

type Body = Record<string, unknown>;

/** Types of which a key alone is not enough for all. */
const WITH_SECOND_KEY: readonly FactType[] = ['mandaat', 'terugname'];

/** The fact types that are told at each address, in the order of the list of facts. */
function typesByAddress(): Map<Address, FactType[]> {
  const found = new Map<Address, FactType[]>();
  for (const type of FACT_TYPES)
    for (const address of [...(FACTS[type].addresses ?? EVENTS), ...ofContract(type)])
      found.set(address, [...(found.get(address) ?? []), type]);
  return found;
}

/** What an employment passes on is told to that. */
function ofContract(type: FactType): Address[] {
  return isOfContract(type) && definitionOf(type).ofContract !== 'passed-on' ? [EVENTS_OF_CONTRACT] : [];
}

/** Two addresses that take the same facts take the same bodies. */
function bodies(): (address: Address, types: readonly FactType[]) => FactBody {
  const made = new Map<string, FactBody>();
  return (address, types) => {
    const key = address.shared ?? String(types[0]);
    const known = made.get(key) ?? factBody(address, types);
    made.set(key, known);
    return known;
  };
}

/** What tells a fact at an address: asked before anything is read who may tell it, then made a message. */
function messageAt({ message }: Address, types: readonly FactType[]) {
  const [only] = types.length === 1 ? types : [];
  const typeOf = (body: Body) => only ?? (body.type as FactType);
  const admit = (body: Body, caller: Caller) => requireTeller(caller, { ...body, type: typeOf(body) });
  const messageOfBody = (body: Body, caller: Caller) => {
    const type = typeOf(body);
    return {
      type: message ?? messageOf(type),
      fact: { ...body, type, ...(definitionOf(type).namesItsSource && { source: readerOf(caller) }) },
    };
  };
  return { admit, messageOfBody };
}

function routeOf(address: Address, types: readonly FactType[], { body, former }: FactBody): Route {
  const { of, path, operationId, summary, description, example, preview, currentOnly = false } = address;
  const { admit, messageOfBody } = messageAt(address, types);
  const told = {
    method: 'post',
    path: `/${of}/{id}/${path}`,
    operationId,
    summary,
    description,
    auth: 'werkgever',
    params: idParams,
    body,
    former,
    bodyExample: example,
    secondKeyFor: types.some((type) => WITH_SECOND_KEY.includes(type))
      ? 'een mandaat, en voor de terugname daarvan'
      : undefined,
  } as const;
  if (of === 'dienstverbanden')
    return defineRoute({
      ...told,
      tag: 'Werknemers',
      query: voorbeeldQuery,
      preview: true,
      answers: PREVIEWED_ANSWERS,
      handler: previewedAt(operationId, async (tx, { params, body: sent, caller }, { services, repeated }) => {
        admit(sent, caller);
        const address = await addressOfEmployment(tx, params.id, services.now());
        const asked = messageOfBody(sent, caller);
        const atMs = services.now() + (address.clockOffsetMs ?? 0);
        await requireKnown(tx, caller, { address, told: asked, atMs, repeated });
        return { address, ...asked };
      }),
    });
  if (of === 'werkgevers')
    return defineRoute({
      ...told,
      tag: 'Werkgevers',
      query: voorbeeldQuery,
      preview,
      answers: PREVIEWED_ANSWERS,
      handler: previewedAt(operationId, async (tx, { params, body: sent, caller }, { services, repeated }) => {
        admit(sent, caller);
        const address = await addressOfContract(tx, params.id);
        const asked = messageOfBody(sent, caller);
        await requireKnown(tx, caller, { address, told: asked, atMs: services.now(), repeated });
        const anonymous = isAnonymous(String(sent.row ?? sent.obligation), sent.kind as string | undefined);
        return { address, ...asked, ...(anonymous ? { by: 'anoniem' } : {}) };
      }),
    });
  const own = address.ownFirstSickDay;
  const options: CaseMessageOptions<Body> = {
    actie: operationId,
    currentOnly,
    admit,
    message: (sent, { isFollowed, firstSickDay }, caller) =>
      messageOfBody(own !== undefined && isFollowed ? { [own]: firstSickDay, ...sent } : sent, caller),
  };
  return preview
    ? defineRoute({
        ...told,
        tag: 'Verzuim',
        query: voorbeeldQuery,
        preview,
        answers: PREVIEWED_ANSWERS,
        handler: previewed(options),
      })
    : defineRoute({ ...told, tag: 'Verzuim', answers: MESSAGE_ANSWERS, handler: caseMessage(options) });
}

/** A route for every address at which a fact is told: it follows from the file of the fact. */
export function factRoutes(): Route[] {
  const bodyOf = bodies();
  return [...typesByAddress()].map(([address, types]) => routeOf(address, types, bodyOf(address, types)));
}

import type { MessageType } from '../../domain/case/contract';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { caseMessage } from '../handlers/case-message';
import { leegInvoer, opnieuwKijkenInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute, type Route } from '../route';
import { idParams } from '../schemas/fields';

type Asking = { path: string; operationId: string; summary: string; description: string; type: MessageType };

const WITH_A_REASON: ReadonlyArray<Asking & { example: string }> = [
  {
    path: 'herplanningen',
    operationId: 'herplanVerzuimgeval',
    summary: 'Laat een verzuimgeval opnieuw plannen',
    description:
      'Voor na een wijziging van wet of gegevens: het plan wordt opnieuw gemaakt, verschoven taken gaan mee en de reden komt in de tijdlijn.',
    type: 'herplan',
    example: 'gewijzigde-wet',
  },
  {
    path: 'wekverzoeken',
    operationId: 'wekVerzuimgeval',
    summary: 'Laat een verzuimgeval nu kijken of er iets te doen is',
    description:
      'Start de zaak zo nodig opnieuw, doet wat gedaan had moeten zijn en bezorgt wat bleef liggen. Nog eens kan geen kwaad.',
    type: 'wek',
    example: 'na-een-storing',
  },
];

const FREQUENT: Asking = {
  path: 'frequent-verzuimsignalen',
  operationId: 'signaleerFrequentVerzuim',
  summary: 'Laat nagaan of er frequent verzuim is',
  description:
    'Of een gesprek nodig is volgt uit de ziekmeldingen en de grens van de werkgever. Dit laat de zaak er nu naar kijken en legt vast wie het vroeg.',
  type: 'frequentVerzuim',
};

function shared({ path, operationId, summary, description }: Asking) {
  return {
    method: 'post',
    path: `/verzuimgevallen/{id}/${path}`,
    operationId,
    summary,
    description,
    tag: 'Beheer',
    auth: 'sleutel',
    params: idParams,
    query: operatorQuery,
    answers: MESSAGE_ANSWERS,
  } as const;
}

/** Messages that tell nothing: the case only looks again. */
export const lookAgainRoutes: readonly Route[] = [
  ...WITH_A_REASON.map((asking) =>
    defineRoute({
      ...shared(asking),
      ...opnieuwKijkenInvoer,
      bodyExample: { reason: asking.example },
      handler: actingFor(
        caseMessage({
          actie: asking.operationId,
          currentOnly: false,
          message: ({ reason }) => ({ type: asking.type, reason }),
        }),
      ),
    }),
  ),
  defineRoute({
    ...shared(FREQUENT),
    body: leegInvoer,
    bodyExample: {},
    handler: actingFor(
      caseMessage({ actie: FREQUENT.operationId, currentOnly: false, message: () => ({ type: FREQUENT.type }) }),
    ),
  }),
];

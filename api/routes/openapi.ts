import { z } from 'zod';
import { openApiDocument } from '../openapi/document';
import { defineRoute, type Route } from '../route';

/** The route that describes all routes, itself included; the description is made when it is first read. */
export function openApiRoute(others: readonly Route[]): Route {
  let document: ReturnType<typeof openApiDocument> | undefined;
  const route: Route = defineRoute({
    method: 'get',
    path: '/openapi.json',
    operationId: 'leesOpenApi',
    summary: 'Lees deze beschrijving van de API',
    tag: 'Dienst',
    auth: 'geen',
    open: true,
    answers: { 200: { description: 'OpenAPI 3.1', schema: z.looseObject({}).describe('OpenAPI-document') } },
    handler: async () => ({ status: 200, body: (document ??= openApiDocument([...others, route])) }),
  });
  return route;
}

import { z } from 'zod';
import { REOPENING_REASONS } from '../../store/case/reopening';
import type { Sql } from '../../store/sql';
import { acceptedMessage } from '../handlers/case-message';
import { reading } from '../handlers/reading';
import { sending } from '../handlers/sending';
import { addressOfCase } from '../read-model/case-target';
import { previewOfReopening } from '../read-model/reopening-preview';
import { toldTask } from '../read-model/told-task';
import { PREVIEWED_ANSWERS } from '../resources/message-answers';
import { voorbeeldQuery } from '../resources/voorbeeld';
import { defineRoute, type RouteRequest } from '../route';
import { idParams } from '../schemas/fields';
import type { Services } from '../services';

const body = z
  .strictObject({ reason: z.enum(REOPENING_REASONS).describe('Waarom de taak niet had moeten worden afgerond') })
  .meta({ id: 'HeropeningInvoer' });

type Query = z.output<typeof voorbeeldQuery>;
type Request = RouteRequest<{ id: string }, unknown, z.output<typeof body>>;

/** @throws Problem for a task that this caller may not close either */
async function messageFor(tx: Sql, { params, body: told, caller }: Request, { now }: Services) {
  const task = await toldTask(tx, params.id, caller, told);
  const address = await addressOfCase(tx, task, now());
  return { address, type: 'taakHeropend', taakId: params.id, reason: told.reason } as const;
}

const reopen = sending<{ id: string }, z.output<typeof body>>({
  actie: 'heropenTaak',
  prepare: (tx, request, { services }) => messageFor(tx, request, services),
  accepted: (answer, _request, id) => acceptedMessage(answer, id),
});

const show = reading<{ id: string }, Query>(async (tx, request, services) => {
  const { address, ...told } = await messageFor(tx, request as Request, services);
  return previewOfReopening(tx, address, { told, atMs: services.now() + (address.clockOffsetMs ?? 0) });
});

export const postHeropening = defineRoute({
  method: 'post',
  path: '/taken/{id}/heropeningen',
  operationId: 'heropenTaak',
  summary: 'Open een taak weer die bij vergissing is afgerond',
  description:
    'Voor een taak die op zichzelf staat: afronden legt daarvan geen gebeurtenis vast. De taak staat daarna weer open, met een regel in de tijdlijn. Hoort de taak bij een verplichting, neem dan de gebeurtenis terug waarmee die is gedaan (`terugnames`).',
  tag: 'Taken',
  auth: 'werkgever',
  params: idParams,
  query: voorbeeldQuery,
  preview: true,
  body,
  bodyExample: { reason: 'vergissing' },
  answers: PREVIEWED_ANSWERS,
  handler: (request, services) => (request.query.voorbeeld ? show(request, services) : reopen(request, services)),
});

import { z } from 'zod';
import { defineRoute } from '../route';

const levend = z.strictObject({ status: z.literal('leeft').describe('Het proces antwoordt') }).meta({ id: 'Levend' });

export const getLivez = defineRoute({
  method: 'get',
  path: '/livez',
  outsideBase: true,
  operationId: 'leesLivez',
  summary: 'Vraag of het proces leeft',
  tag: 'Dienst',
  auth: 'geen',
  answers: { 200: { description: 'Het proces leeft', schema: levend } },
  handler: async () => ({ status: 200, body: { status: 'leeft' } }),
});

import { EVENTS } from './addresses';
import type { FactDefinition } from './fact';
import { lastOf } from './life-course';
import { refuse } from './refusal';

/** The last recovery was a mistake. */
export const intrekkingHerstel: FactDefinition<Record<never, never>> = {
  name: 'intrekking van de herstelmelding',
  fields: {},
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'intrekkingHerstel',
  addresses: [
    {
      of: 'verzuimgevallen',
      path: 'herstelintrekkingen',
      operationId: 'trekHerstelIn',
      summary: 'Trek een herstelmelding in die er nooit had moeten zijn',
      description: 'Het verzuim gaat verder alsof er geen herstel was gemeld.',
      example: {},
      currentOnly: true,
      preview: true,
    },
    ...EVENTS,
  ],
  place: 'recovery-withdrawn',
  refuses(_fact, life) {
    const episode = lastOf(life);
    return episode && episode.last !== null
      ? null
      : refuse('type', 'er is geen herstelmelding om in te trekken: er loopt geen herstel');
  },
  changes(draft) {
    const episode = lastOf(draft);
    if (episode) episode.last = null;
  },
};

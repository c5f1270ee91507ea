import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { isAuthenticated } from '../workflows/payload-converter';

/**
 * Whoever reaches Temporal can ask a worker for an activity, and say how far another had come: it does what a run of ours
 * asked, from where a worker of ours was, and nothing else.
 */
export const onlyOurs: ActivityInterceptorsFactory = ({ info }) => ({
  inbound: {
    async execute(input, next) {
      if (!isAuthenticated(input.args[0])) {
        const text = 'wat van deze activity gevraagd wordt is niet door deze installatie verzegeld';
        throw ApplicationFailure.nonRetryable(text, 'ONGELDIG');
      }
      if (!isAuthenticated(info.heartbeatDetails)) Object.assign(info, { heartbeatDetails: undefined });
      return next(input);
    },
  },
});

import { log, proxyActivities } from '@temporalio/workflow';
import type { AsideInput, CaseActivities } from '../domain/case/contract';
import { reasonForGood } from './unmendable';

const { setAside } = proxyActivities<Pick<CaseActivities, 'setAside'>>({
  summary: 'Legt een bericht terzijde voor een beheerder',
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '10 minutes' },
});

/** Kept where an operator sees it and can send it again; what cannot be kept itself leaves its name and a task. */
export async function layAside(input: AsideInput): Promise<void> {
  try {
    await setAside(input);
  } catch (error) {
    log.error('what was set aside could not be kept', { id: input.id, error: reasonForGood(error) });
    const explanation = `${input.aside.explanation} De inhoud kon niet worden bewaard.`;
    await setAside({ ...input, aside: { ...input.aside, explanation, message: null } });
  }
}

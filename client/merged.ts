import type { Told } from '../domain/case/contract';

/** What several transactions of one case told, as one: of the plans the newest, of everything else all. */
export function merged(told: readonly [Told, ...Told[]]): Told {
  const inOrder = [...told].sort((a, b) => a.planVersion - b.planVersion);
  return {
    ...(inOrder.at(-1) as Told),
    deliver: inOrder.some(({ deliver }) => deliver),
    sagas: byId(inOrder.flatMap(({ sagas }) => sagas)),
    sagaCommands: byId(inOrder.flatMap(({ sagaCommands }) => sagaCommands)),
    done: inOrder.flatMap(({ done }) => done),
  };
}

function byId<T extends { workflowId: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.workflowId, one])).values()];
}

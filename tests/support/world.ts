import { openWorld, type World } from '../../cli/simulation/world';
import type { CaseActivities } from '../../domain/case/contract';
import { installRuntime } from '../../workers/runtime';

/** A world that keeps quiet unless something is wrong. */
export function openTestWorld(adapt?: (activities: CaseActivities) => CaseActivities): Promise<World> {
  installRuntime('ERROR');
  return openWorld({ adapt });
}

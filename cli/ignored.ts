import type { RecordedFact } from '../domain/case/facts';
import { packageOn } from '../domain/protocols/package-on';
import { isUnread } from '../domain/protocols/unread';
import type { Casus } from '../schemas/casus';

/** What a casus may hold and nothing reads under its package, one sentence each. */
function ignoredIn(casus: Casus): string[] {
  const pack = packageOn(casus, casus.facts as RecordedFact[]);
  return casus.facts.flatMap(({ type }, i) =>
    isUnread(type, pack) ? [`genegeerd: facts[${i}] (${type}); onder pakket ${pack.id} wordt dit niet gelezen\n`] : [],
  );
}

/** Says on stderr what of a casus is ignored, so that nobody takes it for done. */
export function tellIgnored(casus: Casus): void {
  for (const sentence of ignoredIn(casus)) process.stderr.write(sentence);
}

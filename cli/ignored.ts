import { definitionOf } from '../domain/case/facts';
import { CARRIED_OUT } from '../domain/protocols/packages';
import type { Casus } from '../schemas/casus';

/** What a casus may hold and nothing reads until service packages are carried out, one sentence each. */
function ignoredIn(casus: Casus): string[] {
  const facts = casus.facts.flatMap(({ type }, i) => (definitionOf(type).unread ? [`facts[${i}] (${type})`] : []));
  return [...(CARRIED_OUT.includes(casus.package) ? [] : [`package ${casus.package}`]), ...facts].map(
    (what) => `genegeerd: ${what}; dienstenpakketten worden nog niet uitgevoerd\n`,
  );
}

/** Says on stderr what of a casus is ignored, so that nobody takes it for done. */
export function tellIgnored(casus: Casus): void {
  for (const sentence of ignoredIn(casus)) process.stderr.write(sentence);
}

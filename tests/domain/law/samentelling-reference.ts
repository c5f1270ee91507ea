import { addDays, type PlainDate } from '../../../domain/calendar/plain-date';
import type { Episode, Leave } from '../../../domain/law/rules/samentelling';

export type ReferenceChain = { sickDays: PlainDate[]; questions: number };

/** Samentelling as a plain loop over the days: slow, and written apart from the function that it checks. */
export function chainsDayByDay(
  episodes: readonly Episode[],
  leaves: readonly Leave[],
  until: PlainDate,
): ReferenceChain[] {
  const chains: ReferenceChain[] = [];
  let well = 0;
  let onLeave = 0;
  let passed = new Set<Leave>();
  const first = episodes.map((episode) => episode.first).sort()[0];
  if (!first) return chains;

  for (let day = first; day <= until; day = addDays(day, 1)) {
    const leave = leaves.find((l) => l.from <= day && day <= l.until);
    const sick = episodes.some((e) => e.first <= day && (e.last === null || day <= e.last));
    if (leave) {
      onLeave++;
      passed.add(leave);
      continue;
    }
    if (!sick) {
      well++;
      continue;
    }
    const chain = chains[chains.length - 1];
    if (!chain) chains.push({ sickDays: [day], questions: 0 });
    else if (well + onLeave <= 27) chain.sickDays.push(day);
    else if (well > 27) chains.push({ sickDays: [day], questions: 0 });
    else {
      const verdicts = [...passed].map((l) => (well === 0 ? l.sameCause : l.aggregate));
      if (verdicts.some((verdict) => verdict === false)) chains.push({ sickDays: [day], questions: 0 });
      else {
        chain.sickDays.push(day);
        if (!verdicts.some((verdict) => verdict === true)) chain.questions++;
      }
    }
    well = 0;
    onLeave = 0;
    passed = new Set();
  }
  return chains;
}

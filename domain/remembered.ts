/** Empties what is remembered, of each function that remembers. */
const forgetting: Array<() => void> = [];

/**
 * A pure function that keeps its answers: a process asks the same of the same days over and over. With `atMost` kept it
 * forgets them all and begins anew.
 */
export function remembered<Question, Answer extends {}>(
  answer: (question: Question) => Answer,
  atMost: number,
): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  forgetting.push(() => known.clear());
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const now = answer(question);
    if (known.size >= atMost) known.clear();
    known.set(question, now);
    return now;
  };
}

/** The same for what is asked of things, each answer kept for as long as its thing is there. */
export function rememberedOf<Thing extends object, Answer extends {}>(
  answer: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  let known = new WeakMap<Thing, Answer>();
  forgetting.push(() => {
    known = new WeakMap();
  });
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const now = answer(thing);
    known.set(thing, now);
    return now;
  };
}

/** For who changes the law while a process runs, as no process but a test does. */
export function forgetAll(): void {
  for (const forget of forgetting) forget();
}

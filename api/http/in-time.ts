import { Problem } from '../problem/problem';

/** Together under the fifteen seconds within which every request has its answer, whatever stands still. */
export type AnswerTimes = { whoMs: number; workMs: number; auditMs: number };
export const ANSWER_TIMES: AnswerTimes = { whoMs: 5_500, workMs: 8_000, auditMs: 1_000 };

/**
 * The result, if it is there in time. What was begun goes on: a report that is committed after all is answered when it is
 * sent again under its key.
 * @throws Problem when it is not
 */
export async function inTime<T>(work: Promise<T>, withinMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Problem(
            'niet-beschikbaar',
            'De dienst antwoordt nu niet op tijd: stuur het verzoek straks opnieuw, met dezelfde Idempotency-Key.',
            { headers: { 'Retry-After': '5' } },
          ),
        ),
      withinMs,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

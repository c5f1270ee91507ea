import { MailServerAway, type MailUnavailable } from './mail-errors';
import type { Mailer } from './mailer';

/** A mailer that knows whether its server is away: then one mail probes, and the others do not wait for it. */
export type ProbingMailer = Mailer & {
  /** Null while mails go; else the milliseconds until the next may probe. */
  probesInMs(): number | null;
};

/** One mail that hangs is no server that is away. */
const FAILURES_IN_A_ROW = 3;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Fails at once while the server is away, instead of having hundreds of mails wait for the same dead connection; lets one
 * probe after ever longer, and all go as soon as one went.
 */
export function probing(mailer: Mailer, { firstPauseMs = FIRST_PAUSE_MS } = {}): ProbingMailer {
  let inARow = 0;
  let pauseMs = firstPauseMs;
  let awayUntil: number | null = null;
  let cause: MailUnavailable | null = null;
  let isProbing = false;

  const fails = (error: MailServerAway) => {
    cause = error;
    inARow++;
    if (inARow < FAILURES_IN_A_ROW) return;
    awayUntil = performance.now() + pauseMs;
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  };
  const goes = () => {
    inARow = 0;
    pauseMs = firstPauseMs;
    awayUntil = null;
  };

  return {
    probesInMs: () => (awayUntil === null ? null : isProbing ? pauseMs : Math.max(0, awayUntil - performance.now())),
    async send(mail) {
      const isProbe = awayUntil !== null;
      if (isProbe && (isProbing || performance.now() < (awayUntil ?? 0)))
        throw new MailServerAway(cause?.message ?? 'de mailserver is weg');
      if (isProbe) isProbing = true;
      try {
        await mailer.send(mail);
        goes();
      } catch (error) {
        // Whatever else the server says of a mail, it is there.
        if (error instanceof MailServerAway) fails(error);
        else goes();
        throw error;
      } finally {
        if (isProbe) isProbing = false;
      }
    },
    close: () => mailer.close(),
  };
}

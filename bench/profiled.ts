import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Loaded into a process of ours before anything else: it writes down at its end where its processor time went. */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.start');
process.once('exit', () => {
  session.post('Profiler.stop', (_error, { profile }) => {
    writeFileSync(
      join(process.env.PROFILES as string, `.${process.pid}.${threadId}.cpuprofile`),
      JSON.stringify(profile),
    );
  });
});

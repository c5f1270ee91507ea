// A worker process that delivers one case and ends: what the tests stop and kill.
const { createDeliverCase } = require('../../dist/activities/delivery/deliver-case');
const { createSmtpMailer } = require('../../dist/activities/mail/mailer');
const { createDatabase } = require('../../dist/store/client');

const MAIL = { from: 'zaak@poortwachter.example', replyTo: null, logo: null, portalUrl: null };

async function main() {
  const { databaseUrl, smtpUrl, wholeMailMs, werkgeverId, dienstverbandId, claimant } = JSON.parse(process.argv[2]);
  const db = createDatabase(databaseUrl, { poolSize: 1 });
  const mailer = createSmtpMailer(smtpUrl, MAIL, { wholeMailMs });
  const deliver = createDeliverCase({
    ...{ db, mailer, mail: MAIL, nowMs: Date.now, warn() {} },
    tellCase: async () => ({ refused: false }),
  });
  const { sent } = await deliver({
    werkgeverId,
    dienstverbandId,
    claimant,
    take: { which: 'waiting', nowMs: Date.now() },
  });
  process.stdout.write(`${sent}\n`);
  await Promise.all([mailer.close(), db.$disconnect()]);
}

void main();

const { proxyActivities, sleep } = require('@temporalio/workflow');

const { mail, moment } = proxyActivities({ startToCloseTimeout: '1 minute' });

/** What follows a report: its mail, then its next moment. */
async function zaak({ mail: todo, zaak: id, atMs }) {
  if (todo) await mail(todo);
  await sleep(Math.max(1, atMs - Date.now()));
  await moment({ zaak: id });
}

module.exports = { zaak };

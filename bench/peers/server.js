// One engine as a process: HTTP in front, the engine and its workers behind.
const { createServer } = require('node:http');
const { Pool } = require('pg');
const { SCHEMA } = require('./job');

async function main() {
  const [engine, databaseUrl, smtpUrl] = process.argv.slice(2);
  const pool = new Pool({ connectionString: databaseUrl, max: 10 });
  await pool.query(SCHEMA);
  const { start } = require(`./engines/${engine}`);
  let running;
  process.on('SIGTERM', async () => {
    await Promise.race([running?.stop(), new Promise((resolve) => setTimeout(resolve, 3_000))]);
    process.exit(0);
  });
  running = await start({ pool, smtpUrl, databaseUrl });
  const server = createServer(async (req, res) => {
    let text = '';
    for await (const chunk of req) text += chunk;
    const answer = (status, body) =>
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    try {
      if (req.url === '/report') {
        await running.report(JSON.parse(text));
        return answer(201, { status: 'ziek' });
      }
      if (req.url === '/schedule') {
        const { cases, at } = JSON.parse(text);
        await running.schedule(cases, new Date(at));
        return answer(200, {});
      }
      answer(404, {});
    } catch (error) {
      answer(500, { error: String(error) });
    }
  });
  server.listen(0, '127.0.0.1', () => process.stdout.write(`luistert ${server.address().port}\n`));
}

void main();

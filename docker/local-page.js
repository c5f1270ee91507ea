// Shows pages of other containers, which ask nobody under which name they are asked, to this machine alone: each argument is a port
// here and where the page is, as in 1080=mail:1080.
const { serveLocalPage } = require('../dist/embedded/local-page.js');

async function main() {
  for (const page of process.argv.slice(2)) {
    const [, port, targetHost, target] = /^(\d+)=([^:]+):(\d+)$/.exec(page) ?? [];
    if (!target) throw new Error(`${page}: give PORT=HOST:PORT`);
    await serveLocalPage({ port: Number(port), target: Number(target), targetHost, listen: '0.0.0.0' });
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

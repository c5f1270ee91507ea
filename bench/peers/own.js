// The product itself, whole: its own API, worker and Temporal, on an embedded PostgreSQL of its own of the same build.
const { atOnce, drained, employ, startForBench } = require('../../dist/bench/load');
const { momentsAtOnce } = require('../../dist/bench/moments');
const { useOf } = require('../../dist/bench/processes');

/** API, worker and Temporal: what stands in the place of the engine; the mail server and PostgreSQL are as of all others. */
const ENGINE = ['api', 'worker', 'temporal'];

const sumOf = (amountOf) => ENGINE.reduce((total, part) => total + amountOf(part), 0);

async function startOwn() {
  const bench = await startForBench();
  const use = () => {
    const parts = useOf(bench.installation.dataDir);
    const cpuMs = sumOf((part) => parts[part].cpuMs);
    return { cpuMs, memoryMb: sumOf((part) => parts[part].memoryMb) };
  };
  return {
    use,
    admin: bench.admin,
    reports: async (atMost, many, forMs) => atOnce(bench, await employ(bench, atMost), many, forMs),
    drained: () => drained(bench),
    momentsAtOnce: async (count) => {
      const { late, memoryMb } = await momentsAtOnce(bench, count);
      return { late, memoryMb: sumOf((part) => memoryMb[part]) };
    },
    stop: () => bench.remove(),
  };
}

module.exports = { startOwn };

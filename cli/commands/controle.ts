import { Command } from 'commander';
import type { SweepInput, SweepReport } from '../../domain/case/contract';
import { date } from '../../schemas/values';
import { instantOf } from '../../store/amsterdam';
import { connectionSettings } from '../connection';
import { parseWith } from '../input';

type Options = { alleenKijken?: boolean; alles?: boolean; json?: boolean; sinds?: string };

/** `poortwachter controle`: the check of all cases, now. */
export function controleCommand(): Command {
  return new Command('controle')
    .description('kijkt alle zaken na en wekt wat niet klopt; een worker voert het uit')
    .option('--alleen-kijken', 'herstel niets')
    .option('--alles', 'laat elke lopende zaak nagaan of de database is teruggezet')
    .option('--sinds <datum>', 'noem ook wat vanaf deze dag te laat kwam door een storing van ons (JJJJ-MM-DD)')
    .option('--json', 'het hele verslag als JSON')
    .action(async ({ alleenKijken, alles, json, sinds }: Options) => {
      const lateSince =
        sinds === undefined
          ? undefined
          : new Date(instantOf({ date: parseWith(date, sinds), minute: 0 })).toISOString();
      const report = await check({ repair: !alleenKijken, lateSince, everyCase: alles });
      if (report) process.stdout.write(json ? `${JSON.stringify(report)}\n` : inWords(report));
    });
}

/** The report; without one the program ends with a sentence and status 1. */
export async function check(input: SweepInput): Promise<SweepReport | null> {
  await connectionSettings('TEMPORAL_ADDRESS');
  const { CasesUnavailable } = await import('../../client/cases-unavailable.js');
  const { connectTemporal } = await import('../../client/temporal.js');
  const { runSweepNow } = await import('../../client/sweep-client.js');
  const client = connectTemporal();
  try {
    const outcome = await runSweepNow(client, input);
    return outcome.kind === 'report' ? outcome.report : fail(NO_REPORT[outcome.kind]);
  } catch (error) {
    if (!(error instanceof CasesUnavailable)) throw error;
    return fail('Temporal is niet bereikbaar: kijk of de server draait en of TEMPORAL_ADDRESS klopt.');
  } finally {
    await client.connection.close();
  }
}

const NO_REPORT = {
  later: 'De controle is niet op tijd klaar: draait er een worker?',
  failed: 'De controle is mislukt; het logboek van de worker zegt waarom.',
};

function fail(sentence: string): null {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
  return null;
}

/** What was found, one line each. */
export function inWords(report: SweepReport): string {
  const lines = [
    `Nagekeken: ${report.checked} dienstverbanden. Verschillen: ${report.found}. Te laat door ons: ${report.lateFound}.`,
    ...table([
      ['dienstverband', 'soort', 'vastgelegd', 'berekend', 'gedaan'],
      ...report.differences.map((row) => [
        row.dienstverbandId,
        row.kind,
        row.stored ?? '-',
        row.computed ?? '-',
        row.done,
      ]),
    ]),
    ...table([
      ['dienstverband', 'verplichting', 'stap', 'aan', 'had gemoeten', 'gebeurde'],
      ...report.late.map((row) => [row.dienstverbandId, row.obligation, row.step, row.to, row.due, row.at]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Columns as wide as their widest cell; nothing for a head without rows. */
function table(rows: readonly string[][]): string[] {
  if (rows.length < 2) return [];
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return [
    '',
    ...rows.map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
  ];
}

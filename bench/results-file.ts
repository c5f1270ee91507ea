import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const FILE = join(__dirname, '..', '..', 'bench', 'RESULTS.md');

/** Where a figure was measured: `2 × Intel(R) Xeon(R) Processor, 24 GiB, Node v20.20.2`. */
function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}

/** Replaces the section of one command in bench/RESULTS.md; the others keep their own date and machine. */
export function writeSection({ title, command, text }: { title: string; command: string; text: string }): void {
  const date = new Date().toISOString().slice(0, 10);
  const section = `## ${title}\n\nMachine: ${machine()}. Command: \`${command}\`. Date: ${date}.\n${text}`;
  const [head, ...sections] = readFileSync(FILE, 'utf8').split(/^(?=## )/m);
  const at = sections.findIndex((other) => other.startsWith(`## ${title}\n`));
  sections[at < 0 ? sections.length : at] = `${section.trimEnd()}\n`;
  writeFileSync(
    FILE,
    [head, ...sections]
      .map((part) => (part as string).trimEnd())
      .join('\n\n')
      .concat('\n'),
  );
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

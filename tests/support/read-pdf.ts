import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type StructNode = { role?: string; children?: StructNode[]; type?: string; id?: string };
export type ReadPdf = {
  title: string | null;
  language: string | null;
  marked: boolean;
  pages: Array<{ text: string; tree: StructNode | null }>;
};

/** Read by another library than the one that wrote them; it is an ES module, so a process of its own loads it. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const { getDocument } = await import(createRequire(process.argv[1] + '/').resolve('pdfjs-dist/legacy/build/pdf.mjs'));
const read = [];
for (const file of process.argv.slice(2)) {
  const doc = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const { info } = await doc.getMetadata();
  const marks = await doc.getMarkInfo();
  const pages = [];
  for (let n = 1; n <= doc.numPages; n++) {
    const page = await doc.getPage(n);
    const { items } = await page.getTextContent();
    pages.push({ text: items.map(({ str }) => str).join(' ').replace(/\\s+/g, ' '), tree: await page.getStructTree() });
  }
  read.push({ title: info.Title ?? null, language: info.Language ?? null, marked: marks?.Marked === true, pages });
}
process.stdout.write(JSON.stringify(read));
`;

export function readPdfs(files: readonly Uint8Array[]): ReadPdf[] {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const paths = files.map((_bytes, i) => join(folder, `${i}.pdf`));
    for (const [i, path] of paths.entries()) writeFileSync(path, files[i] as Uint8Array);
    const args = ['--input-type=module', '-e', SCRIPT, process.cwd(), ...paths];
    return JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64e6, stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Roles of the tree in reading order. */
export function rolesOf(node: StructNode | null): string[] {
  if (!node) return [];
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)];
}

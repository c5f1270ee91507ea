import { dirname, join } from 'node:path';
import type PDFDocument from 'pdfkit';
import { shortDate } from '../../domain/calendar/date-in-words';
import { plainDate } from '../../domain/calendar/plain-date';
import type { Block, Sheet } from '../sheet';

const FONTS = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
const REGULAR = join(FONTS, '400Regular', 'SourceSans3_400Regular.ttf');
const BOLD = join(FONTS, '600SemiBold', 'SourceSans3_600SemiBold.ttf');
/** By path: under any other name the library would read and parse a font again each time that it is asked for. */
const FONT = { regular: REGULAR, bold: BOLD };

const SIZE = { title: 20, heading: 13, text: 10.5, small: 8.5 };
const MARGIN = 56;
const PADDING = { top: 3, right: 6, bottom: 3 };
/** Below a text, in points; above a heading and below a table, in lines. */
const TEXT_GAP = 4;
const HEADING_GAP = 0.6;
const TABLE_GAP = 0.3;
/** Height of a line, in parts of the size of its letters. */
const LINE = 1.3;
const INK = '#1a1a1a';
const FOOTNOTE = '#595959';

const WORDS = {
  nl: {
    page: 'Zaak',
    version: 'versie',
    of: 'van',
    signature: 'Handtekening van',
    open: 'nog niet ondertekend',
    on: 'op',
  },
  en: { page: 'Case', version: 'version', of: 'of', signature: 'Signature of', open: 'not signed yet', on: 'on' },
};

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;
type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/**
 * The sheet as a PDF for everybody (PDF/UA): tagged, with language, title, headings, table headers and reading order. The same
 * sheet gives the same bytes.
 */
export async function writePdf(sheet: Sheet): Promise<Buffer> {
  // Only who makes a document waits for the library that writes it.
  const { default: PDFDocument } = await import('pdfkit');
  const at = new Date(`${sheet.madeOn}T12:00:00Z`);
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 20, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    displayTitle: true,
    lang: sheet.language === 'nl' ? 'nl-NL' : 'en-GB',
    info: {
      Title: sheet.title,
      Author: 'poortwachter',
      Producer: 'poortwachter',
      Creator: 'poortwachter',
      CreationDate: at,
      ModDate: at,
    },
    bufferPages: true,
    font: REGULAR,
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  draw(doc, root, sheet);
  footers(doc, sheet);
  doc.end();
  return done;
}

function text(doc: Pdf, words: string, font: 'regular' | 'bold', size: number, gap = TEXT_GAP): void {
  doc.font(FONT[font]).fontSize(size).fillColor(INK).text(words, { paragraphGap: gap, lineGap: 1.5 });
}

function tagged(doc: Pdf, parent: Element, tag: string, work: () => void): void {
  const element = doc.struct(tag, {}, work);
  parent.add(element);
  element.end();
}

function draw(doc: Pdf, root: Element, { title, language, blocks }: Sheet): void {
  tagged(doc, root, 'H1', () => text(doc, title, 'bold', SIZE.title, 8));
  const end = endOf(blocks);
  for (const block of blocks.slice(0, end)) drawBlock(doc, root, block, language);
  const last = blocks.slice(end);
  const fits = keptTogether(doc, last, language);
  for (const block of last) drawBlock(doc, root, block, language, { fits });
}

/** Where the last section before the signatures begins. */
function endOf(blocks: readonly Block[]): number {
  const headings = blocks.flatMap(({ kind }, i) => (kind === 'heading' ? [i] : []));
  return headings.at(-2) ?? 0;
}

/**
 * Nobody signs a page on which nothing else stands: what is signed begins on a new page where it would otherwise part.
 * @returns whether it is on one page now
 */
function keptTogether(doc: Pdf, blocks: readonly Block[], language: Sheet['language']): boolean {
  const height = blocks.reduce((sum, block) => sum + heightOf(doc, block, language), 0);
  if (doc.y + height <= doc.page.maxY()) return true;
  if (height > doc.page.maxY() - doc.page.margins.top) return false;
  doc.addPage();
  return true;
}

/** A heading never stands alone at the foot of a page. */
const ROOM_BELOW_HEADING = 90;

function drawBlock(doc: Pdf, root: Element, block: Block, language: Sheet['language'], { fits = false } = {}): void {
  switch (block.kind) {
    case 'heading': {
      if (!fits && doc.y > doc.page.maxY() - ROOM_BELOW_HEADING) doc.addPage();
      doc.moveDown(HEADING_GAP);
      tagged(doc, root, 'H2', () => text(doc, block.text, 'bold', SIZE.heading));
      return;
    }
    case 'paragraph':
      tagged(doc, root, 'P', () => text(doc, block.text, 'regular', SIZE.text));
      return;
    case 'fields':
      table(
        doc,
        root,
        block.fields.map(([name, value]) => [name, value]),
        'rows',
      );
      return;
    case 'table':
      longTable(doc, root, block);
      return;
    case 'signature':
      table(doc, root, [signatureRow(block, language)], 'rows');
  }
}

function signatureRow(
  { role, name, place, on: day }: BlockOf<'signature'>,
  language: Sheet['language'],
): readonly string[] {
  const { signature, open, on } = WORDS[language];
  const said = [name, place, day === null ? null : `${on} ${day}`].filter((part) => part !== null);
  return [`${signature} ${role}`, name === null ? open : said.join(', ')];
}

/** What a block takes of a page, in points. */
function heightOf(doc: Pdf, block: Block, language: Sheet['language']): number {
  switch (block.kind) {
    case 'heading':
      return LINE * (SIZE.heading + HEADING_GAP * SIZE.text) + TEXT_GAP;
    case 'paragraph':
      return doc.font(FONT.regular).fontSize(SIZE.text).heightOfString(block.text, { lineGap: 1.5 }) + TEXT_GAP;
    case 'fields':
      return tableHeight(doc, block.fields, 'rows');
    case 'table':
      return tableHeight(doc, [block.columns, ...block.rows], 'columns');
    case 'signature':
      return tableHeight(doc, [signatureRow(block, language)], 'rows');
  }
}

type Headers = 'rows' | 'columns';

function tableHeight(doc: Pdf, rows: ReadonlyArray<readonly string[]>, headers: Headers): number {
  return (
    rowHeights(doc, rows, headers, columnWidths(doc, rows, headers)).reduce((sum, height) => sum + height, 0) +
    TABLE_GAP * LINE * SIZE.text
  );
}

function rowHeights(
  doc: Pdf,
  rows: ReadonlyArray<readonly string[]>,
  headers: Headers,
  widths: readonly number[],
): number[] {
  return rows.map((row, y) => {
    const texts = row.map((cell, x) =>
      doc
        .font(isHeader(headers, x, y) ? FONT.bold : FONT.regular)
        .fontSize(SIZE.text)
        .heightOfString(cell, { width: (widths[x] ?? 0) - PADDING.right }),
    );
    return Math.max(...texts) + PADDING.top + PADDING.bottom;
  });
}

function isHeader(headers: Headers, x: number, y: number): boolean {
  return headers === 'rows' ? x === 0 : y === 0;
}

/** A table that goes on over pages names its columns on each of them. */
function longTable(doc: Pdf, root: Element, { columns, rows }: BlockOf<'table'>): void {
  const widths = columnWidths(doc, [columns, ...rows], 'columns');
  const [top = 0, ...heights] = rowHeights(doc, [columns, ...rows], 'columns', widths);
  let from = 0;
  while (from < rows.length) {
    const until = from + fitting(doc, top, heights.slice(from));
    if (until > from) table(doc, root, [columns, ...rows.slice(from, until)], 'columns', widths);
    from = until;
    if (from < rows.length) doc.addPage();
  }
}

/** How many rows of these heights fit on the rest of the page, below the names of their columns; on a page of its own at least one. */
function fitting(doc: Pdf, top: number, heights: readonly number[]): number {
  let y = doc.y + top;
  const tooFar = heights.findIndex((height) => {
    y += height;
    return y > doc.page.maxY();
  });
  const count = tooFar < 0 ? heights.length : tooFar;
  return count === 0 && doc.y <= doc.page.margins.top ? 1 : count;
}

/** Each column has room for its longest word, as long as there is room for those of all. */
function columnWidths(doc: Pdf, rows: ReadonlyArray<readonly string[]>, headers: Headers): number[] {
  const width = doc.page.width - 2 * MARGIN;
  if (headers === 'rows') return [width * 0.36, width * 0.64];
  const wanted = (rows[0] ?? []).map((_, x) =>
    Math.max(...rows.map((row, y) => longestWord(doc, row[x] ?? '', y === 0))),
  );
  return sharedOut(width, wanted);
}

/** What the longest word of a cell takes beside the next column, in points; with the space after it, by which pdfkit measures a word. */
function longestWord(doc: Pdf, cell: string, header: boolean): number {
  doc.font(header ? FONT.bold : FONT.regular).fontSize(SIZE.text);
  return Math.ceil(Math.max(...cell.split(/\s+/).map((word) => doc.widthOfString(`${word} `)))) + PADDING.right;
}

/** A width over columns: what each wants, and of what is left an equal share; where it is too little, the widest give way. */
function sharedOut(width: number, wanted: readonly number[]): number[] {
  const left = width - wanted.reduce((sum, want) => sum + want, 0);
  if (left >= 0) return wanted.map((want) => want + left / wanted.length);
  let rest = width;
  let columns = wanted.length;
  for (const want of wanted.toSorted((a, b) => a - b)) {
    if (want > rest / columns) break;
    rest -= want;
    columns -= 1;
  }
  return wanted.map((want) => Math.min(want, rest / columns));
}

/** A table with its headers told as such, in the first row or in the first column. */
function table(
  doc: Pdf,
  root: Element,
  rows: ReadonlyArray<readonly string[]>,
  headers: Headers,
  widths = columnWidths(doc, rows, headers),
): void {
  doc.font(FONT.regular).fontSize(SIZE.text).fillColor(INK);
  doc.table({
    structParent: root,
    columnStyles: (x: number) => ({ width: widths[x] }),
    defaultStyle: { border: [0, 0, 0.5, 0], padding: [PADDING.top, PADDING.right, PADDING.bottom, 0] },
    data: rows.map((row, y) =>
      row.map((cell, x) => {
        const scope = headers === 'rows' ? 'Row' : 'Column';
        return {
          text: cell,
          ...(isHeader(headers, x, y)
            ? { type: 'TH', scope, font: { src: FONT.bold, size: SIZE.text } }
            : { type: 'TD' }),
        };
      }),
    ),
  } as never);
  doc.x = MARGIN;
  doc.moveDown(TABLE_GAP);
}

/** Case, version and page at the foot of each page: for the eye alone, so no reader hears them. */
function footers(doc: Pdf, { caseNumber, version, madeOn, language }: Sheet): void {
  const words = WORDS[language];
  const { start, count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(start + i);
    const line = `${words.page} ${caseNumber} · ${words.version} ${version} · ${shortDate(plainDate(madeOn), language)} · ${i + 1} ${words.of} ${count}`;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.page.margins.bottom = 0;
    doc.font(FONT.regular).fontSize(SIZE.small).fillColor(FOOTNOTE);
    doc.text(line, MARGIN, doc.page.height - MARGIN, { lineBreak: false });
    doc.endMarkedContent();
  }
}

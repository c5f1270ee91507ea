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

function text(doc: Pdf, words: string, font: 'regular' | 'bold', size: number, gap = 4): void {
  doc.font(FONT[font]).fontSize(size).fillColor(INK).text(words, { paragraphGap: gap, lineGap: 1.5 });
}

function tagged(doc: Pdf, parent: Element, tag: string, work: () => void): void {
  const element = doc.struct(tag, {}, work);
  parent.add(element);
  element.end();
}

function draw(doc: Pdf, root: Element, { title, language, blocks }: Sheet): void {
  tagged(doc, root, 'H1', () => text(doc, title, 'bold', SIZE.title, 8));
  for (const block of blocks) drawBlock(doc, root, block, language);
}

/** A heading never stands alone at the foot of a page. */
const ROOM_BELOW_HEADING = 90;

function drawBlock(doc: Pdf, root: Element, block: Block, language: Sheet['language']): void {
  switch (block.kind) {
    case 'heading': {
      if (doc.y > doc.page.maxY() - ROOM_BELOW_HEADING) doc.addPage();
      doc.moveDown(0.6);
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
        { headers: 'rows' },
      );
      return;
    case 'table':
      table(doc, root, [block.columns, ...block.rows], { headers: 'columns' });
      return;
    case 'signature': {
      const { signature, open, on } = WORDS[language];
      const who = block.name === null ? open : `${block.name}${block.on === null ? '' : `, ${on} ${block.on}`}`;
      table(doc, root, [[`${signature} ${block.role}`, who]], { headers: 'rows' });
    }
  }
}

/** A table with its headers told as such, in the first row or in the first column. */
function table(
  doc: Pdf,
  root: Element,
  rows: ReadonlyArray<readonly string[]>,
  { headers }: { headers: 'rows' | 'columns' },
): void {
  doc.font(FONT.regular).fontSize(SIZE.text).fillColor(INK);
  const width = doc.page.width - 2 * MARGIN;
  const columns = rows[0]?.length ?? 1;
  const first = headers === 'rows' ? width * 0.36 : width / columns;
  const others = (width - first) / Math.max(1, columns - 1);
  doc.table({
    structParent: root,
    columnStyles: (i: number) => ({ width: i === 0 ? first : others }),
    defaultStyle: { border: [0, 0, 0.5, 0], padding: [3, 6, 3, 0] },
    data: rows.map((row, y) =>
      row.map((cell, x) => {
        const isHeader = headers === 'rows' ? x === 0 : y === 0;
        const scope = headers === 'rows' ? 'Row' : 'Column';
        return {
          text: cell,
          ...(isHeader ? { type: 'TH', scope, font: { src: FONT.bold, size: SIZE.text } } : { type: 'TD' }),
        };
      }),
    ),
  } as never);
  doc.x = MARGIN;
  doc.moveDown(0.3);
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

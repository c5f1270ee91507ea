import type { BillingCode } from '../../domain/protocols/billing';
import type { Protocol } from '../../domain/protocols/protocol';
import type { Row } from '../../domain/protocols/row';
import { escapeHtml } from '../escape-html';
import type { Part } from './proof-name';
import { type Proof, type Proofs, type Standing, standingOf } from './proofs';

const PART_WORDS: Readonly<Record<Part, string>> = {
  performer: 'uitvoerder',
  recipients: 'ontvangers',
  window: 'termijn',
  output: 'resultaat',
  line: 'factuurregel',
  failure: 'wat er gebeurt als het misgaat',
  'near miss': 'dat er net daarbuiten niets gebeurt',
};

const CODE_WORDS: Readonly<Record<BillingCode, string>> = {
  INC: 'inbegrepen',
  PCA: 'standaard, achteraf gefactureerd',
  REQ: 'alleen op verzoek, dan gefactureerd',
  NOT: 'wordt niet gedaan',
  OFF: 'na offerte',
  EXT: 'volgens prijslijst, op opdracht',
  INV: 'doorbelast',
  RMB100: 'verzekeraar betaalt alles',
  RMB50: 'verzekeraar betaalt hoogstens de helft',
  RMB: 'verzekeraar betaalt wat de polis zegt',
  DUTY: 'plicht van de werkgever',
  UNK: 'teken verloren: geweigerd',
};

/** Marks as the documents print them, where they print one. */
const PRINTED: Readonly<Partial<Record<BillingCode, string>>> = { INC: '✓', PCA: '●', REQ: 'o', NOT: 'x', EXT: '*' };

const COLOUR_WORDS: Readonly<Record<Standing['colour'], string>> = {
  green: 'bewezen',
  amber: 'deels of niet bewezen',
  red: 'gebroken',
  grey: 'teken verloren',
};
const COLOURS = ['green', 'amber', 'red', 'grey'] as const;

const OUTCOME_WORDS: Readonly<Record<Proof['outcome'], string>> = {
  passed: 'geslaagd',
  failed: 'gezakt',
  'not-run': 'niet gedraaid',
};

const STYLE = `
body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; color: #1c1c1c; background: #fff }
table { border-collapse: collapse; margin: 1rem 0 } th, td { border: 1px solid #c8c8c8; padding: .3rem .5rem; text-align: left; vertical-align: top }
thead th { background: #f1f1f1; position: sticky; top: 0 } td.lines { color: #595959; white-space: nowrap }
.mark { display: block; min-width: 4rem; padding: .1rem .4rem; border-radius: .2rem; text-decoration: none; color: #1c1c1c }
.green { background: #bfe5c0 } .amber { background: #ffdf9e } .red { background: #f6b4ae } .grey { background: #d9d9d9 }
.lacks { display: block; font-size: .75rem; max-width: 14rem }
dt { font-weight: 600; margin-top: .8rem } dt:target { outline: 2px solid #1a5fb4 }
`;

export type ProtocolsPage = {
  protocols: readonly Protocol[];
  proofs: Proofs;
  /** When the tests ran, as it stands on the page; null: they did not run yet. */
  ranAt: string | null;
};

/** A mark of a printed protocol with its tests and how it stands by them. */
type Cell = {
  row: Row;
  column: string;
  code: BillingCode;
  proofs: readonly Proof[];
  standing: Standing;
  anchor: string;
};

/** Said in place of the day of the tests. */
const NOT_RUN =
  'De tests zijn hier nog niet gedraaid, dus nog geen teken is bewezen: <code>npm run protocollen</code> geeft elk teken zijn kleur.';

/** The protocols as printed, each mark in the colour that the tests give it; one HTML file that asks for no other. */
export function protocolsPage({ protocols, proofs, ranAt }: ProtocolsPage): string {
  const shown = protocols.map((protocol) => ({ protocol, cells: cellsOf(protocol, proofs) }));
  const all = shown.flatMap(({ cells }) => cells);
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>De protocollen en hun bewijs</title>
<style>${STYLE}</style></head>
<body>
<h1>De protocollen en hun bewijs</h1>
<p>${ranAt === null ? NOT_RUN : `Elk teken heeft de kleur die de tests van ${escapeHtml(ranAt)} het gaven; wie erop klikt, ziet welke tests dat zijn.`}
Een teken is pas groen als zijn ${Object.values(PART_WORDS).join(', ')} bewezen zijn; van wat een pakket niet doet, als vaststaat dat
een verzoek wordt geweigerd en niets achterlaat.</p>
${tally(all)}
<table><caption>Codes</caption><tbody>${Object.entries(CODE_WORDS)
    .map(([code, words]) => `<tr><th>${code}</th><td>${words}</td></tr>`)
    .join('')}</tbody></table>
${shown.map(({ protocol, cells }) => protocolTable(protocol, cells)).join('\n')}
<h2>Bewijs</h2>
<dl>${all.map(proofList).join('\n')}</dl>
</body>
</html>
`;
}

function cellsOf(protocol: Protocol, proofs: Proofs): Cell[] {
  return protocol.rows.flatMap((row) =>
    protocol.columns.map(({ id: column }): Cell => {
      const code = row.bills[column]?.code ?? 'UNK';
      const found = proofs({ row: row.id, pack: `${protocol.id}/${column}` });
      const anchor = `bewijs-${row.id}-${column}`;
      return { row, column, code, proofs: found, standing: standingOf(code, found), anchor };
    }),
  );
}

function tally(cells: readonly Cell[]): string {
  const counted = COLOURS.map((colour) => {
    const count = cells.filter(({ standing }) => standing.colour === colour).length;
    return `<td class="${colour}">${count} ${COLOUR_WORDS[colour]}</td>`;
  });
  return `<table><tbody><tr>${counted.join('')}</tr></tbody></table>`;
}

function protocolTable({ id, title, provider, columns, rows }: Protocol, cells: readonly Cell[]): string {
  const heads = ['Rij', 'Activiteit zoals gedrukt', 'Regels', ...columns.map(({ label }) => label)];
  const lines = rows.map((row) => {
    const marks = cells.filter((cell) => cell.row === row).map((cell) => `<td>${markOf(cell)}</td>`);
    return `<tr><th>${row.id}</th><td>${escapeHtml(row.wording)}</td><td class="lines">${escapeHtml(row.lines)}</td>${marks.join('')}</tr>`;
  });
  return `<h2 id="${id}">${escapeHtml(provider)}: ${escapeHtml(title)}</h2>
${tally(cells)}
<table><thead><tr>${heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody></table>`;
}

function markOf({ code, standing: { colour, lacks }, anchor }: Cell): string {
  const printed = PRINTED[code] ? `${PRINTED[code]} ` : '';
  const missing = lacks.length === 0 ? '' : `<span class="lacks">niet bewezen: ${wordsOf(lacks)}</span>`;
  return `<a class="mark ${colour}" href="#${anchor}" title="${COLOUR_WORDS[colour]}">${printed}${code}${missing}</a>`;
}

function proofList({ row, column, code, standing, proofs, anchor }: Cell): string {
  const items = proofs.map(
    ({ test, file, parts, outcome }) =>
      `<dd>${OUTCOME_WORDS[outcome]}: ${wordsOf(parts)}. <code>${escapeHtml(file)}</code>, “${escapeHtml(test)}”</dd>`,
  );
  const none = '<dd>Geen test draagt de naam van dit teken.</dd>';
  return `<dt id="${anchor}">${row.id} ${column} (${code}): ${COLOUR_WORDS[standing.colour]}</dt>${items.join('') || none}`;
}

function wordsOf(parts: readonly Part[]): string {
  return parts.map((part) => PART_WORDS[part]).join(', ');
}

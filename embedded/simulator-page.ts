import { escapeHtml } from '../documents/escape-html';

const IN_AMSTERDAM = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});
/** A moment as people read it. */
export const asMoment = (at: string | number) => IN_AMSTERDAM.format(new Date(at));

const DAY = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
/** A day of a message, eight digits, as people read it. */
export const asDay = (digits: string) => {
  const at = Date.parse(digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
  return Number.isNaN(at) ? digits : DAY.format(at);
};

// A narrow screen has no room for columns: there each row is a list.
const STYLE = `body{font:15px/1.4 system-ui;margin:1.5rem}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}
pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.3rem 0}
@media (max-width:900px){thead{display:none}tr{display:block;margin-bottom:1rem;border-top:1px solid #999}td{display:block;border-top:0}td::before{content:attr(data-title) ": ";font-weight:bold}}`;

/** The page of a simulator; the body is HTML. */
export function simulatorPage({ title, about, body }: { title: string; about: string; body: string }): string {
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>${STYLE}</style></head>
<body>
<h1>${title}</h1>
<p>${about}</p>
${body}
</body></html>`;
}

export type Column<Row> = {
  title: string;
  cell(row: Row): string;
  /** The cell is HTML already. */
  html?: true;
};

/** What was received, newest first. */
export function receivedTable<Row>(columns: readonly Column<Row>[], received: readonly Row[]): string {
  if (received.length === 0) return '<p>Er is nog niets ontvangen.</p>';
  const rows = [...received].reverse().map((row) => {
    const cells = columns.map(
      ({ title, cell, html }) => `<td data-title="${title}">${html ? cell(row) : escapeHtml(cell(row))}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const head = columns.map(({ title }) => `<th scope="col">${title}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

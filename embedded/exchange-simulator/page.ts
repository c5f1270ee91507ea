import { escapeHtml } from '../../documents/escape-html';
import type { Taken } from './desk';
import type { Desks } from './desks';

const NAMES: Readonly<Record<keyof Desks, string>> = {
  verzekeraar: 'Verzekeraar',
  ncvb: 'Nederlands Centrum voor Beroepsziekten',
  uitvoerder: 'Uitvoerders van rapporten',
};

/** What the desks took, newest first. */
export function page(desks: Desks): string {
  const parts = (Object.keys(NAMES) as Array<keyof Desks>).map(
    (party) => `<h2>${NAMES[party]}</h2>${table(desks[party].state.taken)}`,
  );
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Simulator van andere partijen</title>
<style>body{font:15px/1.4 system-ui;margin:1.5rem}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}pre{white-space:pre-wrap;margin:0}</style></head>
<body>
<h1>Simulator van andere partijen</h1>
<p>Dit zijn niet de verzekeraar, het NCvB of de uitvoerders: alles wat hier staat is verzonden naar een simulator op deze computer.</p>
${parts.join('\n')}
</body></html>`;
}

function table(taken: readonly Taken[]): string {
  if (taken.length === 0) return '<p>Er is nog niets ontvangen.</p>';
  const rows = [...taken].reverse().map(({ registratie, xml, takenAtMs, codes }) => {
    const verdict = codes.length > 0 ? `afgekeurd ${codes.join(' ')}` : 'geaccepteerd';
    const cells = [registratie, new Date(takenAtMs).toISOString(), verdict].map(escapeHtml);
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td><pre>${escapeHtml(xml)}</pre></td></tr>`;
  });
  const head = ['Nummer', 'Ontvangen', 'Uitslag', 'Bericht'].map((title) => `<th scope="col">${title}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

import type { Counterparty, Received } from './counterparty';

/** A received message as the list shows it: no more of a burgerservicenummer than its last digits. */
export function inList({ kenmerk, registratie, message, receivedAtMs, answersAtMs, codes, withdrawn }: Received) {
  return {
    registratie,
    kenmerk,
    bericht: message?.subject ?? null,
    soort: message === null ? 'onleesbaar' : message.withdraws ? 'intrekking' : 'melding',
    bsn: message ? `*******${message.bsn.slice(-2)}` : null,
    loonheffingennummer: message?.loonheffingennummer ?? null,
    eersteAoDag: message?.firstSickDay ?? null,
    hersteldOp: message?.recoveredOn || null,
    referentie: message?.reference ?? null,
    ontvangenOp: new Date(receivedAtMs).toISOString(),
    antwoordOp: new Date(answersAtMs).toISOString(),
    uitslag: withdrawn ? 'ingetrokken' : codes.length > 0 ? 'afgekeurd' : 'geaccepteerd',
    codes,
  };
}

const COLUMNS = [
  'registratie',
  'bericht',
  'soort',
  'bsn',
  'loonheffingennummer',
  'eersteAoDag',
  'hersteldOp',
  'ontvangenOp',
  'antwoordOp',
  'uitslag',
  'codes',
] as const;

/** What the simulator received, newest first. */
export function page(uwv: Counterparty): string {
  const rows = [...uwv.state.received].reverse().map(inList);
  const cells = (row: (typeof rows)[number]) =>
    COLUMNS.map((column) => `<td>${escapeHtml(String(row[column] ?? ''))}</td>`).join('');
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>UWV-simulator</title>
<style>body{font:16px system-ui;margin:2rem}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem .6rem;text-align:left}</style></head>
<body>
<h1>UWV-simulator</h1>
<p>Dit is niet UWV: alles wat hier staat is verzonden naar een simulator op deze computer. Tijden zijn die van de zaak.</p>
<table><thead><tr>${COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody></table>
${rows.length === 0 ? '<p>Er is nog niets ontvangen.</p>' : ''}
</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

import { escapeHtml } from '../../documents/escape-html';
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

type Row = ReturnType<typeof inList>;

const IN_AMSTERDAM = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});
const asMoment = (iso: string) => IN_AMSTERDAM.format(new Date(iso));

const COLUMNS: readonly { title: string; cell(row: Row): string }[] = [
  { title: 'Nummer', cell: ({ registratie }) => String(registratie) },
  {
    title: 'Bericht',
    cell: ({ bericht, soort }) => (soort === 'melding' ? (bericht ?? '') : `${bericht ?? ''} (${soort})`),
  },
  { title: 'Werknemer (BSN)', cell: ({ bsn }) => bsn ?? '' },
  { title: 'Loonheffingennummer', cell: ({ loonheffingennummer }) => loonheffingennummer ?? '' },
  { title: 'Eerste ziektedag', cell: ({ eersteAoDag }) => eersteAoDag ?? '' },
  { title: 'Hersteld op', cell: ({ hersteldOp }) => hersteldOp ?? '' },
  { title: 'Ontvangen', cell: ({ ontvangenOp }) => asMoment(ontvangenOp) },
  { title: 'Antwoord', cell: ({ antwoordOp }) => asMoment(antwoordOp) },
  { title: 'Uitslag', cell: ({ uitslag, codes }) => [uitslag, ...codes].join(' ') },
];

/** What the simulator received, newest first. */
export function page(uwv: Counterparty): string {
  const rows = [...uwv.state.received].reverse().map(inList);
  const cells = (row: Row) =>
    COLUMNS.map(({ title, cell }) => `<td data-title="${title}">${escapeHtml(cell(row))}</td>`).join('');
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>UWV-simulator</title>
<style>body{font:15px/1.4 system-ui;margin:1.5rem}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}
@media (max-width:900px){thead{display:none}tr{display:block;margin-bottom:1rem}td{display:block;border-top:0}td::before{content:attr(data-title) ": ";font-weight:bold}}</style></head>
<body>
<h1>UWV-simulator</h1>
<p>Dit is niet UWV: alles wat hier staat is verzonden naar een simulator op deze computer. Tijden zijn die van de zaak.</p>
<table><thead><tr>${COLUMNS.map(({ title }) => `<th scope="col">${title}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody></table>
${rows.length === 0 ? '<p>Er is nog niets ontvangen.</p>' : ''}
</body></html>`;
}

import { escapeHtml } from '../../documents/escape-html';
import { asMoment, type Column, receivedTable, simulatorPage } from '../simulator-page';
import type { Taken } from './desk';
import type { Desks } from './desks';
import { inWords } from './in-words';

const NAMES: Readonly<Record<keyof Desks, string>> = {
  verzekeraar: 'Verzekeraar',
  ncvb: 'Nederlands Centrum voor Beroepsziekten',
  uitvoerder: 'Uitvoerders van rapporten',
};

const COLUMNS: readonly Column<Taken>[] = [
  { title: 'Nummer', cell: ({ registratie }) => registratie },
  { title: 'Ontvangen', cell: ({ takenAtMs }) => asMoment(takenAtMs) },
  { title: 'Uitslag', cell: ({ codes }) => (codes.length > 0 ? `afgekeurd ${codes.join(' ')}` : 'geaccepteerd') },
  { title: 'Bericht', cell: ({ xml }) => told(xml), html: true },
];

function told(xml: string): string {
  const lines = inWords(xml).map(({ label, text }) => `<div>${escapeHtml(label)}: ${escapeHtml(text)}</div>`);
  return `${lines.join('')}<details><summary>Zoals verzonden</summary><pre>${escapeHtml(xml)}</pre></details>`;
}

/** What the desks took, newest first. */
export function page(desks: Desks): string {
  const parts = (Object.keys(NAMES) as Array<keyof Desks>).map(
    (party) => `<h2>${NAMES[party]}</h2>${receivedTable(COLUMNS, desks[party].state.taken)}`,
  );
  return simulatorPage({
    title: 'Simulator van andere partijen',
    about:
      'Dit zijn niet de verzekeraar, het NCvB of de uitvoerders: alles wat hier staat is verzonden naar een simulator op deze computer. Tijden zijn die van de zaak.',
    body: parts.join('\n'),
  });
}

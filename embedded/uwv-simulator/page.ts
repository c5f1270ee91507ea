import { asDay, asMoment, type Column, receivedTable, simulatorPage } from '../simulator-page';
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

/** What a message is about, by the name of its element. */
const NAMES: Readonly<Record<string, string>> = {
  MeldingZiekte: 'ziekmelding',
  MeldingWerkhervatting: 'hersteldmelding',
  MeldingIntrekking: 'intrekking van een ziekmelding',
  MeldingLangdurigAo: '42e-weeksmelding',
  MeldingHersteldLangdurigAo: 'herstel na de 42e-weeksmelding',
};
const nameOf = (bericht: string | null) => (bericht === null ? '' : (NAMES[bericht] ?? bericht));

const COLUMNS: readonly Column<Row>[] = [
  { title: 'Nummer', cell: ({ registratie }) => String(registratie) },
  {
    title: 'Bericht',
    cell: ({ bericht, soort }) => (soort === 'melding' ? nameOf(bericht) : `${nameOf(bericht)} (${soort})`),
  },
  { title: 'Werknemer (BSN)', cell: ({ bsn }) => bsn ?? '' },
  { title: 'Loonheffingennummer', cell: ({ loonheffingennummer }) => loonheffingennummer ?? '' },
  { title: 'Eerste ziektedag', cell: ({ eersteAoDag }) => asDay(eersteAoDag ?? '') },
  { title: 'Hersteld op', cell: ({ hersteldOp }) => asDay(hersteldOp ?? '') },
  { title: 'Ontvangen', cell: ({ ontvangenOp }) => asMoment(ontvangenOp) },
  { title: 'Antwoord', cell: ({ antwoordOp }) => asMoment(antwoordOp) },
  { title: 'Uitslag', cell: ({ uitslag, codes }) => [uitslag, ...codes].join(' ') },
];

/** What the simulator received, newest first. */
export function page(uwv: Counterparty): string {
  return simulatorPage({
    title: 'UWV-simulator',
    about:
      'Dit is niet UWV: alles wat hier staat is verzonden naar een simulator op deze computer. Tijden zijn die van de zaak.',
    body: receivedTable(COLUMNS, uwv.state.received.map(inList)),
  });
}

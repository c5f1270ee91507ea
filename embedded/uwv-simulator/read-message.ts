import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A message as the simulator understands it. */
export type ReadMessage = {
  bsn: string;
  birthDate: string;
  loonheffingennummer: string;
  senderNumber: string;
  fiscalNumber: string;
  withdraws: boolean;
  reference: string;
  firstSickDay: string;
  joined: boolean;
  periods: Array<{ first: string; last: string }>;
};

type Node = { name: string; text: string; children: Node[] };

const NAMESPACE = 'http://schemas.uwv.nl/UwvML/Berichten/UwvZwMeldingInternBody-v0428';
/** The elements of the body in the order in which the schema wants them. */
const ORDER = [
  ...['CdBerichtType', 'OrigineelBronbestand', 'IndAlleenControleUzs', 'Ketenpartij', 'NatuurlijkPersoon', 'Adres'],
  ...['Contactgegevens', 'MeldingZiekte', 'MeldingWazo', 'MeldingBetaalverzoek', 'MeldingWerkhervatting'],
  ...['MeldingIntrekking', 'MeldingLangdurigAo', 'MeldingHersteldLangdurigAo', 'AoPeriode', 'AdministratieveEenheid'],
];
const MELDING_ORDER = ['IndVerzoekTotIntrekken', 'ReferentieMelding', 'DatEersteAoDag', 'IndOnafgebrokenAo'];

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  parseTagValue: false,
  ignoreDeclaration: true,
});

/** Reads a message; null when it is no XML or not built as the schema says. */
export function readMessage(xml: string): ReadMessage | null {
  if (XMLValidator.validate(xml) !== true) return null;
  const [root] = parser.parse(xml) as Array<Record<string, unknown>>;
  if (!root || !('UwvZwMeldingInternBody' in root)) return null;
  const attributes = root[':@'] as Record<string, string> | undefined;
  if (attributes?.['@_xmlns'] !== NAMESPACE) return null;
  const body = nodesOf(root.UwvZwMeldingInternBody);
  const person = childrenOf(body, 'NatuurlijkPersoon');
  const sender = childrenOf(body, 'Ketenpartij');
  const melding = childrenOf(body, 'MeldingLangdurigAo');
  if (!inOrder(body, ORDER) || !inOrder(melding, MELDING_ORDER) || melding.length !== MELDING_ORDER.length) return null;
  if (textOf(body, 'CdBerichtType') !== 'OTP3' || person.length === 0) return null;
  return {
    bsn: textOf(person, 'Burgerservicenr'),
    birthDate: textOf(person, 'Geboortedat'),
    loonheffingennummer: textOf(childrenOf(body, 'AdministratieveEenheid'), 'Loonheffingennr'),
    senderNumber: textOf(sender, 'Loonheffingennr'),
    fiscalNumber: textOf(sender, 'FiscaalNr'),
    withdraws: textOf(melding, 'IndVerzoekTotIntrekken') === '1',
    reference: textOf(melding, 'ReferentieMelding'),
    firstSickDay: textOf(melding, 'DatEersteAoDag'),
    joined: textOf(melding, 'IndOnafgebrokenAo') === '1',
    periods: body
      .filter(({ name }) => name === 'AoPeriode')
      .map(({ children }) => ({
        first: textOf(children, 'DatEersteAoDag'),
        last: textOf(children, 'DatLaatsteAoDag'),
      })),
  };
}

function nodesOf(parsed: unknown): Node[] {
  return (parsed as Array<Record<string, unknown>>).flatMap((entry) => {
    const name = Object.keys(entry).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const inner = entry[name] as Array<Record<string, unknown>>;
    const text = inner.map((part) => ('#text' in part ? String(part['#text']) : '')).join('');
    return [{ name, text, children: nodesOf(inner) }];
  });
}

function childrenOf(nodes: readonly Node[], name: string): Node[] {
  return nodes.find((node) => node.name === name)?.children ?? [];
}

function textOf(nodes: readonly Node[], name: string): string {
  return nodes.find((node) => node.name === name)?.text ?? '';
}

function inOrder(nodes: readonly Node[], order: readonly string[]): boolean {
  const places = nodes.map(({ name }) => order.indexOf(name));
  return places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0));
}

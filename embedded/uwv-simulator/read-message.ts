import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A message as the simulator understands it. */
export type ReadMessage = {
  /** Name of the element that it is about. */
  subject: string;
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
  /** Empty where the message does not tell it. */
  recoveredOn: string;
  reason: string;
  reasonDetail: string;
  paysEmployee: boolean;
  accountOfEmployee: string;
  accountOfEmployer: string;
  hoursPerWeek: string;
  wageForWork: string;
  employedFrom: string;
  employedUntil: string;
};

type Node = { name: string; text: string; children: Node[] };

const NAMESPACE = 'http://schemas.uwv.nl/UwvML/Berichten/UwvZwMeldingInternBody-v0428';
/** The elements of the body in the order in which the schema wants them. */
const ORDER = [
  ...['CdBerichtType', 'OrigineelBronbestand', 'IndAlleenControleUzs', 'Ketenpartij', 'NatuurlijkPersoon', 'Adres'],
  ...['Contactgegevens', 'MeldingZiekte', 'MeldingWazo', 'MeldingBetaalverzoek', 'MeldingWerkhervatting'],
  ...['MeldingIntrekking', 'MeldingLangdurigAo', 'MeldingHersteldLangdurigAo', 'AoPeriode', 'AdministratieveEenheid'],
];
const ZW_HEAD = [
  ...['IndVerzoekTotIntrekken', 'ReferentieMelding', 'DatTijdOpstellenMelding', 'DatOntvangstMeldingWerkgever'],
  'DatEersteAoDag',
];
/** The elements that a message can be about, with what they hold in the order in which the schema wants it. */
const SUBJECTS: Readonly<Record<string, { order: readonly string[]; always: readonly string[] }>> = {
  MeldingZiekte: {
    order: [
      ...[...ZW_HEAD, 'IndDirecteUitkering', 'CdRedenAangifteAo', 'IndWerkdagOpZaterdag', 'IndWerkdagOpZondag'],
      ...['BedrSvLoonPerDagGedWerkenTijdAo', 'OmsRedenTeLateAanvraagUitkering', 'GemiddeldAantWerkurenPerWeek'],
      ...['CdRedenToepassenArt29bZw', 'IndEDnstvrbndCtrTijdensZiekte', 'IndErdMelding'],
    ],
    always: ['ReferentieMelding', 'DatEersteAoDag', 'CdRedenAangifteAo'],
  },
  MeldingWerkhervatting: {
    order: [...ZW_HEAD, 'VolledigHersteld'],
    always: ['ReferentieMelding', 'DatEersteAoDag', 'VolledigHersteld'],
  },
  MeldingIntrekking: {
    order: ['ReferentieMelding', 'DatEersteAoDag', 'CdRedenMeldingIntrekken'],
    always: ['ReferentieMelding', 'DatEersteAoDag', 'CdRedenMeldingIntrekken'],
  },
  MeldingLangdurigAo: {
    order: ['IndVerzoekTotIntrekken', 'ReferentieMelding', 'DatEersteAoDag', 'IndOnafgebrokenAo'],
    always: ['IndVerzoekTotIntrekken', 'ReferentieMelding', 'DatEersteAoDag', 'IndOnafgebrokenAo'],
  },
  MeldingHersteldLangdurigAo: {
    order: ['IndVerzoekTotIntrekken', 'ReferentieMelding', 'DatHersteld', 'DatEersteAoDag'],
    always: ['ReferentieMelding', 'DatHersteld', 'DatEersteAoDag'],
  },
};

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
  const [subject, ...more] = body.filter(({ name }) => name in SUBJECTS);
  if (!subject || more.length > 0) return null;
  const { name, children: melding } = subject;
  const { order, always } = SUBJECTS[name] as (typeof SUBJECTS)[string];
  const isWhole = always.every((each) => melding.some((node) => node.name === each));
  if (!inOrder(body, ORDER) || !inOrder(melding, order) || !isWhole) return null;
  const unit = childrenOf(body, 'AdministratieveEenheid');
  const employment = childrenOf(unit, 'Arbeidsverhouding');
  if (textOf(body, 'CdBerichtType') !== 'OTP3' || person.length === 0) return null;
  return {
    subject: name,
    bsn: textOf(person, 'Burgerservicenr'),
    birthDate: textOf(person, 'Geboortedat'),
    loonheffingennummer: textOf(unit, 'Loonheffingennr'),
    senderNumber: textOf(sender, 'Loonheffingennr'),
    fiscalNumber: textOf(sender, 'FiscaalNr'),
    withdraws: name === 'MeldingIntrekking' || textOf(melding, 'IndVerzoekTotIntrekken') === '1',
    reference: textOf(melding, 'ReferentieMelding'),
    firstSickDay: textOf(melding, 'DatEersteAoDag'),
    joined: textOf(melding, 'IndOnafgebrokenAo') === '1',
    periods: body
      .filter(({ name }) => name === 'AoPeriode')
      .map(({ children }) => ({
        first: textOf(children, 'DatEersteAoDag'),
        last: textOf(children, 'DatLaatsteAoDag'),
      })),
    recoveredOn: textOf(melding, 'DatHersteld') || textOf(childrenOf(melding, 'VolledigHersteld'), 'DatHersteld'),
    reason: textOf(melding, 'CdRedenAangifteAo'),
    reasonDetail: textOf(melding, 'CdRedenToepassenArt29bZw'),
    paysEmployee: textOf(melding, 'IndDirecteUitkering') === '1',
    accountOfEmployee: textOf(childrenOf(person, 'Bankrekening'), 'Iban'),
    accountOfEmployer: textOf(childrenOf(unit, 'Bankrekening'), 'Iban'),
    hoursPerWeek: textOf(melding, 'GemiddeldAantWerkurenPerWeek'),
    wageForWork: textOf(melding, 'BedrSvLoonPerDagGedWerkenTijdAo'),
    employedFrom: textOf(employment, 'DatB'),
    employedUntil: textOf(employment, 'DatE'),
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

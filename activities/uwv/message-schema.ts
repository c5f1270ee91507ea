/** Formats of the fields, as the public description of the message gives them. */
const FORMATS = {
  jaNee: /^[12]$/,
  datum: /^\d{8}$/,
  bsn: /^\d{9}$/,
  loonheffingennummer: /^\d{9}L\d{2}$/,
  email: /^\S+@\S+$/,
  tijdstip: /^\d{14}$/,
  /** Hours and minutes, at most a hundred hours. */
  duur: /^\d{2}[0-5]\d$/,
  /** Euro, up to eighteen digits of which two decimals. */
  bedrag: /^\d{1,16}\.\d{2}$/,
  iban: /^[A-Z]{2}\d{2}[A-Z0-9]{0,30}$/,
  telefoon: /^\d{1,11}$/,
} as const;

const text = (length: number) => new RegExp(`^[^\\p{Cc}]{1,${length}}$`, 'u');
const oneOf = (...codes: string[]) => new RegExp(`^(${codes.join('|')})$`);

/** An element of the message: how often it occurs, and its text or its children in their binding order. */
export type ElementRule = { name: string; min: 0 | 1; max: number; holds: RegExp | readonly ElementRule[] };

const one = (name: string, holds: ElementRule['holds']): ElementRule => ({ name, min: 1, max: 1, holds });
const maybe = (name: string, holds: ElementRule['holds'], max = 1): ElementRule => ({ name, min: 0, max, holds });

const account = maybe('Bankrekening', [one('Iban', FORMATS.iban)]);

/** How the meldingen about ziekengeld begin. */
const ZW_HEAD = [
  one('IndVerzoekTotIntrekken', FORMATS.jaNee),
  one('ReferentieMelding', text(64)),
  one('DatTijdOpstellenMelding', FORMATS.tijdstip),
  maybe('DatOntvangstMeldingWerkgever', FORMATS.datum),
  one('DatEersteAoDag', FORMATS.datum),
];

/** The elements that a message can be about; every message holds one of them. */
export const MELDING_ELEMENTS: Readonly<Record<string, readonly ElementRule[]>> = {
  MeldingZiekte: [
    ...ZW_HEAD,
    one('IndDirecteUitkering', FORMATS.jaNee),
    one('CdRedenAangifteAo', oneOf('01', '02', '03', '04', '05', '06', '07', '08', '99')),
    one('IndWerkdagOpZaterdag', FORMATS.jaNee),
    one('IndWerkdagOpZondag', FORMATS.jaNee),
    maybe('BedrSvLoonPerDagGedWerkenTijdAo', FORMATS.bedrag),
    maybe('OmsRedenTeLateAanvraagUitkering', text(256)),
    one('GemiddeldAantWerkurenPerWeek', FORMATS.duur),
    maybe('CdRedenToepassenArt29bZw', oneOf('0[1-9]', '1[01]')),
    one('IndEDnstvrbndCtrTijdensZiekte', FORMATS.jaNee),
    one('IndErdMelding', FORMATS.jaNee),
  ],
  MeldingWerkhervatting: [...ZW_HEAD, one('VolledigHersteld', [one('DatHersteld', FORMATS.datum)])],
  MeldingIntrekking: [
    one('ReferentieMelding', text(64)),
    one('DatEersteAoDag', FORMATS.datum),
    one('CdRedenMeldingIntrekken', oneOf('1', '2')),
  ],
  MeldingLangdurigAo: [
    one('IndVerzoekTotIntrekken', FORMATS.jaNee),
    one('ReferentieMelding', text(64)),
    one('DatEersteAoDag', FORMATS.datum),
    one('IndOnafgebrokenAo', FORMATS.jaNee),
  ],
  MeldingHersteldLangdurigAo: [
    one('IndVerzoekTotIntrekken', FORMATS.jaNee),
    one('ReferentieMelding', text(64)),
    one('DatHersteld', FORMATS.datum),
    one('DatEersteAoDag', FORMATS.datum),
  ],
};

/** What a melding holds. What the schema leaves free and this platform always sends is required here. */
export const MELDING_SCHEMA: readonly ElementRule[] = [
  one('CdBerichtType', oneOf('OTP3')),
  maybe('IndAlleenControleUzs', FORMATS.jaNee),
  maybe(
    'Ketenpartij',
    [
      one('FiscaalNr', FORMATS.bsn),
      one('Loonheffingennr', FORMATS.loonheffingennummer),
      one('Naam', text(256)),
      one('CdRolKetenpartij', oneOf('01', '02')),
      one('CdSrtIndiener', oneOf('WG', 'VZ')),
      one('NaamSoftwarePakket', text(64)),
      one('VersieSoftwarePakket', text(64)),
      one('BerichtkenmerkIndiener', text(50)),
      maybe('VolgNr', /^\d{1,8}$/),
      one('Contactgegevens', [
        one('NaamContactpersoonAfd', text(64)),
        maybe('TelefoonnrContactpersoonAfd', FORMATS.telefoon),
      ]),
    ],
    2,
  ),
  one('NatuurlijkPersoon', [
    one('Burgerservicenr', FORMATS.bsn),
    one('Geboortedat', FORMATS.datum),
    maybe('Geslacht', oneOf('0', '1', '2', '9')),
    maybe('Voorletters', /^\p{L}{1,6}$/u),
    maybe('Voorvoegsel', text(10)),
    one('SignificantDeelVanDeAchternaam', text(200)),
    account,
  ]),
  one('Contactgegevens', [
    one('NaamContactpersoonAfd', text(64)),
    maybe('TelefoonnrContactpersoonAfd', FORMATS.telefoon),
    one('EMailAdres', FORMATS.email),
  ]),
  ...Object.entries(MELDING_ELEMENTS).map(([name, holds]) => maybe(name, holds)),
  maybe(
    'AoPeriode',
    [one('DatEersteAoDag', FORMATS.datum), one('DatLaatsteAoDag', FORMATS.datum)],
    Number.POSITIVE_INFINITY,
  ),
  one('AdministratieveEenheid', [
    one('Loonheffingennr', FORMATS.loonheffingennummer),
    account,
    maybe('Arbeidsverhouding', [
      maybe('Volgnr', /^\d{1,4}$/),
      maybe('Personeelsnr', text(35)),
      maybe('DatB', FORMATS.datum),
      maybe('DatE', FORMATS.datum),
    ]),
  ]),
];

/** Formats of the fields, as the public description of the message gives them. */
const FORMATS = {
  jaNee: /^[12]$/,
  datum: /^\d{8}$/,
  bsn: /^\d{9}$/,
  loonheffingennummer: /^\d{9}L\d{2}$/,
  email: /^\S+@\S+$/,
} as const;

const text = (length: number) => new RegExp(`^[^\\p{Cc}]{1,${length}}$`, 'u');
const oneOf = (...codes: string[]) => new RegExp(`^(${codes.join('|')})$`);

/** An element of the message: how often it occurs, and its text or its children in their binding order. */
export type ElementRule = { name: string; min: 0 | 1; max: number; holds: RegExp | readonly ElementRule[] };

const one = (name: string, holds: ElementRule['holds']): ElementRule => ({ name, min: 1, max: 1, holds });
const maybe = (name: string, holds: ElementRule['holds'], max = 1): ElementRule => ({ name, min: 0, max, holds });

/** What a melding of long illness holds. What the schema leaves free and this platform always sends is required here. */
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
        maybe('TelefoonnrContactpersoonAfd', /^\d{1,11}$/),
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
  ]),
  one('Contactgegevens', [
    one('NaamContactpersoonAfd', text(64)),
    maybe('TelefoonnrContactpersoonAfd', /^\d{1,11}$/),
    one('EMailAdres', FORMATS.email),
  ]),
  one('MeldingLangdurigAo', [
    one('IndVerzoekTotIntrekken', FORMATS.jaNee),
    one('ReferentieMelding', text(64)),
    one('DatEersteAoDag', FORMATS.datum),
    one('IndOnafgebrokenAo', FORMATS.jaNee),
  ]),
  maybe(
    'AoPeriode',
    [one('DatEersteAoDag', FORMATS.datum), one('DatLaatsteAoDag', FORMATS.datum)],
    Number.POSITIVE_INFINITY,
  ),
  one('AdministratieveEenheid', [
    one('Loonheffingennr', FORMATS.loonheffingennummer),
    maybe('Arbeidsverhouding', [maybe('Volgnr', /^\d{1,4}$/), maybe('Personeelsnr', text(35))]),
  ]),
];

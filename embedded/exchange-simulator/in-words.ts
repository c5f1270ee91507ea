import { XMLParser } from 'fast-xml-parser';
import { asDay } from '../simulator-page';

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true, ignoreDeclaration: true });

const asYesOrNo = (letter: string) => (letter === 'J' ? 'ja' : letter === 'N' ? 'nee' : letter);
const asItIs = (text: string) => text;

/** What somebody wants to know of a message, by the name that its element has; the rest stands in the message itself. */
const LABELS: Readonly<Record<string, readonly [label: string, shown: (text: string) => string]>> = {
  HndlsnmOrg: ['Werkgever', asItIs],
  SignNm: ['Werknemer', asItIs],
  Voorl: ['Voorletters', asItIs],
  Gebdat: ['Geboren op', asDay],
  IdWrknmr: ['Personeelsnummer', asItIs],
  Ingdat: ['In dienst sinds', asDay],
  Enddat: ['Uit dienst op', asDay],
  DatEerstVrzmdg: ['Eerste ziektedag', asDay],
  DatVrzmWrkgvr: ['Ziek gemeld op', asDay],
  IngdatMutVrzm: ['Deze stand geldt vanaf', asDay],
  PrcVrzm: ['Arbeidsongeschikt', (share) => `${share}%`],
  VngntJN: ['Vangnet', asYesOrNo],
  EndVrzmJN: ['Hersteld', asYesOrNo],
  DatHrstld: ['Hersteld op', asDay],
  VrzmgvlVnrMld: ['Volgnummer', asItIs],
  Geboortejaar: ['Geboortejaar', asItIs],
  MaandVaststelling: ['Vastgesteld in', asItIs],
  Stuk: ['Gevraagd', asItIs],
  Uitvoerder: ['Van', asItIs],
  Uiterlijk: ['Uiterlijk', asDay],
  Doel: ['Machtiging voor', asItIs],
  Datum: ['Machtiging van', asDay],
  OndertekendJN: ['Ondertekend', asYesOrNo],
  Berrefnr: ['Kenmerk', asItIs],
  Kenmerk: ['Kenmerk', asItIs],
  BerrefnrIngetrokken: ['Trekt in', asItIs],
  Ingetrokken: ['Trekt in', asItIs],
};

type Line = { label: string; text: string };

/** What a message tells, line by line; nothing of what is no message. */
export function inWords(xml: string): Line[] {
  try {
    const told = new Map(leavesOf(parser.parse(xml)));
    return Object.entries(LABELS).flatMap(([name, [label, shown]]) => {
      const text = told.get(name);
      return text === undefined ? [] : [{ label, text: shown(text) }];
    });
  } catch {
    return [];
  }
}

function leavesOf(tree: object): Array<[name: string, text: string]> {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? leavesOf(value) : [[name, String(value)] as [string, string]],
  );
}

import { XMLParser } from 'fast-xml-parser';
import type { Judge } from './desk';

type Tree = Record<string, unknown>;
const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true, ignoreDeclaration: true });

/** The message under its root; null for what is no such message. */
function read(xml: string, root: string): Tree | null {
  try {
    const found = (parser.parse(xml) as Tree)[root];
    return typeof found === 'object' && found !== null ? (found as Tree) : null;
  } catch {
    return null;
  }
}

/** Codes of everything that does not hold. */
function failing(checks: ReadonlyArray<[code: string, holds: boolean]>): string[] {
  return checks.filter(([, holds]) => !holds).map(([code]) => code);
}

function at(tree: unknown, ...path: string[]): string {
  const found = path.reduce<unknown>((part, name) => (part as Tree | undefined)?.[name], tree);
  return typeof found === 'string' ? found : '';
}

const DAY = /^\d{8}$/;
/** No number of a person and no word of a cause. */
const PRIVATE = /\b\d{9}\b|SofiNr|Diagnose|Klacht/i;

/** An insurer wants to know whom and since when, and nothing of health. */
export const insurerJudge: Judge = (xml) => {
  const message = read(xml, 'Verzuimmeldingen');
  if (!message) return ['V01'];
  const employee = (message.Wrkgvr as Tree | undefined)?.Wrknmr;
  const absence = ((employee as Tree | undefined)?.Dnstvbnd as Tree | undefined)?.Vrzm;
  const share = Number(at(absence, 'PrcVrzm'));
  return failing([
    ['V02', at(message, 'BrAlg', 'Berrefnr') !== ''],
    ['V03', at(employee, 'SignNm') !== '' && DAY.test(at(employee, 'Gebdat'))],
    ['V04', DAY.test(at(absence, 'DatEerstVrzmdg')) && DAY.test(at(absence, 'DatVrzmWrkgvr'))],
    ['V05', share >= 0 && share <= 100],
    ['V06', at(absence, 'EndVrzmJN') !== 'J' || DAY.test(at(absence, 'DatHrstld'))],
    ['V07', /^\d+$/.test(at(absence, 'VrzmgvlVnrMld')) && at(absence, 'VrzmgvlId') !== ''],
    ['V90', !PRIVATE.test(xml)],
  ]);
};

/** What the NCvB may get: nothing but these, so that nobody can be found by it. */
const NCVB_ELEMENTS = new Set(['Kenmerk', 'Ingetrokken', 'Geboortejaar', 'MaandVaststelling']);

export const ncvbJudge: Judge = (xml) => {
  const message = read(xml, 'Beroepsziektemelding');
  if (!message) return ['N01'];
  return failing([
    ['N02', /^\d{4}$/.test(at(message, 'Geboortejaar'))],
    ['N03', /^\d{4}-\d{2}$/.test(at(message, 'MaandVaststelling'))],
    ['N90', Object.keys(message).every((name) => NCVB_ELEMENTS.has(name))],
  ]);
};

/** Who writes reports wants to know which, by when and, of what a doctor elsewhere knows, under which machtiging. */
export const performerJudge: Judge = (xml) => {
  const message = read(xml, 'Opvraag');
  if (!message) return ['O01'];
  const isMedical = at(message, 'Stuk') === 'medische-informatie';
  return failing([
    ['O02', at(message, 'Stuk') !== '' && at(message, 'Uitvoerder') !== ''],
    ['O03', DAY.test(at(message, 'Uiterlijk'))],
    ['O04', !isMedical || DAY.test(at(message, 'Machtiging', 'Datum'))],
  ]);
};

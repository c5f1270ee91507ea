import type { Words } from './words';

const NUMBERS_NL =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig';
const NUMBERS_EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const CARDINALS = { nl: NUMBERS_NL.split(' '), en: NUMBERS_EN.split(' ') };
const ORDINALS = {
  nl: 'nulde eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde'.split(' '),
  en: 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
};

/** `zes`, `six`; above twenty in figures. */
export function cardinal(n: number): Words {
  return { nl: CARDINALS.nl[n] ?? String(n), en: CARDINALS.en[n] ?? String(n) };
}

/** `vierde`, `fourth`; above twelve in figures: `68e`, `68th`. */
export function ordinal(n: number): Words {
  return { nl: ORDINALS.nl[n] ?? `${n}e`, en: ORDINALS.en[n] ?? `${n}${suffix(n)}` };
}

function suffix(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return (teen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th';
}

function counted(n: number, one: Words, more: Words): Words {
  const { nl, en } = cardinal(n);
  const unit = n === 1 ? one : more;
  return { nl: `${nl} ${unit.nl}`, en: `${en} ${unit.en}` };
}

export function days(n: number): Words {
  return counted(n, { nl: 'dag', en: 'day' }, { nl: 'dagen', en: 'days' });
}

/** `zes weken` for 42; what is no whole number of weeks is said in days. */
export function weeks(daysLong: number): Words {
  if (daysLong % 7 !== 0) return days(daysLong);
  return counted(daysLong / 7, { nl: 'week', en: 'week' }, { nl: 'weken', en: 'weeks' });
}

export function months(n: number): Words {
  return counted(n, { nl: 'maand', en: 'month' }, { nl: 'maanden', en: 'months' });
}

export function years(n: number): Words {
  return counted(n, { nl: 'jaar', en: 'year' }, { nl: 'jaar', en: 'years' });
}

/** `a month` for `one month`. */
export function withArticle(text: string): string {
  return text.replace(/^one /, 'a ');
}

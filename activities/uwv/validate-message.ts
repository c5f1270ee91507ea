import { isPlainDate, type PlainDate } from '../../domain/calendar/plain-date';
import { isLoonheffingennummer, passesElfproef } from './elfproef';
import type { Tree } from './message';
import { type ElementRule, MELDING_SCHEMA } from './message-schema';

/** What is wrong with a message: the code that UWV's side would give, and where. Never a value from the message. */
export type Finding = { code: string; path: string };

/**
 * Checks a message before it is sent.
 * @param today the case's own day
 * @param opensOn the first day on which UWV takes the report; a withdrawal is taken on any day
 */
export function validateMessage(body: Tree, { today, opensOn }: { today: PlainDate; opensOn: PlainDate }): Finding[] {
  const shape = shapeFindings(body, MELDING_SCHEMA, '');
  return shape.length > 0 ? shape : contentFindings(body, today, opensOn);
}

function shapeFindings(tree: Tree, rules: readonly ElementRule[], parent: string): Finding[] {
  const pathOf = (name: string) => (parent ? `${parent}/${name}` : name);
  const findings: Finding[] = [];
  let place = 0;
  for (const name of Object.keys(tree)) {
    const at = rules.findIndex((rule) => rule.name === name);
    if (at < place) findings.push({ code: '010', path: pathOf(name) });
    else place = at;
  }
  for (const { name, min, max, holds } of rules) {
    const value = tree[name];
    const found = value === undefined ? [] : Array.isArray(value) ? value : [value];
    if (found.length < min || found.length > max) findings.push({ code: '010', path: pathOf(name) });
    for (const each of found) {
      if (holds instanceof RegExp) {
        if (typeof each !== 'string' || !holds.test(each)) findings.push({ code: '011', path: pathOf(name) });
      } else if (typeof each === 'string') findings.push({ code: '010', path: pathOf(name) });
      else findings.push(...shapeFindings(each, holds, pathOf(name)));
    }
  }
  return findings;
}

function dayOf(digits: unknown): PlainDate | null {
  const text = String(digits).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isPlainDate(text) ? (text as PlainDate) : null;
}

function contentFindings(body: Tree, today: PlainDate, opensOn: PlainDate): Finding[] {
  const findings: Finding[] = [];
  const check = (holds: boolean, code: string, path: string) => {
    if (!holds) findings.push({ code, path });
  };
  const sender = body.Ketenpartij as Tree | undefined;
  const person = body.NatuurlijkPersoon as Tree;
  const melding = body.MeldingLangdurigAo as Tree;
  const unit = body.AdministratieveEenheid as Tree;
  const withdraws = melding.IndVerzoekTotIntrekken === '1';
  const first = dayOf(melding.DatEersteAoDag);
  const birth = dayOf(person.Geboortedat);

  check(passesElfproef(person.Burgerservicenr as string), '004', 'NatuurlijkPersoon/Burgerservicenr');
  check(isLoonheffingennummer(unit.Loonheffingennr as string), '020', 'AdministratieveEenheid/Loonheffingennr');
  if (sender) {
    check(sender.Loonheffingennr === unit.Loonheffingennr, '020', 'Ketenpartij/Loonheffingennr');
    check(sender.FiscaalNr === (sender.Loonheffingennr as string).slice(0, 9), '021', 'Ketenpartij/FiscaalNr');
  }
  check(birth !== null && (first === null || birth < first), '032', 'NatuurlijkPersoon/Geboortedat');
  check(first !== null && first <= today, '030', 'MeldingLangdurigAo/DatEersteAoDag');
  if (!withdraws) check(today >= opensOn, '031', 'MeldingLangdurigAo/DatEersteAoDag');
  return [...findings, ...periodFindings(body, today)];
}

function periodFindings(body: Tree, today: PlainDate): Finding[] {
  const { AoPeriode: found } = body;
  const periods = (found === undefined ? [] : Array.isArray(found) ? found : [found]) as Tree[];
  const melding = body.MeldingLangdurigAo as Tree;
  const wrong = { code: '040', path: 'AoPeriode' };
  if ((melding.IndOnafgebrokenAo === '1') !== periods.length > 0) return [wrong];
  let before: PlainDate | null = null;
  for (const { DatEersteAoDag, DatLaatsteAoDag } of periods) {
    const [first, last] = [dayOf(DatEersteAoDag), dayOf(DatLaatsteAoDag)];
    if (!first || !last || last < first || last > today) return [wrong];
    if (before ? first <= before : DatEersteAoDag !== melding.DatEersteAoDag) return [wrong];
    before = last;
  }
  return [];
}

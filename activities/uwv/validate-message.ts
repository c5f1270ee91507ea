import { isPlainDate, type PlainDate } from '../../domain/calendar/plain-date';
import { isLoonheffingennummer, passesElfproef } from '../../domain/meldingen/elfproef';
import { isIban } from '../../domain/meldingen/iban';
import { type Tree, YES } from '../../domain/meldingen/message-values';
import { type ElementRule, MELDING_ELEMENTS, MELDING_SCHEMA } from './message-schema';

/** What is wrong with a message: the code that UWV's side would give, and where. Never a value from the message. */
export type Finding = { code: string; path: string };

/**
 * Checks a message before it is sent.
 * @param today the case's own day
 * @param opensOn the first day on which UWV takes the report; a withdrawal is taken on any day
 */
export function validateMessage(body: Tree, { today, opensOn }: { today: PlainDate; opensOn: PlainDate }): Finding[] {
  const shape = [...shapeFindings(body, MELDING_SCHEMA, ''), ...subjectFindings(body)];
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

const subjectsOf = (body: Tree): string[] => Object.keys(MELDING_ELEMENTS).filter((name) => name in body);

/** A message is about one thing. */
function subjectFindings(body: Tree): Finding[] {
  return subjectsOf(body).length === 1 ? [] : [{ code: '010', path: 'Melding' }];
}

function dayOf(digits: unknown): PlainDate | null {
  const text = String(digits).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isPlainDate(text) ? (text as PlainDate) : null;
}

type Check = (holds: boolean, code: string, path: string) => void;

function contentFindings(body: Tree, today: PlainDate, opensOn: PlainDate): Finding[] {
  const findings: Finding[] = [];
  const check: Check = (holds, code, path) => {
    if (!holds) findings.push({ code, path });
  };
  const sender = body.Ketenpartij as Tree | undefined;
  const person = body.NatuurlijkPersoon as Tree;
  const unit = body.AdministratieveEenheid as Tree;
  const [subject = ''] = subjectsOf(body);
  const melding = body[subject] as Tree;
  const withdraws = subject === 'MeldingIntrekking' || melding.IndVerzoekTotIntrekken === YES;
  const first = dayOf(melding.DatEersteAoDag);
  const birth = dayOf(person.Geboortedat);

  check(passesElfproef(person.Burgerservicenr as string), '004', 'NatuurlijkPersoon/Burgerservicenr');
  check(isLoonheffingennummer(unit.Loonheffingennr as string), '020', 'AdministratieveEenheid/Loonheffingennr');
  if (sender) {
    check(sender.Loonheffingennr === unit.Loonheffingennr, '020', 'Ketenpartij/Loonheffingennr');
    check(sender.FiscaalNr === (sender.Loonheffingennr as string).slice(0, 9), '021', 'Ketenpartij/FiscaalNr');
  }
  check(birth !== null && (first === null || birth < first), '032', 'NatuurlijkPersoon/Geboortedat');
  check(first !== null && first <= today, '030', `${subject}/DatEersteAoDag`);
  if (!withdraws) {
    check(today >= opensOn, '031', `${subject}/DatEersteAoDag`);
    recoveryFindings(melding, today, check);
    if (subject === 'MeldingZiekte') sicknessFindings(melding, unit, check);
    if (subject === 'MeldingZiekte' || subject === 'MeldingWerkhervatting') accountFindings(body, check);
  }
  return [...findings, ...periodFindings(body, today)];
}

/** A recovery lies after the first day and not in the future. */
function recoveryFindings(melding: Tree, today: PlainDate, check: Check): void {
  const recovery = melding.DatHersteld ?? (melding.VolledigHersteld as Tree | undefined)?.DatHersteld;
  if (recovery === undefined) return;
  const on = dayOf(recovery);
  const first = dayOf(melding.DatEersteAoDag);
  check(on !== null && first !== null && first < on && on <= today, '033', 'DatHersteld');
}

const NO_RISK = '04';
const LEAVING = '03';

/** The reason has its code, and who leaves sick has a last day on or after the first sick day. */
function sicknessFindings(melding: Tree, unit: Tree, check: Check): void {
  const { CdRedenAangifteAo: reason, CdRedenToepassenArt29bZw: detail } = melding;
  check((reason === NO_RISK) === (detail !== undefined), '034', 'MeldingZiekte/CdRedenAangifteAo');
  const employment = unit.Arbeidsverhouding as Tree | undefined;
  const [begin, end] = [dayOf(employment?.DatB), dayOf(employment?.DatE)];
  const first = dayOf(melding.DatEersteAoDag);
  const path = 'AdministratieveEenheid/Arbeidsverhouding';
  check(begin !== null && first !== null && begin <= first, '030', `${path}/DatB`);
  check(end !== null || employment?.DatE === undefined, '036', `${path}/DatE`);
  check(end === null ? reason !== LEAVING : first !== null && first <= end, '036', `${path}/DatE`);
  check((melding.IndEDnstvrbndCtrTijdensZiekte === YES) === (end !== null), '036', `${path}/DatE`);
}

/** Exactly one account (rule 01 of UWV), of whom the payment goes to. */
function accountFindings(body: Tree, check: Check): void {
  const ofEmployee = (body.NatuurlijkPersoon as Tree).Bankrekening as Tree | undefined;
  const ofEmployer = (body.AdministratieveEenheid as Tree).Bankrekening as Tree | undefined;
  const direct = (body.MeldingZiekte as Tree | undefined)?.IndDirecteUitkering === YES;
  const [right, other] = direct ? [ofEmployee, ofEmployer] : [ofEmployer, ofEmployee];
  check(other === undefined && isIban(String(right?.Iban)), '035', 'Bankrekening');
}

function periodFindings(body: Tree, today: PlainDate): Finding[] {
  const { AoPeriode: found } = body;
  const periods = (found === undefined ? [] : Array.isArray(found) ? found : [found]) as Tree[];
  const melding = body.MeldingLangdurigAo as Tree | undefined;
  const wrong = { code: '040', path: 'AoPeriode' };
  if ((melding?.IndOnafgebrokenAo === YES) !== periods.length > 0) return [wrong];
  let before: PlainDate | null = null;
  for (const { DatEersteAoDag, DatLaatsteAoDag } of periods) {
    const [first, last] = [dayOf(DatEersteAoDag), dayOf(DatLaatsteAoDag)];
    if (!first || !last || last < first || last > today) return [wrong];
    if (before ? first <= before : DatEersteAoDag !== melding?.DatEersteAoDag) return [wrong];
    before = last;
  }
  return [];
}

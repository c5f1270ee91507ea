import type { ChainDays } from '../law/chain-days';
import type { Derivation } from '../law/derivation';
import { once, termsOf } from '../law/once';
import { applyRule, type Rule } from '../law/rule';
import { type ProtocolStep, protocolstappen } from '../law/rules/A-01-protocolstappen';
import { vragenlijst } from '../law/rules/A-03-vragenlijst';
import { probleemanalyse } from '../law/rules/T-10-probleemanalyse';
import { weeksmelding42 } from '../law/rules/T-20-42e-weeksmelding';
import { eerstejaarsevaluatie } from '../law/rules/T-22-eerstejaarsevaluatie';
import { actueelOordeel } from '../law/rules/T-28-actueel-oordeel';
import { reIntegratieverslag } from '../law/rules/T-30-re-integratieverslag';
import { termsUnfiled } from '../law/rules/T-31-wia-aanvraag';

type Term = (at: ChainDays) => Derivation;

/** A term of a rule that counts in sick days only. */
function counted<Key extends string>(rule: Rule<(at: ChainDays) => { [K in Key]: Derivation }>, key: Key): Term {
  return (at) => termsOf(rule, at)[key];
}

/** A step of the protocol by sick day. */
function step(name: ProtocolStep): Term {
  return (at) => applyRule(protocolstappen, at, name);
}

function ofApplication(key: 'opensOn' | 'latest'): Term {
  return (at) => termsUnfiled(at)[key];
}

/** Days of a case that a standing rule sets, by rule and name: a row names its term and does not write it again. */
const TERMS = {
  'A-01/register_by': step('register_by'),
  'A-01/call_employer_from': step('call_employer_from'),
  'A-01/call_employer_until': step('call_employer_until'),
  'A-01/employee_intake_by': step('employee_intake_by'),
  'A-01/week4_call_from': step('week4_call_from'),
  'A-01/week4_call_until': step('week4_call_until'),
  'A-01/first_consult_and_pa_by': step('first_consult_and_pa_by'),
  'A-01/concept_pva_by': step('concept_pva_by'),
  'A-01/deployability_talk_by': step('deployability_talk_by'),
  'A-01/ad_review_from': step('ad_review_from'),
  'A-01/ad_review_until': step('ad_review_until'),
  'A-01/profile_until': step('profile_until'),
  'A-01/file_review_and_uwv42_from': step('file_review_and_uwv42_from'),
  'A-01/concept_eje_until': step('concept_eje_until'),
  'A-01/actual_opinion_from': step('actual_opinion_from'),
  'A-01/wia_support_from': step('wia_support_from'),
  'A-01/wia_support_until': step('wia_support_until'),
  'A-03/due': counted(vragenlijst, 'due'),
  'T-10/opensOn': counted(probleemanalyse, 'opensOn'),
  'T-10/target': counted(probleemanalyse, 'target'),
  'T-10/legalLatest': counted(probleemanalyse, 'legalLatest'),
  'T-20/opensOn': counted(weeksmelding42, 'opensOn'),
  'T-22/opensOn': counted(eerstejaarsevaluatie, 'opensOn'),
  'T-22/legalLatest': counted(eerstejaarsevaluatie, 'legalLatest'),
  'T-28/legalLatest': counted(actueelOordeel, 'legalLatest'),
  'T-30/opensOn': counted(reIntegratieverslag, 'opensOn'),
  'T-30/legalLatest': counted(reIntegratieverslag, 'legalLatest'),
  'T-31/opensOn': ofApplication('opensOn'),
  'T-31/latest': ofApplication('latest'),
} satisfies Record<string, Term>;

export type TermName = keyof typeof TERMS;
export const TERM_NAMES = Object.keys(TERMS) as TermName[];

/** The day of a standing term in this case, with its steps. */
export function termDay(name: TermName, at: ChainDays): Derivation {
  return once(name, at, TERMS[name]);
}

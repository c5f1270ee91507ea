import type { ActiveRow, CompiledPackage } from '../protocols/compile';
import type { ExcludedKind, ProtocolRule, ReimbursementCondition } from '../protocols/protocol-rule';
import type { Cents } from './cents';
import { divided, type Share } from './share';

/** What is known before an intervention is ordered; null where nobody told. */
export type Asked = {
  /** What it is expected to cost. */
  cost: Cents | null;
  sick: boolean;
  advised: boolean | null;
  /** A doctor or casemanager holds it to be necessary. */
  necessary: boolean | null;
  /** Something that is never paid for, whether the employee is sick or not. */
  kind: ExcludedKind | null;
  /** Wage that is still to be paid, until the last day of the wage that is due. */
  remainingWage: Cents | null;
};

/** What the insurer pays of a service, and what decides it. `holds`: null where it is not known. */
export type Reimbursement = {
  /** In percents; null: only the policy tells. */
  percent: number | null;
  upTo: boolean;
  insurer: Cents | null;
  employer: Cents | null;
  conditions: ReadonlyArray<{ condition: ReimbursementCondition; holds: boolean | null }>;
  /** It has to be asked of the insurer first. */
  toConfirm: boolean;
  /** Row of the protocol that promises it; null where nothing is paid. */
  row: string | null;
  reason: string;
};

const EXCLUDED_NAMES: Readonly<Record<ExcludedKind, string>> = {
  rie: 'een RI&E',
  'pago-pmo': 'een PAGO of PMO',
  psa: 'onderzoek naar psychosociale arbeidsbelasting (PSA)',
  'individual-training': 'een individuele training',
};

/** Work for which a third party is called in: what the package pays of interventions is paid of it. */
function isIntervention({ outputs }: ActiveRow): boolean {
  return outputs.some(({ kind }) => kind === 'REFERRAL' || kind === 'TRAJECT' || kind === 'ORDER');
}

/** The row by which the package pays for interventions in general: of somebody who is sick, or to prevent it. */
function generalRow({ rows }: CompiledPackage, sick: boolean): ActiveRow | undefined {
  const general = [...rows.values()].filter(({ billing, outputs }) => billing.share && outputs[0]?.kind === 'PAY');
  const preventive = ({ billing }: ActiveRow) => billing.code === 'RMB50';
  return sick ? general.find((row) => !preventive(row)) : (general.find(preventive) ?? general[0]);
}

function conditionHolds(condition: ReimbursementCondition, asked: Asked): boolean | null {
  const { cost, sick, advised, necessary, remainingWage } = asked;
  switch (condition) {
    case 'sick':
      return sick;
    case 'advised':
      return advised;
    case 'necessary':
      return necessary;
    case 'prevents-absence':
      return !sick;
    case 'not-excessive':
      return cost === null || remainingWage === null ? null : cost <= remainingWage;
    case 'policy-decides':
      return null;
  }
}

/** What has to hold before the insurer pays of a row; undefined where no rule of the protocol says it. */
function conditionsOf(rules: readonly ProtocolRule[], row: string): readonly ReimbursementCondition[] | undefined {
  const rule = rules.find((one) => one.kind === 'reimbursement' && (one.rows as readonly string[]).includes(row));
  return rule?.kind === 'reimbursement' ? rule.conditions : undefined;
}

/** Whether a share of the insurer is only what it may come to: a limit, or what the policy still has to confirm. */
export function isToBeConfirmed({ upTo }: Share, rules: readonly ProtocolRule[], row: string): boolean {
  return upTo || (conditionsOf(rules, row)?.includes('policy-decides') ?? false);
}

const NOTHING = { percent: 0, upTo: false, insurer: 0, conditions: [], toConfirm: false, row: null } as const;

/** What the insurer pays of a row, as far as the protocol tells: nothing is guessed, what the policy decides says so. */
export function reimbursementOf(pack: CompiledPackage, row: ActiveRow, asked: Asked): Reimbursement {
  const source = row.billing.share ? row : isIntervention(row) || asked.kind ? generalRow(pack, asked.sick) : undefined;
  const share: Share | undefined = source?.billing.share;
  const nothing = (reason: string): Reimbursement => ({ ...NOTHING, employer: asked.cost, reason });
  const excludes = pack.rules.find((rule) => rule.kind === 'reimbursement-exclusions');
  const excludesOf = excludes?.kind === 'reimbursement-exclusions' ? excludes : null;
  const kind = excludesOf?.always[row.id] ?? asked.kind;
  if (kind && excludesOf?.excluded.includes(kind))
    return nothing(`${EXCLUDED_NAMES[kind]} wordt nooit vergoed (${excludesOf.id})`);
  if (!source || !share) return nothing('dit pakket vergoedt deze dienst niet');
  const stated = conditionsOf(pack.rules, source.id) ?? ['advised'];
  const wanted: readonly ReimbursementCondition[] =
    source.billing.code === 'RMB50' ? ['advised', 'prevents-absence'] : stated;
  const conditions = wanted.map((condition) => ({ condition, holds: conditionHolds(condition, asked) }));
  const failed = conditions.some(({ holds }) => holds === false);
  const open = conditions.some(({ holds }) => holds === null);
  const toConfirm = !failed && (open || share.percent === null);
  const { insurer, employer } = failed ? { insurer: 0, employer: asked.cost } : divided(asked.cost, share);
  const promised = share.percent === null ? 'volgens de polis' : `${share.upTo ? 'ten hoogste ' : ''}${share.percent}%`;
  const reason = failed
    ? 'aan een voorwaarde is niet voldaan'
    : toConfirm
      ? `${promised}, te bevestigen door de verzekeraar voor de opdracht`
      : `de verzekeraar vergoedt ${promised}`;
  return { percent: share.percent, upTo: share.upTo, insurer, employer, conditions, toConfirm, row: source.id, reason };
}

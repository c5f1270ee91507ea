import type { RequestKind } from '../facts/request-kind';
import type { Performer, Recipient } from './party';

export const DOCUMENT_KINDS = [
  'wvp-dossier',
  'probleemanalyse',
  'bijstelling-probleemanalyse',
  'concept-plan-van-aanpak',
  'plan-van-aanpak',
  'bijstelling-plan-van-aanpak',
  'concept-evaluatie',
  'evaluatie',
  'inzetbaarheidsprofiel',
  'lijst-arbeidsmogelijkheden',
  'functionele-mogelijkhedenlijst',
  'dossieranalyse',
  'dossieranalyse-week-42',
  'dossieranalyse-overname',
  'dossieranalyse-week-104',
  'concept-eerstejaarsevaluatie',
  'eerstejaarsevaluatie',
  'actueel-oordeel',
  'actueel-oordeel-medisch',
  'concept-eindevaluatie',
  'eindevaluatie',
  're-integratiedossier',
  're-integratieverslag',
  're-integratieverslag-verkort',
  're-integratieplan-werknemer',
  'functiebeschrijving',
  'spreekuurverslag',
  'medische-informatie',
  'medisch-dossier',
  'machtiging',
  'wia-dossier',
  'second-opinion',
  'deskundigenoordeel',
  'arbeidsdeskundig-rapport',
  'werkplekonderzoek',
  'rie',
  'verzuimscan',
  'bezwaarbrief',
  'vertaling',
  'engelstalig-stuk',
  'verwijzing',
  'bewijsdossier-poortwachtergarantie',
  'offerte',
  'factuurvoorstel',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Documents with medical data: they lie apart, and no employer knows of them. */
export const MEDICAL_KINDS = [
  'functionele-mogelijkhedenlijst',
  'actueel-oordeel-medisch',
  'medische-informatie',
  'medisch-dossier',
  'wia-dossier',
  'second-opinion',
] as const satisfies readonly DocumentKind[];

export function isMedical(kind: string): boolean {
  return (MEDICAL_KINDS as readonly string[]).includes(kind);
}

export const MESSAGE_KINDS = ['42e-weeksmelding', 'beroepsziekte', 'gegevensuitwisseling'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const SIGNAL_GROUNDS = [
  'regres',
  'vangnet',
  'no-risk',
  'vervroegde-wia',
  'zwangerschap',
  'samengesteld-verzuim',
  'frequent-verzuim',
  'plan-van-aanpak',
  '42e-weeksmelding',
] as const;
export type SignalGround = (typeof SIGNAL_GROUNDS)[number];

export const FORM_KINDS = [
  'vitaliteit',
  'verzuimvoorspeller',
  'aanvullende-vragenlijst',
  'goed-geregeld',
  'preventiecheck',
  'arboplichtcheck',
] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Outputs that need no further word of what they are. */
export const PLAIN_OUTPUTS = [
  'CALL',
  'MAIL',
  'TASK',
  'RECORD',
  'PORTAL',
  'ASSIGNMENT',
  'SERVICE',
  'WORK',
  'TRAINING',
  'REQUEST',
  'PAY',
  'ORDER',
  'REFERRAL',
  'TRAJECT',
  'ADVICE',
  /** Nothing but the invoice line itself: a missed appointment. */
  'INVOICE',
] as const;
export type PlainOutput = (typeof PLAIN_OUTPUTS)[number];

type Kind =
  | { kind: PlainOutput }
  | { kind: 'APPT'; minutes?: number; place?: 'thuis' | 'werkplek'; anonymous?: true | readonly RequestKind[] }
  | { kind: 'DOC'; document: DocumentKind; drafted?: 'opening' }
  | { kind: 'MSG'; message: MessageKind; anonymous?: true }
  | { kind: 'SIGNAL'; ground: SignalGround }
  | { kind: 'FORM'; form: FormKind };

/**
 * Something a row makes or does. `by`: who does this one, where it is not the first performer of the row. `to`: for whom this one is,
 * where not for all for whom the row is done, such as who comes to a consult of which others read the result. `at: 'cost'`: settled
 * when its cost becomes known or changes, whenever the work is done. `drafted`: its first version is there when the work opens,
 * because what it holds is known by then; else once the work is done.
 * `anonymous` of some kinds: of those, and of what was asked without one.
 */
export type Output = Kind & {
  by?: Performer;
  to?: readonly [Recipient, ...Recipient[]];
  at?: 'cost';
  or?: readonly Kind[];
};
export type OutputKind = Output['kind'];

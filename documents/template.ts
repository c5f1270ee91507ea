import type { Performer } from '../domain/case/roles';
import type { DocumentKind } from '../domain/protocols/output';

export type Words = { readonly nl: string; readonly en: string };

type Named = { readonly name: string; readonly label: Words };

/** A question whose answer stands beside it. */
export type ShortQuestion = Named &
  (
    | { readonly kind: 'text' | 'date' | 'dates' | 'yesNo' }
    | { readonly kind: 'choice'; readonly of: Readonly<Record<string, Words>> }
  );

/** A question of a document, answered by whoever writes it; answers live beside the document and go with it. */
export type Question =
  | ShortQuestion
  | (Named & { readonly kind: 'rows'; readonly columns: Readonly<Record<string, Words>> })
  /** The same questions of each item of a list that is known beforehand. */
  | (Named & {
      readonly kind: 'items';
      readonly items: Readonly<Record<string, Words>>;
      readonly each: readonly ShortQuestion[];
    });

/** What stands on a document of those whom it is about. */
export type PartyField =
  | 'employee'
  | 'birthDate'
  | 'bsn'
  | 'number'
  | 'employer'
  | 'taxNumber'
  | 'firstSickDay'
  | 'madeOn'
  | 'phone'
  | 'employerContact'
  | 'doctor'
  | 'casemanager'
  | 'formVersion';

/** What only the employer pays for says nothing of whom it is about. */
export const NOTHING_OF_THE_EMPLOYEE = ['employee', 'birthDate', 'number', 'firstSickDay'] as const;

/** One kind of document: what it asks, who answers for it, who signs it and who may read it. */
export type Template = {
  kind: DocumentKind;
  /** Its readers have their say in it, so they read it before anybody approves it. */
  isConcept?: true;
  title: Words;
  /** What it is for, under its title. */
  intro?: Words;
  sections: ReadonlyArray<{ heading: Words; questions: readonly Question[] }>;
  /** Which edition of its form this is; only forms of the law name those who can be reached about it. */
  formVersion?: string;
  /** What of the record does not stand on it, because who reads it has no business with it; of the BSN see `namesBsn`. */
  omits?: readonly PartyField[];
  /** Who approves it. */
  approvedBy: Performer;
  /** Who approves it instead where the row that asks for it is theirs. */
  orPerformer?: readonly Performer[];
  signedBy: readonly Performer[];
  /** What they sign for, where that is not the document as it stands. */
  signedFor?: Words;
  recipients: readonly Performer[];
};

/** The edition of the forms of the law as they are here. */
export const LAW_FORM = '2026-4';

export const GOALS = {
  'eigen-werk': { nl: 'Eigen werk', en: 'Own work' },
  'eigen-werk-aangepast': { nl: 'Eigen werk, aangepast', en: 'Own work, adapted' },
  'ander-werk': { nl: 'Ander werk bij de eigen werkgever', en: 'Other work with the same employer' },
  'andere-werkgever': { nl: 'Werk bij een andere werkgever', en: 'Work with another employer' },
} as const;

export const ACTIVITIES = {
  name: 'activities',
  kind: 'rows',
  label: { nl: 'Activiteiten', en: 'Activities' },
  columns: {
    activity: { nl: 'Activiteit', en: 'Activity' },
    goal: { nl: 'Doel', en: 'Goal' },
    from: { nl: 'Begin', en: 'Begin' },
    until: { nl: 'Einde', en: 'End' },
    by: { nl: 'Door', en: 'By' },
    status: { nl: 'Stand', en: 'Status' },
  },
} as const satisfies Question;

/** The days on which a plan is looked at again; the law asks for one at the end of the first year. */
export const EVALUATION_DATES: Question = {
  name: 'evaluationDates',
  kind: 'dates',
  label: {
    nl: 'Data van de evaluaties, ook die van het eerste jaar',
    en: 'Dates of the evaluations, that of the first year too',
  },
};

export const EMPLOYEE_REMARKS: Question = {
  name: 'employeeRemarks',
  kind: 'text',
  label: { nl: 'Opmerkingen van de werknemer', en: 'Remarks of the employee' },
};

type Section = Template['sections'][number];

/** What was done, with what came of each: reached, partly or not, and why. */
const DONE_ACTIVITIES: Question = {
  ...ACTIVITIES,
  label: { nl: 'Activiteiten en wat ze opleverden', en: 'Activities and their results' },
  columns: {
    ...ACTIVITIES.columns,
    result: { nl: 'Bereikt, deels of niet, en waarom', en: 'Reached, partly or not, and why' },
  },
};

/** What employer and employee say of a plan on which they agree. */
export const AGREEMENT: Section = {
  heading: { nl: 'Opmerkingen en akkoord', en: 'Remarks and agreement' },
  questions: [
    {
      name: 'employerRemarks',
      kind: 'text',
      label: { nl: 'Opmerkingen van de werkgever', en: 'Remarks of the employer' },
    },
    EMPLOYEE_REMARKS,
    { name: 'employeeAgrees', kind: 'yesNo', label: { nl: 'De werknemer is akkoord', en: 'The employee agrees' } },
    {
      name: 'disagreement',
      kind: 'text',
      label: {
        nl: 'Waarom niet; wie er niet uitkomt, kan UWV een deskundigenoordeel vragen',
        en: 'Why not; who cannot agree can ask UWV for an expert opinion',
      },
    },
  ],
};

/** What both kinds of evaluation look back on. */
export const LOOKING_BACK: Section = {
  heading: { nl: 'Terugblik', en: 'Looking back' },
  questions: [
    { name: 'period', kind: 'text', label: { nl: 'Periode', en: 'Period' } },
    {
      name: 'employerEfforts',
      kind: 'text',
      label: { nl: 'Inspanningen van de werkgever', en: 'Efforts of the employer' },
    },
    {
      name: 'employeeEfforts',
      kind: 'text',
      label: { nl: 'Inspanningen van de werknemer', en: 'Efforts of the employee' },
    },
    DONE_ACTIVITIES,
  ],
};

/** What both kinds of evaluation agree to do, in a table as that of the plan. */
export const NEW_ACTIVITIES: Section = {
  heading: { nl: 'Nieuwe activiteiten', en: 'New activities' },
  questions: [{ ...ACTIVITIES, name: 'newActivities', label: { nl: 'Nieuwe activiteiten', en: 'New activities' } }],
};

/** What both kinds of evaluation agree on for the time to come. */
export const LOOKING_AHEAD: Section = {
  heading: { nl: 'Vooruitblik', en: 'Looking ahead' },
  questions: [
    {
      name: 'onTrack',
      kind: 'yesNo',
      label: { nl: 'Het einddoel is nog haalbaar', en: 'The end goal is still within reach' },
    },
    { name: 'goal', kind: 'choice', of: GOALS, label: { nl: 'Einddoel', en: 'End goal' } },
    { name: 'agreements', kind: 'text', label: { nl: 'Nieuwe afspraken', en: 'New agreements' } },
    EMPLOYEE_REMARKS,
  ],
};

import type { MailInput } from '../activities/mail/mail-input';
import { answererOf, happensByItself } from '../domain/case/kinds';
import type { Obligation } from '../domain/case/obligation';
import type { CaseKind } from '../domain/case/plan';
import { EMPLOYER_ROLES, type Performer } from '../domain/case/roles';
import { findRule } from '../domain/law/reken';
import { lateWordsOf } from '../domain/obligations/late-words';
import { recordOf } from '../domain/obligations/records';
import type { Terms } from '../domain/obligations/terms';
import type { OutputKind } from '../domain/protocols/output';
import { OUTPUT_MEANS } from '../domain/protocols/output-means';
import { PROTOCOLS } from '../domain/protocols/packages';
import type { Protocol } from '../domain/protocols/protocol';
import type { Row } from '../domain/protocols/row';

/** A mail with made-up data, and what it is a sample of. */
export type MailSample = { obligation: string; kind: CaseKind; input: MailInput };

/** What the samples of all mails share, and the days that they speak of. */
type Frame = {
  shared: Omit<MailInput, 'obligation' | 'step' | 'recipient' | 'language' | 'data'>;
  days: Pick<Obligation, 'internalDue' | 'legalLatest'> & { on: string; firstSickDay: string };
  terms: Terms;
};

const LANGUAGES = ['nl', 'en'] as const;
/** Nobody who reads mails. */
const NOBODY: ReadonlySet<Performer> = new Set(['systeem', 'uwv', 'dossier', 'medisch-dossier']);
/** Questions are asked once and once more; work that a person does is reminded of, and pressed for on its last day. */
const FORM_STEPS = ['opening', 'herinnering', 'vervalt'];
const WORK_STEPS = ['herinnering', 'alarm', 'te-laat', 'vervalt'];

/** The mails of one row for each kind of work and each reader, and of every row with a message or questions; or of all rows. */
export function rowSamples(frame: Frame, all: boolean): MailSample[] {
  const shown = new Set<string>();
  return ROWS.flatMap((row) => readersOf(row).map((reader) => ({ row, ...reader })))
    .filter(({ row, recipient, output, steps }) => {
      const what = steps === WORK_STEPS ? `${output} ${row.level}` : `${row.id} ${steps}`;
      return all || (!shown.has(`${what} ${recipient}`) && shown.add(`${what} ${recipient}`));
    })
    .flatMap((one) => samplesOf(one, frame));
}

const ROWS: readonly Row[] = (PROTOCOLS as readonly Protocol[]).flatMap(({ rows }) => rows);

type Reader = { recipient: Performer; steps: readonly string[]; output: OutputKind };

/** Who gets mails of a row, at which steps, about which of its outputs. */
function readersOf({ outputs, performers, recipients, duty }: Row): Reader[] {
  const told = recipients.filter((one) => !NOBODY.has(one)) as readonly Performer[];
  const work = outputs.find(({ kind }) => !happensByItself({ kind: OUTPUT_MEANS[kind].obligation }));
  const isForm = work?.kind === 'FORM';
  const answers = isForm ? answererOf({ recipients: told }) : undefined;
  const worker = work && !isForm && duty?.as !== 'performs' ? (work.by ?? performers[0]) : undefined;
  const messages = outputs.some(({ kind }) => kind === 'MAIL') ? told.filter((one) => one !== answers) : [];
  return [
    ...(answers ? [{ recipient: answers, steps: FORM_STEPS, output: 'FORM' as const }] : []),
    ...(worker && !NOBODY.has(worker)
      ? [{ recipient: worker, steps: WORK_STEPS, output: work?.kind as OutputKind }]
      : []),
    ...messages.map((recipient) => ({ recipient, steps: ['bericht'], output: 'MAIL' as const })),
  ];
}

function samplesOf({ row, recipient, steps }: Reader & { row: Row }, { shared, days, terms }: Frame): MailSample[] {
  const { id, name, neutral = name, employerSees, level, performers, duty } = row;
  const kind: CaseKind = level === 'contract' ? 'contract' : 'verzuim';
  const isHidden = employerSees !== undefined && (EMPLOYER_ROLES as readonly string[]).includes(recipient);
  const data = {
    ...{ ...days, legalLatest: null },
    name: isHidden ? neutral : name,
    caseKind: kind,
    round: 1,
    dutyOn: performers[0],
    consequence: 'geen',
    basis: { protocol: 'voorbeeld', row: id },
    ...(steps[0] === 'bericht' && duty?.as === 'supports' ? { duty: dutyOf(duty.id, { days, terms }) } : {}),
  };
  return steps.flatMap((step) =>
    LANGUAGES.map((language) => ({
      obligation: id,
      kind,
      input: { ...shared, obligation: id, step, recipient, language, data },
    })),
  );
}

/** The duty that a message is about. */
function dutyOf(id: string, { days: { internalDue, legalLatest }, terms }: Pick<Frame, 'days' | 'terms'>) {
  const record = recordOf(id);
  if (!record) throw new Error(`${id} is no duty`);
  const { article } = findRule(record.rule).sources[0];
  return {
    id,
    internalDue,
    legalLatest,
    consequence: lateWordsOf(record, terms).nl,
    dutyOn: record.dutyOn,
    basis: { article },
  };
}

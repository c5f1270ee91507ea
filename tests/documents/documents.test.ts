// Longer than 300 lines: each kind of document is drawn once and read back for all that is asked of it.
import { writePdf } from '../../documents/pdf/write-pdf';
import { type Answers, type CaseData, type Signed, sheetOf } from '../../documents/sheet-of';
import type { Question, Template } from '../../documents/template';
import { MEDICAL_TEMPLATES, TEMPLATES } from '../../documents/templates';
import { CANONICAL } from '../../domain/protocols/canonical';
import { DOCUMENT_KINDS } from '../../domain/protocols/output';
import { rowOf } from '../../domain/protocols/packages';
import { naming } from '../support/naming';
import { type ReadPdf, readPdfs, rolesOf } from '../support/read-pdf';

const EMPLOYEE = {
  name: 'Véra Őry-Voorbeeld',
  birthDate: '1980-02-15',
  number: '42',
  bsn: '999990019',
  phone: '06-00000000',
};
const DOCTOR = {
  ...{ name: 'Dr. B. Arts', function: 'bedrijfsarts', organisation: 'Arbodienst Voorbeeld' },
  ...{ bigNumber: '00000000000', phone: '030-0000000', email: null },
};
const DATA: CaseData = {
  employee: EMPLOYEE,
  employer: { name: 'Bakkerij „De Korst” BV', taxNumber: '123456782L01' },
  firstSickDay: '2026-01-05',
  contacts: { werkgever: null, bedrijfsarts: DOCTOR, casemanager: null },
  caseNumber: '3F2A9C',
};

/** An answer to each question that can be found back on paper. */
function sampleOf(question: Question): Answers[string] {
  switch (question.kind) {
    case 'text':
      return `Tekst van ${question.name}, € 12,50`;
    case 'date':
      return '2026-10-26';
    case 'dates':
      return ['2026-10-26', '2026-12-07'];
    case 'yesNo':
      return true;
    case 'choice':
      return Object.keys(question.of)[0] as string;
    case 'rows':
      return [Object.fromEntries(Object.keys(question.columns).map((name) => [name, `cel-${name}`]))];
    case 'items': {
      const said = question.each.map((one) => [one.name, sampleOf(one) as string | boolean]);
      return Object.fromEntries(Object.keys(question.items).map((name) => [name, Object.fromEntries(said)]));
    }
  }
}

const questionsOf = ({ sections }: Template) => sections.flatMap(({ questions }) => questions);
const answersOf = (template: Template): Answers =>
  Object.fromEntries(questionsOf(template).map((question) => [question.name, sampleOf(question)]));

function made(template: Template, language: 'nl' | 'en', answers: Answers = answersOf(template), version = 1) {
  const signed = [{ role: template.approvedBy, name: 'Dr. B. Arts', on: '2026-02-12' }];
  return writePdf(sheetOf(template, { answers, data: DATA, language, version, madeOn: '2026-02-12', signed }));
}

const KINDS = [...TEMPLATES, ...MEDICAL_TEMPLATES];
const CASES = KINDS.flatMap((template) => (['nl', 'en'] as const).map((language) => ({ template, language })));
const read = new Map<string, ReadPdf>();
const readBack = (template: Template, language: string): ReadPdf => {
  const found = read.get(`${template.kind} ${language}`);
  if (!found) throw new Error(template.kind);
  return found;
};

beforeAll(async () => {
  const files: Buffer[] = [];
  for (const { template, language } of CASES) files.push(await made(template, language));
  for (const [i, pdf] of readPdfs(files).entries()) {
    const { template, language } = CASES[i] as (typeof CASES)[number];
    read.set(`${template.kind} ${language}`, pdf);
  }
}, 240_000);

test('every template is of a kind that the protocols know, once', () => {
  const kinds = KINDS.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const kind of kinds) expect(DOCUMENT_KINDS).toContain(kind);
});

describe.each(CASES.map(({ template, language }) => [template.kind, language, template] as const))(
  '%s in %s',
  (_kind, language, template) => {
    test('says who, when and every question with its answer', () => {
      const { pages } = readBack(template, language);
      const text = pages.map((page) => page.text).join(' ');
      for (const said of [template.title[language], DATA.employer.name, '3F2A9C', 'Dr. B. Arts'])
        expect(text).toContain(said);
      const isAbout = !template.omits?.includes('employee');
      expect(text.includes(EMPLOYEE.name)).toBe(isAbout);
      for (const question of questionsOf(template))
        naming(question.name, () => {
          if (question.kind !== 'rows' && question.kind !== 'items') expect(text).toContain(question.label[language]);
          if (question.kind === 'text') expect(text.replace(/\s/g, '')).toContain(`Tekstvan${question.name},€12,50`);
          if (question.kind === 'rows')
            for (const [name, label] of Object.entries(question.columns)) {
              expect(text).toContain(label[language]);
              expect(text).toContain(`cel-${name}`);
            }
          if (question.kind === 'items')
            for (const label of Object.values(question.items)) expect(text).toContain(label[language]);
        });
      if (!template.omits?.includes('firstSickDay'))
        expect(text).toContain(language === 'nl' ? '5 januari 2026' : '5 January 2026');
    });

    test('is signed on a page on which the last section stands too', () => {
      const { pages } = readBack(template, language);
      const signed = pages.filter(({ text }) => text.includes(language === 'nl' ? 'Handtekening van' : 'Signature of'));
      expect(signed).toHaveLength(1);
      expect(signed[0]?.text).toContain(template.sections.at(-1)?.heading[language]);
    });

    test('is a tagged file with a title, a language, headings and table headers in reading order', () => {
      const { title, language: lang, marked, pages } = readBack(template, language);
      expect([title, lang, marked]).toEqual([template.title[language], language === 'nl' ? 'nl-NL' : 'en-GB', true]);
      const roles = pages.flatMap(({ tree }) => rolesOf(tree));
      expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
      expect(roles.filter((role) => role === 'H2').length).toBeGreaterThanOrEqual(template.sections.length + 2);
      expect(roles.filter((role) => role === 'TH').length).toBeGreaterThanOrEqual(questionsOf(template).length);
      expect(roles.indexOf('H1')).toBeLessThan(roles.indexOf('H2'));
      expect(roles.indexOf('H2')).toBeLessThan(roles.indexOf('Table'));
    });
  },
);

test('the BSN stands on forms of the law and on what goes to UWV or a practitioner, and on nothing else', () => {
  const withBsn = CASES.filter(({ template, language }) => {
    const text = readBack(template, language)
      .pages.map((page) => page.text)
      .join(' ');
    const isNamed = text.includes(EMPLOYEE.bsn);
    expect([template.kind, /Burgerservicenummer|service number/.test(text)]).toEqual([template.kind, isNamed]);
    return isNamed;
  });
  const kinds = [...new Set(withBsn.map(({ template }) => template.kind))].sort();
  expect(kinds).toEqual([
    'actueel-oordeel',
    'actueel-oordeel-medisch',
    'bezwaarbrief',
    'bijstelling-plan-van-aanpak',
    'bijstelling-probleemanalyse',
    'concept-eerstejaarsevaluatie',
    'concept-eindevaluatie',
    'concept-evaluatie',
    'concept-plan-van-aanpak',
    'eerstejaarsevaluatie',
    'eindevaluatie',
    'evaluatie',
    'machtiging',
    'plan-van-aanpak',
    'probleemanalyse',
    're-integratiedossier',
    're-integratieverslag',
    're-integratieverslag-verkort',
    'wia-dossier',
  ]);
  expect(withBsn).toHaveLength(2 * kinds.length);
});

test('the forms of the law name who can be reached, the doctor by his number, and no other document does', () => {
  for (const template of KINDS)
    naming(template.kind, () => {
      const text = readBack(template, 'nl')
        .pages.map((page) => page.text)
        .join(' ');
      const said = ['BIG 00000000000', '06-00000000', 'Formulierversie'].map((words) => text.includes(words));
      expect(said).toEqual(Array(3).fill(template.formVersion !== undefined));
    });
  const forms = KINDS.filter(({ formVersion }) => formVersion).map(({ kind }) => kind);
  expect(forms).toEqual(
    expect.arrayContaining(['probleemanalyse', 'plan-van-aanpak', 'eindevaluatie', 'actueel-oordeel']),
  );
});

test('no word of a table is broken while its other columns have room', async () => {
  const { blocks: _blocks, ...head } = sheetOf(TEMPLATES[0] as Template, {
    ...{ answers: {}, data: DATA, language: 'nl', version: 1, madeOn: '2026-02-12', signed: [] },
  });
  const columns = ['Wat', 'Arbeidsongeschiktheidsverzekeraar', 'Wie', 'Wanneer', 'Klaar'];
  const rows = Array(60).fill(['taxi', 'werkgever', 'arbeidsdeskundigenonderzoek', '12 februari 2026', 'ja']);
  const [pdf] = readPdfs([await writePdf({ ...head, blocks: [{ kind: 'table', columns, rows }] })]);
  expect(pdf?.pages.length).toBeGreaterThan(1);
  for (const { text } of pdf?.pages ?? [])
    for (const word of ['Arbeidsongeschiktheidsverzekeraar', 'arbeidsdeskundigenonderzoek'])
      expect(text).toContain(word);
});

test('the same record and answers give the same bytes, other answers give others', async () => {
  const [template] = TEMPLATES as [Template];
  expect((await made(template, 'nl')).equals(await made(template, 'nl'))).toBe(true);
  expect((await made(template, 'nl')).equals(await made(template, 'nl', {}))).toBe(false);
  expect((await made(template, 'nl')).equals(await made(template, 'nl', answersOf(template), 2))).toBe(false);
});

test.each([
  ['S5-02', 'concept-plan-van-aanpak'],
  ['S5-34', 'eerstejaarsevaluatie'],
])('what %s makes (%s) has the signatures of employer and employee', async (row, kind) => {
  expect(rowOf(row)?.outputs).toContainEqual({ kind: 'DOC', document: kind });
  expect(rowOf(row)?.recipients).toEqual(['werkgever', 'werknemer']);
  const template = TEMPLATES.find((one) => one.kind === kind) as Template;
  const signed = ['casemanager', 'werkgever', 'werknemer'].map((role) => ({
    role,
    name: `N. ${role}`,
    on: '2026-02-12',
  }));
  const drawn = (language: 'nl' | 'en', by: readonly Signed[]) =>
    writePdf(sheetOf(template, { answers: {}, data: DATA, language, version: 1, madeOn: '2026-02-12', signed: by }));
  const [open, nl, en] = readPdfs([await drawn('nl', []), await drawn('nl', signed), await drawn('en', signed)]).map(
    ({ pages }) => pages.map(({ text }) => text).join(' '),
  );
  for (const role of ['werkgever', 'werknemer'])
    expect([open, nl]).toEqual([
      expect.stringContaining(`Handtekening van de ${role} nog niet ondertekend`),
      expect.stringContaining(`Handtekening van de ${role} N. ${role}, op 12 februari 2026`),
    ]);
  expect(en).toContain('Signature of the employer N. werkgever, on 12 February 2026');
  expect(en).toContain('Signature of the employee N. werknemer, on 12 February 2026');
  const isAgreement = kind.startsWith('concept-');
  expect(nl?.includes('akkoord met het einddoel en de stappen van dit concept')).toBe(isAgreement);
  expect(en?.includes('agree on the end goal and the steps of this draft')).toBe(isAgreement);
});

test('every row that makes a concept plan makes it for both who agree on it', () => {
  const rows = CANONICAL.find(({ code }) => code === 'C40')?.rows ?? [];
  const made = rows.filter((row) =>
    rowOf(row)
      ?.outputs.flatMap((output) => [output, ...(output.or ?? [])])
      .some((output) => output.kind === 'DOC' && output.document === 'concept-plan-van-aanpak'),
  );
  expect(made).toEqual(['S1-21', 'S2-19', 'S3-58', 'S5-02']);
  for (const row of made) expect([row, rowOf(row)?.recipients]).toEqual([row, ['werkgever', 'werknemer']]);
});

test('a form of the law says where it was signed and to whom copies go, and another document no copies', () => {
  const saidOf = (kind: string) => {
    const template = TEMPLATES.find((one) => one.kind === kind) as Template;
    const signed = [{ role: template.approvedBy, name: 'N. Naam', on: '2026-02-12', place: 'Utrecht' }];
    const more = { language: 'nl', version: 1, madeOn: '2026-02-12', copiesTo: ['werkgever', 'casemanager'] } as const;
    return sheetOf(template, {
      answers: { evaluationDates: ['2026-04-06', '2026-12-28'] },
      data: DATA,
      signed,
      ...more,
    });
  };
  const form = saidOf('plan-van-aanpak');
  expect(form.blocks).toContainEqual(
    expect.objectContaining({ kind: 'signature', name: 'N. Naam', place: 'Utrecht', on: '12 februari 2026' }),
  );
  expect(form.blocks.at(-1)).toEqual({ kind: 'fields', fields: [['Afschrift aan', 'de werkgever, de casemanager']] });
  expect(JSON.stringify(form.blocks)).toContain('"6 april 2026, 28 december 2026"');
  expect(saidOf('machtiging').blocks.at(-1)?.kind).toBe('signature');
});

test('a list of known items is one table, in its own order, with what was said of each and what was not', () => {
  const template = MEDICAL_TEMPLATES.find(({ kind }) => kind === 'functionele-mogelijkhedenlijst') as Template;
  const answers = {
    instrument: 'izp',
    hours: { hoursPerWeek: { score: '1', specific: true, explanation: '20 uur' }, partsOfDay: { score: '0' } },
  };
  const { blocks } = sheetOf(template, {
    ...{ answers, data: DATA, language: 'nl', version: 1, madeOn: '2026-02-12', signed: [] },
  });
  expect(blocks).toContainEqual({
    kind: 'table',
    columns: ['Onderdeel', 'Score', 'Specifieke voorwaarde', 'Toelichting'],
    rows: [
      ['Perioden van het etmaal', '0 normaal', '', ''],
      ['Uren per dag', '', '', ''],
      ['Uren per week', '1 beperkt', 'ja', '20 uur'],
      ['Overige', '', '', ''],
    ],
  });
  expect(blocks).toContainEqual({ kind: 'fields', fields: [['Sociaal functioneren', 'niet ingevuld']] });
  const said = blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : []));
  expect(said).toContainEqual(['Instrument', 'Inzetbaarheidsprofiel (IZP)']);
});

test('what was not answered says so, and a long answer runs on over pages', async () => {
  const template = TEMPLATES.find(({ kind }) => kind === 'plan-van-aanpak') as Template;
  const activities = Array.from({ length: 60 }, (_, i) => ({ activity: `Stap ${i + 1}` }));
  const [empty, long] = readPdfs([
    await made(template, 'nl', {}),
    await made(template, 'nl', { activities, contact: 'lang '.repeat(400) }),
  ]);
  expect(empty?.pages[0]?.text).toContain('niet ingevuld');
  expect(long?.pages.length).toBeGreaterThan(2);
  expect(long?.pages.at(-1)?.text).toContain(`${long?.pages.length} van ${long?.pages.length}`);
  expect(long?.pages.map(({ text }) => text).join(' ')).toContain('Stap 60');
  // A table that goes on names its columns on every page.
  const ofTable = long?.pages.filter(({ text }) => /Stap \d/.test(text)) ?? [];
  expect(ofTable.length).toBeGreaterThan(1);
  for (const { text, tree } of ofTable) {
    expect(text).toContain('Activiteit Doel Begin');
    expect(rolesOf(tree)).toContain('TH');
  }
}, 60_000);

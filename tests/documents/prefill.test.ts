import { prefilled } from '../../documents/prefill';
import { newMoment } from '../support/moment';
import { naming } from '../support/naming';

const FACTS = [
  { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' },
  { type: 'plan-van-aanpak', on: '2026-03-02' },
  { type: 'offerte', on: '2026-03-03', row: 'S4-03', amount: 400, validUntil: '2026-04-03' },
];
const { facts, plan } = newMoment({ pack: 'alpina-2024/vov', facts: FACTS, asOf: '2027-11-01' });
const said = (kind: string, language: 'nl' | 'en') =>
  JSON.stringify(prefilled(kind, { facts, plan, language, row: 'S4-03', readers: [] }));

test('a document in English names the duties of the law in English, each of several with its number', () => {
  for (const kind of ['dossieranalyse-week-42', 'dossieranalyse-overname', 're-integratiedossier', 'wvp-dossier'])
    naming(kind, () => {
      expect(said(kind, 'en')).toMatch(/Problem analysis by the company doctor/);
      for (const { id, name, source } of plan.obligations)
        if (source === 'law') expect(`${id}: ${said(kind, 'en')}`).not.toContain(`"${name}"`);
    });
  expect(said('dossieranalyse', 'en')).toContain('Evaluation of the plan of action (2)');
  expect(said('dossieranalyse', 'nl')).toContain('Evaluatie 2 van het plan van aanpak');
  expect(said('re-integratiedossier', 'en')).toMatch(/"missing":"Problem analysis by the company doctor, /);
});

test('a quote in English says that the name of the service is Dutch', () => {
  expect(said('offerte', 'en')).toMatch(/^\{"service":"“.+” \(its name in Dutch\)"/);
  expect(said('offerte', 'nl')).not.toContain('Dutch');
});

test('the file for UWV names each revision and the last evaluation beside what has to be there once', () => {
  const told = [
    { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' },
    { type: 'probleemanalyse', on: '2026-02-12', mogelijkheden: true },
    { type: 'plan-van-aanpak', on: '2026-02-20' },
    { type: 'evaluatie', on: '2026-04-01' },
    { type: 'evaluatie', on: '2026-05-12' },
    { type: 'bijstelling', on: '2026-06-01', of: 'probleemanalyse', planWijzigt: true },
    { type: 'bijstelling', on: '2026-06-10', of: 'plan-van-aanpak' },
  ];
  const life = newMoment({ pack: 'none', facts: told, asOf: '2026-06-15' });
  const { pieces } = prefilled('re-integratiedossier', { ...life, language: 'en', row: null, readers: [] });
  expect(pieces).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ piece: 'Evaluation of the plan of action (2)', on: '2026-05-12' }),
      expect.objectContaining({ piece: 'Revision of the plan of action', on: '2026-06-10' }),
    ]),
  );
  expect(JSON.stringify(pieces)).not.toContain('Evaluation of the plan of action (1)');
});

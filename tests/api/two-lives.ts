import type { CompiledPackage } from '../../domain/protocols/compile';
import { type ApiFixture, addGeval, addKey } from './fixture';

/** One employer with one case, seen through a key of the employer and one of the arbodienst. */
export type Life = { employer: string; arbodienst: string; werkgever: string; geval: string; dienstverband: string };
export type Told = { type: string } & Record<string, unknown>;

export const SICK = '2026-01-05';
export const at = (day: string) => Date.parse(`${day}T09:30:00Z`);

export async function live(fixture: ApiFixture, pakket: string): Promise<Life> {
  const asked = { naam: 'Werkgever', email: 'hr@voorbeeld.nl', pakket };
  const { body } = await fixture.post('/v1/werkgevers', asked, { key: fixture.operatorKey });
  const employer = await addKey(fixture.api, body.id, ['werkgever']);
  const arbodienst = await addKey(fixture.api, body.id, ['arbodienst']);
  fixture.clock.now = at(SICK);
  return { employer, arbodienst, werkgever: body.id, ...(await addGeval(fixture, SICK, employer)) };
}

export async function tell(fixture: ApiFixture, { arbodienst, geval }: Life, { type, ...rest }: Told): Promise<void> {
  const path = `/v1/verzuimgevallen/${geval}/gebeurtenissen`;
  const reply = await fixture.post(path, { type, ...rest }, { key: arbodienst });
  if (reply.status !== 201) throw new Error(`${type} ${rest.row}: ${JSON.stringify(reply.body)}`);
}

const PURPOSES = ['signalen', 'beroepsziekte', 'medische-informatie', 'oud-dossier', 'interventie-extern'];

/** Rows of which an employer may not even know that they were done. */
export function hiddenRowsOf({ caseRows }: CompiledPackage) {
  return caseRows.filter(({ employerSees }) => employerSees === 'nothing');
}

/** Everything of which an employer may not know is asked for, and judged necessary. */
export async function tellSecrets(fixture: ApiFixture, life: Life, pack: CompiledPackage): Promise<void> {
  for (const purpose of PURPOSES) await tell(fixture, life, { type: 'toestemming', purpose, given: true });
  for (const type of ['beroepsziekte', 'vervroegde-wia-grond', 'second-opinion']) await tell(fixture, life, { type });
  for (const { id, trigger } of hiddenRowsOf(pack))
    for (const type of ['verzoek', 'indicatie', 'ontvangst']) {
      // Nobody asks for what begins with something that comes in.
      const comesIn = trigger.kind === 'asked' && trigger.how === 'ontvangst';
      if (!comesIn || type !== 'verzoek') await tell(fixture, life, { type, row: id });
    }
}

/** Ids are unlike each other, and each case has its own minutes after 08:00: the rest has to be the same. */
export function withoutIds(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/T(\d\d):\d\d(:\d\d(\.\d+)?)?/g, 'T$1')
    .replace(/om (\d\d):\d\d/g, 'om $1');
}

/** One package of each protocol. */
export const PACKAGES = [
  'mkbasics-2026/P1',
  'asr-arboned-2024/re-integratiemanager',
  'nn-arboned-2025/mkb-uitgebreid',
  'alpina-2024/vov',
  'nbpw/zorgportaal',
] as const;

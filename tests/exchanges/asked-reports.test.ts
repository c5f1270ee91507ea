import { escalations } from '../../domain/exchanges/exchange-tasks';
import { wishesOf } from '../../domain/exchanges/wanted-exchanges';
import type { MomentOfCase } from '../../domain/moment/moment';
import type { ObligationRow } from '../../domain/moment/settle';
import type { PackageId } from '../../domain/protocols/packages';
import { newMoment } from '../support/moment';

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
type Told = Record<string, unknown>;

/** What is asked of those who write reports, by obligation. */
function askedUnder(pack: PackageId, asOf: string, ...told: Told[]) {
  const moment = newMoment({ pack, facts: [SICK, ...told], asOf }) as MomentOfCase;
  const rows = moment.plan.obligations.map(
    (obligation) => ({ obligation, entry: { round: 1 }, newlyDone: [] }) as unknown as ObligationRow,
  );
  const asked = new Map(
    rows
      .flatMap((row) => wishesOf(row, moment))
      .flatMap((wish) => ('request' in wish.told ? [[wish.kind, wish.told.request] as const] : [])),
  );
  const escalated = (id: string) => escalations(moment, rows, new Set([id])).map(({ step, to }) => [step, to]);
  return { asked, escalated };
}

test.each<[string, PackageId, Told[], string]>([
  ['the row that performs it has another performer', 'mkbasics-2026/P1', [], 'gezondheidsteam'],
  ['the bedrijfsarts performs it', 'asr-arboned-2024/arbobegeleiding', [], 'bedrijfsarts'],
  [
    'the bedrijfsarts delegated it',
    'asr-arboned-2024/arbobegeleiding',
    [{ type: 'delegatie', on: '2026-01-06', to: 'pob' }],
    'pob',
  ],
])('the probleemanalyse is asked of who performs it: %s', (_, pack, told, performer) => {
  const { asked, escalated } = askedUnder(pack, '2026-02-10', ...told);
  expect(asked.get('probleemanalyse')).toMatchObject({ report: 'probleemanalyse', of: performer });
  expect(escalated('probleemanalyse')).toEqual([['escalatie', 'casemanager']]);
});

const needed = { type: 'indicatie', on: '2026-01-13', row: 'S5-43', by: 'bedrijfsarts' };
const agreed = (more: Told = {}) => ({
  ...{ type: 'toestemming', on: '2026-01-12', purpose: 'medische-informatie', given: true },
  ...more,
});

test('a request tells of the signature that its row asks for, and goes nowhere without it', () => {
  const nbpw = (consent: Told) => askedUnder('nbpw/zorgportaal', '2026-01-14', consent, needed).asked.get('S5-43');
  expect(nbpw(agreed({ signed: false }))).toBeUndefined();
  for (const signed of [agreed(), agreed({ signed: true })])
    expect(nbpw(signed)?.consent).toEqual({ purpose: 'medische-informatie', on: '2026-01-12', signed: true });
});

test('where no signature is asked, the request says that there is none', () => {
  const indicated = { ...needed, row: 'S2-22' };
  const { asked } = askedUnder('asr-arboned-2024/arbobegeleiding', '2026-01-14', agreed(), indicated);
  expect(asked.get('S2-22')?.consent).toMatchObject({ signed: false });
});

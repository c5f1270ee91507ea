import { type ApiFixture, addGeval, onDay, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

type Told = { on: string; path?: string; body: Record<string, unknown> };

const event = (on: string, body: Record<string, unknown>): Told => ({ on, body });
const document = (on: string, body: Record<string, unknown>): Told => ({ on, path: 'documenten', body });

const tell = (geval: string, { on, path = 'gebeurtenissen', body }: Told) =>
  onDay(fixture, on, () => fixture.post(`/v1/verzuimgevallen/${geval}/${path}`, body));

async function factsOf(dienstverband: string): Promise<number> {
  const { rows } = await fixture.owner.query('select count(*)::int as n from feit where dienstverband_id = $1', [
    dienstverband,
  ]);
  return rows[0].n;
}

const LEAVE = { type: 'zwangerschapsverlof', from: '2026-01-26', until: '2026-05-17' };

/** What the law gives no room for: what was told before, the report, the field, and what the refusal says. */
const REFUSED: Array<[string, Told[], Told, string | null, RegExp]> = [
  [
    'a departure from a term that nobody may depart from',
    [],
    event('2026-02-02', { type: 'afwijking', obligation: '42e-weeksmelding', reason: 'samen-later-gepland' }),
    'obligation',
    /kunt u niet samen verzetten.*\(RP art\. 5\); meld wat gedaan is/,
  ],
  [
    'a departure from what the law of sickness benefit asks',
    [],
    event('2026-02-02', { type: 'afwijking', obligation: 'vangnetmelding', reason: 'samen-later-gepland' }),
    'obligation',
    /RP art\. 5/,
  ],
  [
    'a ground of vangnet for sickness after leave, where there was none',
    [],
    event('2026-02-02', { type: 'vangnet', ground: 'bevalling-nazorg' }),
    'ground',
    /ZW art\. 29a lid 4.*leg eerst het verlof vast, of meld een andere grond/,
  ],
  [
    'a no-risk ground of the first group five years after the employment began',
    [],
    event('2026-02-02', { type: 'vangnet', ground: 'no-risk', group: 1 }),
    'ground',
    /niet binnen vijf jaar.*ZW art\. 29b lid 1\): meld group 2 .* of meld een andere grond/,
  ],
  [
    'the compensatieregeling of somebody who was born too late for it',
    [],
    event('2026-02-02', { type: 'vangnet', ground: '29d' }),
    'ground',
    /ZW art\. 29d\): geef de juiste wwWeeks .* of meld een andere grond/,
  ],
  [
    'a refusal of a bekorting that nobody asked for',
    [
      document('2027-10-04', { type: 'wia-aanvraag', happened: '2027-10-04' }),
      event('2027-11-01', { type: 'loonsanctie' }),
    ],
    event('2028-02-01', { type: 'bekortingsbesluit', repaired: false }),
    'type',
    /geen bekortingsmelding.*leg eerst de melding vast \(WIA art\. 25 lid 12 en 13\)/,
  ],
  [
    'a second letter of UWV from before the first',
    [document('2027-09-20', { type: 'uwv-wia-brief', happened: '2027-09-20' })],
    document('2027-09-21', { type: 'uwv-wia-brief', happened: '2027-09-10' }),
    'happened',
    /WIA art\. 64 lid 2 en 6.*geef een dag op of na 2027-09-20/,
  ],
  [
    'a leave that ends before the birth',
    [event('2026-03-02', { type: 'bevalling', date: '2026-03-01' })],
    event('2026-03-03', { ...LEAVE, until: '2026-02-28' }),
    'until',
    /WAZO art\. 3:1 lid 2 en 3.*geef 2026-05-10 of later/,
  ],
  [
    'a birth after the end of the leave',
    [event('2026-01-20', LEAVE)],
    event('2026-05-25', { type: 'bevalling', date: '2026-05-20' }),
    'date',
    /WAZO art\. 3:1.*corrigeer eerst het verlof/,
  ],
];

test.each(REFUSED)(
  '%s is refused with its article, and nothing is recorded',
  async (_what, before, told, veld, says) => {
    const { geval, dienstverband } = await addGeval(fixture);
    for (const earlier of before) expect([earlier, (await tell(geval, earlier)).status]).toEqual([earlier, 201]);
    const recorded = await factsOf(dienstverband);
    const reply = await tell(geval, told);
    expect(reply).toMatchObject({ status: 422, body: { detail: expect.stringMatching(says), errors: [{ veld }] } });
    expect(await factsOf(dienstverband)).toBe(recorded);
  },
);

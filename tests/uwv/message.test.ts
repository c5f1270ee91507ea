// Longer than 300 lines: one row for each check of a message to UWV.
import { bodyOf, toXml } from '../../activities/uwv/message';
import { validateMessage } from '../../activities/uwv/validate-message';
import { hersteldmelding } from '../../domain/meldingen/kinds/hersteldmelding';
import type { MeldingKind } from '../../domain/meldingen/kinds/kind';
import { vangnetHerstelmelding } from '../../domain/meldingen/kinds/vangnet-herstelmelding';
import { vangnetmelding } from '../../domain/meldingen/kinds/vangnetmelding';
import { weeksmelding } from '../../domain/meldingen/kinds/weeksmelding';
import { ziekUitDienstMelding } from '../../domain/meldingen/kinds/ziek-uit-dienst-melding';
import type { MeldingContent } from '../../domain/meldingen/melding-content';
import type { Tree } from '../../domain/meldingen/message-values';
import { readMessage } from '../../embedded/uwv-simulator/read-message';
import { COMPLETE, day } from './filing';

const CONTENT: MeldingContent = {
  ...COMPLETE,
  kenmerk: 'PW-TEST',
  referentie: 'PW-MELDING-1',
  withdraws: false,
  composedAt: { date: day('2026-10-19'), minute: 8 * 60 + 5 },
  firstSickDay: day('2026-01-05'),
  opensOn: day('2026-10-19'),
  earlierPeriods: [{ first: day('2026-01-05'), last: day('2026-03-01') }],
};
const ON_DAY_288 = { today: day('2026-10-19'), opensOn: day('2026-10-19') };

/** Written by hand from the description of the message, not from the program. */
const EXPECTED = `<?xml version="1.0" encoding="UTF-8"?>
<UwvZwMeldingInternBody xmlns="http://schemas.uwv.nl/UwvML/Berichten/UwvZwMeldingInternBody-v0428">
  <CdBerichtType>OTP3</CdBerichtType>
  <IndAlleenControleUzs>2</IndAlleenControleUzs>
  <Ketenpartij>
    <FiscaalNr>999990032</FiscaalNr>
    <Loonheffingennr>999990032L01</Loonheffingennr>
    <Naam>Voorbeeld &amp; Zoon B.V.</Naam>
    <CdRolKetenpartij>01</CdRolKetenpartij>
    <CdSrtIndiener>WG</CdSrtIndiener>
    <NaamSoftwarePakket>poortwachter</NaamSoftwarePakket>
    <VersieSoftwarePakket>0.1.0</VersieSoftwarePakket>
    <BerichtkenmerkIndiener>PW-TEST</BerichtkenmerkIndiener>
    <VolgNr>1</VolgNr>
    <Contactgegevens>
      <NaamContactpersoonAfd>Afdeling HR</NaamContactpersoonAfd>
      <TelefoonnrContactpersoonAfd>0201234567</TelefoonnrContactpersoonAfd>
    </Contactgegevens>
  </Ketenpartij>
  <NatuurlijkPersoon>
    <Burgerservicenr>999990019</Burgerservicenr>
    <Geboortedat>19800215</Geboortedat>
    <Voorletters>A</Voorletters>
    <Voorvoegsel>de</Voorvoegsel>
    <SignificantDeelVanDeAchternaam>Voorbeeld</SignificantDeelVanDeAchternaam>
  </NatuurlijkPersoon>
  <Contactgegevens>
    <NaamContactpersoonAfd>Afdeling HR</NaamContactpersoonAfd>
    <TelefoonnrContactpersoonAfd>0201234567</TelefoonnrContactpersoonAfd>
    <EMailAdres>hr@voorbeeld.example</EMailAdres>
  </Contactgegevens>
  <MeldingLangdurigAo>
    <IndVerzoekTotIntrekken>2</IndVerzoekTotIntrekken>
    <ReferentieMelding>PW-MELDING-1</ReferentieMelding>
    <DatEersteAoDag>20260105</DatEersteAoDag>
    <IndOnafgebrokenAo>1</IndOnafgebrokenAo>
  </MeldingLangdurigAo>
  <AoPeriode>
    <DatEersteAoDag>20260105</DatEersteAoDag>
    <DatLaatsteAoDag>20260301</DatLaatsteAoDag>
  </AoPeriode>
  <AdministratieveEenheid>
    <Loonheffingennr>999990032L01</Loonheffingennr>
    <Arbeidsverhouding>
      <Personeelsnr>P-17</Personeelsnr>
    </Arbeidsverhouding>
  </AdministratieveEenheid>
</UwvZwMeldingInternBody>
`;

describe('the message of the 42e-weeksmelding', () => {
  it('is what the description of UWV asks for', () => {
    expect(toXml(bodyOf(weeksmelding, CONTENT))).toBe(EXPECTED);
  });

  it('is valid on day 288 and read the same by the other side', () => {
    expect(validateMessage(bodyOf(weeksmelding, CONTENT), ON_DAY_288)).toEqual([]);
    expect(readMessage(EXPECTED)).toMatchObject({
      bsn: '999990019',
      loonheffingennummer: '999990032L01',
      reference: 'PW-MELDING-1',
      firstSickDay: '20260105',
      withdraws: false,
      periods: [{ first: '20260105', last: '20260301' }],
    });
  });

  it('repeats the reference of the report when it withdraws it, on any day', () => {
    const body = bodyOf(weeksmelding, { ...CONTENT, withdraws: true });
    expect(body.MeldingLangdurigAo).toMatchObject({ IndVerzoekTotIntrekken: '1', ReferentieMelding: 'PW-MELDING-1' });
    expect(validateMessage(body, { ...ON_DAY_288, today: day('2026-09-01') })).toEqual([]);
  });

  const employee = (changes: Partial<MeldingContent['employee']>) => ({
    employee: { ...CONTENT.employee, ...changes },
  });
  const employer = (changes: Partial<MeldingContent['employer']>) => ({
    employer: { ...CONTENT.employer, ...changes },
  });
  it.each<[string, Partial<MeldingContent>, string]>([
    ['no burgerservicenummer', employee({ bsn: null }), '011'],
    ['a burgerservicenummer that fails the elfproef', employee({ bsn: '999990018' }), '004'],
    ['a loonheffingennummer without its number', employer({ loonheffingennummer: '999990032' }), '011'],
    ['a loonheffingennummer that fails the elfproef', employer({ loonheffingennummer: '999990031L01' }), '020'],
    ['an e-mail address that is none', employer({ contact: null, email: 'hr' }), '011'],
    ['a birth date after the first sick day', employee({ birthDate: day('2026-02-15') }), '032'],
    ['a first sick day that is still to come', { firstSickDay: day('2026-11-01'), earlierPeriods: [] }, '030'],
    [
      'an earlier period that begins on another day',
      { earlierPeriods: [{ first: day('2026-01-06'), last: day('2026-03-01') }] },
      '040',
    ],
    [
      'a period that ends before it begins',
      { earlierPeriods: [{ first: day('2026-01-05'), last: day('2026-01-04') }] },
      '040',
    ],
  ])('is refused with %s', (_what, changes, code) => {
    const findings = validateMessage(bodyOf(weeksmelding, { ...CONTENT, ...changes }), ON_DAY_288);
    expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it('is refused on day 287', () => {
    expect(validateMessage(bodyOf(weeksmelding, CONTENT), { ...ON_DAY_288, today: day('2026-10-18') })).toEqual([
      { code: '031', path: 'MeldingLangdurigAo/DatEersteAoDag' },
    ]);
  });

  it('is refused when elements are missing, unknown or in another order', () => {
    const { CdBerichtType, ...rest } = bodyOf(weeksmelding, CONTENT) as Tree & { CdBerichtType: string };
    const codes = (body: Tree) => validateMessage(body, ON_DAY_288).map(({ code, path }) => `${code} ${path}`);
    expect(codes(rest)).toEqual(['010 CdBerichtType']);
    expect(codes({ ...rest, CdBerichtType })).toEqual(['010 CdBerichtType']);
    expect(codes({ CdBerichtType, ...rest, Diagnose: 'x' })).toEqual(['010 Diagnose']);
    expect(readMessage(toXml({ ...rest, CdBerichtType }))).toBeNull();
  });
});

const ON_14_JANUARY = { today: day('2026-01-14'), opensOn: day('2026-01-05') };
/** Everything that a kind other than the 42e-weeksmelding can tell. */
const TOLD: MeldingContent = {
  ...CONTENT,
  composedAt: { date: day('2026-01-14'), minute: 9 * 60 + 30 },
  earlierPeriods: undefined,
  opensOn: day('2026-01-05'),
  reportedOn: day('2026-01-06'),
};

/** The elements about the case itself, written by hand from the description of the message. */
const elementOf = (kind: MeldingKind, content: MeldingContent) => {
  const body = bodyOf(kind, content);
  return Object.fromEntries(Object.entries(body).filter(([name]) => name.startsWith('Melding')));
};

describe('the message of a vangnetmelding', () => {
  const noRisk: MeldingContent = { ...TOLD, reason: '04', reason29b: '07' };

  it('is what the description of UWV asks for', () => {
    const body = bodyOf(vangnetmelding, noRisk);
    expect(body.MeldingZiekte).toEqual({
      IndVerzoekTotIntrekken: '2',
      ReferentieMelding: 'PW-MELDING-1',
      DatTijdOpstellenMelding: '20260114093000',
      DatOntvangstMeldingWerkgever: '20260106',
      DatEersteAoDag: '20260105',
      IndDirecteUitkering: '2',
      CdRedenAangifteAo: '04',
      IndWerkdagOpZaterdag: '1',
      IndWerkdagOpZondag: '2',
      GemiddeldAantWerkurenPerWeek: '3630',
      CdRedenToepassenArt29bZw: '07',
      IndEDnstvrbndCtrTijdensZiekte: '2',
      IndErdMelding: '2',
    });
    expect(body.AdministratieveEenheid).toEqual({
      Loonheffingennr: '999990032L01',
      Bankrekening: { Iban: 'NL13TEST0123456789' },
      Arbeidsverhouding: { Personeelsnr: 'P-17', DatB: '20190301' },
    });
    expect(body.NatuurlijkPersoon).not.toHaveProperty('Bankrekening');
    expect(validateMessage(body, ON_14_JANUARY)).toEqual([]);
  });

  it('tells the wage for the work of who works partly: 60% of 4350 euro a month of 21.75 days', () => {
    const body = bodyOf(vangnetmelding, { ...noRisk, incapacityPct: 40 });
    expect(body.MeldingZiekte).toMatchObject({ BedrSvLoonPerDagGedWerkenTijdAo: '120.00' });
    expect(validateMessage(body, ON_14_JANUARY)).toEqual([]);
  });

  it('tells why it is late, and the end of an employment that is known', () => {
    const body = bodyOf(vangnetmelding, { ...noRisk, lateBecause: 'Te laat.', lastDay: day('2026-03-31') });
    expect(body.MeldingZiekte).toMatchObject({
      OmsRedenTeLateAanvraagUitkering: 'Te laat.',
      IndEDnstvrbndCtrTijdensZiekte: '1',
    });
    expect(body.AdministratieveEenheid).toMatchObject({ Arbeidsverhouding: { DatE: '20260331' } });
    expect(validateMessage(body, ON_14_JANUARY)).toEqual([]);
  });

  it('is withdrawn by its reference and first day, without anything else about the sickness or an account', () => {
    const body = bodyOf(vangnetmelding, { ...noRisk, withdraws: true });
    expect(elementOf(vangnetmelding, { ...noRisk, withdraws: true })).toEqual({
      MeldingIntrekking: {
        ReferentieMelding: 'PW-MELDING-1',
        DatEersteAoDag: '20260105',
        CdRedenMeldingIntrekken: '1',
      },
    });
    expect(JSON.stringify(body)).not.toMatch(/Bankrekening|29b|DatB/);
    expect(validateMessage(body, ON_14_JANUARY)).toEqual([]);
    expect(readMessage(toXml(body))).toMatchObject({ withdraws: true, reference: 'PW-MELDING-1' });
  });

  it.each<[string, Partial<MeldingContent>, string]>([
    ['no-risk without its code', { reason29b: undefined }, '034'],
    ['a code for no-risk under another reason', { reason: '06' }, '034'],
    ['a reason that UWV does not know', { reason: '12' as never }, '011'],
    ['no account', { employer: { ...COMPLETE.employer, iban: null } }, '011'],
    ['an account that fails its proof', { employer: { ...COMPLETE.employer, iban: 'NL14TEST0123456789' } }, '035'],
    ['no hours', { employment: { ...COMPLETE.employment, hoursPerWeek: null } }, '010'],
    ['a first sick day before the employment', { firstSickDay: day('2019-02-28') }, '030'],
    ['an end of the employment before the first sick day', { lastDay: day('2026-01-04') }, '036'],
    [
      'an amount of more than eighteen digits',
      { incapacityPct: 50, employment: { ...COMPLETE.employment, monthlyWage: 1e19 } },
      '011',
    ],
  ])('is refused with %s', (_what, changes, code) => {
    const findings = validateMessage(bodyOf(vangnetmelding, { ...noRisk, ...changes }), ON_14_JANUARY);
    expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it('is about one thing', () => {
    const both = {
      ...bodyOf(vangnetmelding, noRisk),
      ...elementOf(vangnetHerstelmelding, { ...TOLD, recoveredOn: day('2026-01-13') }),
    };
    expect(validateMessage(both, ON_14_JANUARY)).toContainEqual({ code: '010', path: 'Melding' });
  });
});

describe('the message of a recovery under ziekengeld', () => {
  const recovered: MeldingContent = { ...TOLD, recoveredOn: day('2026-01-13'), reportedOn: day('2026-01-12') };

  it('is what the description of UWV asks for, and read the same by the other side', () => {
    expect(elementOf(vangnetHerstelmelding, recovered)).toEqual({
      MeldingWerkhervatting: {
        IndVerzoekTotIntrekken: '2',
        ReferentieMelding: 'PW-MELDING-1',
        DatTijdOpstellenMelding: '20260114093000',
        DatOntvangstMeldingWerkgever: '20260112',
        DatEersteAoDag: '20260105',
        VolledigHersteld: { DatHersteld: '20260113' },
      },
    });
    const body = bodyOf(vangnetHerstelmelding, recovered);
    expect(validateMessage(body, ON_14_JANUARY)).toEqual([]);
    expect(readMessage(toXml(body))).toMatchObject({ subject: 'MeldingWerkhervatting', recoveredOn: '20260113' });
    expect(elementOf(vangnetHerstelmelding, { ...recovered, withdraws: true })).toMatchObject({
      MeldingIntrekking: { CdRedenMeldingIntrekken: '2' },
    });
  });

  it.each(['2026-01-05', '2026-01-15'])('is refused with %s, on the first sick day or after today', (on) => {
    const body = bodyOf(vangnetHerstelmelding, { ...recovered, recoveredOn: day(on) });
    expect(validateMessage(body, ON_14_JANUARY)).toEqual([{ code: '033', path: 'DatHersteld' }]);
  });
});

describe('the message of who leaves sick', () => {
  const leaving: MeldingContent = { ...TOLD, reason: '03', lastDay: day('2026-01-31') };

  it('has UWV pay the employee, and names the last day', () => {
    const body = bodyOf(ziekUitDienstMelding, leaving);
    expect(body.MeldingZiekte).toMatchObject({
      IndDirecteUitkering: '1',
      CdRedenAangifteAo: '03',
      IndEDnstvrbndCtrTijdensZiekte: '1',
      IndErdMelding: '2',
    });
    expect(body.NatuurlijkPersoon).toMatchObject({ Bankrekening: { Iban: 'NL62TEST0987654321' } });
    expect(body.AdministratieveEenheid).not.toHaveProperty('Bankrekening');
    expect(body.AdministratieveEenheid).toMatchObject({ Arbeidsverhouding: { DatB: '20190301', DatE: '20260131' } });
    expect(validateMessage(body, ON_14_JANUARY)).toEqual([]);
  });

  it('of an eigenrisicodrager leaves payment to the employer', () => {
    const body = bodyOf(ziekUitDienstMelding, { ...leaving, employer: { ...COMPLETE.employer, erdZw: true } });
    expect(body.MeldingZiekte).toMatchObject({ IndDirecteUitkering: '2', IndErdMelding: '1' });
    expect(body.AdministratieveEenheid).toMatchObject({ Bankrekening: { Iban: 'NL13TEST0123456789' } });
    expect(validateMessage(body, ON_14_JANUARY)).toEqual([]);
  });

  it('is refused without a last day', () => {
    const body = bodyOf(ziekUitDienstMelding, { ...leaving, lastDay: undefined });
    expect(validateMessage(body, ON_14_JANUARY).map(({ code }) => code)).toEqual(['036']);
  });
});

it('a recovery after the 42e-weeksmelding is what the description of UWV asks for', () => {
  const content: MeldingContent = { ...CONTENT, recoveredOn: day('2026-11-23'), opensOn: day('2026-12-21') };
  const moment = { today: day('2026-12-21'), opensOn: day('2026-12-21') };
  expect(elementOf(hersteldmelding, content)).toEqual({
    MeldingHersteldLangdurigAo: {
      IndVerzoekTotIntrekken: '2',
      ReferentieMelding: 'PW-MELDING-1',
      DatHersteld: '20261123',
      DatEersteAoDag: '20260105',
    },
  });
  expect(validateMessage(bodyOf(hersteldmelding, content), moment)).toEqual([]);
  expect(elementOf(hersteldmelding, { ...content, withdraws: true })).toMatchObject({
    MeldingHersteldLangdurigAo: { IndVerzoekTotIntrekken: '1' },
  });
});

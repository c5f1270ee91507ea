import { bodyOf, type MeldingContent, type Tree, toXml } from '../../activities/uwv/message';
import { validateMessage } from '../../activities/uwv/validate-message';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { readMessage } from '../../embedded/uwv-simulator/read-message';

const day = (text: string) => text as PlainDate;
const CONTENT: MeldingContent = {
  kenmerk: 'PW-TEST',
  referentie: 'PW-MELDING-1',
  withdraws: false,
  firstSickDay: day('2026-01-05'),
  earlierPeriods: [{ first: day('2026-01-05'), last: day('2026-03-01') }],
  employer: { name: 'Voorbeeld & Zoon B.V.', email: 'hr@voorbeeld.example', loonheffingennummer: '999990032L01' },
  employee: { name: 'A. de Voorbeeld', birthDate: day('1980-02-15'), bsn: '999990019', personnelNumber: 'P-17' },
  employmentStart: day('2019-03-01'),
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
      <NaamContactpersoonAfd>Voorbeeld &amp; Zoon B.V.</NaamContactpersoonAfd>
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
    <NaamContactpersoonAfd>Voorbeeld &amp; Zoon B.V.</NaamContactpersoonAfd>
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
    expect(toXml(bodyOf(CONTENT))).toBe(EXPECTED);
  });

  it('is valid on day 288 and read the same by the other side', () => {
    expect(validateMessage(bodyOf(CONTENT), ON_DAY_288)).toEqual([]);
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
    const body = bodyOf({ ...CONTENT, withdraws: true });
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
    ['a burgerservicenummer that fails the proof of eleven', employee({ bsn: '999990018' }), '004'],
    ['a loonheffingennummer without its number', employer({ loonheffingennummer: '999990032' }), '011'],
    ['a loonheffingennummer that fails the proof of eleven', employer({ loonheffingennummer: '999990031L01' }), '020'],
    ['an e-mail address that is none', employer({ email: 'hr' }), '011'],
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
    const findings = validateMessage(bodyOf({ ...CONTENT, ...changes }), ON_DAY_288);
    expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it('is refused on day 287', () => {
    expect(validateMessage(bodyOf(CONTENT), { ...ON_DAY_288, today: day('2026-10-18') })).toEqual([
      { code: '031', path: 'MeldingLangdurigAo/DatEersteAoDag' },
    ]);
  });

  it('is refused when elements are missing, unknown or in another order', () => {
    const { CdBerichtType, ...rest } = bodyOf(CONTENT) as Tree & { CdBerichtType: string };
    const codes = (body: Tree) => validateMessage(body, ON_DAY_288).map(({ code, path }) => `${code} ${path}`);
    expect(codes(rest)).toEqual(['010 CdBerichtType']);
    expect(codes({ ...rest, CdBerichtType })).toEqual(['010 CdBerichtType']);
    expect(codes({ CdBerichtType, ...rest, Diagnose: 'x' })).toEqual(['010 Diagnose']);
    expect(readMessage(toXml({ ...rest, CdBerichtType }))).toBeNull();
  });
});

import { renderAddressMail } from '../../activities/mail/address-letter';

test('the code to prove an address stands on one line, so that it is read and copied as a whole', () => {
  const { html, text } = renderAddressMail({
    kind: 'code',
    code: 'K7M2P-9QRST',
    language: 'nl',
    employer: 'Bakkerij Voorbeeld',
    portalUrl: null,
    validUntilMs: Date.parse('2026-12-02T09:05:30Z'),
  });
  expect(html).toContain('<strong style="white-space:nowrap">K7M2P-9QRST</strong>');
  expect(text).toContain('met de code K7M2P-9QRST. De code geldt tot woensdag 2 december 2026 om 10.05 uur.');
});

import { renderAddressMail } from '../../activities/mail/address-letter';

test('the code to prove an address stands on one line, so that it is read and copied as a whole', () => {
  const { html, text } = renderAddressMail({
    kind: 'code',
    code: 'K7M2P-9QRST',
    language: 'nl',
    employer: 'Bakkerij Voorbeeld',
    portalUrl: null,
  });
  expect(html).toContain('<strong style="white-space:nowrap">K7M2P-9QRST</strong>');
  expect(text).toContain('met de code K7M2P-9QRST.');
});

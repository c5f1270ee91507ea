import { MailRejected, MailUnavailable } from '../../activities/mail/mail-errors';
import { createDryMailer, createSmtpMailer, type Mailer, type RenderedMail } from '../../activities/mail/mailer';
import { renderMail } from '../../activities/mail/render-mail';
import { messageIdOf } from '../../store/stable-id';
import { PLAN_MAIL } from './mail-data';
import { type SmtpInbox, startSmtpInbox } from './smtp-inbox';

const KEY = '0199a0c4-7b1e-8aaa-9bbb-123456789abc/plan-van-aanpak/opening/1/email/werkgever';
const MAIL: RenderedMail = {
  to: 'hr@voorbeeld.nl',
  language: 'nl',
  messageId: messageIdOf(KEY),
  ...renderMail(PLAN_MAIL),
};

describe('over SMTP', () => {
  let inbox: SmtpInbox;
  let mailer: Mailer;
  const refusals: Record<string, { at: 'RCPT' | 'DATA' | 'MAIL'; code: number }> = {};

  beforeAll(async () => {
    inbox = await startSmtpInbox((to) => refusals[to] ?? null);
    mailer = createSmtpMailer(inbox.url, { from: 'Poortwachter <zaak@poortwachter.example>' });
  });
  afterAll(async () => {
    await mailer.close();
    await inbox.stop();
  });
  beforeEach(() => {
    inbox.mails.length = 0;
    for (const to of Object.keys(refusals)) delete refusals[to];
  });

  test('a mail arrives with both parts, its Message-ID and its headers', async () => {
    await mailer.send(MAIL);
    const [mail] = inbox.mails;
    expect(mail).toMatchObject({ from: 'zaak@poortwachter.example', to: ['hr@voorbeeld.nl'] });
    expect(mail?.headers).toMatchObject({
      'message-id': MAIL.messageId,
      'auto-submitted': 'auto-generated',
      'content-language': 'nl',
      from: 'Poortwachter <zaak@poortwachter.example>',
      to: 'hr@voorbeeld.nl',
      subject: MAIL.subject,
    });
    expect(JSON.stringify(mail?.headers)).not.toMatch(/plan-van-aanpak|0199a0c4|MDE5OWEwYzQ/);
    expect(mail?.headers['content-type']).toMatch(/^multipart\/alternative/);
    const unix = (text: string | undefined) => text?.replace(/\r\n/g, '\n').trim();
    expect(unix(mail?.text)).toBe(MAIL.text.trim());
    expect(unix(mail?.html)).toBe(MAIL.html.trim());
  });

  test.each([
    ['RCPT', 550, 'de mailserver weigert dit e-mailadres (550)'],
    ['DATA', 554, 'de mailserver weigert dit bericht (554)'],
  ] as const)('a refusal at %s with %s is final and does not name the address', async (at, code, reason) => {
    refusals[MAIL.to] = { at, code };
    await expect(mailer.send(MAIL)).rejects.toThrow(new MailRejected(reason));
  });

  test.each([
    ['RCPT', 421],
    ['RCPT', 450],
    ['DATA', 452],
    ['RCPT', 503],
  ] as const)('an answer at %s of %s may go away', async (at, code) => {
    refusals[MAIL.to] = { at, code };
    await expect(mailer.send(MAIL)).rejects.toBeInstanceOf(MailUnavailable);
  });

  test('a server that refuses the sender refuses us, not the recipient', async () => {
    refusals[''] = { at: 'MAIL', code: 550 };
    await expect(mailer.send(MAIL)).rejects.toThrow(new MailUnavailable('de mailserver neemt nu geen mail aan (550)'));
  });

  test('an address that cannot be one is refused without asking the server', async () => {
    await expect(mailer.send({ ...MAIL, to: 'a@b\r\nRCPT TO:<c@d>' })).rejects.toBeInstanceOf(MailRejected);
    expect(inbox.mails).toHaveLength(0);
  });
});

test('a server that is away may come back', async () => {
  const mailer = createSmtpMailer('smtp://127.0.0.1:1', { from: 'zaak@poortwachter.example' });
  await expect(mailer.send(MAIL)).rejects.toThrow(
    new MailUnavailable('de mailserver neemt nu geen mail aan (ESOCKET)'),
  );
  await mailer.close();
});

test('the dry mailer takes everything and sends nothing', async () => {
  const mailer = createDryMailer();
  await expect(mailer.send(MAIL)).resolves.toBeUndefined();
  await mailer.close();
});

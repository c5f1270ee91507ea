import { PassThrough } from 'node:stream';
import { createTransport, type NodemailerError, type SendMailOptions } from 'nodemailer';
import type { Language } from './language';
import { LOGO_CID } from './letter-as-html';
import { classify } from './mail-errors';
import type { MailSettings } from './mail-settings';

/** A mail that is ready to go to one recipient. */
export type RenderedMail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  language: Language;
  /** In whose name it goes; that of the installation without one. */
  senderName?: string | null;
  /** Where an answer goes; nowhere without one. */
  replyTo?: string | null;
  /** A PNG that it shows. */
  logo?: Buffer | null;
  /** What a calendar takes in. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; ics: string } | null;
  /** Fixed for its row, so that a mail that a crash sends twice is one mail to its reader. */
  messageId: string;
};

/** Where mails leave the engine. */
export type Mailer = {
  /**
   * @throws MailRejected when this mail will never be accepted
   * @throws MailUnavailable when it may be accepted later
   * @throws MailUncertain when nobody knows whether it was
   */
  send(mail: RenderedMail): Promise<void>;
  close(): Promise<void>;
};

const PATIENCE_MS = 10_000;
/** As many as mails leave side by side, so that none waits for another's connection. */
const CONNECTIONS = 20;
/** For one mail, whatever the server does. */
export const WHOLE_MAIL_MS = 30_000;

/** Sends mails to an SMTP server over a few connections that stay open. */
export function createSmtpMailer(
  smtpUrl: string,
  { from }: Pick<MailSettings, 'from'>,
  { patienceMs = PATIENCE_MS, wholeMailMs = WHOLE_MAIL_MS }: { patienceMs?: number; wholeMailMs?: number } = {},
): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    maxRequeues: 1,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    dnsTimeout: patienceMs,
    socketTimeout: 2 * patienceMs,
  });
  // What is sent passes through here on its way to the connection.
  transport.use('stream', ({ data, message }, done) => {
    const whole = () => (data as Partial<Tracked>).whole?.();
    message.transform(
      () =>
        new PassThrough({
          flush(end) {
            whole();
            end();
          },
        }),
    );
    done();
  });
  return {
    send: async (mail) => {
      let isWhole = false;
      const tracked: Tracked = {
        ...messageOf(mail, from),
        signal: AbortSignal.timeout(wholeMailMs),
        whole: () => {
          isWhole = true;
        },
      };
      try {
        await transport.sendMail(tracked);
      } catch (error) {
        throw classify(error as NodemailerError, isWhole);
      }
    },
    close: async () => transport.close(),
  };
}

/** A mail that says when all of it has gone to the server. */
type Tracked = SendMailOptions & { signal: AbortSignal; whole(): void };

/** Makes every mail as it would be sent, shows it to `onMail` and throws it away: for `simulate`. */
export function createDryMailer(onMail: (mail: RenderedMail) => void = () => undefined): Mailer {
  const transport = createTransport({ jsonTransport: true });
  return {
    send: async (mail) => {
      await transport.sendMail(messageOf(mail, 'poortwachter@localhost'));
      onMail(mail);
    },
    close: async () => transport.close(),
  };
}

/** The mail with its headers. Nothing in it tracks the reader. */
function messageOf(mail: RenderedMail, from: string): SendMailOptions {
  const { to, subject, text, html, language, messageId, senderName, replyTo, logo, calendar } = mail;
  return {
    from: senderName ? { name: senderName, address: addressIn(from) } : from,
    ...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
    ...(logo
      ? { attachments: [{ filename: 'logo.png', content: logo, cid: LOGO_CID, contentDisposition: 'inline' }] }
      : {}),
    ...(calendar ? { icalEvent: { method: calendar.method, content: calendar.ics, filename: 'afspraak.ics' } } : {}),
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The address alone of a sender with a name. */
export function addressIn(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}

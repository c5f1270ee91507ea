import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = {
  from: string;
  to: string[];
  headers: Record<string, string>;
  text: string;
  html: string;
  raw: string;
};

export type SmtpInbox = {
  url: string;
  mails: ReceivedMail[];
  stop(): Promise<void>;
};

type Refusal = { at: 'RCPT' | 'DATA' | 'MAIL'; code: number };

/** A mail server that keeps what it gets. By recipient: what it will not take, and after what it keeps silent. */
export async function startSmtpInbox(
  refuse: (to: string) => Refusal | null = () => null,
  isSilent: (to: string) => boolean = () => false,
): Promise<SmtpInbox> {
  const mails: ReceivedMail[] = [];
  const refusal = (to: string, at: Refusal['at']) => {
    const answer = refuse(to);
    return answer?.at === at ? Object.assign(new Error(`${to} is not welcome`), { responseCode: answer.code }) : null;
  };
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    logger: false,
    onMailFrom: (_address, _session, done) => done(refusal('', 'MAIL')),
    onRcptTo: ({ address }, _session, done) => done(refusal(address, 'RCPT')),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        const refused = refusal(to[0] as string, 'DATA');
        if (!refused)
          mails.push(
            parse(Buffer.concat(chunks).toString('latin1'), (envelope.mailFrom || { address: '' }).address, to),
          );
        if (!isSilent(to[0] as string)) done(refused);
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, mails, stop: () => new Promise((resolve) => server.close(resolve)) };
}

function parse(raw: string, from: string, to: string[]): ReceivedMail {
  const { headers, body } = part(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((piece) => part(piece.replace(/^\r\n/, '')));
  const decoded = (type: string) => {
    const found = parts.find((piece) => piece.headers['content-type']?.startsWith(type));
    return found ? decode(found.body, found.headers['content-transfer-encoding'] ?? '7bit') : '';
  };
  return { from, to, headers, text: decoded('text/plain'), html: decoded('text/html'), raw };
}

function part(raw: string): { headers: Record<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 1).trim(),
  ]);
  return { headers: Object.fromEntries(headers), body: raw.slice(end + 4) };
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(encoding === 'quoted-printable' ? bytes : body, 'latin1').toString('utf8');
}

import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the relay does with a mail, by its recipient. */
export type Behaviour =
  | { kind: 'takes' }
  | { kind: 'refuses'; at: 'CONNECT' | 'MAIL' | 'RCPT' | 'DATA'; code: number }
  /** Answers only after so long. */
  | { kind: 'slow'; ms: number }
  /** Never answers. */
  | { kind: 'hangs'; at: 'RCPT' | 'DATA' }
  /** Takes the whole mail, or none of it, and drops the connection without an answer. */
  | { kind: 'drops'; at: 'RCPT' | 'DATA' };

export type CountingRelay = {
  url: string;
  /** Copies of whole mails that reached it, by Message-ID: whatever it answered. */
  copies: Map<string, number>;
  /** Connections it was asked for. */
  connections: number;
  behaves(behaviour: Behaviour, to?: string): void;
  /** Runs at a step, before the relay answers. */
  onStep: ((step: 'MAIL' | 'DATA') => Promise<void>) | null;
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
};

const TAKES: Behaviour = { kind: 'takes' };
const refusal = (code: number) => Object.assign(new Error('not now'), { responseCode: code });

/** A mail server that counts what reaches it and misbehaves as it is told. */
export async function startCountingRelay(): Promise<CountingRelay> {
  const byRecipient = new Map<string, Behaviour>();
  let forAll: Behaviour = TAKES;
  const of = (to: string) => byRecipient.get(to) ?? forAll;
  const sockets = new Set<Socket>();
  const slowAnswers = new Set<NodeJS.Timeout>();
  const drop = () => {
    for (const socket of sockets) socket.destroy();
    for (const answer of slowAnswers) clearTimeout(answer);
    slowAnswers.clear();
  };
  let server: SMTPServer;
  let port = 0;
  const relay: CountingRelay = {
    url: '',
    copies: new Map(),
    connections: 0,
    onStep: null,
    behaves: (behaviour, to) => {
      if (to) byRecipient.set(to, behaviour);
      else {
        byRecipient.clear();
        forAll = behaviour;
      }
    },
    goAway: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        drop();
      }),
    comeBack: () => open(),
    stop: () => relay.goAway(),
  };

  function newServer(): SMTPServer {
    const made = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      logger: false,
      onConnect(_session, done) {
        relay.connections++;
        done(forAll.kind === 'refuses' && forAll.at === 'CONNECT' ? refusal(forAll.code) : null);
      },
      async onMailFrom(_address, _session, done) {
        await relay.onStep?.('MAIL');
        done(forAll.kind === 'refuses' && forAll.at === 'MAIL' ? refusal(forAll.code) : null);
      },
      onRcptTo({ address }, _session, done) {
        const behaviour = of(address);
        if (behaviour.kind === 'hangs' && behaviour.at === 'RCPT') return;
        if (behaviour.kind === 'drops' && behaviour.at === 'RCPT') return drop();
        done(behaviour.kind === 'refuses' && behaviour.at === 'RCPT' ? refusal(behaviour.code) : null);
      },
      onData(stream, { envelope }, done) {
        const behaviour = of(envelope.rcptTo[0]?.address ?? '');
        let raw = '';
        stream.on('data', (chunk) => {
          raw += String(chunk);
        });
        stream.on('end', async () => {
          const id = /^Message-ID:\s*(<[^>]+>)/im.exec(raw.replace(/\r\n[ \t]+/g, ' '))?.[1] ?? 'none';
          if (behaviour.kind === 'refuses' && behaviour.at === 'DATA') return done(refusal(behaviour.code));
          relay.copies.set(id, (relay.copies.get(id) ?? 0) + 1);
          await relay.onStep?.('DATA');
          if (behaviour.kind === 'hangs') return;
          if (behaviour.kind === 'drops') return drop();
          if (behaviour.kind === 'slow') return void slowAnswers.add(setTimeout(done, behaviour.ms));
          done();
        });
      },
    });
    made.on('error', () => undefined);
    made.server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    return made;
  }

  async function open(): Promise<void> {
    server = newServer();
    await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
    port = (server.server.address() as AddressInfo).port;
    relay.url = `smtp://127.0.0.1:${port}`;
  }
  await open();
  return relay;
}

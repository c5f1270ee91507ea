import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AppOptions, createApp } from './app';

export type ApiOptions = AppOptions & {
  /** 0 for a free port. */
  port: number;
  host?: string;
  /** Time in which a request has to be there, headers and body. */
  requestWithinMs?: number;
  /** Longest time that requests under way get to finish at a stop. */
  stopWithinMs?: number;
};

export type RunningApi = {
  port: number;
  url: string;
  /** Takes no new requests, lets those under way finish and then closes; safe to call more than once. */
  stop(): Promise<void>;
};

const REQUEST_WITHIN_MS = 30_000;
const CHECKS_WITHIN = 10;
const STOP_WITHIN_MS = 10_000;
const CHECK_IDLE_MS = 50;

/** Serves the API on a port until it is stopped. */
export async function startApi({
  port,
  host = '127.0.0.1',
  requestWithinMs = REQUEST_WITHIN_MS,
  stopWithinMs = STOP_WITHIN_MS,
  ...options
}: ApiOptions): Promise<RunningApi> {
  const times = {
    requestTimeout: requestWithinMs,
    headersTimeout: requestWithinMs,
    connectionsCheckingInterval: requestWithinMs / CHECKS_WITHIN,
  };
  const server = createServer(times, createApp(options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  let stopped: Promise<void> | null = null;
  return {
    port: address.port,
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    stop: () => (stopped ??= stopServer(server, stopWithinMs)),
  };
}

function stopServer(server: Server, withinMs: number): Promise<void> {
  // A connection that becomes idle would otherwise stay open until its sender closes it.
  const closeIdle = setInterval(() => server.closeIdleConnections(), CHECK_IDLE_MS);
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), withinMs);
    server.close(() => {
      clearTimeout(late);
      clearInterval(closeIdle);
      resolve();
    });
    server.closeIdleConnections();
  });
}

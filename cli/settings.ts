import { isIP } from 'node:net';
import { z } from 'zod';
import { problemsOf } from '../schemas/problem';
import { InputError } from './input';

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
/** Under which ids of tasks and messages are made; as long as 32 random bytes in base64, and never another. */
const idSecret = z.string().min(32);
/** An empty variable is one that is not set. */
const unlessEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema.optional());
const webUrl = z.url({ protocol: /^https?$/ });
const port = z.coerce.number().int().min(1).max(65535);

/** Names that Express gives to networks. */
const NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const width = isIP(address) === 4 ? 32 : 128;
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= width);
  return NETWORKS.has(text) || (isIP(address) !== 0 && more.length === 0 && fits);
}

/** Proxies by address, subnet or name, comma-separated; a number of hops is not taken, because a sender can add hops. */
const proxies = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
  .refine((list) => list.every(isNetwork), {
    error: 'noem adressen of subnetten van proxy’s, zoals 10.0.0.5, 10.0.0.0/8 of uniquelocal',
  });

/** Names of hosts, comma-separated, without ports. */
const names = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((part) => part.trim().toLowerCase() || []))
  .refine((list) => list.every((name) => /^[a-z0-9.[\]:-]+$/.test(name) && !/[^\]]:\d+$/.test(name)), {
    error: 'noem namen zonder poort, zoals api.bedrijf.nl',
  });

/** Settings of the processes, read once at their start. */
const SETTINGS = {
  migrate: z.object({
    DATABASE_URL: postgresUrl,
    POORTWACHTER_API_PASSWORD: z.string().min(12).optional(),
    POORTWACHTER_WORKER_PASSWORD: z.string().min(12).optional(),
  }),
  worker: z.object({
    DATABASE_URL: postgresUrl,
    POORTWACHTER_ID_SECRET: idSecret,
    SMTP_URL: z.url({ protocol: /^smtps?$/ }),
    MAIL_FROM: z.string().default('Poortwachter <noreply@poortwachter.invalid>'),
    MAIL_REPLY_TO: unlessEmpty(z.email()),
    MAIL_LOGO: z.string().optional(),
    PORTAL_URL: unlessEmpty(z.url()),
    UWV_URL: z.url({ protocol: /^https?$/ }).optional(),
    VERZEKERAAR_URL: z.url({ protocol: /^https?$/ }).optional(),
    NCVB_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** The system of those who write reports; without it they are asked by mail. */
    UITVOERDERS_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** File outside the database that holds what was erased, so that a backup does not bring it back. */
    POORTWACHTER_ERASURES: z.string().min(1).optional(),
  }),
  api: z.object({
    DATABASE_URL: postgresUrl,
    POORTWACHTER_ID_SECRET: idSecret,
    HOST: z.string().default('127.0.0.1'),
    PORT: port.default(3000),
    POORTWACHTER_TRUSTED_PROXIES: proxies,
    /** Names under which the API may be asked, comma-separated; without it any, except on this machine alone. */
    POORTWACHTER_HOSTS: names,
    TEMPORAL_UI_URL: z.url().optional(),
    /** Pages that the start page of the API links to, and the file of the tour. */
    MAIL_UI_URL: unlessEmpty(webUrl),
    UWV_UI_URL: unlessEmpty(webUrl),
    PARTIES_UI_URL: unlessEmpty(webUrl),
    TOUR_FILE: z.string().min(1).optional(),
    /** 1 where the Web UI runs on this machine for this machine: then it may decrypt payloads without a key. */
    POORTWACHTER_CODEC_FOR_LOCAL_UI: z.enum(['0', '1']).default('0'),
  }),
} as const;

export type Settings<K extends keyof typeof SETTINGS> = z.output<(typeof SETTINGS)[K]>;

/** @throws InputError that names the variable and what it should hold */
export function settingsOf<K extends keyof typeof SETTINGS>(
  process_: K,
  env: NodeJS.ProcessEnv = process.env,
): Settings<K> {
  const parsed = SETTINGS[process_].safeParse(env);
  if (parsed.success) return parsed.data as Settings<K>;
  const [problem] = problemsOf(parsed.error);
  throw new InputError(`${problem?.field}: ${problem?.message}; zet deze omgevingsvariabele`);
}

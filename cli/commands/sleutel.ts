import { randomUUID } from 'node:crypto';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { text } from '../../schemas/values';
import { type KeyRow, opens, RIGHTS, type Right } from '../../store/api-keys';
import type { Database } from '../../store/client';
import type { Tx } from '../../store/in-tenant';
import { instantInDutch } from '../../stuck/words';
import { ownerUrl } from '../connection';
import { InputError, parseWith } from '../input';

/** Who acts: whoever holds the password of the owner of the database. */
const BY = 'eigenaar van de database';
const HOUR_MS = 3_600_000;

type Whose = { werkgever?: string };

/** `poortwachter sleutel`: the keys of an employer, or without one the operators' keys. */
export function sleutelCommand(): Command {
  const command = new Command('sleutel').description(
    'maakt, toont, vervangt en trekt API-sleutels in (DATABASE_URL van de eigenaar); zonder --werkgever operatorsleutels',
  );
  const whose = () => new Option('--werkgever <id>', 'de werkgever van wie de sleutel is');
  command
    .command('lijst')
    .description('toont de sleutels, nooit de sleutel zelf')
    .addOption(whose())
    .action((asked: Whose) => among(asked, async (tx) => say(inWords(await all(tx), Date.now()))));
  command
    .command('maak')
    .description('maakt een sleutel en toont hem één keer')
    .argument('<omschrijving>', 'waarvoor hij is')
    .addOption(whose())
    .option('--rechten <lijst>', `met komma's: ${RIGHTS.join(',')}`, 'lezen')
    .option('--bereik <lijst>', 'werkgever, arbodienst of beide, met een komma', 'werkgever')
    .option('--dagen <aantal>', 'na zoveel dagen verloopt hij')
    .action((omschrijving: string, asked: Whose & { rechten: string; bereik: string; dagen?: string }) =>
      among(asked, (tx, werkgeverId) => make(tx, werkgeverId, omschrijving, asked)),
    );
  command
    .command('vervang')
    .description('maakt een sleutel die hetzelfde mag; de oude werkt nog even')
    .argument('<id>', 'id van de oude sleutel')
    .addOption(whose())
    .option('--overlap <uren>', 'zo lang werkt de oude nog', '24')
    .action((id: string, asked: Whose & { overlap: string }) => among(asked, (tx) => replace(tx, id, asked.overlap)));
  command
    .command('intrekken')
    .description('trekt een sleutel meteen in, met wat ermee is gemaakt')
    .argument('<id>', 'id van de sleutel')
    .addOption(whose())
    .action((id: string, asked: Whose) => among(asked, (tx) => withdraw(tx, id)));
  return command;
}

const say = (text: string) => process.stdout.write(text);
const whole = (what: string, max: number) => z.coerce.number(`geef ${what}`).int().min(0).max(max);
const idOf = (name: string) => z.uuid(`geef het id van ${name} (UUID)`);

/** One transaction of the owner among the keys of an employer, or of operators. */
async function among(
  { werkgever }: Whose,
  work: (tx: Tx, werkgeverId: string | null) => Promise<unknown>,
): Promise<void> {
  const id = werkgever ? parseWith(z.object({ werkgever: idOf('een werkgever') }), { werkgever }).werkgever : null;
  const url = await ownerUrl();
  const { createDatabase } = await import('../../store/client.js');
  const { asOperator, inTenant } = await import('../../store/in-tenant.js');
  const db: Database = createDatabase(url, { poolSize: 1 });
  try {
    if (id === null) await asOperator(db, '', (tx) => work(tx, null));
    else
      await inTenant(db, id, async (tx) => {
        if ((await tx.werkgever.count()) === 0) throw new InputError(`--werkgever: er is geen werkgever ${id}`);
        await work(tx, id);
      });
  } finally {
    await db.$disconnect();
  }
}

function all(tx: Tx): Promise<KeyRow[]> {
  return tx.apiSleutel.findMany({ orderBy: { aangemaaktOp: 'asc' } });
}

async function make(
  tx: Tx,
  werkgeverId: string | null,
  omschrijving: string,
  asked: { rechten: string; bereik: string; dagen?: string },
): Promise<void> {
  const { rechten, bereik, dagen, ...named } = parseWith(
    z.object({
      omschrijving: text.trim().min(1, 'zeg waarvoor de sleutel is').max(200),
      rechten: z.array(z.enum(RIGHTS)).min(1),
      bereik: z.array(z.enum(['werkgever', 'arbodienst'])).min(1),
      dagen: whole('een aantal dagen', 3650).min(1).optional(),
    }),
    { omschrijving, rechten: asked.rechten.split(','), bereik: asked.bereik.split(','), dagen: asked.dagen },
  );
  const { makeKey } = await import('../../store/api-keys.js');
  const id = randomUUID();
  const key = await makeKey(tx, {
    id,
    werkgeverId,
    ...(werkgeverId === null ? {} : { bereik }),
    rechten: rechten as Right[],
    ...named,
    gemaaktDoor: BY,
    verlooptOp: dagen === undefined ? null : new Date(Date.now() + dagen * 24 * HOUR_MS),
  });
  await audit(tx, werkgeverId, { actie: 'maakSleutel', id });
  told(key);
}

async function replace(tx: Tx, id: string, overlap: string): Promise<void> {
  const { uren } = parseWith(z.object({ uren: whole('een aantal uren', 720) }), { uren: overlap });
  const { replaceKey } = await import('../../store/api-keys.js');
  const old = await find(tx, id);
  const next = randomUUID();
  const key = await replaceKey(tx, old, { id: next, by: BY, atMs: Date.now(), overlapMs: uren * HOUR_MS });
  if (key === null) throw new InputError(`id: sleutel ${id} is verlopen of ingetrokken; maak een nieuwe`);
  for (const one of [old.id, next]) await audit(tx, old.werkgeverId, { actie: 'vervangSleutel', id: one });
  told(key);
}

async function withdraw(tx: Tx, id: string): Promise<void> {
  const { withdrawKey } = await import('../../store/api-keys.js');
  const { werkgeverId } = await find(tx, id);
  const { ended } = await withdrawKey(tx, id, { atMs: Date.now() });
  for (const one of new Set([id, ...ended])) {
    await audit(tx, werkgeverId, { actie: 'trekSleutelIn', id: one });
    say(`Ingetrokken: ${one}.\n`);
  }
}

async function find(tx: Tx, id: string): Promise<KeyRow> {
  const row = await tx.apiSleutel.findUnique({
    where: { id: parseWith(z.object({ id: idOf('een sleutel') }), { id }).id },
  });
  if (!row) throw new InputError(`id: er is geen sleutel ${id}; \`poortwachter sleutel lijst\` toont ze`);
  return row;
}

async function audit(tx: Tx, werkgeverId: string | null, { actie, id }: { actie: string; id: string }): Promise<void> {
  const { auditLine } = await import('../../store/audit-line.js');
  await tx.$executeRaw(auditLine({ werkgeverId, actie, onderwerp: `/sleutels/${id}`, uitkomst: 'gedaan' }));
}

function told(key: string): void {
  say(`${key}\n`);
  process.stderr.write('Bewaar deze sleutel nu: hij wordt niet nog eens getoond.\n');
}

/** A line for each key. */
export function inWords(rows: readonly KeyRow[], atMs: number): string {
  if (rows.length === 0) return 'Er zijn geen sleutels.\n';
  const lines = rows.map((row) => {
    const state = opens(row, atMs) ? 'geldig' : row.ingetrokkenOp ? 'ingetrokken' : 'verlopen';
    const until = opens(row, atMs) && row.verlooptOp ? ` tot ${instantInDutch(row.verlooptOp.getTime())}` : '';
    const used = row.laatstGebruiktOp ? instantInDutch(row.laatstGebruiktOp.getTime()) : 'nog nooit';
    const bereik = row.werkgeverId === null ? 'operator' : row.bereik.join('+');
    return `${row.id}  …${row.laatsteVier ?? '????'}  ${bereik}: ${row.rechten.join(', ')}  ${state}${until}  laatst gebruikt: ${used}  gemaakt door ${row.gemaaktDoor}  ${row.omschrijving}`;
  });
  return `${lines.join('\n')}\n`;
}

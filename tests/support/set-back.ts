import { Client, escapeIdentifier } from 'pg';

type Place = { adminUrl: string; name: string };

/** Keeps the database as it is now, and puts it back later, as a restored backup does: everybody is thrown out. */
export async function keepDatabase({ adminUrl, name }: Place): Promise<{ putBack(): Promise<void> }> {
  const [live, kept, later] = [name, `${name}_bewaard`, `${name}_later`].map(escapeIdentifier) as [
    string,
    string,
    string,
  ];
  await alone({ adminUrl, name }, [`create database ${kept} template ${live}`]);
  return {
    putBack: () =>
      alone({ adminUrl, name }, [
        `alter database ${live} rename to ${later}`,
        `alter database ${kept} rename to ${live}`,
        `alter database ${later} allow_connections true`,
      ]),
  };
}

/** Carries out commands while nobody is connected to the database. */
async function alone({ adminUrl, name }: Place, commands: string[]): Promise<void> {
  const admin = new Client(adminUrl);
  await admin.connect();
  try {
    await admin.query(`alter database ${escapeIdentifier(name)} allow_connections false`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    for (const command of commands) await admin.query(command);
    await admin.query(`alter database ${escapeIdentifier(name)} allow_connections true`);
  } finally {
    await admin.end();
  }
}

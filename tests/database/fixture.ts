import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { PostgresUrls } from '../../embedded/postgres';
import { startScratchPostgres } from '../../embedded/template-database';
import type { Database } from '../../store/client';
import { createDatabase } from '../../store/client';
import { inTenant } from '../../store/in-tenant';

export type Fixture = {
  urls: PostgresUrls;
  /** One connection, so that tenants follow each other on it. */
  api: Database;
  worker: Database;
  owner: Client;
  superuser: Client;
  stop(): Promise<void>;
};

/** A migrated database of its own, seen through every role. */
export async function startFixture(): Promise<Fixture> {
  const server = await startScratchPostgres();
  const urls = await server.createDatabase('test');
  const api = createDatabase(urls.apiUrl, { poolSize: 1 });
  const worker = createDatabase(urls.workerUrl, { poolSize: 2 });
  const owner = new Client(urls.ownerUrl);
  const superuser = new Client(server.adminUrl.replace(/postgres$/, 'test'));
  await Promise.all([owner.connect(), superuser.connect()]);
  return {
    urls,
    api,
    worker,
    owner,
    superuser,
    stop: async () => {
      await Promise.all([api.$disconnect(), worker.$disconnect(), owner.end(), superuser.end()]);
      await server.stop();
    },
  };
}

/** An employer with one employment; gives their ids. */
export async function addEmployment(api: Database): Promise<{ werkgever: string; dienstverband: string }> {
  const [werkgever, werknemer, dienstverband] = [randomUUID(), randomUUID(), randomUUID()];
  await inTenant(api, werkgever, async (tx) => {
    await tx.werkgever.create({ data: { id: werkgever, naam: `Werkgever ${werkgever}`, email: 'hr@voorbeeld.nl' } });
    await tx.werknemer.create({
      data: { id: werknemer, werkgeverId: werkgever, naam: 'A. Werknemer', geboortedatum: '1980-02-15' },
    });
    await tx.dienstverband.create({
      data: { id: dienstverband, werkgeverId: werkgever, werknemerId: werknemer, begindatum: '2019-03-01' },
    });
  });
  return { werkgever, dienstverband };
}

/** A case with one row of everything that hangs on it. */
export async function addCase(
  worker: Database,
  werkgeverId: string,
  dienstverbandId: string,
  status: string,
): Promise<string> {
  const geval = randomUUID();
  const of = { werkgeverId, dienstverbandId, verzuimgevalId: geval };
  const moment = '2026-01-05T07:00:00Z';
  const keyed = { ...of, sleutel: `${geval}/x`, verplichting: 'probleemanalyse' };
  const step = { stap: 'opening', ronde: 1 };
  await inTenant(worker, werkgeverId, async (tx) => {
    const volgnummer = await tx.feit.count({ where: { dienstverbandId } });
    await tx.verzuimgeval.create({
      data: { id: geval, werkgeverId, dienstverbandId, eersteZiektedag: '2026-01-05', status },
    });
    await tx.feit.create({
      data: {
        id: randomUUID(),
        werkgeverId,
        dienstverbandId,
        volgnummer,
        soort: 'ziekmelding',
        bekendOp: '2026-01-05',
        gegevens: { geval },
        berichtId: `ziekmelding-${geval}`,
        vastgelegdOp: moment,
      },
    });
    await tx.ontvangenBericht.create({
      data: {
        werkgeverId,
        dienstverbandId,
        berichtId: `ziekmelding-${geval}`,
        soort: 'ziekmelding',
        antwoord: { geval },
        ontvangenOp: moment,
      },
    });
    await tx.verplichting.create({
      data: {
        werkgeverId,
        verzuimgevalId: geval,
        verplichting: 'probleemanalyse',
        status: 'open',
        opentOp: '2026-01-26',
        internUiterlijk: '2026-02-16',
        gegevens: {},
      },
    });
    await tx.effect.create({
      data: { ...keyed, ...step, kanaal: 'taak', soort: 'taak', ontvanger: 'bedrijfsarts', moment, gegevens: {} },
    });
    await tx.taak.create({
      data: {
        ...keyed,
        ...step,
        kanaal: 'taak',
        titel: 'Probleemanalyse',
        rol: 'bedrijfsarts',
        opentOp: '2026-01-26',
        gegevens: {},
      },
    });
    await tx.bericht.create({
      data: {
        ...keyed,
        ...step,
        kanaal: 'email',
        ontvanger: 'werkgever',
        sjabloon: 'x',
        gegevens: {},
        versie: 1,
        moment,
        messageId: geval,
      },
    });
    const document = await tx.document.create({ data: { ...of, soort: 'plan-van-aanpak', datum: '2026-02-16' } });
    await tx.documentVersie.create({
      data: {
        werkgeverId,
        documentId: document.id,
        versie: 1,
        bestandsnaam: 'plan.pdf',
        mediatype: 'application/pdf',
        sha256: 'x',
        inhoud: Buffer.from('x'),
      },
    });
    const melding = await tx.melding.create({ data: { ...keyed, nummer: 1, inhoud: {} } });
    await tx.meldingOntvangst.create({
      data: { werkgeverId, meldingId: melding.id, kenmerk: 'k', uitslag: 'ontvangen', ontvangenOp: moment },
    });
    await tx.afspraak.create({ data: { ...of, sleutel: `${geval}/x`, moment, uitvoerder: 'bedrijfsarts' } });
    await tx.factuurregel.create({
      data: {
        ...of,
        sleutel: `${geval}/x`,
        rij: 'S1-14',
        omschrijving: 'Spreekuur',
        // It was billed outside the case first.
        gegevens: { oorsprong: `${dienstverbandId}/x` },
        datum: '2026-02-16',
      },
    });
  });
  return geval;
}

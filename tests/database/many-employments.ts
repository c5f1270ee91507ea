import type { Client } from 'pg';

/** Tables that grow with the number of employments, cases or requests. */
export const GROWS = new Set([
  'werknemer',
  'dienstverband',
  'verzuimgeval',
  'feit',
  'ontvangen_bericht',
  'verplichting',
  'effect',
  'taak',
  'bericht',
  'document',
  'document_versie',
  'doorgifte',
  'afspraak',
  'melding',
  'factuurregel',
  'idempotentie',
  'audit',
]);

/** Employments with a case, its rows and what they leave behind, of one employer. */
export async function fillWithEmployments(owner: Client, werkgever: string, employments: number): Promise<void> {
  await owner.query('begin');
  await owner.query(`select set_config('poortwachter.werkgever', $1, true)`, [werkgever]);
  await owner.query(`create temporary table n on commit drop as
    select i, gen_random_uuid() as wn, gen_random_uuid() as dv, gen_random_uuid() as geval from generate_series(1, ${employments}) i`);
  const rows: Array<[table: string, columns: string, values: string]> = [
    ['werknemer', 'id, naam, geboortedatum', `wn, 'Werknemer ' || i, '1980-02-15'`],
    ['dienstverband', 'id, werknemer_id, begindatum, werkdagen, versie', `dv, wn, '2019-03-01', '{ma,di}', 1`],
    ['verzuimgeval', 'id, dienstverband_id, eerste_ziektedag, status', `geval, dv, '2026-01-05', 'ziek'`],
    [
      'feit',
      'id, dienstverband_id, volgnummer, soort, bekend_op, gegevens, bericht_id, vastgelegd_op',
      `gen_random_uuid(), dv, k, 'ziekmelding', '2026-01-05', '{}', i || '-' || k, now()`,
    ],
    [
      'ontvangen_bericht',
      'dienstverband_id, bericht_id, soort, antwoord, ontvangen_op',
      `dv, i || '-' || k, 'ziekmelding', '{}', now()`,
    ],
    [
      'verplichting',
      'verzuimgeval_id, verplichting, status, opent_op, intern_uiterlijk, gegevens',
      `geval, (array['probleemanalyse', 'plan-van-aanpak', 'eerstejaarsevaluatie'])[k], 'open', '2026-01-26',
        to_char(date '2026-02-01' + i % 300 + 40 * k, 'YYYY-MM-DD'), '{}'`,
    ],
    [
      'effect',
      'id, dienstverband_id, verzuimgeval_id, sleutel, soort, verplichting, stap, ronde, kanaal, ontvanger, moment, gegevens',
      `gen_random_uuid(), dv, geval, geval || '/' || k, 'taak', 'plicht', 'opening', 1, 'taak', 'werkgever', now(), '{}'`,
    ],
    [
      'taak',
      'id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, stap, ronde, kanaal, titel, rol, opent_op, intern_uiterlijk, status, gegevens',
      `gen_random_uuid(), dv, geval, geval || '/' || k, 'probleemanalyse', 'opening', 1, 'taak', 'Taak', 'werkgever', '2026-01-26',
        to_char(date '2026-02-01' + i % 300, 'YYYY-MM-DD'), case when k = 1 then 'open' else 'gedaan' end, '{}'`,
    ],
    [
      'bericht',
      'id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, stap, ronde, kanaal, ontvanger, sjabloon, gegevens, versie, moment, message_id, status',
      `gen_random_uuid(), dv, geval, geval || '/' || k, 'plicht', 'opening', 1, 'email', 'werkgever', 'opening', '{}', 1, now(), geval || '-' || k,
        case when k = 1 then 'wachtend' else 'verzonden' end`,
    ],
    [
      'document',
      'id, dienstverband_id, verzuimgeval_id, soort, datum, sleutel',
      `dv, dv, geval, 'plan', '2026-02-16', dv || '/stuk'`,
    ],
    [
      'document_versie',
      'id, document_id, versie, bestandsnaam, mediatype, sha256, inhoud',
      `gen_random_uuid(), dv, 1, 'plan.pdf', 'application/pdf', 'x', 'x'`,
    ],
    ['doorgifte', 'dienstverband_id, versie, alleen_kijken', `dv, 1, true`],
    [
      'afspraak',
      'id, dienstverband_id, verzuimgeval_id, sleutel, rij, moment, uitvoerder',
      `gen_random_uuid(), dv, geval, geval || '/afspraak', 'S1-14', now(), 'bedrijfsarts'`,
    ],
    [
      'melding',
      'id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, nummer, inhoud',
      `gen_random_uuid(), dv, geval, geval || '/plicht/melding/' || k, 'plicht', k, '{}'`,
    ],
    [
      'factuurregel',
      'id, dienstverband_id, verzuimgeval_id, sleutel, rij, omschrijving, gegevens, datum',
      `gen_random_uuid(), dv, geval, geval || '/' || k, 'S1-14', 'Spreekuur', '{}', '2026-02-16'`,
    ],
    [
      'audit',
      'id, wie, actie, onderwerp, uitkomst, verzoek_id',
      `gen_random_uuid(), 'sleutel', 'lees', dv, '200', 'r' || i`,
    ],
    [
      'idempotentie',
      'sleutel, route, body_hash, bericht_id, antwoord_code',
      `i || '-' || k, 'POST /v1/ziekmeldingen', 'x', 'api-' || i || '-' || k, 201`,
    ],
  ];
  const several = new Set(['feit', 'verplichting', 'effect', 'taak', 'bericht']);
  for (const [table, columns, values] of rows)
    await owner.query(
      `insert into ${table} (werkgever_id, ${columns}) select $1::uuid, ${values} from n, generate_series(1, ${several.has(table) ? 3 : 1}) k`,
      [werkgever],
    );
  await owner.query('commit');
}

-- An erased geval leaves no id where another geval of the employment says what was billed in it first (`oorsprong` of a line, `ofLine`
-- of a fact), nor in the lines of the installation.

-- The one way past append-only, as before; erasure takes an id out of facts and effects too.
CREATE OR REPLACE FUNCTION "weiger_wijziging"() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF current_user = 'poortwachter_wis' AND ((TG_OP IN ('DELETE', 'UPDATE') AND TG_TABLE_NAME IN ('feit', 'effect'))
            OR (TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'audit')) THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'Aan % kan alleen worden toegevoegd: % is niet toegestaan.', TG_TABLE_NAME, TG_OP USING ERRCODE = 'PW001';
END $$;
GRANT UPDATE ("gegevens") ON "feit", "effect", "factuurregel" TO "poortwachter_wis";

GRANT "poortwachter_wis" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_wis";

-- Puts an id that nobody has in the place of that of a geval, the same one wherever it stands in its employment: what is known by the
-- line under which it was billed first is still known by it.
CREATE FUNCTION "verberg_geval"("geval" UUID, "dienstverband" UUID) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    niemand TEXT := gen_random_uuid();
BEGIN
    UPDATE factuurregel f SET gegevens = replace(f.gegevens::text, geval::text, niemand)::jsonb
        WHERE f.dienstverband_id = verberg_geval.dienstverband AND strpos(f.gegevens->>'oorsprong', geval::text) > 0;
    UPDATE effect e SET gegevens = replace(e.gegevens::text, geval::text, niemand)::jsonb
        WHERE e.dienstverband_id = verberg_geval.dienstverband AND strpos(e.gegevens->>'oorsprong', geval::text) > 0;
    UPDATE feit f SET gegevens = replace(f.gegevens::text, geval::text, niemand)::jsonb
        WHERE f.dienstverband_id = verberg_geval.dienstverband AND strpos(f.gegevens->>'ofLine', geval::text) > 0;
END $$;

-- As before; what was billed in this geval first and moved to another says so no longer.
CREATE OR REPLACE FUNCTION "wis_alles_van_geval"("geval" UUID, "dienstverband" UUID) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM wis_sporen(geval || sporen_van(wis_alles_van_geval.dienstverband, geval));
    PERFORM vergeet_berichten(geval, (SELECT v.werkgever_id FROM verzuimgeval v WHERE v.id = geval), wis_alles_van_geval.dienstverband,
        ARRAY(SELECT f.bericht_id FROM feit f
                WHERE f.dienstverband_id = wis_alles_van_geval.dienstverband AND f.gegevens->>'geval' = geval::text
            UNION SELECT o.bericht_id FROM ontvangen_bericht o
                WHERE o.dienstverband_id = wis_alles_van_geval.dienstverband AND strpos(o.antwoord::text, geval::text) > 0));
    DELETE FROM feit f WHERE f.dienstverband_id = wis_alles_van_geval.dienstverband AND f.gegevens->>'geval' = geval::text;
    DELETE FROM effect e WHERE e.dienstverband_id = wis_alles_van_geval.dienstverband AND e.verzuimgeval_id = geval;
    DELETE FROM verplichting v WHERE v.verzuimgeval_id = geval;
    DELETE FROM taak t WHERE t.verzuimgeval_id = geval;
    DELETE FROM bericht b WHERE b.verzuimgeval_id = geval;
    DELETE FROM afspraak a WHERE a.verzuimgeval_id = geval;
    DELETE FROM document_versie dv USING document d WHERE d.id = dv.document_id AND d.verzuimgeval_id = geval;
    DELETE FROM document d WHERE d.verzuimgeval_id = geval;
    DELETE FROM melding_ontvangst mo USING melding m WHERE m.id = mo.melding_id AND m.verzuimgeval_id = geval;
    DELETE FROM melding m WHERE m.verzuimgeval_id = geval;
    UPDATE factuurregel f SET verzuimgeval_id = NULL, dienstverband_id = NULL, sleutel = 'gewist/' || f.id
        WHERE f.verzuimgeval_id = geval;
    PERFORM verberg_geval(geval, wis_alles_van_geval.dienstverband);
    DELETE FROM verzuimgeval v WHERE v.id = geval;
END $$;

-- Of what was erased before, while this function is still the owner's: ids that a geval shares with another, and in the audit
-- trail of whom something was erased every id of what is not there any more.
DO $$
DECLARE
    tabel TEXT;
    gevonden RECORD;
    tabellen CONSTANT TEXT[] := ARRAY['audit', 'grafsteen', 'feit', 'effect', 'factuurregel', 'verzuimgeval', 'taak', 'bericht',
        'afspraak', 'document', 'terzijde', 'dienstverband', 'werknemer'];
    alleen_toevoegen CONSTANT TEXT[] := ARRAY['audit', 'feit', 'effect'];
BEGIN
    FOREACH tabel IN ARRAY tabellen LOOP
        EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', tabel);
    END LOOP;
    FOREACH tabel IN ARRAY alleen_toevoegen LOOP
        EXECUTE format('ALTER TABLE %I DISABLE TRIGGER "alleen_toevoegen"', tabel);
    END LOOP;
    FOR gevonden IN
        SELECT DISTINCT g.verzuimgeval_id AS geval, b.dienstverband_id FROM (
            SELECT f.dienstverband_id, f.gegevens->>'oorsprong' FROM factuurregel f
            UNION ALL SELECT e.dienstverband_id, e.gegevens->>'oorsprong' FROM effect e
            UNION ALL SELECT f.dienstverband_id, f.gegevens->>'ofLine' FROM feit f
        ) AS b(dienstverband_id, regel) CROSS JOIN ids_in(b.regel) AS gevonden_id JOIN grafsteen g ON g.verzuimgeval_id = gevonden_id::uuid
    LOOP
        PERFORM verberg_geval(gevonden.geval, gevonden.dienstverband_id);
    END LOOP;
    FOR gevonden IN
        SELECT a.id, m[2] AS over FROM audit a CROSS JOIN regexp_matches(a.onderwerp,
            '/(verzuimgevallen|ziekmeldingen|taken|berichten|afspraken|documenten|terzijdeleggingen|dienstverbanden|werknemers)/'
                || '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})', 'gi') AS m
        WHERE EXISTS (SELECT FROM grafsteen g WHERE coalesce(g.werkgever_id = a.werkgever_id, true))
            AND NOT EXISTS (SELECT FROM verzuimgeval r WHERE r.id = m[2]::uuid)
            AND NOT EXISTS (SELECT FROM taak r WHERE r.id = m[2]::uuid)
            AND NOT EXISTS (SELECT FROM bericht r WHERE r.id = m[2]::uuid)
            AND NOT EXISTS (SELECT FROM afspraak r WHERE r.id = m[2]::uuid)
            AND NOT EXISTS (SELECT FROM document r WHERE r.id = m[2]::uuid)
            AND NOT EXISTS (SELECT FROM terzijde r WHERE r.id = m[2]::uuid)
            AND NOT EXISTS (SELECT FROM dienstverband r WHERE r.id = m[2]::uuid)
            AND NOT EXISTS (SELECT FROM werknemer r WHERE r.id = m[2]::uuid)
    LOOP
        UPDATE audit a SET onderwerp = replace(a.onderwerp, gevonden.over, 'gewist') WHERE a.id = gevonden.id;
    END LOOP;
    FOREACH tabel IN ARRAY alleen_toevoegen LOOP
        EXECUTE format('ALTER TABLE %I ENABLE TRIGGER "alleen_toevoegen"', tabel);
    END LOOP;
    FOREACH tabel IN ARRAY tabellen LOOP
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
    END LOOP;
END $$;

ALTER FUNCTION "verberg_geval" OWNER TO "poortwachter_wis";
REVOKE ALL ON FUNCTION "verberg_geval" FROM PUBLIC;
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_wis";
REVOKE "poortwachter_wis" FROM CURRENT_USER;

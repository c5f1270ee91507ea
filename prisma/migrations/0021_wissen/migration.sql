-- Erasure: of a case, of a person, by the terms of retention or for a ground of its own; repeated after a restore.

-- What a tombstone is of: `geval`, `dienstverband` (what it held outside any case) or `persoon`; and who erased it.
ALTER TABLE "grafsteen"
    ADD COLUMN "soort" TEXT NOT NULL DEFAULT 'geval',
    ADD COLUMN "wie" TEXT NOT NULL DEFAULT 'onbekend';

-- What may go because its term is over, and from which day it will.
CREATE TABLE "wisvoornemen" (
    "onderwerp_id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    -- `geval` or `persoon`.
    "soort" TEXT NOT NULL,
    -- Last day on which it had to be kept.
    "termijn" CHAR(10) NOT NULL,
    "wissen_vanaf" CHAR(10) NOT NULL,
    "aangekondigd_op" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "wisvoornemen_pkey" PRIMARY KEY ("onderwerp_id")
);

-- What has to stay although its term is over: a dispute, an inspection.
CREATE TABLE "aanhouding" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "werkgever_id" UUID NOT NULL,
    -- Id of a case, an employment or an employee.
    "onderwerp_id" UUID NOT NULL,
    "grond" TEXT NOT NULL,
    "wie" TEXT NOT NULL,
    "sinds" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beeindigd_op" TIMESTAMPTZ(3),
    CONSTRAINT "aanhouding_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "aanhouding_onderwerp_id_idx" ON "aanhouding"("onderwerp_id");

-- ---------------------------------------------------------------------------------------------------------------------
-- From here on by hand.
-- ---------------------------------------------------------------------------------------------------------------------

DO $$
DECLARE
    tabel TEXT;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['wisvoornemen', 'aanhouding'] LOOP
        EXECUTE format('ALTER TABLE %I ADD FOREIGN KEY ("werkgever_id") REFERENCES "werkgever"("id")', tabel);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format(
            'CREATE POLICY "werkgever" ON %I
             USING ("werkgever_id" = nullif(current_setting(''poortwachter.werkgever'', true), '''')::uuid)
             WITH CHECK ("werkgever_id" = nullif(current_setting(''poortwachter.werkgever'', true), '''')::uuid)', tabel);
        EXECUTE format('CREATE POLICY "reserve" ON %I FOR SELECT TO "poortwachter_reserve" USING (true)', tabel);
        EXECUTE format('CREATE POLICY "bewaren" ON %I FOR SELECT TO "poortwachter_sweep" USING (true)', tabel);
        EXECUTE format('GRANT SELECT ON %I TO "poortwachter_reserve", "poortwachter_sweep", "poortwachter_wis"', tabel);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO "poortwachter_worker"', tabel);
    END LOOP;
    FOREACH tabel IN ARRAY ARRAY['verplichting', 'verzuimgeval', 'werknemer', 'grafsteen'] LOOP
        EXECUTE format('CREATE POLICY "bewaren" ON %I FOR SELECT TO "poortwachter_sweep" USING (true)', tabel);
        EXECUTE format('GRANT SELECT ON %I TO "poortwachter_sweep"', tabel);
    END LOOP;
END $$;
GRANT DELETE ON "wisvoornemen" TO "poortwachter_wis";
GRANT SELECT ON "werkgever" TO "poortwachter_wis";

-- The one way past append-only: erasure takes facts and effects away, and an id out of the path of an audit line.
CREATE OR REPLACE FUNCTION "weiger_wijziging"() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF current_user = 'poortwachter_wis' AND ((TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('feit', 'effect'))
            OR (TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'audit')) THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'Aan % kan alleen worden toegevoegd: % is niet toegestaan.', TG_TABLE_NAME, TG_OP USING ERRCODE = 'PW001';
END $$;

GRANT SELECT, INSERT, UPDATE ("onderwerp") ON "audit" TO "poortwachter_wis";
GRANT SELECT, DELETE ON "toewijzing", "toestemming", "proefgeval", "adresbevestiging", "adresbericht", "ontvangen_bericht",
    "werknemer", "dienstverband" TO "poortwachter_wis";
GRANT UPDATE ("sleutel") ON "factuurregel" TO "poortwachter_wis";

GRANT "poortwachter_wis", "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_wis", "poortwachter_sweep";

-- Takes an id out of what is kept about requests: a request under a key is forgotten, a line of the audit trail keeps its
-- place and loses the id.
CREATE FUNCTION "wis_spoor"("spoor" UUID) RETURNS VOID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    DELETE FROM idempotentie i WHERE strpos(i.route, spoor::text) > 0 OR strpos(coalesce(i.locatie, ''), spoor::text) > 0
        OR strpos(coalesce(i.antwoord::text, ''), spoor::text) > 0;
    UPDATE audit a SET onderwerp = replace(a.onderwerp, spoor::text, 'gewist') WHERE strpos(a.onderwerp, spoor::text) > 0;
$$;

-- Who, when and on which ground, on a tombstone and in the audit trail.
CREATE FUNCTION "zet_grafsteen"("wat" TEXT, "van" UUID, "werkgever" UUID, "waarom" TEXT, "door" TEXT) RETURNS VOID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO grafsteen (verzuimgeval_id, werkgever_id, grond, soort, wie) VALUES (van, werkgever, waarom, wat, door)
        ON CONFLICT DO NOTHING;
    INSERT INTO audit (id, werkgever_id, wie, actie, onderwerp, uitkomst)
        VALUES (gen_random_uuid(), werkgever, door, 'wis', wat, waarom);
    DELETE FROM wisvoornemen v WHERE v.onderwerp_id = van;
$$;

-- Refuses what is held. Error: PW007.
CREATE FUNCTION "weiger_aangehouden"("onderwerpen" UUID[]) RETURNS VOID
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM aanhouding a WHERE a.onderwerp_id = ANY (onderwerpen) AND a.beeindigd_op IS NULL) THEN
        RAISE EXCEPTION 'Dit wordt aangehouden en kan daarom niet worden gewist: geef het eerst vrij.' USING ERRCODE = 'PW007';
    END IF;
END $$;

-- Everything of one case, whatever its standing. Kept on purpose: that a message was taken (its answer is emptied), so that a
-- repeat is still recognised; invoice lines (seven years by art. 52 AWR), cut loose from the person; the medical file, which has terms
-- and a keeper of its own.
CREATE FUNCTION "wis_alles_van_geval"("geval" UUID, "dienstverband" UUID) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    berichten TEXT[];
BEGIN
    WITH gewist AS (
        DELETE FROM feit f WHERE f.dienstverband_id = wis_alles_van_geval.dienstverband AND f.gegevens->>'geval' = geval::text
        RETURNING f.bericht_id
    ) SELECT array_agg(bericht_id) INTO berichten FROM gewist;
    UPDATE ontvangen_bericht o SET antwoord = '{"gewist": true}'
        WHERE o.dienstverband_id = wis_alles_van_geval.dienstverband
            AND (o.bericht_id = ANY (berichten) OR strpos(o.antwoord::text, geval::text) > 0);
    DELETE FROM idempotentie i WHERE i.bericht_id = ANY (berichten);
    DELETE FROM effect e WHERE e.verzuimgeval_id = geval;
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
    DELETE FROM verzuimgeval v WHERE v.id = geval;
    PERFORM wis_spoor(geval);
END $$;

DROP FUNCTION "wis_geval"(UUID, TEXT);
-- Erases a closed case of the current employer and leaves a tombstone; again for the same case does nothing.
-- Errors: PW004 no ground, PW005 unknown case, PW006 the case is open, PW007 it is held.
CREATE FUNCTION "wis_geval"("geval" UUID, "grond" TEXT, "wie" TEXT DEFAULT session_user) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gevonden verzuimgeval;
BEGIN
    IF coalesce(btrim(wis_geval.grond), '') = '' THEN
        RAISE EXCEPTION 'Noem de grond waarop dit verzuimgeval wordt gewist.' USING ERRCODE = 'PW004';
    END IF;
    -- The lock that every case transaction takes; the status is read under it.
    PERFORM FROM dienstverband d WHERE d.id = (SELECT v.dienstverband_id FROM verzuimgeval v WHERE v.id = geval) FOR UPDATE;
    SELECT * INTO gevonden FROM verzuimgeval v WHERE v.id = geval;
    IF NOT FOUND THEN
        IF EXISTS (SELECT FROM grafsteen g WHERE g.verzuimgeval_id = geval) THEN
            RETURN;
        END IF;
        RAISE EXCEPTION 'Verzuimgeval % bestaat niet.', geval USING ERRCODE = 'PW005';
    END IF;
    IF gevonden.status IN ('ziek', 'verlof', 'loonsanctie', 'verlengd', 'hersteld-bewaking')
        OR (gevonden.status = 'uit-dienst' AND EXISTS (SELECT FROM verplichting v WHERE v.verzuimgeval_id = geval
            AND v.verplichting = 'einde-loondoorbetaling' AND v.status = 'planned')) THEN
        RAISE EXCEPTION 'Verzuimgeval % loopt nog (%) en kan daarom niet worden gewist.', geval, gevonden.status
            USING ERRCODE = 'PW006';
    END IF;
    PERFORM weiger_aangehouden(ARRAY[geval, gevonden.dienstverband_id,
        (SELECT d.werknemer_id FROM dienstverband d WHERE d.id = gevonden.dienstverband_id)]);
    PERFORM wis_alles_van_geval(geval, gevonden.dienstverband_id);
    PERFORM zet_grafsteen('geval', geval, gevonden.werkgever_id, wis_geval.grond, wis_geval.wie);
END $$;

-- Everything of one employee, whatever stands open: its employments with all that they hold, and the employee itself.
CREATE FUNCTION "wis_alles_van_persoon"("persoon" UUID) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    dv UUID;
    geval UUID;
BEGIN
    FOR dv IN SELECT d.id FROM dienstverband d WHERE d.werknemer_id = persoon FOR UPDATE LOOP
        FOR geval IN SELECT v.id FROM verzuimgeval v WHERE v.dienstverband_id = dv LOOP
            PERFORM wis_alles_van_geval(geval, dv);
        END LOOP;
        DELETE FROM feit f WHERE f.dienstverband_id = dv;
        DELETE FROM doorgifte w WHERE w.dienstverband_id = dv;
        DELETE FROM terzijde t WHERE t.dienstverband_id = dv;
        DELETE FROM idempotentie i WHERE i.bericht_id IN (SELECT o.bericht_id FROM ontvangen_bericht o WHERE o.dienstverband_id = dv);
        DELETE FROM ontvangen_bericht o WHERE o.dienstverband_id = dv;
        DELETE FROM effect e WHERE e.dienstverband_id = dv;
        DELETE FROM verplichting v WHERE v.verzuimgeval_id = dv;
        DELETE FROM taak t WHERE t.dienstverband_id = dv;
        DELETE FROM bericht b WHERE b.dienstverband_id = dv;
        DELETE FROM afspraak a WHERE a.dienstverband_id = dv;
        DELETE FROM document_versie v USING document d WHERE d.id = v.document_id AND d.dienstverband_id = dv;
        DELETE FROM document d WHERE d.dienstverband_id = dv;
        DELETE FROM melding_ontvangst o USING melding m WHERE m.id = o.melding_id AND m.dienstverband_id = dv;
        DELETE FROM melding m WHERE m.dienstverband_id = dv;
        DELETE FROM toestemming t WHERE t.dienstverband_id = dv;
        DELETE FROM proefgeval p WHERE p.dienstverband_id = dv;
        UPDATE factuurregel f SET verzuimgeval_id = NULL, dienstverband_id = NULL, sleutel = 'gewist/' || f.id
            WHERE f.dienstverband_id = dv;
        DELETE FROM dienstverband d WHERE d.id = dv;
        PERFORM wis_spoor(dv);
    END LOOP;
    DELETE FROM adresbericht b WHERE strpos(b.sleutel, persoon::text) > 0;
    DELETE FROM adresbevestiging a WHERE a.van_id = persoon;
    DELETE FROM werknemer w WHERE w.id = persoon;
    PERFORM wis_spoor(persoon);
END $$;

-- Erases an employee of the current employer who is no longer employed, with all cases, and leaves a tombstone; again for the
-- same employee does nothing. Errors: PW004 no ground, PW005 unknown, PW006 employed or a case is open, PW007 it is held.
CREATE FUNCTION "wis_persoon"("persoon" UUID, "grond" TEXT, "wie" TEXT DEFAULT session_user) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gevonden werknemer;
    geval UUID;
BEGIN
    IF coalesce(btrim(wis_persoon.grond), '') = '' THEN
        RAISE EXCEPTION 'Noem de grond waarop deze werknemer wordt gewist.' USING ERRCODE = 'PW004';
    END IF;
    SELECT * INTO gevonden FROM werknemer w WHERE w.id = persoon;
    IF NOT FOUND THEN
        IF EXISTS (SELECT FROM grafsteen g WHERE g.verzuimgeval_id = persoon) THEN
            RETURN;
        END IF;
        RAISE EXCEPTION 'Werknemer % bestaat niet.', persoon USING ERRCODE = 'PW005';
    END IF;
    IF EXISTS (SELECT FROM dienstverband d WHERE d.werknemer_id = persoon
            AND coalesce(d.einddatum, '9999-12-31') >= to_char(now() AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD')) THEN
        RAISE EXCEPTION 'Werknemer % is nog in dienst en kan daarom niet worden gewist.', persoon USING ERRCODE = 'PW006';
    END IF;
    PERFORM weiger_aangehouden(ARRAY[persoon] || ARRAY(SELECT d.id FROM dienstverband d WHERE d.werknemer_id = persoon));
    FOR geval IN SELECT v.id FROM verzuimgeval v JOIN dienstverband d ON d.id = v.dienstverband_id WHERE d.werknemer_id = persoon LOOP
        PERFORM wis_geval(geval, wis_persoon.grond, wis_persoon.wie);
    END LOOP;
    PERFORM wis_alles_van_persoon(persoon);
    PERFORM zet_grafsteen('persoon', persoon, gevonden.werkgever_id, wis_persoon.grond, wis_persoon.wie);
END $$;

-- Repeats an erasure in a database that was set back to before it: what stood open then, or was held, goes too.
CREATE FUNCTION "herhaal_wissing"("wat" TEXT, "van" UUID, "waarom" TEXT, "door" TEXT) RETURNS BOOLEAN
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    werkgever UUID := nullif(current_setting('poortwachter.werkgever', true), '')::uuid;
    dv UUID;
BEGIN
    IF EXISTS (SELECT FROM grafsteen g WHERE g.verzuimgeval_id = van)
        OR NOT EXISTS (SELECT FROM werkgever w WHERE w.id = werkgever) THEN
        RETURN false;
    END IF;
    IF wat = 'geval' THEN
        SELECT v.dienstverband_id INTO dv FROM verzuimgeval v WHERE v.id = van;
        IF dv IS NOT NULL THEN
            PERFORM wis_alles_van_geval(van, dv);
        END IF;
    ELSIF wat = 'persoon' THEN
        PERFORM wis_alles_van_persoon(van);
    ELSIF wat = 'dienstverband' THEN
        UPDATE ontvangen_bericht o SET antwoord = '{"gewist": true}' WHERE o.dienstverband_id = van;
        DELETE FROM feit f WHERE f.dienstverband_id = van AND f.gegevens->>'geval' IS NULL;
        DELETE FROM effect e WHERE e.dienstverband_id = van AND e.verzuimgeval_id IS NULL;
        DELETE FROM verplichting v WHERE v.verzuimgeval_id = van;
        DELETE FROM taak t WHERE t.dienstverband_id = van AND t.verzuimgeval_id IS NULL;
        DELETE FROM bericht b WHERE b.dienstverband_id = van AND b.verzuimgeval_id IS NULL;
        PERFORM wis_spoor(van);
    END IF;
    PERFORM zet_grafsteen(wat, van, werkgever, waarom, door);
    RETURN true;
END $$;

-- All tombstones, for the record of erasures outside the database.
CREATE FUNCTION "lijst_grafstenen"()
    RETURNS TABLE ("soort" TEXT, "id" UUID, "werkgever_id" UUID, "grond" TEXT, "wie" TEXT, "gewist_op" TIMESTAMPTZ)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT g.soort, g.verzuimgeval_id, g.werkgever_id, g.grond, g.wie, g.gewist_op FROM grafsteen g ORDER BY g.gewist_op
$$;

-- What is past its term on a day: cases, by the terms that their plans hold, and employees without a case who left two years ago
-- (the term of `bewaartermijn-verzuimgegevens`). The medical file and the wage records have keepers and terms of their own.
CREATE FUNCTION "verstreken_bewaartermijnen"("dag" TEXT)
    RETURNS TABLE ("werkgever_id" UUID, "soort" TEXT, "id" UUID, "termijn" TEXT)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT g.werkgever_id, 'geval', g.id, max(coalesce(v.wettelijk_uiterlijk, v.intern_uiterlijk))
    FROM verzuimgeval g JOIN verplichting v ON v.verzuimgeval_id = g.id
    WHERE v.verplichting IN ('bewaartermijn-verzuimgegevens', 'bewaartermijn-reintegratiedossier-werkgever',
        'bewaartermijn-dossier-arbodienst', 'bewaartermijn-erd-zw-niet-medisch', 'bewaartermijn-erd-zw-medisch')
    GROUP BY g.werkgever_id, g.id HAVING max(coalesce(v.wettelijk_uiterlijk, v.intern_uiterlijk)) < dag
    UNION ALL
    SELECT w.werkgever_id, 'persoon', w.id, to_char(max(d.einddatum)::date + interval '2 years', 'YYYY-MM-DD')
    FROM werknemer w JOIN dienstverband d ON d.werknemer_id = w.id
    WHERE NOT EXISTS (SELECT FROM verzuimgeval v JOIN dienstverband e ON e.id = v.dienstverband_id WHERE e.werknemer_id = w.id)
    GROUP BY w.werkgever_id, w.id
    HAVING bool_and(d.einddatum IS NOT NULL) AND to_char(max(d.einddatum)::date + interval '2 years', 'YYYY-MM-DD') < dag
$$;

-- What was announced, of every employer, and whether it is held.
CREATE FUNCTION "lijst_wisvoornemens"()
    RETURNS TABLE ("werkgever_id" UUID, "soort" TEXT, "id" UUID, "termijn" TEXT, "wissen_vanaf" TEXT, "aangehouden" BOOLEAN)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT w.werkgever_id, w.soort, w.onderwerp_id, w.termijn, w.wissen_vanaf, EXISTS (
        SELECT FROM aanhouding a LEFT JOIN verzuimgeval g ON g.id = w.onderwerp_id LEFT JOIN dienstverband d ON d.id = g.dienstverband_id
        WHERE a.beeindigd_op IS NULL AND (a.onderwerp_id IN (w.onderwerp_id, g.dienstverband_id, d.werknemer_id)
            OR a.onderwerp_id IN (SELECT e.id FROM dienstverband e WHERE e.werknemer_id = w.onderwerp_id)))
    FROM wisvoornemen w ORDER BY w.wissen_vanaf, w.onderwerp_id
$$;

CREATE OR REPLACE FUNCTION "wis_buiten_geval"("dienstverband" UUID, "grond" TEXT) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gevonden dienstverband;
    berichten TEXT[];
BEGIN
    IF coalesce(btrim(wis_buiten_geval.grond), '') = '' THEN
        RAISE EXCEPTION 'Noem de grond waarop dit wordt gewist.' USING ERRCODE = 'PW004';
    END IF;
    -- The lock that every case transaction takes.
    SELECT * INTO gevonden FROM dienstverband d WHERE d.id = wis_buiten_geval.dienstverband FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Dienstverband % bestaat niet.', wis_buiten_geval.dienstverband USING ERRCODE = 'PW005';
    END IF;
    IF EXISTS (SELECT FROM verzuimgeval v WHERE v.dienstverband_id = gevonden.id) THEN
        RAISE EXCEPTION 'Dienstverband % heeft nog verzuimgevallen: wis die eerst.', gevonden.id USING ERRCODE = 'PW006';
    END IF;
    IF EXISTS (SELECT FROM taak t WHERE t.dienstverband_id = gevonden.id AND t.status = 'open') THEN
        RAISE EXCEPTION 'Bij dienstverband % staat nog een taak open.', gevonden.id USING ERRCODE = 'PW006';
    END IF;
    PERFORM weiger_aangehouden(ARRAY[gevonden.id, gevonden.werknemer_id]);

    WITH gewist AS (
        DELETE FROM feit f WHERE f.dienstverband_id = gevonden.id RETURNING f.bericht_id
    ) SELECT array_agg(bericht_id) INTO berichten FROM gewist;
    UPDATE ontvangen_bericht o SET antwoord = '{"gewist": true}'
        WHERE o.dienstverband_id = gevonden.id AND o.bericht_id = ANY (berichten);
    DELETE FROM idempotentie i WHERE i.bericht_id = ANY (berichten);
    DELETE FROM effect e WHERE e.dienstverband_id = gevonden.id;
    DELETE FROM verplichting v WHERE v.verzuimgeval_id = gevonden.id;
    DELETE FROM taak t WHERE t.dienstverband_id = gevonden.id;
    DELETE FROM bericht b WHERE b.dienstverband_id = gevonden.id;
    DELETE FROM afspraak a WHERE a.dienstverband_id = gevonden.id;
    DELETE FROM document_versie dv USING document d WHERE d.id = dv.document_id AND d.dienstverband_id = gevonden.id;
    DELETE FROM document d WHERE d.dienstverband_id = gevonden.id;
    PERFORM zet_grafsteen('dienstverband', gevonden.id, gevonden.werkgever_id, wis_buiten_geval.grond, session_user);
END $$;

ALTER FUNCTION "wis_spoor" OWNER TO "poortwachter_wis";
ALTER FUNCTION "zet_grafsteen" OWNER TO "poortwachter_wis";
ALTER FUNCTION "weiger_aangehouden" OWNER TO "poortwachter_wis";
ALTER FUNCTION "wis_alles_van_geval" OWNER TO "poortwachter_wis";
ALTER FUNCTION "wis_alles_van_persoon" OWNER TO "poortwachter_wis";
ALTER FUNCTION "wis_geval" OWNER TO "poortwachter_wis";
ALTER FUNCTION "wis_persoon" OWNER TO "poortwachter_wis";
ALTER FUNCTION "herhaal_wissing" OWNER TO "poortwachter_wis";
ALTER FUNCTION "lijst_grafstenen" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "verstreken_bewaartermijnen" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "lijst_wisvoornemens" OWNER TO "poortwachter_sweep";
REVOKE ALL ON FUNCTION "wis_spoor", "zet_grafsteen", "weiger_aangehouden", "wis_alles_van_geval", "wis_alles_van_persoon",
    "wis_geval", "wis_persoon", "herhaal_wissing", "lijst_grafstenen", "verstreken_bewaartermijnen", "lijst_wisvoornemens" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "wis_geval", "wis_persoon" TO "poortwachter_api", "poortwachter_worker";
GRANT EXECUTE ON FUNCTION "lijst_grafstenen", "verstreken_bewaartermijnen", "lijst_wisvoornemens" TO "poortwachter_worker";
-- Putting a backup back is the owner's work.
GRANT EXECUTE ON FUNCTION "herhaal_wissing", "lijst_grafstenen" TO CURRENT_USER;
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_wis", "poortwachter_sweep";
REVOKE "poortwachter_wis", "poortwachter_sweep" FROM CURRENT_USER;

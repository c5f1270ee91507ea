-- What was erased stays erased, also when a workflow tells it again to a database that was set back: of each message that went
-- with an erasure the case knows that it went.

-- Opaque ids, as `bericht_merk` makes them: they name neither the employment nor what was told.
CREATE TABLE "gewist_bericht" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    -- Of the tombstone with which it went.
    "grafsteen_id" UUID NOT NULL,
    CONSTRAINT "gewist_bericht_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "gewist_bericht_grafsteen_id_idx" ON "gewist_bericht"("grafsteen_id");

-- Last day on which a document of the medical file is kept, twenty years after it was last changed (BW 7:454); null of all others.
ALTER TABLE "document" ADD COLUMN "bewaren_tot" CHAR(10);

-- ---------------------------------------------------------------------------------------------------------------------
-- From here on by hand.
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "gewist_bericht" ADD FOREIGN KEY ("werkgever_id") REFERENCES "werkgever"("id");
ALTER TABLE "gewist_bericht" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "gewist_bericht" FORCE ROW LEVEL SECURITY;
CREATE POLICY "werkgever" ON "gewist_bericht"
    USING ("werkgever_id" = nullif(current_setting('poortwachter.werkgever', true), '')::uuid)
    WITH CHECK ("werkgever_id" = nullif(current_setting('poortwachter.werkgever', true), '')::uuid);
CREATE POLICY "reserve" ON "gewist_bericht" FOR SELECT TO "poortwachter_reserve" USING (true);
CREATE POLICY "bewaren" ON "gewist_bericht" FOR SELECT TO "poortwachter_sweep" USING (true);
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "gewist_bericht" EXECUTE FUNCTION "weiger_wijziging"();
GRANT SELECT ON "gewist_bericht" TO "poortwachter_reserve", "poortwachter_sweep", "poortwachter_api", "poortwachter_worker";
GRANT SELECT, INSERT ON "gewist_bericht" TO "poortwachter_wis";

GRANT "poortwachter_wis", "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_wis", "poortwachter_sweep";

-- The id that a case gives a message: `stableUuid` of the employment and the id of the message.
CREATE FUNCTION "bericht_merk"("dienstverband" UUID, "bericht" TEXT) RETURNS UUID
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT (substr(h, 1, 12) || '8' || substr(h, 14, 3) || to_hex((('x' || substr(h, 17, 2))::bit(8)::int & 63) | 128)
        || substr(h, 19))::uuid
    FROM (SELECT substr(encode(sha256(convert_to(dienstverband::text, 'UTF8') || '\x00'::bytea || convert_to(bericht, 'UTF8')), 'hex'),
        1, 32) AS h) AS hash
$$;

-- Empties the answers to messages that went with an erasure, and keeps that they went.
CREATE FUNCTION "vergeet_berichten"("grafsteen" UUID, "werkgever" UUID, "dienstverband" UUID, "berichten" TEXT[]) RETURNS VOID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE ontvangen_bericht o SET antwoord = '{"gewist": true}'
        WHERE o.dienstverband_id = vergeet_berichten.dienstverband AND o.bericht_id = ANY (berichten);
    DELETE FROM idempotentie i WHERE i.bericht_id = ANY (berichten);
    INSERT INTO gewist_bericht (id, werkgever_id, grafsteen_id)
        SELECT bericht_merk(vergeet_berichten.dienstverband, b), werkgever, grafsteen FROM unnest(berichten) AS b ON CONFLICT DO NOTHING;
$$;

-- Takes ids out of what is kept about requests: a request under a key is forgotten; a line of the audit trail keeps its place, and
-- loses the id and what the sender called its request.
GRANT UPDATE ("kenmerk_klant") ON "audit" TO "poortwachter_wis";
CREATE FUNCTION "ids_in"("tekst" TEXT) RETURNS SETOF TEXT
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT m[1] FROM regexp_matches(tekst, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'gi') AS m
$$;
CREATE FUNCTION "wis_sporen"("sporen" UUID[]) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gevonden RECORD;
BEGIN
    DELETE FROM idempotentie i WHERE EXISTS (
        SELECT FROM ids_in(concat_ws(' ', i.route, i.locatie, i.antwoord::text)) AS gevonden_id WHERE gevonden_id::uuid = ANY (sporen));
    FOR gevonden IN SELECT a.id, gevonden_id FROM audit a CROSS JOIN ids_in(a.onderwerp) AS gevonden_id
            WHERE gevonden_id::uuid = ANY (sporen) LOOP
        UPDATE audit a SET onderwerp = replace(a.onderwerp, gevonden.gevonden_id, 'gewist'), kenmerk_klant = NULL
            WHERE a.id = gevonden.id;
    END LOOP;
END $$;

-- What has an id of its own in a path, of a case; of an employment outside its cases where none is given.
CREATE FUNCTION "sporen_van"("dienstverband" UUID, "geval" UUID) RETURNS UUID[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(array_agg(rij.id), '{}') FROM (
        SELECT t.id, t.dienstverband_id, t.verzuimgeval_id FROM taak t
        UNION ALL SELECT b.id, b.dienstverband_id, b.verzuimgeval_id FROM bericht b
        UNION ALL SELECT a.id, a.dienstverband_id, a.verzuimgeval_id FROM afspraak a
        UNION ALL SELECT d.id, d.dienstverband_id, d.verzuimgeval_id FROM document d
        UNION ALL SELECT m.id, m.dienstverband_id, m.verzuimgeval_id FROM melding m
        UNION ALL SELECT z.id, z.dienstverband_id, NULL FROM terzijde z
    ) AS rij WHERE rij.dienstverband_id = sporen_van.dienstverband AND rij.verzuimgeval_id IS NOT DISTINCT FROM geval
$$;

-- As before; messages and ids are found before anything goes.
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
END $$;

-- As before, with those ids.
CREATE OR REPLACE FUNCTION "wis_alles_van_persoon"("persoon" UUID) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    dv UUID;
    geval UUID;
BEGIN
    FOR dv IN SELECT d.id FROM dienstverband d WHERE d.werknemer_id = persoon FOR UPDATE LOOP
        FOR geval IN SELECT v.id FROM verzuimgeval v WHERE v.dienstverband_id = dv LOOP
            PERFORM wis_alles_van_geval(geval, dv);
        END LOOP;
        PERFORM wis_sporen(dv || sporen_van(dv, NULL));
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
    END LOOP;
    DELETE FROM adresbericht b WHERE strpos(b.sleutel, persoon::text) > 0;
    DELETE FROM adresbevestiging a WHERE a.van_id = persoon;
    DELETE FROM werknemer w WHERE w.id = persoon;
    PERFORM wis_sporen(ARRAY[persoon]);
END $$;
DROP FUNCTION "wis_spoor"(UUID);

-- Everything of an employment outside its cases: what it was told, asked and sent, and messages that were set aside; not the medical
-- file, which has a term of its own.
CREATE FUNCTION "wis_alles_buiten_geval"("dienstverband" UUID) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    dv UUID := wis_alles_buiten_geval.dienstverband;
BEGIN
    PERFORM wis_sporen(sporen_van(dv, NULL));
    PERFORM vergeet_berichten(dv, (SELECT d.werkgever_id FROM dienstverband d WHERE d.id = dv), dv,
        ARRAY(SELECT f.bericht_id FROM feit f WHERE f.dienstverband_id = dv AND f.gegevens->>'geval' IS NULL
            UNION SELECT o.bericht_id FROM ontvangen_bericht o
                WHERE o.dienstverband_id = dv AND o.antwoord->>'gevalId' IS NULL AND NOT o.antwoord ? 'gewist'));
    DELETE FROM feit f WHERE f.dienstverband_id = dv AND f.gegevens->>'geval' IS NULL;
    DELETE FROM effect e WHERE e.dienstverband_id = dv AND e.verzuimgeval_id IS NULL;
    DELETE FROM verplichting v WHERE v.verzuimgeval_id = dv;
    DELETE FROM taak t WHERE t.dienstverband_id = dv AND t.verzuimgeval_id IS NULL;
    DELETE FROM terzijde t WHERE t.dienstverband_id = dv;
    DELETE FROM bericht b WHERE b.dienstverband_id = dv AND b.verzuimgeval_id IS NULL;
    DELETE FROM afspraak a WHERE a.dienstverband_id = dv AND a.verzuimgeval_id IS NULL;
    DELETE FROM document_versie v USING document d
        WHERE d.id = v.document_id AND d.dienstverband_id = dv AND d.verzuimgeval_id IS NULL AND d.bewaren_tot IS NULL;
    DELETE FROM document d WHERE d.dienstverband_id = dv AND d.verzuimgeval_id IS NULL AND d.bewaren_tot IS NULL;
END $$;

-- Erases what an employment of the current employer holds outside its cases, once those are erased and nothing is asked any more.
-- Errors: PW004 no ground, PW005 unknown, PW006 a case or a task stands, PW007 it is held.
CREATE OR REPLACE FUNCTION "wis_buiten_geval"("dienstverband" UUID, "grond" TEXT) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gevonden dienstverband;
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
    PERFORM wis_alles_buiten_geval(gevonden.id);
    PERFORM zet_grafsteen('dienstverband', gevonden.id, gevonden.werkgever_id, wis_buiten_geval.grond, session_user);
END $$;

-- One case and nothing beside it. `wat` is what stands on the tombstone: `geval`, or `geval-behalve-medisch`, which leaves the medical file
-- with the employment until its own term.
DROP FUNCTION "wis_geval"(UUID, TEXT, TEXT);
CREATE FUNCTION "wis_een_geval"("wat" TEXT, "geval" UUID, "grond" TEXT, "wie" TEXT) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gevonden verzuimgeval;
BEGIN
    IF coalesce(btrim(wis_een_geval.grond), '') = '' THEN
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
    IF wat = 'geval-behalve-medisch' THEN
        PERFORM laat_medisch_staan(geval);
    END IF;
    PERFORM wis_alles_van_geval(geval, gevonden.dienstverband_id);
    PERFORM zet_grafsteen(wat, geval, gevonden.werkgever_id, wis_een_geval.grond, wis_een_geval.wie);
END $$;

-- Takes the medical file out of a case that goes.
GRANT UPDATE ("verzuimgeval_id") ON "document" TO "poortwachter_wis";
CREATE FUNCTION "laat_medisch_staan"("geval" UUID) RETURNS VOID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE document d SET verzuimgeval_id = NULL WHERE d.verzuimgeval_id = geval AND d.bewaren_tot IS NOT NULL
$$;

-- One case; with the last of its employment goes what that was told, asked and sent outside it, unless something of that still runs.
CREATE FUNCTION "wis_geval_als"("wat" TEXT, "geval" UUID, "grond" TEXT, "wie" TEXT) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    dv UUID := (SELECT v.dienstverband_id FROM verzuimgeval v WHERE v.id = geval);
    van_werkgever UUID := (SELECT v.werkgever_id FROM verzuimgeval v WHERE v.id = geval);
BEGIN
    PERFORM wis_een_geval(wat, geval, wis_geval_als.grond, wis_geval_als.wie);
    IF dv IS NULL OR EXISTS (SELECT FROM verzuimgeval v WHERE v.dienstverband_id = dv)
        OR EXISTS (SELECT FROM verplichting v WHERE v.verzuimgeval_id = dv AND v.status IN ('planned', 'open', 'late'))
        -- A task about a message is no work of the employment.
        OR EXISTS (SELECT FROM taak t WHERE t.dienstverband_id = dv AND t.status = 'open'
            AND t.verplichting NOT IN ('onbegrepen-bericht', 'database-teruggezet')) THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM feit f WHERE f.dienstverband_id = dv) OR EXISTS (SELECT FROM effect e WHERE e.dienstverband_id = dv)
        OR EXISTS (SELECT FROM taak t WHERE t.dienstverband_id = dv) OR EXISTS (SELECT FROM terzijde t WHERE t.dienstverband_id = dv)
        OR EXISTS (SELECT FROM document d WHERE d.dienstverband_id = dv AND d.bewaren_tot IS NULL) THEN
        PERFORM wis_alles_buiten_geval(dv);
        PERFORM zet_grafsteen('dienstverband', dv, van_werkgever, wis_geval_als.grond, wis_geval_als.wie);
    END IF;
END $$;

-- Erases a closed case of the current employer, its medical file too, and leaves a tombstone; again for the same case does nothing.
-- Errors: PW004 no ground, PW005 unknown case, PW006 the case is open, PW007 it is held.
CREATE FUNCTION "wis_geval"("geval" UUID, "grond" TEXT, "wie" TEXT DEFAULT session_user) RETURNS VOID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT wis_geval_als('geval', geval, grond, wie)
$$;
-- The same because its terms are over: the medical file has a longer one. Errors: as above.
CREATE FUNCTION "wis_verstreken_geval"("geval" UUID, "grond" TEXT, "wie" TEXT DEFAULT session_user) RETURNS VOID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT wis_geval_als('geval-behalve-medisch', geval, grond, wie)
$$;

-- Repeats an erasure in a database that was set back: what stood open then, or was held, goes too, and whatever came back beside
-- the tombstone. Whether there was anything to do.
DROP FUNCTION "herhaal_wissing"(TEXT, UUID, TEXT, TEXT);
CREATE FUNCTION "herhaal_wissing"("wat" TEXT, "van" UUID, "waarom" TEXT, "door" TEXT, "merken" UUID[]) RETURNS BOOLEAN
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    werkgever UUID := nullif(current_setting('poortwachter.werkgever', true), '')::uuid;
    dv UUID;
    bekend BOOLEAN;
    was_er BOOLEAN := false;
BEGIN
    IF NOT EXISTS (SELECT FROM werkgever w WHERE w.id = werkgever) THEN
        RETURN false;
    END IF;
    bekend := EXISTS (SELECT FROM grafsteen g WHERE g.verzuimgeval_id = van)
        AND NOT EXISTS (SELECT unnest(merken) EXCEPT SELECT g.id FROM gewist_bericht g WHERE g.grafsteen_id = van);
    IF wat IN ('geval', 'geval-behalve-medisch') THEN
        SELECT v.dienstverband_id INTO dv FROM verzuimgeval v WHERE v.id = van;
        was_er := dv IS NOT NULL;
        IF was_er THEN
            IF wat = 'geval-behalve-medisch' THEN
                PERFORM laat_medisch_staan(van);
            END IF;
            PERFORM wis_alles_van_geval(van, dv);
        END IF;
    ELSIF wat = 'persoon' THEN
        was_er := EXISTS (SELECT FROM werknemer w WHERE w.id = van);
        IF was_er THEN
            PERFORM wis_alles_van_persoon(van);
        END IF;
    -- An employment goes on: what it was told after its erasure stays.
    ELSIF wat = 'dienstverband' AND NOT bekend THEN
        PERFORM wis_alles_buiten_geval(van);
    END IF;
    IF bekend AND NOT was_er THEN
        RETURN false;
    END IF;
    INSERT INTO gewist_bericht (id, werkgever_id, grafsteen_id) SELECT m, werkgever, van FROM unnest(merken) AS m ON CONFLICT DO NOTHING;
    PERFORM zet_grafsteen(wat, van, werkgever, waarom, door);
    RETURN true;
END $$;

-- With the messages that went.
DROP FUNCTION "lijst_grafstenen"();
CREATE FUNCTION "lijst_grafstenen"()
    RETURNS TABLE ("soort" TEXT, "id" UUID, "werkgever_id" UUID, "grond" TEXT, "wie" TEXT, "gewist_op" TIMESTAMPTZ, "berichten" UUID[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT g.soort, g.verzuimgeval_id, g.werkgever_id, g.grond, g.wie, g.gewist_op,
        ARRAY(SELECT b.id FROM gewist_bericht b WHERE b.grafsteen_id = g.verzuimgeval_id ORDER BY b.id)
    FROM grafsteen g ORDER BY g.gewist_op
$$;

ALTER FUNCTION "vergeet_berichten" OWNER TO "poortwachter_wis";
ALTER FUNCTION "wis_sporen" OWNER TO "poortwachter_wis";
ALTER FUNCTION "sporen_van" OWNER TO "poortwachter_wis";
ALTER FUNCTION "wis_alles_buiten_geval" OWNER TO "poortwachter_wis";
ALTER FUNCTION "wis_een_geval" OWNER TO "poortwachter_wis";
ALTER FUNCTION "laat_medisch_staan" OWNER TO "poortwachter_wis";
ALTER FUNCTION "wis_geval_als" OWNER TO "poortwachter_wis";
ALTER FUNCTION "wis_geval" OWNER TO "poortwachter_wis";
ALTER FUNCTION "wis_verstreken_geval" OWNER TO "poortwachter_wis";
ALTER FUNCTION "herhaal_wissing" OWNER TO "poortwachter_wis";
ALTER FUNCTION "lijst_grafstenen" OWNER TO "poortwachter_sweep";
REVOKE ALL ON FUNCTION "vergeet_berichten", "wis_sporen", "sporen_van", "wis_alles_buiten_geval", "wis_een_geval",
    "laat_medisch_staan", "wis_geval_als", "wis_geval", "wis_verstreken_geval", "herhaal_wissing", "lijst_grafstenen" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "wis_geval" TO "poortwachter_api", "poortwachter_worker";
GRANT EXECUTE ON FUNCTION "wis_verstreken_geval" TO "poortwachter_worker";
GRANT EXECUTE ON FUNCTION "lijst_grafstenen" TO "poortwachter_worker";
GRANT EXECUTE ON FUNCTION "herhaal_wissing", "lijst_grafstenen" TO CURRENT_USER;
-- Each version of a medical document sets its term anew.
GRANT "poortwachter_medisch" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_medisch";
GRANT UPDATE ("bewaren_tot") ON "document" TO "poortwachter_medisch";
CREATE OR REPLACE FUNCTION "bewaar_medische_versie"("stuk" UUID, "door" UUID, "regel" JSONB, "bytes" BYTEA) RETURNS INTEGER
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, medisch, pg_temp AS $$
DECLARE
    nummer INTEGER;
BEGIN
    IF NOT medisch.mag(stuk, door, 'schrijven') THEN
        RAISE EXCEPTION 'Alleen een bedrijfsarts schrijft een medisch stuk.' USING ERRCODE = 'PW010';
    END IF;
    SELECT coalesce(max(v.versie), 0) + 1 INTO nummer FROM medisch.versie v WHERE v.document_id = stuk;
    INSERT INTO medisch.versie (id, werkgever_id, document_id, versie, bestandsnaam, mediatype, sha256, inhoud, antwoorden,
        gemaakt_op, getekend)
    VALUES (gen_random_uuid(), nullif(current_setting('poortwachter.werkgever', true), '')::uuid, stuk, nummer,
        regel->>'bestandsnaam', regel->>'mediatype', regel->>'sha256', bytes, regel->'antwoorden', regel->>'gemaaktOp',
        coalesce(regel->'getekend', '[]'));
    UPDATE document d SET bewaren_tot = to_char((regel->>'gemaaktOp')::date + interval '20 years', 'YYYY-MM-DD') WHERE d.id = stuk;
    RETURN nummer;
END $$;
ALTER TABLE "document" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "medisch"."versie" NO FORCE ROW LEVEL SECURITY;
UPDATE "document" d SET "bewaren_tot" = (
    SELECT to_char(max(v.gemaakt_op)::date + interval '20 years', 'YYYY-MM-DD') FROM "medisch"."versie" v WHERE v.document_id = d.id);
ALTER TABLE "medisch"."versie" FORCE ROW LEVEL SECURITY;
ALTER TABLE "document" FORCE ROW LEVEL SECURITY;
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_medisch";
REVOKE "poortwachter_medisch" FROM CURRENT_USER;

REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_wis", "poortwachter_sweep";
REVOKE "poortwachter_wis", "poortwachter_sweep" FROM CURRENT_USER;

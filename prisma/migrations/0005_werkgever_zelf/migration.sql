-- The employer says itself, through the API, what the platform files for it.
GRANT INSERT, UPDATE, DELETE ON "mandaat" TO "poortwachter_api";

-- Whether reports under a vangnet are left out of the count of frequent absence (equal treatment).
ALTER TABLE "werkgever" ADD COLUMN "frequent_zonder_vangnet" BOOLEAN NOT NULL DEFAULT false;

-- A claim ends with the delivery that made it, not at a moment.
ALTER TABLE "bericht" DROP COLUMN "geclaimd_tot";

-- Erases what an employment holds outside any verzuimgeval, such as a pregnancy without sickness; again for the same
-- employment erases what came since. Errors: PW004 no ground, PW005 unknown employment, PW006 something still runs.
-- What is kept is the same as by wis_geval; the tombstone names the employment.
CREATE FUNCTION "wis_buiten_geval"("dienstverband" UUID, "grond" TEXT) RETURNS VOID
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
    INSERT INTO grafsteen (verzuimgeval_id, werkgever_id, grond)
        VALUES (gevonden.id, gevonden.werkgever_id, wis_buiten_geval.grond) ON CONFLICT DO NOTHING;
END $$;

GRANT "poortwachter_wis" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_wis";
ALTER FUNCTION "wis_buiten_geval" OWNER TO "poortwachter_wis";
REVOKE ALL ON FUNCTION "wis_buiten_geval" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "wis_buiten_geval" TO "poortwachter_api", "poortwachter_worker";
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_wis";
REVOKE "poortwachter_wis" FROM CURRENT_USER;

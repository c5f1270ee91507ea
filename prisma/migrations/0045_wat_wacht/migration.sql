-- What is asked every few seconds over all employers reads what it takes, whatever there is and whatever waits.

-- A document that work left to be made, until it has its first version.
ALTER TABLE "document" ADD COLUMN "te_maken" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "document" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "document_versie" NO FORCE ROW LEVEL SECURITY;
UPDATE "document" d SET "te_maken" = true
    WHERE d."sleutel" IS NOT NULL AND NOT EXISTS (SELECT FROM "document_versie" v WHERE v."document_id" = d."id");
ALTER TABLE "document" FORCE ROW LEVEL SECURITY;
ALTER TABLE "document_versie" FORCE ROW LEVEL SECURITY;
DROP INDEX "document_aangemaakt_op_idx";
CREATE INDEX "document_te_maken_aangemaakt_op_idx" ON "document"("te_maken", "aangemaakt_op");

-- It asks a case to look, as do many at once: told after what a report has to tell.
ALTER TABLE "doorgifte" ADD COLUMN "alleen_kijken" BOOLEAN NOT NULL DEFAULT false;
DROP INDEX "doorgifte_aangemaakt_op_idx";
CREATE INDEX "doorgifte_alleen_kijken_aangemaakt_op_idx" ON "doorgifte"("alleen_kijken", "aangemaakt_op");

DROP INDEX "bericht_status_klaar_op_idx";
CREATE INDEX "bericht_status_klaar_op_wacht_sinds_idx" ON "bericht"("status", "klaar_op", "wacht_sinds");

GRANT "poortwachter_sweep" TO CURRENT_USER;
CREATE OR REPLACE FUNCTION "stukken_zonder_versie"("hoogstens" INTEGER) RETURNS TABLE ("werkgever_id" UUID, "id" UUID)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT d.werkgever_id, d.id FROM document d WHERE d.te_maken ORDER BY d.aangemaakt_op, d.id LIMIT hoogstens
$$;

-- How few rows it takes in the order of the index no statistics tell: by them, to read and sort all that waits looks as good.
CREATE OR REPLACE FUNCTION "neem_berichten"("nummer" INTEGER, "van" INTEGER, "hoogstens" INTEGER, "hoe_lang" INTERVAL,
    "wachtend_voor" TIMESTAMPTZ, "door" TEXT)
    RETURNS TABLE ("werkgever_id" UUID, "dienstverband_id" UUID)
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET enable_bitmapscan = off SET enable_seqscan = off AS $$
    WITH genomen AS (
        UPDATE bericht b SET in_handen_tot = clock_timestamp() + hoe_lang, geclaimd_door = door
        -- Of each status those that may go longest, in the order of the index.
        WHERE b.id = ANY (ARRAY(
            SELECT r.id FROM unnest(ARRAY['wachtend', 'geclaimd']) s(status) CROSS JOIN LATERAL (
                SELECT w.id, w.klaar_op FROM bericht w
                WHERE w.status = s.status AND w.klaar_op <= clock_timestamp() AND w.wacht_sinds <= wachtend_voor
                    AND coalesce(w.in_handen_tot, '-infinity') < clock_timestamp()
                    AND (hashtext(w.dienstverband_id::text) & 2147483647) % van = nummer
                ORDER BY w.klaar_op LIMIT hoogstens FOR UPDATE SKIP LOCKED) r
            ORDER BY r.klaar_op LIMIT hoogstens))
        RETURNING b.werkgever_id, b.dienstverband_id)
    SELECT DISTINCT g.werkgever_id, g.dienstverband_id FROM genomen g
$$;

CREATE OR REPLACE FUNCTION "neem_doorgiften"("hoogstens" INTEGER, "ouder_dan" INTERVAL, "hoe_lang" INTERVAL)
    RETURNS TABLE ("werkgever_id" UUID, "dienstverband_id" UUID)
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH genomen AS (
        UPDATE doorgifte d SET in_handen_tot = clock_timestamp() + hoe_lang, pogingen = d.pogingen + 1
        WHERE d.id = ANY (ARRAY(
            SELECT w.id FROM doorgifte w
            WHERE w.aangemaakt_op < clock_timestamp() - ouder_dan AND coalesce(w.in_handen_tot, '-infinity') < clock_timestamp()
            ORDER BY w.alleen_kijken, w.aangemaakt_op LIMIT hoogstens FOR UPDATE SKIP LOCKED))
        RETURNING d.werkgever_id, d.dienstverband_id)
    SELECT DISTINCT g.werkgever_id, g.dienstverband_id FROM genomen g
$$;

CREATE OR REPLACE FUNCTION "stand_doorgiften"() RETURNS TABLE ("wachtend" INTEGER, "oudste" TIMESTAMPTZ, "terzijde" INTEGER)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT (SELECT count(*)::int FROM doorgifte),
        least((SELECT min(d.aangemaakt_op) FROM doorgifte d WHERE d.alleen_kijken),
            (SELECT min(d.aangemaakt_op) FROM doorgifte d WHERE NOT d.alleen_kijken)),
        (SELECT count(*)::int FROM terzijde t WHERE t.status = 'open')
$$;
REVOKE "poortwachter_sweep" FROM CURRENT_USER;

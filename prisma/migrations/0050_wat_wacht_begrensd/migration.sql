-- What waits is asked for every second: what that costs follows from what is taken, however much waits.

-- Which of the deliveries (`DELIVERIES`) mails it: all rows of one case fall to the same.
ALTER TABLE "bericht" ADD COLUMN "bezorging" INTEGER
    GENERATED ALWAYS AS ((hashtext("dienstverband_id"::text) & 2147483647) % 2) STORED;

-- Of what waits alone, in the order of: from when it may be taken; from when it may be taken to be given up
-- (`GIVE_UP_AFTER_MS`); since when it waits.
DROP INDEX "bericht_status_klaar_op_wacht_sinds_idx";
CREATE INDEX "bericht_wacht_klaar_op_idx" ON "bericht"("bezorging", "klaar_op") WHERE "status" IN ('wachtend', 'geclaimd');
CREATE INDEX "bericht_wacht_te_lang_idx" ON "bericht"("bezorging",
    greatest("klaar_op", ("wacht_sinds" AT TIME ZONE 'UTC' + interval '72 hours') AT TIME ZONE 'UTC'))
    WHERE "status" IN ('wachtend', 'geclaimd');
CREATE INDEX "bericht_wacht_sinds_idx" ON "bericht"("wacht_sinds") WHERE "status" IN ('wachtend', 'geclaimd');
CREATE INDEX "terzijde_open_idx" ON "terzijde"("id") WHERE "status" = 'open';

GRANT "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_sweep";
DROP FUNCTION "neem_berichten", "laat_berichten_los", "stand_berichten", "stand_doorgiften";

-- Cases of any employer with mails that may leave, or only those that waited too long, for a while in the hands of whoever asks.
-- The moment of the question has to be one for all rows: with the clock itself the index would be read beyond what is due. How
-- few rows are taken in the order of the index no statistics tell: by them, to read and sort all that waits looks as good.
CREATE FUNCTION "neem_berichten"("nummer" INTEGER, "hoogstens" INTEGER, "hoe_lang" INTERVAL, "te_lang" BOOLEAN, "door" TEXT)
    RETURNS TABLE ("werkgever_id" UUID, "dienstverband_id" UUID)
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET enable_bitmapscan = off SET enable_seqscan = off AS $$
    WITH genomen AS (
        UPDATE bericht b SET in_handen_tot = clock_timestamp() + hoe_lang, geclaimd_door = door
        WHERE b.id = ANY (CASE WHEN te_lang THEN ARRAY(
            SELECT w.id FROM bericht w
            WHERE w.status IN ('wachtend', 'geclaimd') AND w.bezorging = nummer
                AND greatest(w.klaar_op, (w.wacht_sinds AT TIME ZONE 'UTC' + interval '72 hours') AT TIME ZONE 'UTC')
                    <= statement_timestamp()
                AND coalesce(w.in_handen_tot, '-infinity') < statement_timestamp()
            ORDER BY greatest(w.klaar_op, (w.wacht_sinds AT TIME ZONE 'UTC' + interval '72 hours') AT TIME ZONE 'UTC')
            LIMIT hoogstens FOR UPDATE SKIP LOCKED)
        ELSE ARRAY(
            SELECT w.id FROM bericht w
            WHERE w.status IN ('wachtend', 'geclaimd') AND w.bezorging = nummer AND w.klaar_op <= statement_timestamp()
                AND coalesce(w.in_handen_tot, '-infinity') < statement_timestamp()
            ORDER BY w.klaar_op LIMIT hoogstens FOR UPDATE SKIP LOCKED)
        END)
        RETURNING b.werkgever_id, b.dienstverband_id)
    SELECT DISTINCT g.werkgever_id, g.dienstverband_id FROM genomen g
$$;

-- A delivery found the database set back: rows that were in hand when the copy was made are in nobody's hands now.
CREATE FUNCTION "laat_berichten_los"("nummer" INTEGER) RETURNS VOID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE bericht b SET in_handen_tot = NULL
    WHERE b.status IN ('wachtend', 'geclaimd') AND b.in_handen_tot > clock_timestamp() AND b.bezorging = nummer
$$;

-- How many mails wait that could have left, counted no further than so many, and since when: numbers only, for whoever watches
-- over all employers.
CREATE FUNCTION "stand_berichten"("hoogstens" INTEGER) RETURNS TABLE ("wachtend" INTEGER, "oudste" TIMESTAMPTZ)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET enable_bitmapscan = off SET enable_seqscan = off AS $$
    SELECT (SELECT count(*)::int FROM (SELECT FROM bericht b
            WHERE b.status IN ('wachtend', 'geclaimd') AND b.wacht_sinds <= statement_timestamp() LIMIT hoogstens) geteld),
        (SELECT min(b.wacht_sinds) FROM bericht b
            WHERE b.status IN ('wachtend', 'geclaimd') AND b.wacht_sinds <= statement_timestamp())
$$;

-- How much waits to be told, since when, and what was set aside, counted no further than so many.
CREATE FUNCTION "stand_doorgiften"("hoogstens" INTEGER)
    RETURNS TABLE ("wachtend" INTEGER, "oudste" TIMESTAMPTZ, "terzijde" INTEGER)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET enable_bitmapscan = off SET enable_seqscan = off AS $$
    SELECT (SELECT count(*)::int FROM (SELECT FROM doorgifte LIMIT hoogstens) geteld),
        least((SELECT min(d.aangemaakt_op) FROM doorgifte d WHERE d.alleen_kijken),
            (SELECT min(d.aangemaakt_op) FROM doorgifte d WHERE NOT d.alleen_kijken)),
        (SELECT count(*)::int FROM (SELECT FROM terzijde t WHERE t.status = 'open' LIMIT hoogstens) geteld)
$$;

ALTER FUNCTION "neem_berichten" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "laat_berichten_los" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "stand_berichten" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "stand_doorgiften" OWNER TO "poortwachter_sweep";
REVOKE ALL ON FUNCTION "neem_berichten", "laat_berichten_los", "stand_berichten", "stand_doorgiften" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "neem_berichten", "laat_berichten_los" TO "poortwachter_worker";
GRANT EXECUTE ON FUNCTION "stand_berichten", "stand_doorgiften" TO "poortwachter_api", "poortwachter_worker";
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_sweep";
REVOKE "poortwachter_sweep" FROM CURRENT_USER;

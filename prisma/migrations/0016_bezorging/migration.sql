-- Mails leave as work over many cases, and the check of all cases reads in pages.

-- By the clock, whatever the clock of the case: from then on the delivery over all cases may take a row. Until then it is
-- in the hands of the moment that wrote it, or waits to be tried again.
ALTER TABLE "bericht" ADD COLUMN "klaar_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
-- By the clock: since when it could have left. What was tried for three days is given up.
ALTER TABLE "bericht" ADD COLUMN "wacht_sinds" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
-- Until then the row is in the hands of `geclaimd_door`, which is one attempt.
ALTER TABLE "bericht" ADD COLUMN "in_handen_tot" TIMESTAMPTZ(3);
CREATE INDEX "bericht_status_klaar_op_idx" ON "bericht"("status", "klaar_op");

-- Where each of the deliveries stands, with a random mark for each of its last versions: one that knows another mark for a
-- version knows that the database was set back, and that what waits there may have left.
CREATE TABLE "bezorging" (
    "nummer" INTEGER NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 0,
    "merken" TEXT[] DEFAULT ARRAY[]::TEXT[],
    CONSTRAINT "bezorging_pkey" PRIMARY KEY ("nummer")
);

CREATE POLICY "sweep" ON "bericht" TO "poortwachter_sweep" USING (true) WITH CHECK (true);
CREATE POLICY "sweep" ON "verzuimgeval" FOR SELECT TO "poortwachter_sweep" USING (true);
GRANT SELECT, UPDATE ("in_handen_tot", "geclaimd_door") ON "bericht" TO "poortwachter_sweep";
GRANT SELECT ON "verzuimgeval" TO "poortwachter_sweep";
GRANT SELECT, INSERT, UPDATE ON "bezorging" TO "poortwachter_sweep";
GRANT SELECT ON "bezorging" TO "poortwachter_reserve";

-- Cases of any employer with mails that may leave, all rows of each for a while in the hands of whoever asks. One case
-- always falls to the same of the deliveries.
CREATE FUNCTION "neem_berichten"("nummer" INTEGER, "van" INTEGER, "hoogstens" INTEGER, "hoe_lang" INTERVAL,
    "wachtend_voor" TIMESTAMPTZ, "door" TEXT)
    RETURNS TABLE ("werkgever_id" UUID, "dienstverband_id" UUID)
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH genomen AS (
        UPDATE bericht b SET in_handen_tot = clock_timestamp() + hoe_lang, geclaimd_door = door
        WHERE b.id IN (
            SELECT w.id FROM bericht w
            WHERE w.status IN ('wachtend', 'geclaimd') AND w.klaar_op <= clock_timestamp() AND w.wacht_sinds <= wachtend_voor
                AND coalesce(w.in_handen_tot, '-infinity') < clock_timestamp()
                AND (hashtext(w.dienstverband_id::text) & 2147483647) % van = nummer
            ORDER BY w.klaar_op LIMIT hoogstens FOR UPDATE SKIP LOCKED)
        RETURNING b.werkgever_id, b.dienstverband_id)
    SELECT DISTINCT g.werkgever_id, g.dienstverband_id FROM genomen g
$$;

-- The delivery goes one version further.
CREATE FUNCTION "stap_bezorging"("welke" INTEGER) RETURNS TABLE ("versie" INTEGER, "merken" TEXT[])
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO bezorging AS z (nummer, versie, merken) VALUES (welke, 1, ARRAY[left(gen_random_uuid()::text, 8)])
    ON CONFLICT (nummer) DO UPDATE SET versie = z.versie + 1,
        merken = (z.merken || left(gen_random_uuid()::text, 8))[greatest(1, cardinality(z.merken) - 30):]
    RETURNING z.versie, z.merken
$$;

-- How many mails wait that could have left, and since when: numbers only, for whoever watches over all employers.
CREATE FUNCTION "stand_berichten"() RETURNS TABLE ("wachtend" INTEGER, "oudste" TIMESTAMPTZ)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT count(*)::int, min(b.wacht_sinds) FROM bericht b
    WHERE b.status IN ('wachtend', 'geclaimd') AND b.wacht_sinds <= clock_timestamp()
$$;

-- A page of the employments that have a case of their own clock: what the check of all cases goes over.
DROP FUNCTION "sweep_dienstverbanden"();
CREATE FUNCTION "sweep_dienstverbanden"("na" UUID, "hoogstens" INTEGER)
    RETURNS TABLE ("werkgever_id" UUID, "dienstverband_id" UUID)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT d.werkgever_id, d.id FROM dienstverband d
    WHERE d.id > na AND d.versie > 0 AND d.soort = 'echt' ORDER BY d.id LIMIT hoogstens
$$;

-- Whose these employments are; one that is not there has no row.
CREATE FUNCTION "werkgevers_van"("dienstverbanden" UUID[]) RETURNS TABLE ("werkgever_id" UUID, "dienstverband_id" UUID)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT d.werkgever_id, d.id FROM dienstverband d WHERE d.id = ANY(dienstverbanden)
$$;

-- Whose geval this is, for an operator who has only its id.
CREATE FUNCTION "werkgever_van_geval"("geval" UUID) RETURNS UUID
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT z.werkgever_id FROM verzuimgeval z WHERE z.id = geval
$$;

GRANT "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_sweep";
ALTER FUNCTION "neem_berichten" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "stap_bezorging" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "stand_berichten" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "sweep_dienstverbanden" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "werkgevers_van" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "werkgever_van_geval" OWNER TO "poortwachter_sweep";
REVOKE ALL ON FUNCTION "neem_berichten", "stap_bezorging", "stand_berichten", "sweep_dienstverbanden", "werkgevers_van",
    "werkgever_van_geval" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "neem_berichten", "stap_bezorging", "sweep_dienstverbanden", "werkgevers_van", "werkgever_van_geval"
    TO "poortwachter_worker";
GRANT EXECUTE ON FUNCTION "stand_berichten" TO "poortwachter_api", "poortwachter_worker";
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_sweep";
REVOKE "poortwachter_sweep" FROM CURRENT_USER;

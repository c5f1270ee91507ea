-- A report is one transaction in the API; Temporal is told afterwards.

-- A random mark for each version of the case, the last 32 of them, the newest last: a run that knows another mark for a
-- version knows that the database was set back in between.
ALTER TABLE "dienstverband" ADD COLUMN "merken" TEXT[] DEFAULT ARRAY[]::TEXT[];
-- The version that made the plan as it stands; a delivery raises the version and plans nothing.
ALTER TABLE "dienstverband" ADD COLUMN "plan_versie" INTEGER;
-- The case's moment of its last transaction: no later one is dated before it.
ALTER TABLE "dienstverband" ADD COLUMN "laatste_moment" TIMESTAMPTZ(3);

CREATE FUNCTION "nieuw_merk"() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.merken := (OLD.merken || left(gen_random_uuid()::text, 8))[greatest(1, cardinality(OLD.merken) - 30):];
    RETURN NEW;
END $$;
CREATE TRIGGER "merk_per_versie" BEFORE UPDATE ON "dienstverband" FOR EACH ROW
    WHEN (OLD."versie" IS DISTINCT FROM NEW."versie") EXECUTE FUNCTION "nieuw_merk"();

-- An Idempotency-Key is claimed and answered in one transaction: no state in between can be seen, and none can stay.
ALTER TABLE "idempotentie" DROP COLUMN "status";

-- What the workflow of a case has yet to be told: by whoever wrote it, else by the relay in a worker, else by the check of
-- all cases. Without content it asks the case to look again.
CREATE TABLE "doorgifte" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "werkgever_id" UUID NOT NULL REFERENCES "werkgever"("id"),
    "dienstverband_id" UUID NOT NULL REFERENCES "dienstverband"("id"),
    "versie" INTEGER NOT NULL,
    -- Sealed as Temporal's payloads are.
    "inhoud" BYTEA,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    -- Until then another is telling it.
    "in_handen_tot" TIMESTAMPTZ(3),
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "doorgifte_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "doorgifte_dienstverband_id_versie_idx" ON "doorgifte"("dienstverband_id", "versie");
CREATE INDEX "doorgifte_aangemaakt_op_idx" ON "doorgifte"("aangemaakt_op");

-- A message that the case could not take or that nobody vouches for: kept until an operator has sent it again or dropped it.
CREATE TABLE "terzijde" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL REFERENCES "werkgever"("id"),
    "dienstverband_id" UUID NOT NULL REFERENCES "dienstverband"("id"),
    "soort" TEXT NOT NULL,
    -- `onbekend-bericht`, `onleesbaar`, `onbevestigd` or `fout`.
    "reden" TEXT NOT NULL,
    "toelichting" TEXT NOT NULL,
    -- Sealed as Temporal's payloads are; null when there was nothing to keep.
    "inhoud" BYTEA,
    -- `open`, `herhaald` or `vervallen`.
    "status" TEXT NOT NULL DEFAULT 'open',
    "moment" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "terzijde_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "terzijde_werkgever_id_status_id_idx" ON "terzijde"("werkgever_id", "status", "id");
CREATE INDEX "terzijde_dienstverband_id_status_idx" ON "terzijde"("dienstverband_id", "status");

DO $$
DECLARE
    tabel TEXT;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['doorgifte', 'terzijde'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format(
            'CREATE POLICY "werkgever" ON %I
             USING ("werkgever_id" = nullif(current_setting(''poortwachter.werkgever'', true), '''')::uuid)
             WITH CHECK ("werkgever_id" = nullif(current_setting(''poortwachter.werkgever'', true), '''')::uuid)', tabel);
    END LOOP;
END $$;
CREATE POLICY "sweep" ON "doorgifte" TO "poortwachter_sweep" USING (true) WITH CHECK (true);
CREATE POLICY "sweep" ON "terzijde" FOR SELECT TO "poortwachter_sweep" USING (true);

-- Erasing a case, or what an employment holds outside any, takes along what waits to be told of it or was set aside. Both
-- functions that erase leave a tombstone.
CREATE FUNCTION "wis_wachtend"() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM doorgifte d WHERE d.dienstverband_id = OLD.dienstverband_id;
    DELETE FROM terzijde t WHERE t.dienstverband_id = OLD.dienstverband_id;
    RETURN OLD;
END $$;
CREATE TRIGGER "wist_wachtend" AFTER DELETE ON "feit" FOR EACH ROW EXECUTE FUNCTION "wis_wachtend"();

-- Rows that nobody told in time, for a while in the hands of whoever asks. The relay reads each in its own tenant.
CREATE FUNCTION "neem_doorgiften"("hoogstens" INTEGER, "ouder_dan" INTERVAL, "hoe_lang" INTERVAL)
    RETURNS TABLE ("werkgever_id" UUID, "dienstverband_id" UUID)
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH genomen AS (
        UPDATE doorgifte d SET in_handen_tot = clock_timestamp() + hoe_lang, pogingen = d.pogingen + 1
        WHERE d.id IN (
            SELECT w.id FROM doorgifte w
            WHERE w.aangemaakt_op < clock_timestamp() - ouder_dan AND coalesce(w.in_handen_tot, '-infinity') < clock_timestamp()
            ORDER BY w.aangemaakt_op LIMIT hoogstens FOR UPDATE SKIP LOCKED)
        RETURNING d.werkgever_id, d.dienstverband_id)
    SELECT DISTINCT g.werkgever_id, g.dienstverband_id FROM genomen g
$$;

-- How much waits to be told, since when, and what was set aside: numbers only, for whoever watches over all employers.
CREATE FUNCTION "stand_doorgiften"() RETURNS TABLE ("wachtend" INTEGER, "oudste" TIMESTAMPTZ, "terzijde" INTEGER)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT (SELECT count(*)::int FROM doorgifte), (SELECT min(d.aangemaakt_op) FROM doorgifte d),
        (SELECT count(*)::int FROM terzijde t WHERE t.status = 'open')
$$;

-- Rights. The API performs case transactions: it adds facts and effects and never changes or erases one.
GRANT INSERT ON "feit", "effect" TO "poortwachter_api";
GRANT USAGE ON SEQUENCE "effect_volgnummer_seq" TO "poortwachter_api";
GRANT INSERT, UPDATE ON "verzuimgeval", "ontvangen_bericht", "verplichting", "taak", "bericht", "melding" TO "poortwachter_api";
GRANT SELECT, INSERT, DELETE ON "doorgifte" TO "poortwachter_api", "poortwachter_worker";
GRANT SELECT, UPDATE ON "terzijde" TO "poortwachter_api";
GRANT SELECT, INSERT, UPDATE ON "terzijde" TO "poortwachter_worker";
GRANT SELECT, UPDATE ON "doorgifte" TO "poortwachter_sweep";
GRANT SELECT ON "terzijde" TO "poortwachter_sweep";
GRANT SELECT, DELETE ON "doorgifte", "terzijde" TO "poortwachter_wis";

GRANT "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_sweep";
ALTER FUNCTION "neem_doorgiften" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "stand_doorgiften" OWNER TO "poortwachter_sweep";
REVOKE ALL ON FUNCTION "neem_doorgiften", "stand_doorgiften" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "neem_doorgiften" TO "poortwachter_worker";
GRANT EXECUTE ON FUNCTION "stand_doorgiften" TO "poortwachter_api", "poortwachter_worker";
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_sweep";
REVOKE "poortwachter_sweep" FROM CURRENT_USER;

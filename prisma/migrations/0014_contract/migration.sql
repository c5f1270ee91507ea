-- The contract of an employer is a case of its own: what is done for the employer without any employee being sick. It has
-- the id of the employer, so that `dienstverband_id` names it in every table of what a case knows and does; a transaction
-- of it locks its row here and never that of the employer.
CREATE TABLE "contract" (
    "werkgever_id" UUID NOT NULL REFERENCES "werkgever"("id"),
    -- The day on which it came to be known here; what an older contract asks at its start shows on it.
    "sinds" CHAR(10) NOT NULL,
    -- The rest is as of an employment.
    "versie" INTEGER NOT NULL DEFAULT 0,
    "merken" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "plan_versie" INTEGER,
    "laatste_moment" TIMESTAMPTZ(3),
    "volgend_moment" TIMESTAMPTZ(3),
    "fase" TEXT NOT NULL DEFAULT 'geen-verzuim',
    "klok_verschil_ms" BIGINT NOT NULL DEFAULT 0,
    "soort" TEXT NOT NULL DEFAULT 'echt',
    CONSTRAINT "contract_pkey" PRIMARY KEY ("werkgever_id")
);
CREATE TRIGGER "merk_per_versie" BEFORE UPDATE ON "contract" FOR EACH ROW
    WHEN (OLD."versie" IS DISTINCT FROM NEW."versie") EXECUTE FUNCTION "nieuw_merk"();
CREATE TRIGGER "soort_ligt_vast" BEFORE UPDATE ON "contract" FOR EACH ROW
    WHEN (OLD."soort" IS DISTINCT FROM NEW."soort") EXECUTE FUNCTION "weiger_andere_soort"();

-- Employers that are there have one from today. The owner sees no employer: for this one question that is lifted.
DO $$
BEGIN
    ALTER TABLE "werkgever" NO FORCE ROW LEVEL SECURITY;
    INSERT INTO "contract" ("werkgever_id", "sinds")
        SELECT "id", to_char(now() AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') FROM "werkgever";
    ALTER TABLE "werkgever" FORCE ROW LEVEL SECURITY;
END $$;

ALTER TABLE "contract" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contract" FORCE ROW LEVEL SECURITY;
CREATE POLICY "werkgever" ON "contract"
    USING ("werkgever_id" = nullif(current_setting('poortwachter.werkgever', true), '')::uuid)
    WITH CHECK ("werkgever_id" = nullif(current_setting('poortwachter.werkgever', true), '')::uuid);
CREATE POLICY "reserve" ON "contract" FOR SELECT TO "poortwachter_reserve" USING (true);
CREATE POLICY "sweep" ON "contract" FOR SELECT TO "poortwachter_sweep" USING (true);
GRANT SELECT ON "contract" TO "poortwachter_reserve", "poortwachter_sweep";
GRANT SELECT, INSERT, UPDATE ON "contract" TO "poortwachter_api", "poortwachter_worker";

-- What refers to an employment goes on to do so, unless it is of the contract, whose id is that of the employer.
ALTER TABLE "feit" DROP CONSTRAINT "feit_dienstverband_id_fkey",
    ADD COLUMN "van_dienstverband" UUID GENERATED ALWAYS AS (nullif("dienstverband_id", "werkgever_id")) STORED
        REFERENCES "dienstverband"("id");
ALTER TABLE "doorgifte" DROP CONSTRAINT "doorgifte_dienstverband_id_fkey",
    ADD COLUMN "van_dienstverband" UUID GENERATED ALWAYS AS (nullif("dienstverband_id", "werkgever_id")) STORED
        REFERENCES "dienstverband"("id");
ALTER TABLE "terzijde" DROP CONSTRAINT "terzijde_dienstverband_id_fkey",
    ADD COLUMN "van_dienstverband" UUID GENERATED ALWAYS AS (nullif("dienstverband_id", "werkgever_id")) STORED
        REFERENCES "dienstverband"("id");

-- What the sweep compares with the facts and with Temporal: every employment, and every contract, of every employer.
GRANT "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_sweep";
CREATE OR REPLACE FUNCTION "sweep_dienstverbanden"()
    RETURNS TABLE ("werkgever_id" UUID, "dienstverband_id" UUID, "volgend_moment" TIMESTAMPTZ, "fase" TEXT, "soort" TEXT)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT d.werkgever_id, d.id, d.volgend_moment, d.fase, d.soort FROM dienstverband d
    UNION ALL
    SELECT c.werkgever_id, c.werkgever_id, c.volgend_moment, c.fase, c.soort FROM contract c
    ORDER BY 2
$$;
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_sweep";
REVOKE "poortwachter_sweep" FROM CURRENT_USER;

-- The audit trail: its moments are the database's own, its lines are sealed by a worker under a key that the database does not
-- have, and what a client calls its request stands beside what we call it.

ALTER TABLE "audit" ADD COLUMN "kenmerk_klant" TEXT;
CREATE INDEX "audit_moment_idx" ON "audit"("moment");

CREATE TABLE "audit_zegel" (
    "audit_id" UUID NOT NULL,
    "werkgever_id" UUID,
    -- Stands for an employment, else for the employer, else for the installation; nobody reads an id back from it.
    "keten" UUID NOT NULL,
    -- From 1, without gaps.
    "nummer" INTEGER NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    -- Of the subject as it was written: erasure takes ids out of it.
    "onderwerp_hash" TEXT NOT NULL,
    "zegel" TEXT NOT NULL,
    CONSTRAINT "audit_zegel_pkey" PRIMARY KEY ("audit_id")
);
CREATE UNIQUE INDEX "audit_zegel_keten_nummer_key" ON "audit_zegel"("keten", "nummer");
CREATE INDEX "audit_zegel_moment_idx" ON "audit_zegel"("moment");

-- ---------------------------------------------------------------------------------------------------------------------
-- From here on by hand.
-- ---------------------------------------------------------------------------------------------------------------------

-- Whoever writes a line does not say when. (A restore copies lines as they were; the owner does that.)
CREATE FUNCTION "zet_moment"() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.moment := clock_timestamp();
    RETURN NEW;
END $$;
CREATE TRIGGER "moment_van_de_database" BEFORE INSERT ON "audit" FOR EACH ROW
    WHEN (session_user IN ('poortwachter_api', 'poortwachter_worker')) EXECUTE FUNCTION "zet_moment"();

CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_zegel" EXECUTE FUNCTION "weiger_wijziging"();
ALTER TABLE "audit_zegel" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_zegel" FORCE ROW LEVEL SECURITY;
CREATE POLICY "werkgever" ON "audit_zegel"
    USING ("werkgever_id" = nullif(current_setting('poortwachter.werkgever', true), '')::uuid)
    WITH CHECK ("werkgever_id" = nullif(current_setting('poortwachter.werkgever', true), '')::uuid);
CREATE POLICY "reserve" ON "audit_zegel" FOR SELECT TO "poortwachter_reserve" USING (true);
CREATE POLICY "zegels" ON "audit_zegel" TO "poortwachter_sweep" USING (true) WITH CHECK (true);
CREATE POLICY "zegels" ON "audit" FOR SELECT TO "poortwachter_sweep" USING (true);
CREATE POLICY "zegels" ON "taak" FOR SELECT TO "poortwachter_sweep" USING (true);
CREATE POLICY "zegels" ON "werkgever" FOR SELECT TO "poortwachter_sweep" USING (true);
GRANT SELECT ON "audit_zegel" TO "poortwachter_reserve", "poortwachter_worker", "poortwachter_api";
GRANT SELECT, INSERT ON "audit_zegel" TO "poortwachter_sweep";
GRANT SELECT ON "audit", "taak", "werkgever" TO "poortwachter_sweep";

GRANT "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_sweep";

-- Lines without a seal, the oldest first, each with the chain that it belongs to. A line is left alone for some seconds, in which
-- another that got its moment earlier may still be committed.
CREATE FUNCTION "ongezegelde_audit"("hoogstens" INTEGER)
    RETURNS TABLE ("id" UUID, "werkgever_id" UUID, "keten" UUID, "moment" TIMESTAMPTZ, "wie" TEXT, "actie" TEXT, "onderwerp" TEXT,
        "uitkomst" TEXT, "verzoek_id" TEXT)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH regels AS (
        SELECT a.*, substring(a.onderwerp from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')::uuid AS over FROM audit a
        WHERE a.moment >= coalesce((SELECT max(z.moment) FROM audit_zegel z), '-infinity') - interval '15 minutes'
            AND a.moment < clock_timestamp() - interval '5 seconds'
            AND NOT EXISTS (SELECT FROM audit_zegel z WHERE z.audit_id = a.id)
        ORDER BY a.moment, a.id LIMIT hoogstens)
    SELECT r.id, r.werkgever_id, md5('keten/' || coalesce(
            (SELECT d.id FROM dienstverband d WHERE d.id = r.over),
            (SELECT v.dienstverband_id FROM verzuimgeval v WHERE v.id = r.over),
            (SELECT t.dienstverband_id FROM taak t WHERE t.id = r.over), r.werkgever_id)::text)::uuid,
        r.moment, r.wie, r.actie, r.onderwerp, r.uitkomst, r.verzoek_id
    FROM regels r WHERE r.werkgever_id IS NOT NULL
    UNION ALL
    SELECT r.id, NULL, md5('keten/installatie')::uuid, r.moment, r.wie, r.actie, r.onderwerp, r.uitkomst, r.verzoek_id
    FROM regels r WHERE r.werkgever_id IS NULL
    ORDER BY 4, 1
$$;

-- The last seal of each of these chains.
CREATE FUNCTION "laatste_zegels"("ketens" UUID[]) RETURNS TABLE ("keten" UUID, "nummer" INTEGER, "zegel" TEXT)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT ON (z.keten) z.keten, z.nummer, z.zegel FROM audit_zegel z WHERE z.keten = ANY (ketens)
    ORDER BY z.keten, z.nummer DESC
$$;

-- Adds seals. Two workers that seal the same chain at once meet the unique number, and one of them tries again later.
CREATE FUNCTION "leg_zegels"("zegels" JSONB) RETURNS VOID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO audit_zegel (audit_id, werkgever_id, keten, nummer, moment, onderwerp_hash, zegel)
    SELECT r.audit_id, r.werkgever_id, r.keten, r.nummer, r.moment, r.onderwerp_hash, r.zegel
    FROM jsonb_to_recordset(zegels) AS r(audit_id UUID, werkgever_id UUID, keten UUID, nummer INTEGER, moment TIMESTAMPTZ,
        onderwerp_hash TEXT, zegel TEXT)
$$;

-- All that was sealed, with the line as it stands now, chain by chain.
CREATE FUNCTION "gezegelde_audit"("na_keten" UUID, "na_nummer" INTEGER, "hoogstens" INTEGER)
    RETURNS TABLE ("audit_id" UUID, "keten" UUID, "nummer" INTEGER, "onderwerp_hash" TEXT, "zegel" TEXT, "gezegeld_moment" TIMESTAMPTZ,
        "moment" TIMESTAMPTZ, "wie" TEXT, "actie" TEXT, "onderwerp" TEXT, "uitkomst" TEXT, "verzoek_id" TEXT)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT z.audit_id, z.keten, z.nummer, z.onderwerp_hash, z.zegel, z.moment, a.moment, a.wie, a.actie, a.onderwerp, a.uitkomst, a.verzoek_id
    FROM audit_zegel z LEFT JOIN audit a ON a.id = z.audit_id
    WHERE (z.keten, z.nummer) > (na_keten, na_nummer) ORDER BY z.keten, z.nummer LIMIT hoogstens
$$;

-- Ids of all employers.
CREATE FUNCTION "werkgever_ids"() RETURNS TABLE ("id" UUID)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT w.id FROM werkgever w ORDER BY w.id
$$;

ALTER FUNCTION "ongezegelde_audit" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "laatste_zegels" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "leg_zegels" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "gezegelde_audit" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "werkgever_ids" OWNER TO "poortwachter_sweep";
REVOKE ALL ON FUNCTION "ongezegelde_audit", "laatste_zegels", "leg_zegels", "gezegelde_audit", "werkgever_ids" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "ongezegelde_audit", "laatste_zegels", "leg_zegels", "gezegelde_audit", "werkgever_ids"
    TO "poortwachter_worker";
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_sweep";
REVOKE "poortwachter_sweep" FROM CURRENT_USER;

-- Seals of the audit trail are laid in rounds, each sealed over the one before it, so that the end of a chain cannot be taken away
-- alone. The last round is kept outside the database too, by the worker that laid it.

CREATE TABLE "audit_ronde" (
    -- From 1, without gaps.
    "nummer" INTEGER NOT NULL,
    "zegel" TEXT NOT NULL,
    CONSTRAINT "audit_ronde_pkey" PRIMARY KEY ("nummer")
);
-- None for what was sealed before there were rounds.
ALTER TABLE "audit_zegel" ADD COLUMN "ronde" INTEGER;
CREATE INDEX "audit_zegel_ronde_idx" ON "audit_zegel"("ronde");

-- ---------------------------------------------------------------------------------------------------------------------
-- From here on by hand.
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_ronde" EXECUTE FUNCTION "weiger_wijziging"();
GRANT SELECT ON "audit_ronde" TO "poortwachter_reserve";
GRANT SELECT, INSERT ON "audit_ronde" TO "poortwachter_sweep";

GRANT "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_sweep";
DROP FUNCTION "leg_zegels"(JSONB);

-- Adds a round of seals. Two workers that seal at once meet the number of the round, and one of them tries again later.
CREATE FUNCTION "leg_zegels"("zegels" JSONB, "ronde" INTEGER, "zegel_van_ronde" TEXT) RETURNS VOID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO audit_ronde (nummer, zegel) VALUES (leg_zegels.ronde, zegel_van_ronde);
    INSERT INTO audit_zegel (audit_id, werkgever_id, keten, nummer, moment, onderwerp_hash, zegel, ronde)
    SELECT r.audit_id, r.werkgever_id, r.keten, r.nummer, r.moment, r.onderwerp_hash, r.zegel, leg_zegels.ronde
    FROM jsonb_to_recordset(zegels) AS r(audit_id UUID, werkgever_id UUID, keten UUID, nummer INTEGER, moment TIMESTAMPTZ,
        onderwerp_hash TEXT, zegel TEXT)
$$;

-- The last round.
CREATE FUNCTION "laatste_ronde"() RETURNS TABLE ("nummer" INTEGER, "zegel" TEXT)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT r.nummer, r.zegel FROM audit_ronde r ORDER BY r.nummer DESC LIMIT 1
$$;

-- Rounds, each with the seals that stand in it now.
CREATE FUNCTION "audit_ronden"("na_nummer" INTEGER, "hoogstens" INTEGER)
    RETURNS TABLE ("nummer" INTEGER, "zegel" TEXT, "zegels" TEXT[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT r.nummer, r.zegel, ARRAY(SELECT z.zegel FROM audit_zegel z WHERE z.ronde = r.nummer ORDER BY z.audit_id)
    FROM audit_ronde r WHERE r.nummer > na_nummer ORDER BY r.nummer LIMIT hoogstens
$$;

ALTER FUNCTION "leg_zegels" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "laatste_ronde" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "audit_ronden" OWNER TO "poortwachter_sweep";
REVOKE ALL ON FUNCTION "leg_zegels", "laatste_ronde", "audit_ronden" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "leg_zegels", "laatste_ronde", "audit_ronden" TO "poortwachter_worker";
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_sweep";
REVOKE "poortwachter_sweep" FROM CURRENT_USER;

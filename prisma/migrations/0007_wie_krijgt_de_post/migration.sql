-- Who gets the mail: users whose address is proven, until their role ends; a case can name one of them for a role.
-- Addresses that stand here now count as proven. (The default fills them; an UPDATE would meet row-level security.)
ALTER TABLE "gebruiker" ADD COLUMN "bevestigd_op" TIMESTAMPTZ(3) DEFAULT now(), ADD COLUMN "beeindigd_op" TIMESTAMPTZ(3);
ALTER TABLE "gebruiker" ALTER COLUMN "bevestigd_op" DROP DEFAULT;

-- A mail to a role is one row for each person who holds it; without a person it is the role's own.
ALTER TABLE "bericht" ADD COLUMN "gebruiker_id" UUID;

CREATE TABLE "toewijzing" (
    "verzuimgeval_id" UUID NOT NULL,
    "rol" TEXT NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "gebruiker_id" UUID NOT NULL,

    CONSTRAINT "toewijzing_pkey" PRIMARY KEY ("verzuimgeval_id", "rol")
);

CREATE TABLE "adresbevestiging" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "van_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "code_hash" TEXT,
    "verloopt_op" TIMESTAMPTZ(3),
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "reden" TEXT,
    "aangevraagd_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "adresbevestiging_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "adresbevestiging_werkgever_id_soort_van_id_key" ON "adresbevestiging"("werkgever_id", "soort", "van_id");

CREATE TABLE "adresbericht" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "sleutel" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "adresbevestiging_id" UUID,
    "naar" TEXT,
    "taal" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'wachtend',
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "aangevraagd_op" TIMESTAMPTZ(3) NOT NULL,
    "verzonden_op" TIMESTAMPTZ(3),
    "reden" TEXT,

    CONSTRAINT "adresbericht_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "adresbericht_sleutel_key" ON "adresbericht"("sleutel");
CREATE INDEX "adresbericht_status_aangevraagd_op_idx" ON "adresbericht"("status", "aangevraagd_op");

-- Refusals that all API processes count together. Worth nothing after a crash, so not in the write-ahead log.
CREATE UNLOGGED TABLE "geweigerde_aanmelding" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "geweigerde_aanmelding_pkey" PRIMARY KEY ("key")
);

-- ---------------------------------------------------------------------------------------------------------------------
-- From here on by hand.
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "bericht" ADD FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id");
ALTER TABLE "toewijzing" ADD FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id");
-- An assignment goes with its case, also when wis_geval erases it.
ALTER TABLE "toewijzing" ADD FOREIGN KEY ("verzuimgeval_id") REFERENCES "verzuimgeval"("id") ON DELETE CASCADE;

DO $$
DECLARE
    tabel TEXT;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['toewijzing', 'adresbevestiging', 'adresbericht'] LOOP
        EXECUTE format('ALTER TABLE %I ADD FOREIGN KEY ("werkgever_id") REFERENCES "werkgever"("id")', tabel);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format(
            'CREATE POLICY "werkgever" ON %1$I
             USING ("werkgever_id" = nullif(current_setting(''poortwachter.werkgever'', true), '''')::uuid)
             WITH CHECK ("werkgever_id" = nullif(current_setting(''poortwachter.werkgever'', true), '''')::uuid)', tabel);
    END LOOP;
END $$;

-- A mail about an address is asked for by the API and sent by a worker, which may know only that it waits.
GRANT SELECT, INSERT, UPDATE, DELETE ON "toewijzing", "adresbevestiging" TO "poortwachter_api";
GRANT SELECT, INSERT ON "adresbericht" TO "poortwachter_api";
GRANT SELECT, INSERT, UPDATE, DELETE ON "geweigerde_aanmelding" TO "poortwachter_api";
GRANT SELECT ON "toewijzing" TO "poortwachter_worker";
GRANT SELECT, UPDATE ON "adresbevestiging", "adresbericht" TO "poortwachter_worker";
GRANT SELECT ON "adresbericht" TO "poortwachter_sweep";
CREATE POLICY "sweep" ON "adresbericht" FOR SELECT TO "poortwachter_sweep" USING (true);

GRANT "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_sweep";
-- Mails about addresses that may be tried, of every employer, the one tried least first. Each failure makes the next try
-- later: 10 seconds after the request, then 40, 90, and so on.
CREATE FUNCTION "wachtende_adresberichten"("nu" TIMESTAMPTZ) RETURNS TABLE ("werkgever_id" UUID, "id" UUID)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT a.werkgever_id, a.id FROM adresbericht a
    WHERE a.status = 'wachtend' AND a.aangevraagd_op + make_interval(secs => 10 * a.pogingen * a.pogingen) <= nu
    ORDER BY a.pogingen, a.aangevraagd_op LIMIT 100
$$;
ALTER FUNCTION "wachtende_adresberichten" OWNER TO "poortwachter_sweep";
REVOKE ALL ON FUNCTION "wachtende_adresberichten" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "wachtende_adresberichten" TO "poortwachter_worker";
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_sweep";
REVOKE "poortwachter_sweep" FROM CURRENT_USER;

-- Who wrote a line of the audit trail is said by the database, and that a case refused a message stands in columns of its own.

-- Why the case did not take a message, and which field of it: of what a case refused only.
ALTER TABLE "audit" ADD COLUMN "weigering" TEXT, ADD COLUMN "weigering_veld" TEXT;

-- ---------------------------------------------------------------------------------------------------------------------
-- From here on by hand.
-- ---------------------------------------------------------------------------------------------------------------------

-- Lines of before told it in their outcome.
ALTER TABLE "audit" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit" DISABLE TRIGGER "alleen_toevoegen";
UPDATE "audit" SET "weigering" = split_part("uitkomst", ' ', 2), "weigering_veld" = nullif(split_part("uitkomst", ' ', 3), '')
    WHERE "uitkomst" ~ '^geweigerd: \S+( \S+)?$';
ALTER TABLE "audit" ENABLE TRIGGER "alleen_toevoegen";
ALTER TABLE "audit" FORCE ROW LEVEL SECURITY;
-- The outcome tells the same and is sealed, so that a change of these columns shows.
ALTER TABLE "audit" ADD CONSTRAINT "audit_weigering"
    CHECK ("weigering" IS NULL OR "uitkomst" = 'geweigerd: ' || "weigering" || coalesce(' ' || "weigering_veld", ''));

-- What a key hashes to proves that its holder is there, so neither API nor worker reads it.
REVOKE SELECT ON "api_sleutel" FROM "poortwachter_api", "poortwachter_worker";
GRANT SELECT ("id", "werkgever_id", "rol", "bereik", "rechten", "laatste_vier", "omschrijving", "gemaakt_door", "laatst_gebruikt_op",
    "verloopt_op", "vervangt_id", "aangemaakt_op", "ingetrokken_op") ON "api_sleutel" TO "poortwachter_api";

-- The name of the key that a setting of this transaction shows; null when none is shown, or one of another employer.
CREATE FUNCTION "getoonde_sleutel"("instelling" TEXT, "werkgever" UUID) RETURNS TEXT
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT 'sleutel:' || s.id FROM api_sleutel s
    WHERE s.hash = current_setting(instelling, true) AND coalesce(s.werkgever_id = werkgever, true)
$$;

-- Whoever writes a line says neither when nor in whose name. The API writes in the name of the keys that its transaction shows, or
-- of nobody (an anonymous question); without a key in its own, as a worker always does. Either may add for whom it says that it
-- writes. The owner of the database, who copies lines back from a backup, writes as told. Error: PW008.
CREATE FUNCTION "zet_moment_en_naam"() RETURNS TRIGGER
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    sleutel TEXT;
    tweede TEXT;
BEGIN
    IF session_user NOT IN ('poortwachter_api', 'poortwachter_worker') THEN
        NEW.wie := 'eigenaar van de database';
        RETURN NEW;
    END IF;
    NEW.moment := clock_timestamp();
    IF session_user = 'poortwachter_api' THEN
        sleutel := getoonde_sleutel('poortwachter.sleutel', NEW.werkgever_id);
        IF sleutel IS NULL AND current_setting('poortwachter.sleutel', true) <> '' THEN
            RAISE EXCEPTION 'Met deze sleutel wordt geen regel van deze werkgever geschreven.' USING ERRCODE = 'PW008';
        END IF;
        tweede := getoonde_sleutel('poortwachter.tweede_sleutel', NEW.werkgever_id);
    END IF;
    NEW.wie := CASE
        WHEN NEW.wie = 'anoniem' THEN NEW.wie
        WHEN sleutel IS NOT NULL THEN sleutel || coalesce(' met ' || tweede, '')
        ELSE replace(session_user, 'poortwachter_', '') || coalesce(': ' || NEW.wie, '')
    END;
    RETURN NEW;
END $$;
DROP TRIGGER "moment_van_de_database" ON "audit";
DROP FUNCTION "zet_moment"();
CREATE TRIGGER "moment_en_naam_van_de_database" BEFORE INSERT ON "audit" FOR EACH ROW
    WHEN (session_user IN ('poortwachter_api', 'poortwachter_worker') OR NEW.wie IS NULL) EXECUTE FUNCTION "zet_moment_en_naam"();

GRANT "poortwachter_login" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_login";
ALTER FUNCTION "getoonde_sleutel" OWNER TO "poortwachter_login";
ALTER FUNCTION "zet_moment_en_naam" OWNER TO "poortwachter_login";
REVOKE ALL ON FUNCTION "getoonde_sleutel", "zet_moment_en_naam" FROM PUBLIC;
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_login";
REVOKE "poortwachter_login" FROM CURRENT_USER;

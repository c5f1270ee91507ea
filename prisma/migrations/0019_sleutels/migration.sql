-- What may be done with a key, until when, who made it, and what tells it from others in a list. Keys that exist may do all.
ALTER TABLE "api_sleutel"
    ADD COLUMN "rechten" TEXT[] DEFAULT ARRAY['lezen', 'melden', 'mensen', 'beheren']::TEXT[],
    ADD COLUMN "laatste_vier" CHAR(4),
    ADD COLUMN "gemaakt_door" TEXT NOT NULL DEFAULT 'onbekend',
    ADD COLUMN "laatst_gebruikt_op" TIMESTAMPTZ(3),
    ADD COLUMN "verloopt_op" TIMESTAMPTZ(3),
    ADD COLUMN "vervangt_id" UUID;
ALTER TABLE "api_sleutel" ALTER COLUMN "rechten" SET DEFAULT ARRAY['lezen']::TEXT[];

-- Operators and refusals belong to no employer, and leave a line too.
ALTER TABLE "audit" ALTER COLUMN "werkgever_id" DROP NOT NULL;

-- ---------------------------------------------------------------------------------------------------------------------
-- From here on by hand.
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "api_sleutel" ADD CONSTRAINT "api_sleutel_rechten"
    CHECK ("rechten" IS NOT NULL AND "rechten" <@ ARRAY['lezen', 'melden', 'mensen', 'beheren'] AND cardinality("rechten") >= 1);

-- An operator's key is of no employer, and only such a key is an operator's: a key that an employer's session called an
-- operator's never was one, and ends here.
DO $$
BEGIN
    ALTER TABLE "api_sleutel" NO FORCE ROW LEVEL SECURITY;
    UPDATE "api_sleutel" SET "rol" = 'werkgever', "ingetrokken_op" = coalesce("ingetrokken_op", now())
        WHERE "werkgever_id" IS NOT NULL AND "rol" = 'operator';
    ALTER TABLE "api_sleutel" FORCE ROW LEVEL SECURITY;
END $$;
ALTER TABLE "api_sleutel" ADD CONSTRAINT "api_sleutel_operator" CHECK (("werkgever_id" IS NULL) = ("rol" = 'operator'));

-- A key is limited or withdrawn, never erased, and neither its holder nor its rights change.
REVOKE UPDATE, DELETE ON "api_sleutel" FROM "poortwachter_api";
GRANT UPDATE ("verloopt_op", "ingetrokken_op") ON "api_sleutel" TO "poortwachter_api";

-- Whether this transaction shows an operator's key. What the setting holds proves itself: it is the hash of a key, which a
-- role can neither read here nor make.
CREATE FUNCTION "bewezen_operator"() RETURNS BOOLEAN
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM api_sleutel s
        WHERE s.hash = current_setting('poortwachter.operator', true) AND s.werkgever_id IS NULL
          AND s.ingetrokken_op IS NULL AND (s.verloopt_op IS NULL OR s.verloopt_op > clock_timestamp()))
$$;

DROP FUNCTION "zoek_api_sleutel"(TEXT);
-- The key behind a hash, before the employer is known. No row: unknown, withdrawn or expired.
CREATE FUNCTION "zoek_api_sleutel"("sleutel_hash" TEXT)
    RETURNS TABLE ("id" UUID, "werkgever_id" UUID, "rol" TEXT, "bereik" TEXT[], "rechten" TEXT[], "laatst_gebruikt_op" TIMESTAMPTZ)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT s.id, s.werkgever_id, s.rol, s.bereik, s.rechten, s.laatst_gebruikt_op FROM api_sleutel s
    WHERE s.hash = sleutel_hash AND s.ingetrokken_op IS NULL AND (s.verloopt_op IS NULL OR s.verloopt_op > clock_timestamp())
$$;

-- Notes that a key is in use. Called now and then, not at each request.
CREATE FUNCTION "gebruik_api_sleutel"("sleutel_hash" TEXT, "nu" TIMESTAMPTZ) RETURNS VOID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE api_sleutel s SET laatst_gebruikt_op = nu
    WHERE s.hash = sleutel_hash AND (s.laatst_gebruikt_op IS NULL OR s.laatst_gebruikt_op < nu)
$$;

GRANT "poortwachter_login", "poortwachter_beheer" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_login", "poortwachter_beheer";

CREATE OR REPLACE FUNCTION "maak_operatorsleutel"("sleutel_hash" TEXT, "omschrijving" TEXT) RETURNS UUID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO api_sleutel (id, rol, hash, omschrijving, rechten, gemaakt_door)
    VALUES (gen_random_uuid(), 'operator', sleutel_hash, maak_operatorsleutel.omschrijving,
        '{lezen,melden,mensen,beheren}', 'eigenaar van de database') RETURNING id
$$;

CREATE OR REPLACE FUNCTION "lijst_werkgevers"("operator_hash" TEXT) RETURNS SETOF "werkgever"
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM api_sleutel s WHERE s.hash = operator_hash AND s.werkgever_id IS NULL AND s.rol = 'operator'
            AND s.ingetrokken_op IS NULL AND (s.verloopt_op IS NULL OR s.verloopt_op > clock_timestamp())) THEN
        RAISE EXCEPTION 'Alleen een operator kan alle werkgevers zien.' USING ERRCODE = 'PW003';
    END IF;
    RETURN QUERY SELECT * FROM werkgever ORDER BY naam, id;
END $$;

ALTER FUNCTION "bewezen_operator" OWNER TO "poortwachter_beheer";
ALTER FUNCTION "zoek_api_sleutel" OWNER TO "poortwachter_login";
ALTER FUNCTION "gebruik_api_sleutel" OWNER TO "poortwachter_login";
REVOKE ALL ON FUNCTION "bewezen_operator", "zoek_api_sleutel", "gebruik_api_sleutel" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "bewezen_operator", "zoek_api_sleutel", "gebruik_api_sleutel" TO "poortwachter_api";
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_login", "poortwachter_beheer";
REVOKE "poortwachter_login", "poortwachter_beheer" FROM CURRENT_USER;

GRANT UPDATE ("laatst_gebruikt_op") ON "api_sleutel" TO "poortwachter_login";
CREATE POLICY "login_gebruik" ON "api_sleutel" FOR UPDATE TO "poortwachter_login" USING (true) WITH CHECK (true);

-- Operators' keys: for who shows one, and for the owner of the database.
CREATE POLICY "operator" ON "api_sleutel" TO "poortwachter_api"
    USING ("werkgever_id" IS NULL AND "bewezen_operator"()) WITH CHECK ("werkgever_id" IS NULL AND "bewezen_operator"());
CREATE POLICY "eigenaar" ON "api_sleutel" TO CURRENT_USER USING ("werkgever_id" IS NULL) WITH CHECK ("werkgever_id" IS NULL);

-- Lines of no employer: everybody adds them, an operator reads them.
CREATE POLICY "installatie" ON "audit" FOR INSERT WITH CHECK ("werkgever_id" IS NULL);
CREATE POLICY "operator" ON "audit" FOR SELECT TO "poortwachter_api" USING ("werkgever_id" IS NULL AND "bewezen_operator"());

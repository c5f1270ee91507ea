-- A key ends with the one that makes it, at the latest; what an operator makes for an employer is handed over, so it has an end of its
-- own. What a key makes while it is withdrawn is withdrawn. The owner of the database makes and copies back as told.
CREATE FUNCTION "zet_einde_van_maker"() RETURNS TRIGGER
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    maker RECORD;
BEGIN
    -- Locked, so that whoever withdraws the maker waits for what it is making, and then sees it.
    SELECT s.werkgever_id, s.ingetrokken_op, s.verloopt_op INTO maker FROM api_sleutel s
    WHERE s.id = substring(NEW.gemaakt_door from '^sleutel:([0-9a-f-]{36})$')::uuid FOR SHARE;
    NEW.ingetrokken_op := maker.ingetrokken_op;
    IF maker.werkgever_id IS NOT DISTINCT FROM NEW.werkgever_id THEN
        NEW.verloopt_op := least(NEW.verloopt_op, maker.verloopt_op);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "einde_van_maker" BEFORE INSERT ON "api_sleutel" FOR EACH ROW
    WHEN (session_user = 'poortwachter_api') EXECUTE FUNCTION "zet_einde_van_maker"();

GRANT "poortwachter_login" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_login";
ALTER FUNCTION "zet_einde_van_maker" OWNER TO "poortwachter_login";
REVOKE ALL ON FUNCTION "zet_einde_van_maker" FROM PUBLIC;
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_login";
REVOKE "poortwachter_login" FROM CURRENT_USER;

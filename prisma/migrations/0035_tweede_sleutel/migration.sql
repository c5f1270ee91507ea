-- Whether two keys are of one hand: one was made with the other or in its place, or both stem from a third one. What an operator
-- makes for an employer is handed over, so there the trail ends.
CREATE FUNCTION "van_een_hand"("een" UUID, "ander" UUID) RETURNS BOOLEAN
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH RECURSIVE "voor" AS (
        SELECT s.id AS sleutel, s.id, s.werkgever_id, s.vervangt_id, s.gemaakt_door FROM api_sleutel s WHERE s.id IN (een, ander)
        UNION
        SELECT v.sleutel, s.id, s.werkgever_id, s.vervangt_id, s.gemaakt_door FROM "voor" v
        JOIN api_sleutel s ON (s.id = v.vervangt_id OR v.gemaakt_door = 'sleutel:' || s.id)
            AND s.werkgever_id IS NOT DISTINCT FROM v.werkgever_id
    )
    SELECT EXISTS (SELECT FROM "voor" a JOIN "voor" b USING (id) WHERE a.sleutel = een AND b.sleutel = ander)
$$;
GRANT "poortwachter_login" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_login";
ALTER FUNCTION "van_een_hand" OWNER TO "poortwachter_login";
REVOKE ALL ON FUNCTION "van_een_hand" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "van_een_hand" TO "poortwachter_api";
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_login";
REVOKE "poortwachter_login" FROM CURRENT_USER;

-- The list of employers tells the package that holds now: that of the contract, or the one to which it went over last.
GRANT "poortwachter_beheer" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_beheer";

-- Of all facts the owner of the list sees the changes of contracts alone.
GRANT SELECT ("werkgever_id", "dienstverband_id", "soort", "gegevens", "volgnummer") ON "feit" TO "poortwachter_beheer";
CREATE POLICY "beheer" ON "feit" FOR SELECT TO "poortwachter_beheer"
    USING ("soort" = 'pakketwissel' AND "dienstverband_id" = "werkgever_id");

CREATE OR REPLACE FUNCTION "lijst_werkgevers"("operator_hash" TEXT) RETURNS SETOF "werkgever"
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM api_sleutel s WHERE s.hash = operator_hash AND s.werkgever_id IS NULL AND s.rol = 'operator'
            AND s.ingetrokken_op IS NULL AND (s.verloopt_op IS NULL OR s.verloopt_op > clock_timestamp())) THEN
        RAISE EXCEPTION 'Alleen een operator kan alle werkgevers zien.' USING ERRCODE = 'PW003';
    END IF;
    RETURN QUERY SELECT nu.* FROM werkgever w
        LEFT JOIN LATERAL (SELECT f.gegevens ->> 'package' AS pakket FROM feit f
            WHERE f.dienstverband_id = w.id AND f.soort = 'pakketwissel' ORDER BY f.volgnummer DESC LIMIT 1) laatste ON true
        CROSS JOIN LATERAL jsonb_populate_record(w, jsonb_build_object('pakket', coalesce(laatste.pakket, w.pakket))) nu
        ORDER BY nu.naam, nu.id;
END $$;

REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_beheer";
REVOKE "poortwachter_beheer" FROM CURRENT_USER;

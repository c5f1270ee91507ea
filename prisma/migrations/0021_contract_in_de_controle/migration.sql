-- The contracts of employers are cases that the check goes over, and that hear of what an employment passes on.

-- A fact of an employment that the contract of its employer is to take, such as that somebody was hired.
ALTER TABLE "doorgifte" ADD COLUMN "feit_id" UUID;

GRANT "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_sweep";
-- A page of the employments that have a case of their own clock, and of the contracts.
CREATE OR REPLACE FUNCTION "sweep_dienstverbanden"("na" UUID, "hoogstens" INTEGER)
    RETURNS TABLE ("werkgever_id" UUID, "dienstverband_id" UUID)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    (SELECT d.werkgever_id, d.id FROM dienstverband d
        WHERE d.id > na AND d.versie > 0 AND d.soort = 'echt' ORDER BY d.id LIMIT hoogstens)
    UNION ALL
    (SELECT c.werkgever_id, c.werkgever_id FROM contract c
        WHERE c.werkgever_id > na AND c.soort = 'echt' ORDER BY c.werkgever_id LIMIT hoogstens)
    ORDER BY 2 LIMIT hoogstens
$$;

-- Whose these employments and contracts are; one that is not there has no row.
CREATE OR REPLACE FUNCTION "werkgevers_van"("dienstverbanden" UUID[]) RETURNS TABLE ("werkgever_id" UUID, "dienstverband_id" UUID)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT d.werkgever_id, d.id FROM dienstverband d WHERE d.id = ANY(dienstverbanden)
    UNION ALL
    SELECT c.werkgever_id, c.werkgever_id FROM contract c WHERE c.werkgever_id = ANY(dienstverbanden)
$$;
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_sweep";
REVOKE "poortwachter_sweep" FROM CURRENT_USER;

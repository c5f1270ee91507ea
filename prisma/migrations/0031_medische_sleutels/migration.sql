-- Reading and writing what is medical is a right of a key of its own: no key of before has it.
ALTER TABLE "api_sleutel" DROP CONSTRAINT "api_sleutel_rechten";
ALTER TABLE "api_sleutel" ADD CONSTRAINT "api_sleutel_rechten"
    CHECK ("rechten" IS NOT NULL AND "rechten" <@ ARRAY['lezen', 'melden', 'mensen', 'beheren', 'medisch']
        AND cardinality("rechten") >= 1);

GRANT "poortwachter_beheer", "poortwachter_medisch" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_beheer";
GRANT CREATE ON SCHEMA "medisch" TO "poortwachter_medisch";

-- An operator passes it on; a route of a case lets no operator in.
CREATE OR REPLACE FUNCTION "maak_operatorsleutel"("sleutel_hash" TEXT, "omschrijving" TEXT) RETURNS UUID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO api_sleutel (id, rol, hash, omschrijving, rechten, gemaakt_door)
    VALUES (gen_random_uuid(), 'operator', sleutel_hash, maak_operatorsleutel.omschrijving,
        '{lezen,melden,mensen,beheren,medisch}', 'eigenaar van de database') RETURNING id
$$;

-- Whom a medical document is for where that does not follow from its kind: a file that was received.
GRANT SELECT ("ontvangers") ON "document" TO "poortwachter_medisch";
CREATE OR REPLACE FUNCTION "medisch"."mag"("stuk" UUID, "wie" UUID, "om" TEXT) RETURNS BOOLEAN
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, medisch, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM document d
        WHERE d.id = stuk AND (
            ((om = 'schrijven' OR 'bedrijfsarts' = ANY (d.ontvangers) OR (cardinality(d.ontvangers) = 0 AND d.soort <> 'wia-dossier'))
                AND EXISTS (SELECT FROM gebruiker g WHERE g.id = wie AND g.rol = 'bedrijfsarts' AND g.beeindigd_op IS NULL))
            OR (om = 'lezen' AND (cardinality(d.ontvangers) = 0 OR 'werknemer' = ANY (d.ontvangers))
                AND EXISTS (SELECT FROM dienstverband v WHERE v.id = d.dienstverband_id AND v.werknemer_id = wie))))
$$;

REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_beheer";
REVOKE CREATE ON SCHEMA "medisch" FROM "poortwachter_medisch";
REVOKE "poortwachter_beheer", "poortwachter_medisch" FROM CURRENT_USER;

-- What was billed is billed once, also where a line moves to another geval or what it was for is erased.

-- A dispute goes along with its line.
GRANT UPDATE ("factuurregel_id") ON "betwisting" TO "poortwachter_api", "poortwachter_worker";

GRANT "poortwachter_wis" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_wis";

-- As before; lines of no geval leave the employment as those of a geval do, so that what is done after it is counted anew beside them.
CREATE OR REPLACE FUNCTION "wis_alles_buiten_geval"("dienstverband" UUID) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    dv UUID := wis_alles_buiten_geval.dienstverband;
BEGIN
    PERFORM wis_sporen(sporen_van(dv, NULL));
    PERFORM vergeet_berichten(dv, (SELECT d.werkgever_id FROM dienstverband d WHERE d.id = dv), dv,
        ARRAY(SELECT f.bericht_id FROM feit f WHERE f.dienstverband_id = dv AND f.gegevens->>'geval' IS NULL
            UNION SELECT o.bericht_id FROM ontvangen_bericht o
                WHERE o.dienstverband_id = dv AND o.antwoord->>'gevalId' IS NULL AND NOT o.antwoord ? 'gewist'));
    DELETE FROM feit f WHERE f.dienstverband_id = dv AND f.gegevens->>'geval' IS NULL;
    DELETE FROM effect e WHERE e.dienstverband_id = dv AND e.verzuimgeval_id IS NULL;
    DELETE FROM verplichting v WHERE v.verzuimgeval_id = dv;
    DELETE FROM taak t WHERE t.dienstverband_id = dv AND t.verzuimgeval_id IS NULL;
    DELETE FROM terzijde t WHERE t.dienstverband_id = dv;
    DELETE FROM bericht b WHERE b.dienstverband_id = dv AND b.verzuimgeval_id IS NULL;
    DELETE FROM afspraak a WHERE a.dienstverband_id = dv AND a.verzuimgeval_id IS NULL;
    DELETE FROM document_versie v USING document d
        WHERE d.id = v.document_id AND d.dienstverband_id = dv AND d.verzuimgeval_id IS NULL AND d.bewaren_tot IS NULL;
    DELETE FROM document d WHERE d.dienstverband_id = dv AND d.verzuimgeval_id IS NULL AND d.bewaren_tot IS NULL;
    UPDATE factuurregel f SET dienstverband_id = NULL, sleutel = 'gewist/' || f.id
        WHERE f.dienstverband_id = dv AND f.verzuimgeval_id IS NULL;
END $$;

REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_wis";
REVOKE "poortwachter_wis" FROM CURRENT_USER;

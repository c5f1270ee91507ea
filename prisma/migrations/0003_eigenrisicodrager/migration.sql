-- A case that the eigenrisicodrager Ziektewet carries on after the employment is open, though its status is uit-dienst.

GRANT "poortwachter_wis" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_wis";
-- Erases a closed case of the current employer and leaves a tombstone; again for the same case does nothing.
-- A case of somebody who left is open while ziekengeld of the eigenrisicodrager has its end still to come.
-- Errors: PW004 no ground, PW005 unknown case, PW006 the case is open.
-- Kept on purpose: that a message was taken (its answer is emptied), so that a repeat is still recognised; invoice lines
-- (seven years by art. 52 AWR), cut loose from the person; the medical file, which has terms and a keeper of its own.
CREATE OR REPLACE FUNCTION "wis_geval"("geval" UUID, "grond" TEXT) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gevonden verzuimgeval;
    berichten TEXT[];
BEGIN
    IF coalesce(btrim(wis_geval.grond), '') = '' THEN
        RAISE EXCEPTION 'Noem de grond waarop dit verzuimgeval wordt gewist.' USING ERRCODE = 'PW004';
    END IF;
    -- The lock that every case transaction takes; the status is read under it.
    PERFORM FROM dienstverband d WHERE d.id = (SELECT v.dienstverband_id FROM verzuimgeval v WHERE v.id = geval) FOR UPDATE;
    SELECT * INTO gevonden FROM verzuimgeval v WHERE v.id = geval;
    IF NOT FOUND THEN
        IF EXISTS (SELECT FROM grafsteen g WHERE g.verzuimgeval_id = geval) THEN
            RETURN;
        END IF;
        RAISE EXCEPTION 'Verzuimgeval % bestaat niet.', geval USING ERRCODE = 'PW005';
    END IF;
    IF gevonden.status IN ('ziek', 'verlof', 'loonsanctie', 'verlengd', 'hersteld-bewaking')
        OR (gevonden.status = 'uit-dienst' AND EXISTS (SELECT FROM verplichting v WHERE v.verzuimgeval_id = geval
            AND v.verplichting = 'einde-loondoorbetaling' AND v.status = 'planned')) THEN
        RAISE EXCEPTION 'Verzuimgeval % loopt nog (%) en kan daarom niet worden gewist.', geval, gevonden.status
            USING ERRCODE = 'PW006';
    END IF;

    WITH gewist AS (
        DELETE FROM feit f WHERE f.dienstverband_id = gevonden.dienstverband_id AND f.gegevens->>'geval' = geval::text
        RETURNING f.bericht_id
    ) SELECT array_agg(bericht_id) INTO berichten FROM gewist;
    UPDATE ontvangen_bericht o SET antwoord = '{"gewist": true}'
        WHERE o.dienstverband_id = gevonden.dienstverband_id AND o.bericht_id = ANY (berichten);
    DELETE FROM idempotentie i WHERE i.bericht_id = ANY (berichten);
    DELETE FROM effect e WHERE e.verzuimgeval_id = geval;
    DELETE FROM verplichting v WHERE v.verzuimgeval_id = geval;
    DELETE FROM taak t WHERE t.verzuimgeval_id = geval;
    DELETE FROM bericht b WHERE b.verzuimgeval_id = geval;
    DELETE FROM afspraak a WHERE a.verzuimgeval_id = geval;
    DELETE FROM document_versie dv USING document d WHERE d.id = dv.document_id AND d.verzuimgeval_id = geval;
    DELETE FROM document d WHERE d.verzuimgeval_id = geval;
    DELETE FROM melding_ontvangst mo USING melding m WHERE m.id = mo.melding_id AND m.verzuimgeval_id = geval;
    DELETE FROM melding m WHERE m.verzuimgeval_id = geval;
    UPDATE factuurregel f SET verzuimgeval_id = NULL, dienstverband_id = NULL WHERE f.verzuimgeval_id = geval;
    DELETE FROM verzuimgeval v WHERE v.id = geval;
    INSERT INTO grafsteen (verzuimgeval_id, werkgever_id, grond) VALUES (geval, gevonden.werkgever_id, wis_geval.grond);
END $$;

REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_wis";
REVOKE "poortwachter_wis" FROM CURRENT_USER;

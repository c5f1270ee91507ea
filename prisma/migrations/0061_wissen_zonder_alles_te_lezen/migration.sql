-- What an erasure reads follows from what it erases, however many requests, audit lines and employments there are.

-- Behind a foreign key: without it each employment that goes reads all facts.
CREATE INDEX "feit_van_dienstverband_idx" ON "feit"("van_dienstverband");
CREATE INDEX "doorgifte_van_dienstverband_idx" ON "doorgifte"("van_dienstverband");
CREATE INDEX "terzijde_van_dienstverband_idx" ON "terzijde"("van_dienstverband");

-- ---------------------------------------------------------------------------------------------------------------------
-- From here on by hand.
-- ---------------------------------------------------------------------------------------------------------------------

-- The ids in these texts, for an index: `ids_in` as they are kept there.
CREATE FUNCTION "sporen_in"("een" TEXT, "twee" TEXT DEFAULT NULL, "drie" TEXT DEFAULT NULL) RETURNS UUID[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT ARRAY(SELECT m[1]::uuid
        FROM regexp_matches(concat_ws(' ', een, twee, drie), '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'gi') AS m)
$$;

-- Written at once: what would wait to be sorted in is read by every erasure.
CREATE INDEX "audit_sporen_idx" ON "audit" USING gin ("sporen_in"("onderwerp")) WITH (fastupdate = off);
CREATE INDEX "idempotentie_sporen_idx" ON "idempotentie" USING gin ("sporen_in"("route", "locatie", "antwoord"::text))
    WITH (fastupdate = off);
CREATE INDEX "adresbericht_begin_van_sleutel_idx" ON "adresbericht"("sleutel" COLLATE "C");

-- An index on ids inside a text may only be asked where no row is hidden first: erasure finds freely. What it changes stays of the
-- current employer.
CREATE POLICY "wissen" ON "audit" FOR SELECT TO "poortwachter_wis" USING (true);
CREATE POLICY "wissen" ON "idempotentie" FOR SELECT TO "poortwachter_wis" USING (true);

GRANT "poortwachter_wis" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_wis";

-- As before, by those indexes.
CREATE OR REPLACE FUNCTION "wis_sporen"("sporen" UUID[]) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
    gevonden RECORD;
BEGIN
    FOR gevonden IN SELECT i.werkgever_id, i.sleutel, i.spreekt_voor FROM idempotentie i
            WHERE sporen_in(i.route, i.locatie, i.antwoord::text) && sporen LOOP
        DELETE FROM idempotentie i WHERE i.werkgever_id = gevonden.werkgever_id AND i.sleutel = gevonden.sleutel
            AND i.spreekt_voor = gevonden.spreekt_voor;
    END LOOP;
    FOR gevonden IN SELECT a.id, gevonden_id FROM audit a CROSS JOIN ids_in(a.onderwerp) AS gevonden_id
            WHERE sporen_in(a.onderwerp) && sporen AND gevonden_id::uuid = ANY (sporen) LOOP
        UPDATE audit a SET onderwerp = replace(a.onderwerp, gevonden.gevonden_id, 'gewist'), kenmerk_klant = NULL
            WHERE a.id = gevonden.id;
    END LOOP;
END $$;

-- As before, with the effects of the employment.
CREATE OR REPLACE FUNCTION "wis_alles_van_geval"("geval" UUID, "dienstverband" UUID) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM wis_sporen(geval || sporen_van(wis_alles_van_geval.dienstverband, geval));
    PERFORM vergeet_berichten(geval, (SELECT v.werkgever_id FROM verzuimgeval v WHERE v.id = geval), wis_alles_van_geval.dienstverband,
        ARRAY(SELECT f.bericht_id FROM feit f
                WHERE f.dienstverband_id = wis_alles_van_geval.dienstverband AND f.gegevens->>'geval' = geval::text
            UNION SELECT o.bericht_id FROM ontvangen_bericht o
                WHERE o.dienstverband_id = wis_alles_van_geval.dienstverband AND strpos(o.antwoord::text, geval::text) > 0));
    DELETE FROM feit f WHERE f.dienstverband_id = wis_alles_van_geval.dienstverband AND f.gegevens->>'geval' = geval::text;
    DELETE FROM effect e WHERE e.dienstverband_id = wis_alles_van_geval.dienstverband AND e.verzuimgeval_id = geval;
    DELETE FROM verplichting v WHERE v.verzuimgeval_id = geval;
    DELETE FROM taak t WHERE t.verzuimgeval_id = geval;
    DELETE FROM bericht b WHERE b.verzuimgeval_id = geval;
    DELETE FROM afspraak a WHERE a.verzuimgeval_id = geval;
    DELETE FROM document_versie dv USING document d WHERE d.id = dv.document_id AND d.verzuimgeval_id = geval;
    DELETE FROM document d WHERE d.verzuimgeval_id = geval;
    DELETE FROM melding_ontvangst mo USING melding m WHERE m.id = mo.melding_id AND m.verzuimgeval_id = geval;
    DELETE FROM melding m WHERE m.verzuimgeval_id = geval;
    UPDATE factuurregel f SET verzuimgeval_id = NULL, dienstverband_id = NULL, sleutel = 'gewist/' || f.id
        WHERE f.verzuimgeval_id = geval;
    DELETE FROM verzuimgeval v WHERE v.id = geval;
END $$;

-- As before, by the beginning of a key.
CREATE OR REPLACE FUNCTION "wis_alles_van_persoon"("persoon" UUID) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    dv UUID;
    geval UUID;
BEGIN
    FOR dv IN SELECT d.id FROM dienstverband d WHERE d.werknemer_id = persoon FOR UPDATE LOOP
        FOR geval IN SELECT v.id FROM verzuimgeval v WHERE v.dienstverband_id = dv LOOP
            PERFORM wis_alles_van_geval(geval, dv);
        END LOOP;
        PERFORM wis_sporen(dv || sporen_van(dv, NULL));
        DELETE FROM feit f WHERE f.dienstverband_id = dv;
        DELETE FROM doorgifte w WHERE w.dienstverband_id = dv;
        DELETE FROM terzijde t WHERE t.dienstverband_id = dv;
        DELETE FROM idempotentie i WHERE i.bericht_id IN (SELECT o.bericht_id FROM ontvangen_bericht o WHERE o.dienstverband_id = dv);
        DELETE FROM ontvangen_bericht o WHERE o.dienstverband_id = dv;
        DELETE FROM effect e WHERE e.dienstverband_id = dv;
        DELETE FROM verplichting v WHERE v.verzuimgeval_id = dv;
        DELETE FROM taak t WHERE t.dienstverband_id = dv;
        DELETE FROM bericht b WHERE b.dienstverband_id = dv;
        DELETE FROM afspraak a WHERE a.dienstverband_id = dv;
        DELETE FROM document_versie v USING document d WHERE d.id = v.document_id AND d.dienstverband_id = dv;
        DELETE FROM document d WHERE d.dienstverband_id = dv;
        DELETE FROM melding_ontvangst o USING melding m WHERE m.id = o.melding_id AND m.dienstverband_id = dv;
        DELETE FROM melding m WHERE m.dienstverband_id = dv;
        DELETE FROM toestemming t WHERE t.dienstverband_id = dv;
        DELETE FROM proefgeval p WHERE p.dienstverband_id = dv;
        UPDATE factuurregel f SET verzuimgeval_id = NULL, dienstverband_id = NULL, sleutel = 'gewist/' || f.id
            WHERE f.dienstverband_id = dv;
        DELETE FROM dienstverband d WHERE d.id = dv;
    END LOOP;
    DELETE FROM adresbericht b WHERE b.sleutel COLLATE "C" >= 'adres/' || persoon || '/' AND b.sleutel COLLATE "C" < 'adres/' || persoon || '0';
    DELETE FROM adresbevestiging a WHERE a.soort = 'werknemer' AND a.van_id = persoon;
    DELETE FROM werknemer w WHERE w.id = persoon;
    PERFORM wis_sporen(ARRAY[persoon]);
END $$;

REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_wis";
REVOKE "poortwachter_wis" FROM CURRENT_USER;

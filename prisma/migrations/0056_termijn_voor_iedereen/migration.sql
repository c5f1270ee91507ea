-- Terms of retention reach everybody: who left by what the case was told, who has no employment, and a case that was withdrawn.

-- The last day of an employment as its facts tell it: its end, or a death. Null while neither was told; it outlives the facts.
ALTER TABLE "dienstverband" ADD COLUMN "laatste_dag" CHAR(10);

-- ---------------------------------------------------------------------------------------------------------------------
-- From here on by hand.
-- ---------------------------------------------------------------------------------------------------------------------

-- What was told before. The owner sees no employer: for this question that is lifted.
ALTER TABLE "feit" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "dienstverband" NO FORCE ROW LEVEL SECURITY;
UPDATE "dienstverband" d SET "laatste_dag" = verteld.dag
FROM (
    SELECT per_soort.dienstverband_id, min(per_soort.dag) AS dag
    FROM (SELECT DISTINCT ON (f.dienstverband_id, f.soort) f.dienstverband_id, coalesce(f.gegevens->>'lastDay', f.gegevens->>'date') AS dag
        FROM "feit" f
        WHERE f.soort IN ('einde-dienstverband', 'overlijden') AND NOT EXISTS (SELECT FROM "feit" t
            WHERE t.dienstverband_id = f.dienstverband_id AND t.soort = 'terugname' AND t.gegevens->>'gebeurtenisId' = f.id::text)
        ORDER BY f.dienstverband_id, f.soort, f.volgnummer DESC) AS per_soort
    GROUP BY per_soort.dienstverband_id) AS verteld
WHERE d.id = verteld.dienstverband_id;
ALTER TABLE "feit" FORCE ROW LEVEL SECURITY;
ALTER TABLE "dienstverband" FORCE ROW LEVEL SECURITY;

GRANT "poortwachter_wis", "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_wis", "poortwachter_sweep";

-- What is past its term on a day: cases, by the terms that their plans hold; what was withdrawn or joined to another case, two
-- years after it was entered and not before the other cases of its employment; employees without a case, two years after the
-- last employment, or after they were entered where there is none (the term of `bewaartermijn-verzuimgegevens`), and not while a medical
-- file of theirs is kept.
CREATE OR REPLACE FUNCTION "verstreken_bewaartermijnen"("dag" TEXT)
    RETURNS TABLE ("werkgever_id" UUID, "soort" TEXT, "id" UUID, "termijn" TEXT)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH gepland AS (
        SELECT v.verzuimgeval_id, max(coalesce(v.wettelijk_uiterlijk, v.intern_uiterlijk)) AS termijn FROM verplichting v
        WHERE v.verplichting IN ('bewaartermijn-verzuimgegevens', 'bewaartermijn-reintegratiedossier-werkgever',
            'bewaartermijn-dossier-arbodienst', 'bewaartermijn-erd-zw-niet-medisch', 'bewaartermijn-erd-zw-medisch')
        GROUP BY v.verzuimgeval_id
    ), geval AS (
        SELECT g.werkgever_id, g.id, g.dienstverband_id, coalesce(p.termijn, CASE WHEN g.status IN ('ingetrokken', 'samengevoegd')
            THEN to_char((g.aangemaakt_op AT TIME ZONE 'Europe/Amsterdam')::date + interval '2 years', 'YYYY-MM-DD') END) AS termijn,
            p.termijn IS NULL AS hangt_aan_andere
        FROM verzuimgeval g LEFT JOIN gepland p ON p.verzuimgeval_id = g.id
    )
    SELECT g.werkgever_id, 'geval', g.id, g.termijn FROM geval g
    WHERE g.termijn < dag AND NOT (g.hangt_aan_andere AND EXISTS (SELECT FROM geval ander
        WHERE ander.dienstverband_id = g.dienstverband_id AND coalesce(ander.termijn, '9999-12-31') >= dag))
    UNION ALL
    SELECT w.werkgever_id, 'persoon', w.id, p.termijn
    FROM werknemer w CROSS JOIN LATERAL (
        SELECT greatest(
            to_char(coalesce(max(coalesce(d.laatste_dag, d.einddatum))::date, (w.aangemaakt_op AT TIME ZONE 'Europe/Amsterdam')::date)
                + interval '2 years', 'YYYY-MM-DD'),
            (SELECT max(s.bewaren_tot) FROM document s JOIN dienstverband e ON e.id = s.dienstverband_id WHERE e.werknemer_id = w.id)
            ) AS termijn
        FROM dienstverband d WHERE d.werknemer_id = w.id
        HAVING count(*) = count(coalesce(d.laatste_dag, d.einddatum))) AS p
    WHERE p.termijn < dag
        AND NOT EXISTS (SELECT FROM verzuimgeval v JOIN dienstverband e ON e.id = v.dienstverband_id WHERE e.werknemer_id = w.id)
$$;

-- As before, by the last day that was told.
CREATE OR REPLACE FUNCTION "wis_persoon"("persoon" UUID, "grond" TEXT, "wie" TEXT DEFAULT session_user) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gevonden werknemer;
    geval UUID;
BEGIN
    IF coalesce(btrim(wis_persoon.grond), '') = '' THEN
        RAISE EXCEPTION 'Noem de grond waarop deze werknemer wordt gewist.' USING ERRCODE = 'PW004';
    END IF;
    SELECT * INTO gevonden FROM werknemer w WHERE w.id = persoon;
    IF NOT FOUND THEN
        IF EXISTS (SELECT FROM grafsteen g WHERE g.verzuimgeval_id = persoon) THEN
            RETURN;
        END IF;
        RAISE EXCEPTION 'Werknemer % bestaat niet.', persoon USING ERRCODE = 'PW005';
    END IF;
    IF EXISTS (SELECT FROM dienstverband d WHERE d.werknemer_id = persoon
            AND coalesce(d.laatste_dag, d.einddatum, '9999-12-31') >= to_char(now() AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD')) THEN
        RAISE EXCEPTION 'Werknemer % is nog in dienst en kan daarom niet worden gewist.', persoon USING ERRCODE = 'PW006';
    END IF;
    PERFORM weiger_aangehouden(ARRAY[persoon] || ARRAY(SELECT d.id FROM dienstverband d WHERE d.werknemer_id = persoon));
    FOR geval IN SELECT v.id FROM verzuimgeval v JOIN dienstverband d ON d.id = v.dienstverband_id WHERE d.werknemer_id = persoon LOOP
        PERFORM wis_een_geval('geval', geval, wis_persoon.grond, wis_persoon.wie);
    END LOOP;
    PERFORM wis_alles_van_persoon(persoon);
    PERFORM zet_grafsteen('persoon', persoon, gevonden.werkgever_id, wis_persoon.grond, wis_persoon.wie);
END $$;

REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_wis", "poortwachter_sweep";
REVOKE "poortwachter_wis", "poortwachter_sweep" FROM CURRENT_USER;

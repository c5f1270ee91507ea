-- Who makes a backup reads every row of every employer. Nobody logs in as this role: the owner becomes it within one
-- transaction that is rolled back.
DO $$
BEGIN
    CREATE ROLE "poortwachter_reserve" NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'poortwachter_reserve' AND (rolsuper OR rolbypassrls OR rolcanlogin)) THEN
        RAISE EXCEPTION 'Rol poortwachter_reserve bestaat al en mag te veel (SUPERUSER, BYPASSRLS of LOGIN).';
    END IF;
END $$;

GRANT USAGE ON SCHEMA "public", "medisch" TO "poortwachter_reserve";
GRANT SELECT ON ALL TABLES IN SCHEMA "public", "medisch" TO "poortwachter_reserve";
DO $$
DECLARE
    tabel REGCLASS;
BEGIN
    FOR tabel IN
        SELECT c.oid FROM pg_class c
        WHERE c.relkind = 'r' AND c.relrowsecurity AND c.relnamespace IN ('public'::regnamespace, 'medisch'::regnamespace)
    LOOP
        EXECUTE format('CREATE POLICY "reserve" ON %s FOR SELECT TO "poortwachter_reserve" USING (true)', tabel);
    END LOOP;
END $$;

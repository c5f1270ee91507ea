-- A mail about an address is in the hands of one attempt, and no transaction waits for the mail server. By the clock: from then
-- on an attempt may take it; whoever takes it puts this to the end of its time.
ALTER TABLE "adresbericht" ADD COLUMN "klaar_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
-- The server took all of it and never answered: it is repeated once.
ALTER TABLE "adresbericht" ADD COLUMN "onzeker_op" TIMESTAMPTZ(3);
DROP INDEX "adresbericht_status_aangevraagd_op_idx";
CREATE INDEX "adresbericht_status_klaar_op_idx" ON "adresbericht"("status", "klaar_op");

GRANT "poortwachter_sweep" TO CURRENT_USER;
-- Mails about addresses that may be tried, of every employer, what may go longest first.
CREATE OR REPLACE FUNCTION "wachtende_adresberichten"("nu" TIMESTAMPTZ) RETURNS TABLE ("werkgever_id" UUID, "id" UUID)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT a.werkgever_id, a.id FROM adresbericht a
    WHERE a.status = 'wachtend' AND a.klaar_op <= nu ORDER BY a.klaar_op LIMIT 100
$$;
REVOKE "poortwachter_sweep" FROM CURRENT_USER;

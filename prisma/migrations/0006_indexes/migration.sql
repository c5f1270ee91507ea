-- What a case transaction, a list or an erasure asks for has an index of its own, so that it costs the same with a
-- hundred times as many employments.
DROP INDEX "taak_werkgever_id_status_intern_uiterlijk_idx";
CREATE INDEX "taak_werkgever_id_status_intern_uiterlijk_id_idx" ON "taak"("werkgever_id", "status", "intern_uiterlijk", "id");
CREATE INDEX "taak_werkgever_id_intern_uiterlijk_id_idx" ON "taak"("werkgever_id", "intern_uiterlijk", "id");
CREATE INDEX "taak_dienstverband_id_status_idx" ON "taak"("dienstverband_id", "status");
CREATE INDEX "dienstverband_werknemer_id_idx" ON "dienstverband"("werknemer_id");
CREATE INDEX "document_dienstverband_id_idx" ON "document"("dienstverband_id");
CREATE INDEX "afspraak_dienstverband_id_idx" ON "afspraak"("dienstverband_id");
CREATE INDEX "factuurregel_dienstverband_id_idx" ON "factuurregel"("dienstverband_id");

-- Trials are left out of every worklist: they are found without reading all employments.
CREATE INDEX "dienstverband_werkgever_id_soort_idx" ON "dienstverband"("werkgever_id", "soort");

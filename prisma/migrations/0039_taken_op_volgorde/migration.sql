-- A worklist is found in its order without reading the tasks that its reader may not see or did not ask for.
DROP INDEX "taak_werkgever_id_status_intern_uiterlijk_id_idx";
CREATE INDEX "taak_op_volgorde" ON "taak"("werkgever_id", "status", "intern_uiterlijk", "id", "rol", "verplichting", "dienstverband_id");

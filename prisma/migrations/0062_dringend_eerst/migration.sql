-- Cases in order of urgency are read in that order, and no further than is asked. Of what is asked alone (`ACTIVE`).
DROP INDEX "verplichting_werkgever_id_intern_uiterlijk_idx";
CREATE INDEX "verplichting_gevraagd_idx" ON "verplichting"("werkgever_id", "intern_uiterlijk", "verzuimgeval_id")
    WHERE "status" IN ('planned', 'open', 'late');

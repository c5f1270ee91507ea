-- A mail of which nobody knows whether it arrived: the server took all of it and never answered. It is repeated once.
ALTER TABLE "bericht" ADD COLUMN "onzeker_op" TIMESTAMPTZ(3);

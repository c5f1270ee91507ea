-- Nothing was ever written here: medical documents are rows of `document`, with their versions in `medisch.versie`.
DROP TABLE "medisch"."stuk";

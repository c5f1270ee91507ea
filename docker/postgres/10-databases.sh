#!/bin/sh
# Runs once, on an empty data folder: the owner of the cases' database and Temporal's own role and databases.
set -eu
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  -v owner_password="$POORTWACHTER_OWNER_PASSWORD" -v temporal_password="$TEMPORAL_DB_PASSWORD" <<'SQL'
-- Makes the roles of the cases (CREATEROLE), is no superuser and is bound by row-level security like everybody.
CREATE ROLE poortwachter_owner LOGIN CREATEROLE PASSWORD :'owner_password';
CREATE DATABASE poortwachter OWNER poortwachter_owner;
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
-- The roles of the cases have no business in the databases of Temporal.
REVOKE CONNECT ON DATABASE temporal, temporal_visibility FROM PUBLIC;
SQL

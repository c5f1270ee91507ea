-- Files and answers of documents are kept encrypted from now on. Who puts all of it under another key is the owner: only it reads
-- medical documents beside others.
GRANT "poortwachter_sweep" TO CURRENT_USER;
GRANT EXECUTE ON FUNCTION "werkgever_ids" TO CURRENT_USER;
REVOKE "poortwachter_sweep" FROM CURRENT_USER;

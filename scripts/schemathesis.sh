#!/bin/sh
# Tries the API with schemathesis, by hand and at night: every check, 10,000 cases, stateful, once with the key of an employer and
# once with an operator's. A 5xx or an input that breaks the description and is accepted ends it with status 1.
#
# Wants a running `npm start` (on data that may be spoiled) and schemathesis 4 on PATH (pip install schemathesis).
set -eu

API=${API:-http://127.0.0.1:3000/v1}
DATA=${POORTWACHTER_DATA:-.poortwachter}
CASES=${CASES:-10000}

command -v schemathesis >/dev/null || { echo "schemathesis staat niet op PATH: pip install schemathesis" >&2; exit 2; }
status=0
for name in apiKey operatorKey; do
  key=$(node -p "require('$(realpath "$DATA")/demo.json').$name")
  schemathesis run "$API/openapi.json" --url "$API" --checks all --phases examples,coverage,fuzzing,stateful \
    --max-examples "$CASES" --header "Authorization: Bearer $key" || status=1
done
exit $status

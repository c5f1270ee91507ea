#!/bin/sh
# Tries the API with schemathesis, by hand and at night: every check, 10,000 cases or more, stateful, once with the key of an employer and
# once with an operator's, beside that of another employer who may see nothing of the first; what is medical with a doctor's key. A 5xx,
# an input that breaks the description and is accepted, or an answer that the description does not tell of ends it with status 1.
#
# Wants a running `npm start` (on data that may be spoiled) and schemathesis 4.32 or later on PATH (pip install schemathesis).
#
# ORIGIN   where the API answers, http://127.0.0.1:3000
# CASES    how many cases of made-up input over all operations; those that the description itself suggests come on top
# REPORTS  folder for what it finds, kept
# SEED     of the cases; the start says which
set -eu

ORIGIN=${ORIGIN:-http://127.0.0.1:3000}
CASES=${CASES:-10000}
SEED=${SEED:-$(date +%s)}
DATA=$(realpath "${POORTWACHTER_DATA:-.poortwachter}")
API=$ORIGIN/v1

command -v schemathesis >/dev/null || { echo "schemathesis staat niet op PATH: pip install schemathesis" >&2; exit 2; }
echo "seed $SEED"
field() { node -p "(x => x.$1)(JSON.parse(require('fs').readFileSync(0, 'utf8')))"; }
demo() { field "$1" <"$DATA/demo.json"; }
KEY=$(demo apiKey)
get() { curl -sf "$API/$1" -H "Authorization: Bearer $KEY"; }

# What there is: ids that are made up find nothing. A case that runs already is the one.
EMPLOYMENT=$(demo dienstverbandId)
curl -s -o /dev/null "$API/ziekmeldingen" -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' \
  -H 'Idempotency-Key: schemathesis' -d "{\"dienstverbandId\":\"$EMPLOYMENT\",\"firstSickDay\":\"$(date +%F)\"}"
CASE=$(get verzuimgevallen | field 'items[0].id')
NONE=00000000-0000-4000-8000-000000000000
# Of it a document, and with a service package an appointment: what is below them is reached too.
post() {
  curl -s "$API/verzuimgevallen/$CASE/$1" -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' \
    -H "Idempotency-Key: schemathesis-$SEED-$1" -d "$2"
}
DOCUMENT=$(post stukken '{"kind":"concept-plan-van-aanpak","language":"nl","answers":{}}' | field "id ?? '$NONE'")
post pakketwissels '{"package":"mkbasics-2026/P3"}' >/dev/null
post afspraken "{\"row\":\"S1-18\",\"at\":\"$(node -p 'new Date(Date.now() + 30 * 864e5).toISOString()')\"}" >/dev/null
APPOINTMENT=$(get "verzuimgevallen/$CASE/afspraken" | field "items.at(-1)?.id ?? '$NONE'")

# A doctor with a key of its own: what is medical answers no other.
EMPLOYER=$(demo werkgeverId)
operate() {
  curl -s "$API/$1?werkgeverId=$EMPLOYER" -H "Authorization: Bearer $(demo operatorKey)" -H 'Content-Type: application/json' \
    -H "Idempotency-Key: schemathesis-$SEED" -d "$2"
}
DOCTOR=$(operate gebruikers "{\"naam\":\"S. Thesis\",\"email\":\"arts-$SEED@voorbeeld.nl\",\"rol\":\"bedrijfsarts\"}" | field id)
MEDICAL=$(operate sleutels '{"omschrijving":"artsenprogramma","bereik":["arbodienst"],"rechten":["lezen","medisch"]}' | field sleutel)
MEDICAL_DOCUMENT=$(KEY=$MEDICAL && post medische-stukken \
  "{\"author\":\"$DOCTOR\",\"kind\":\"functionele-mogelijkhedenlijst\",\"answers\":{\"validFrom\":\"$(date +%F)\"}}" | field id)

# Another employer, who may see nothing of the first.
OTHER=$(curl -sf "$API/werkgevers" -H "Authorization: Bearer $(demo operatorKey)" -H 'Content-Type: application/json' \
  -H "Idempotency-Key: schemathesis-$(date +%s)-$$" -d '{"naam":"Schemathesis Twee","email":"twee@voorbeeld.nl"}' | field apiSleutel)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
REPORTS=$(realpath "${REPORTS:-$work}")
# It keeps what it found where it runs.
cd "$work"
cat >"$work/schemathesis.toml" <<TOML
# Whom an operator acts for, and the key of somebody else: what wants one is reached, and made-up ones are not counted as guesses, after
# 300 of which in a minute the answer to a request without a key is that there were too many.
parameters = { "query.werkgeverId" = "$EMPLOYER", "header.Tweede-Sleutel" = "SECOND" }

# What JSON Schema cannot say (check digits, the order of two dates, a cursor of ours) is 400; what does not fit the case is 422.
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "3xx", 400, 401, 403, 404, 409, 415, 422, 429]

[[operations]]
# Of what fits two of these the first one counts.
include-path-regex = "^/verzuimgevallen/\\\\{id\\\\}(?!/medische-)"
parameters = { id = "$CASE" }

[[operations]]
include-path-regex = "^/dienstverbanden/\\\\{id\\\\}"
parameters = { id = "$EMPLOYMENT" }

[[operations]]
include-path-regex = "^/werknemers/\\\\{id\\\\}"
parameters = { id = "$(get "dienstverbanden/$EMPLOYMENT" | field werknemerId)" }

[[operations]]
include-path-regex = "^/werkgevers/\\\\{id\\\\}"
parameters = { id = "$EMPLOYER" }

[[operations]]
include-path-regex = "^/taken/\\\\{id\\\\}"
parameters = { id = "$(get "verzuimgevallen/$CASE/taken" | field "items[0]?.id ?? '$NONE'")" }

[[operations]]
# Not where a number follows: a wrong id would be replaced by this one, and its answer be told as the answer to a wrong id.
include-path-regex = "^/documenten/\\\\{id\\\\}/(?!medische-)[a-z-]+$"
parameters = { id = "$DOCUMENT" }

[dictionaries.doctor]
values = ["$DOCTOR"]

[[operations]]
include-path-regex = "^/verzuimgevallen/\\\\{id\\\\}/medische-"
parameters = { id = "$CASE", "body.author" = { dictionary = "doctor", probability = 0.8 } }

[[operations]]
include-path-regex = "^/documenten/\\\\{id\\\\}/medische-versies$"
parameters = { id = "$MEDICAL_DOCUMENT", "body.author" = { dictionary = "doctor", probability = 0.8 } }

[[operations]]
include-path-regex = "^/afspraken/\\\\{id\\\\}"
parameters = { id = "$APPOINTMENT" }
TOML

cat >"$work/identities.json" <<JSON
{ "auth": [
  { "name": "apiKey", "fixedHeaders": [{ "name": "Authorization", "value": "Bearer $KEY" }] },
  { "name": "operatorKey", "fixedHeaders": [{ "name": "Authorization", "value": "Bearer $(demo operatorKey)" }] },
  { "name": "medical", "fixedHeaders": [{ "name": "Authorization", "value": "Bearer $MEDICAL" }] },
  { "name": "other", "fixedHeaders": [{ "name": "Authorization", "value": "Bearer $OTHER" }] } ] }
JSON
cat >>"$work/schemathesis.toml" <<TOML

[auth.wfc]
path = "$work/identities.json"
peers = ["apiKey", "other"]
TOML

OPERATIONS=$(curl -sf "$API/openapi.json" | field 'paths && Object.values(x.paths).flatMap(Object.keys).length')
status=0
# $1: name of the key in demo.json; $2: name of the report; the rest goes to schemathesis. So slow that what it sends without a key stays
# below the 300 refusals that an address has in a minute: while it makes up input that is a third.
try() {
  name=$1
  report=$2
  shift 2
  sed "s/SECOND/$(demo "$([ "$name" = apiKey ] && echo operatorKey || echo apiKey)")/" "$work/schemathesis.toml" >"$work/$name.toml"
  schemathesis --config-file "$work/$name.toml" run "$API/openapi.json" --checks all --seed "$SEED" --rate-limit 800/m \
    --continue-on-failure --generation-database none --report json --report-dir "$REPORTS" --report-json-path "$REPORTS/$report.json" \
    --auth-wfc-user "$name" "$@" || status=1
}
# What ends a key would end the one that all others are asked with: it is made up last, and so is what stands outside /v1.
ENDS='^/sleutels/\{id\}/(intrekking|vervanging)$'
OUTSIDE='^/(livez|readyz)$'
for name in apiKey operatorKey; do
  try $name $name --url "$API" --phases examples,coverage,fuzzing,stateful --max-examples $((CASES / OPERATIONS + 1)) \
    --exclude-path-regex "$ENDS|$OUTSIDE"
done
try apiKey outside --url "$ORIGIN" --include-path-regex "$OUTSIDE" --max-examples 100
try medical medical --url "$API" --include-path-regex '/medische-' --phases examples,coverage,fuzzing,stateful --max-examples 300
for name in apiKey operatorKey; do
  try $name $name-ends --url "$API" --include-path-regex "$ENDS" --phases coverage,fuzzing --max-examples 100
done
exit $status

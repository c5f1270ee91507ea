#!/usr/bin/env bash
# The README on a clean clone: installs, starts, runs its two curl commands as printed and reads the plan.
set -euo pipefail
source_dir=$(cd "$(dirname "$0")/.." && pwd)
clone=$(mktemp -d)
log=$clone.log
chmod 755 "$clone"
# Jobs in groups of their own, so that the program gets the signal as it would from a terminal.
set -m
stop() {
  if [ -n "${pid:-}" ] && kill -INT -- "-$pid" 2>/dev/null; then
    for _ in $(seq 60); do kill -0 -- "-$pid" 2>/dev/null || break; sleep 0.5; done
    kill -KILL -- "-$pid" 2>/dev/null || true
  fi
  rm -rf "$clone" "$log"
}
trap stop EXIT
git clone --quiet "$source_dir" "$clone"
cd "$clone"
npm ci --silent
npm start >"$log" 2>&1 & pid=$!
for _ in $(seq 180); do grep -q '^gereed' "$log" && break; kill -0 "$pid" || { cat "$log"; exit 1; }; sleep 1; done
grep -q '^gereed' "$log" || { cat "$log"; exit 1; }
# The shell block of the README that holds the curl commands, run as it is printed.
awk '/^```(sh|bash)$/ { block = ""; inside = 1; next } /^```$/ { if (inside && block ~ /curl/) { printf "%s", block; exit } inside = 0 } inside { block = block $0 "\n" }' README.md >"$clone/readme.sh"
bash "$clone/readme.sh" >"$clone/answer.json" 2>"$clone/first-answer.json" || { cat "$clone/first-answer.json"; exit 1; }
grep -q '42e-weeksmelding' "$clone/answer.json"
echo 'smoke: 1 passed, 0 failed'

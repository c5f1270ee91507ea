#!/bin/sh
# The namespace with its retention, and the search attributes that every case is started with. Safe to repeat.
set -eu
tries=0
until temporal operator cluster health >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 30 ] || { echo 'Temporal antwoordt niet.' >&2; exit 1; }
  sleep 2
done
if temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1; then
  temporal operator namespace update --namespace "$TEMPORAL_NAMESPACE" --retention 30d
else
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 30d
fi
# A new namespace is known to the whole server after some seconds.
tries=0
until known=$(temporal operator search-attribute list --namespace "$TEMPORAL_NAMESPACE" 2>/dev/null); do
  tries=$((tries + 1))
  [ "$tries" -lt 30 ] || { echo "Namespace $TEMPORAL_NAMESPACE is niet bruikbaar." >&2; exit 1; }
  sleep 2
done
for attribute in PoortwachterWerkgever PoortwachterRegelset PoortwachterFase; do
  case $known in
    *"$attribute"*) ;;
    *) temporal operator search-attribute create --namespace "$TEMPORAL_NAMESPACE" --name "$attribute" --type Keyword ;;
  esac
done

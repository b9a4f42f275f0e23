#!/usr/bin/env bash
# reproduced.sh PROGRAM OUT INPUT: the same input gives OUT, byte for byte, whatever path, account's home, clock, time zone, locale, file mode or number of cores.
set -euo pipefail

program=$1 out=$(realpath "$2") input=$(realpath "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# reproduce NAME COMMAND…: builds a copy of the input, reached by another path each time, through COMMAND.
reproduce() {
  local name=$1 folder="$work/a folder, $1/нижче"
  shift
  mkdir -p "$folder"
  cp -r "$input" "$folder/input"
  if ! (cd "$folder" && "$@" "$program" --strict > said 2>&1); then
    echo "$name: the build failed"
    sed 's/^/  /' "$folder/said"
    failed=1
  elif diff -r "$out" "$folder/output"; then
    echo "$name: the same"
  else
    failed=1
  fi
  rm -rf "$work/a folder, $name"
}

reproduce path env
reproduce clock faketime '2039-02-03 04:05:06' env
reproduce 'time zone' env TZ=Pacific/Kiritimati
reproduce locale env LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 LANGUAGE=tr
reproduce 'right-to-left locale' env LANG=ar_SA.UTF-8 LC_ALL=ar_SA.UTF-8
reproduce umask bash -c 'umask 077; exec "$@"' umask
reproduce 'one core' taskset -c 0
reproduce home env -i HOME=/nonexistent USER=nobody PATH="$PATH"
reproduce epoch env SOURCE_DATE_EPOCH=1
exit "$failed"

#!/usr/bin/env bash
# sarif.sh PROGRAM: builds every text case that has an input, and has its SARIF log judged.
set -euo pipefail
program=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
cases=$(realpath "$here/../cases")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/logs"
for folder in "$cases"/*/input; do
  name=$(basename "$(dirname "$folder")")
  rm -rf "$work/input" "$work/output"
  cp -r "$cases/base/input" "$work/input"
  cp -r "$folder/." "$work/input"
  status=0
  (cd "$work" && "$program" --no-archive --base-url https://example.org/ --format sarif > "logs/$name.sarif" 2> said) || status=$?

  # What is wrong with the input is in the log.
  if [ "$status" -gt 1 ]; then
    echo "$name: exit code $status"
    cat "$work/said"
    exit 1
  fi
done
node "$here/sarif.mjs" "$work"/logs/*.sarif

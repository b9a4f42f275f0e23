#!/usr/bin/env bash
# tests/sites/accept.sh: builds each site here into its expected/ folder, after a change of pages that is wanted. Review it with git diff.
set -euo pipefail
cd "$(dirname "$0")/../.."

for site in tests/sites/*/; do
  built=$(mktemp -d)
  dotnet run --project Site.csproj -- --input "${site}input" --output "$built/output" --strict --no-archive
  rm -rf "${site}expected"
  mv "$built/output" "${site}expected"
  rm -rf "$built"
done

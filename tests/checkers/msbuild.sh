#!/usr/bin/env bash
# msbuild.sh: `dotnet build -t:Check` over a broken input fails, and counts the findings as its own errors at their places.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r tests/cases/base/input "$work/input"

check() {
  dotnet build Site.csproj --no-restore -t:Check -p:InputFolder="$work/input" > "$work/said" 2>&1
}

fail() {
  echo "$*"
  cat "$work/said"
  exit 1
}

check || fail "a clean input fails the build"

cp -r tests/cases/cli-format-msbuild/input/. "$work/input"
if check; then fail "a broken input does not fail the build"; fi

# Each finding stands twice: where it was found, and in the summary.
finding="$work/$(cut -d: -f1-3 tests/cases/cli-format-msbuild/stdout)"
[ "$(grep -cF "$finding" "$work/said")" -eq 2 ] || fail "not in the summary: $finding"
grep -qE '^ +1 Error\(s\)$' "$work/said" || fail "the findings are not all of the errors"

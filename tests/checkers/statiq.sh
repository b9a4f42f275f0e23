#!/usr/bin/env bash
# statiq.sh OUT INPUT [OUT INPUT…]: with -p:Engine=Statiq each INPUT gives OUT, which the built-in engine wrote, byte for byte; findings keep their places and
# exit codes; preview shows what is saved; and a site of Statiq's own (tests/statiq) keeps its pages beside sourced articles. Needs Statiq.Web restored.
set -euo pipefail
cd "$(dirname "$0")/../.."
usual=$PWD/.artifacts/bin/Site/debug/sourcebound.dll
program=$PWD/.artifacts/bin/Site-Statiq/debug/sourcebound.dll
sample=$PWD/.artifacts/bin/Sample-Statiq/debug/Sample.dll
work=$(mktemp -d)
preview=
trap 'if [ -n "$preview" ]; then kill "$preview"; fi; rm -rf "$work"' EXIT

fail() {
  echo "$*"
  if [ -e "$work/log" ]; then tail -n 40 "$work/log"; fi
  exit 1
}

# run EXPECTED COMMAND…: its exit code is EXPECTED; findings go to $work/found, Statiq's log to $work/log.
run() {
  local expected=$1 code=0
  shift
  "$@" > "$work/found" 2> "$work/log" < /dev/null || code=$?
  [ "$code" -eq "$expected" ] || fail "exit code $code, not $expected: $*"
}

# spoil FILE: a figure that its claim does not have, in the text case that every other begins with.
spoil() {
  sed -i 's/more than 30 tanks\]/more than 31 tanks]/' "$1"
}

dotnet build tests/statiq/Sample.csproj -p:Engine=Statiq > "$work/log" 2>&1 || fail "the program with Statiq, or the sample, does not build"

echo "the same bytes"
sites=0
while [ "$#" -gt 0 ]; do
  sites=$((sites + 1))
  run 0 dotnet "$program" build --input "$2" --output "$work/site-$sites"
  diff -r "$1" "$work/site-$sites" || fail "not the same: $2"
  shift 2
done

echo "findings, exit codes, and what stands after them"
cp -r tests/cases/base/input "$work/input"
run 0 dotnet "$program" -i "$work/input" -o "$work/output"
cp -r "$work/output" "$work/before"
spoil "$work/input/articles/losses/article.md"
run 1 dotnet "$program" -i "$work/input" -o "$work/output"
diff -r "$work/before" "$work/output" || fail "a build with errors has changed the output"
finding="$work/input/articles/losses/article.md:8:50: error ATT209"
grep -qF "$finding" "$work/found" || fail "not on standard output: $finding"
grep -F "[ERRO]" "$work/log" | grep -qF "$finding" || fail "not an error of Statiq's log: $finding"
run 1 dotnet "$program" deploy -i "$work/input" -o "$work/output"
if grep -qF 'Deployment/Output' "$work/log"; then fail "a build with errors is deployed"; fi
run 2 dotnet "$program" --nonsense
run 2 dotnet "$program" --format nonsense
run 2 dotnet "$program" -i "$work/input" -o "$work/input/output"
run 1 dotnet "$program" check -i "$work/input"

echo "a site of Statiq's own"
mkdir "$work/own"
cp -r tests/statiq/input "$work/own/input"
cd "$work/own"
run 0 dotnet "$sample"
grep -q "The observer's own theme" output/index.html || fail "the site's own page has not its own theme"
run 0 dotnet "$usual" -i input/sourced -o "$work/alone"
diff -r "$work/alone" output/sourced || fail "articles beside other pages are not the same"
echo 'A page, with [a link to nowhere](sourced/nowhere.html).' > input/extra.md
run 0 dotnet "$sample"
# Statiq's own programs write their log to standard output.
grep -F '[WARN]' "$work/found" > "$work/log" || fail "Statiq's validation has no warning"
grep -qF 'sourced/nowhere.html' "$work/log" || fail "Statiq's validation does not see a link to no page"
if grep -vF 'sourced/nowhere.html' "$work/log" | grep -v '1 total relative links'; then fail "Statiq's validation warns of what is there"; fi
[ -e output/extra.html ] || fail "the site's own page is not written"
rm input/extra.md
spoil input/sourced/articles/losses/article.md
run 1 dotnet "$sample" --clean-mode Full
diff -r "$work/alone" output/sourced || fail "what stood is changed by a build with errors"
[ ! -e output/extra.html ] || fail "the site's own old page is not cleaned"

echo "preview"
cp "$OLDPWD/tests/statiq/input/sourced/articles/losses/article.md" input/sourced/articles/losses/article.md
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
# serves PATH TEXT: within a minute the page says so.
serves() {
  local tries
  for ((tries = 0; tries < 60; tries++)); do
    if curl --silent --max-time 5 "http://127.0.0.1:$port/$1" | grep -qF "$2"; then return; fi
    sleep 1
  done
  fail "preview does not show in $1: $2"
}
dotnet "$sample" preview --port "$port" > "$work/log" 2>&1 < /dev/null &
preview=$!
serves sourced/index.html livereload.js
if grep -rq livereload output; then fail "the script for reloading is written into pages"; fi
sed -i 's/^name: .*/name: "Reports, renamed"/' input/sourced/site.yaml
serves sourced/index.html 'Reports, renamed'

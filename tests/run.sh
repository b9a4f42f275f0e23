#!/usr/bin/env bash
# tests/run.sh [SITE…]: everything that proves the project, over output/ and over every other built site named.
# Logs, dumps, test results and the counts go to .artifacts/. Exit code 0 only if nothing failed.
set -uo pipefail
cd "$(dirname "$0")/.."

artifacts=$PWD/.artifacts
sites=(output .artifacts/sites/hafen "$@")
checkers=$PWD/tests/checkers
native=$artifacts/publish/Site/release_linux-x64/sourcebound
logs=$artifacts/checks
rm -rf "$logs" "$artifacts/tests" "$artifacts/dumps" "$artifacts/counts" "$artifacts/corpus.txt" "$artifacts/numbers"
mkdir -p "$logs" "$artifacts/tests" "$artifacts/dumps"

export CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# The compiler stays warm from one build to the next. No build server outlives the run.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=true
trap 'dotnet build-server shutdown --vbcscompiler > /dev/null 2>&1' EXIT
# What listens on loopback is asked directly, whatever proxy the machine has.
export no_proxy="127.0.0.1,localhost${no_proxy:+,$no_proxy}" NO_PROXY="127.0.0.1,localhost${NO_PROXY:+,$NO_PROXY}"

passed=0
failed=0
begun=()

say() {
  printf '\n== %s\n' "$*"
}

# ok NAME [SECONDS]
ok() {
  passed=$((passed + 1))
  echo "ok   $1${2:+ ($2 s)}"
}

# fail NAME LOG
fail() {
  failed=$((failed + 1))
  echo "FAIL $1"
  sed 's/^/     | /' "$2"
}

# check NAME COMMAND…: one line when it passes, its output too when it does not.
check() {
  local name=$1 log
  shift
  log=$logs/${name//[ \/]/-}.log
  local start=$SECONDS
  if "$@" > "$log" 2>&1 < /dev/null; then ok "$name" "$((SECONDS - start))"; else fail "$name" "$log"; fi
}

# together NAME COMMAND…: as check, but up to three of them at a time; a checker waits for its browser more than it computes.
together() {
  local name=$1 log
  shift
  log=$logs/${name//[ \/]/-}.log
  while [ "$(jobs -pr | wc -l)" -ge 3 ]; do wait -n; done
  report_ended
  begun+=("$name")
  {
    local start=$SECONDS status=0
    "$@" > "$log" 2>&1 < /dev/null || status=$?
    echo "$status $((SECONDS - start))" > "$log.part"
    mv "$log.part" "$log.ended"
  } &
}

# Says of those begun how they ended, in the order of beginning, up to the first that has not.
report_ended() {
  local log status seconds
  while [ "${#begun[@]}" -gt 0 ]; do
    log=$logs/${begun[0]//[ \/]/-}.log
    [ -e "$log.ended" ] || return 0
    read -r status seconds < "$log.ended"
    if [ "$status" -eq 0 ]; then ok "${begun[0]}" "$seconds"; else fail "${begun[0]}" "$log"; fi
    begun=("${begun[@]:1}")
  done
}

all_together() {
  wait
  report_ended
  # What never came to its end has failed.
  for name in "${begun[@]}"; do fail "$name" "$logs/${name//[ \/]/-}.log"; done
  begun=()
}

finish() {
  echo "$passed $failed" > "$artifacts/counts"
  say "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}

# Each package with a command that shows whether what it brings is there, from Debian or from elsewhere.
debian_packages() {
  cat << 'LIST'
awscli                command -v aws
caddy                 command -v caddy
chromium              test -x "${CHROMIUM:-/usr/bin/chromium}"
chromium-headless-shell  test -x "${CHROMIUM_HEADLESS_SHELL:-/usr/bin/chromium-headless-shell}"
clang                 command -v clang
default-jre-headless  command -v java
epubcheck             test -e /usr/bin/epubcheck
faketime              command -v faketime
fish                  command -v fish
fonts-noto-color-emoji  find /usr/share/fonts -name NotoColorEmoji.ttf | grep .
fonts-noto-core       find /usr/share/fonts -name NotoSerif-Regular.ttf | grep .
httrack               command -v httrack
libxml2-utils         command -v xmllint
lighttpd              test -x /usr/sbin/lighttpd || command -v lighttpd
lld                   command -v ld.lld
lynx                  command -v lynx
minisign              command -v minisign
nginx                 test -x /usr/sbin/nginx || command -v nginx
openssh-client        command -v ssh-keygen
python3-feedparser    /usr/bin/python3 -c 'import feedparser'
rsync                 command -v rsync
unzip                 command -v unzip
w3m                   command -v w3m
wget                  command -v wget
zlib1g-dev            find /usr/include /usr/local/include -name zlib.h | grep .
zsh                   command -v zsh
LIST
}

missing_packages() {
  debian_packages | while read -r package probe; do
    bash -c "$probe" > /dev/null 2>&1 < /dev/null || echo "$package"
  done
}

# without_services COMMAND…: runs it where no package may start what it brings: a server is begun by a check, on loopback, or not at all.
without_services() {
  # shellcheck disable=SC2016 # what it says is for the inner shell
  "${as_root[@]}" bash -c '
    policy=/usr/sbin/policy-rc.d
    if [ -e "$policy" ]; then exec "$@"; fi
    trap "rm -f $policy" EXIT
    printf "#!/bin/sh\nexit 101\n" > "$policy"
    chmod +x "$policy"
    "$@"' without-services "$@"
}

# Nor may they begin with the machine. One that was there before keeps its setting.
disable_services() {
  local package
  for package in "$@"; do
    case $package in
      nginx | lighttpd | caddy | rsync) if command -v systemctl > /dev/null; then "${as_root[@]}" systemctl --quiet disable "$package" 2>&1; fi ;;
    esac
  done
}

install_packages() {
  local packages as_root=()
  mapfile -t packages < <(missing_packages)
  if [ "${#packages[@]}" -eq 0 ]; then echo "everything from Debian is here"; return; fi

  echo "missing from Debian: ${packages[*]}"
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n); fi
  "${as_root[@]}" apt-get update
  without_services env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${packages[@]}"
  disable_services "${packages[@]}"

  mapfile -t packages < <(missing_packages)
  if [ "${#packages[@]}" -eq 0 ]; then return; fi
  echo "still missing, install by hand: ${packages[*]}"
  return 1
}

# Not in Debian in the versions needed, so never installed from here.
check_toolchain() {
  local found=0
  dotnet --version | grep '^10\.' || { echo "missing: the .NET SDK, version 10"; found=1; }
  node --version | grep -E '^v(2[0-9]|[3-9][0-9])\.' || { echo "missing: Node.js, version 20 or later"; found=1; }
  command -v npm || { echo "missing: npm"; found=1; }
  return "$found"
}

install_checkers() {
  local lock=$checkers/package-lock.json installed=$checkers/node_modules/.installed-lock.json
  if cmp -s "$lock" "$installed"; then echo "this lock file is installed already"; return; fi
  npm ci --prefix "$checkers" --ignore-scripts --no-audit --no-fund && cp "$lock" "$installed"
}

# Statiq.Web is not in every registry (RestoreAdditionalProjectSources names another source). Where it is not, that is said, and is neither passed nor failed.
check_statiq() {
  local said=$logs/statiq-restore.log
  if dotnet restore tests/statiq/Sample.csproj -p:Engine=Statiq > "$said" 2>&1; then
    check "statiq: the same bytes, findings, a site of its own and preview" "$checkers/statiq.sh" "$@"
  elif grep -qE 'error NU1[13][0-9]+:.*Statiq' "$said"; then
    echo "NOT TRIED: Statiq.Web does not restore here ($(grep -oE 'NU1[13][0-9]+: [^[]*' "$said" | head -n 1 | sed 's/\. .*//')); the engines were not compared"
  else
    fail "statiq: restored" "$said"
  fi
}

# A slip in its name would build the usual engine and say nothing.
refuses_unknown_engine() {
  local said
  if said=$(dotnet msbuild Site.csproj -t:RefuseUnknownEngine -p:Engine=Static 2>&1); then return 1; fi
  # shellcheck disable=SC2016 # the message's own back-ticks
  grep -F 'there is no engine `Static`: write -p:Engine=BuiltIn, the default, or -p:Engine=Statiq' <<< "$said"
}

publish_native() {
  local said=$logs/publish.txt status=0
  # An earlier one would be taken for this one's.
  rm -f "$native"
  # The analyzers judge the same code when the site is built; what trimming makes of it is said by the compiler to native code.
  dotnet publish Site.csproj -r linux-x64 -p:RunAnalyzers=false > "$said" 2>&1 || status=$?
  cat "$said"
  # Trimming (IL2xxx) and ahead-of-time (IL3xxx) warnings among them.
  if grep -qE 'warning [A-Z]+[0-9]+' "$said"; then echo "a warning fails this step"; status=1; fi
  return "$status"
}

run_tests() {
  # What tests run as a process of its own is the native program, which begins sooner.
  SOURCEBOUND=$native dotnet test tests/Tests.csproj --results-directory "$artifacts/tests" --logger trx
}

# counter NAME: the sum of one counter over all result files.
counter() {
  local sum=0 file number
  for file in "$artifacts"/tests/*.trx; do
    [ -e "$file" ] || continue
    number=$(xmllint --xpath "number(//*[local-name()='Counters']/@$1)" "$file")
    sum=$((sum + number))
  done
  echo "$sum"
}

count_tests() {
  local log=$logs/tests.log status=0 total tests_passed tests_failed
  run_tests > "$log" 2>&1 < /dev/null || status=$?
  total=$(counter total)
  tests_passed=$(counter passed)
  # A skipped test has proved nothing, so it counts as failed.
  tests_failed=$((total - tests_passed))
  passed=$((passed + tests_passed))
  failed=$((failed + tests_failed))
  if [ "$status" -eq 0 ] && [ "$tests_failed" -eq 0 ] && [ "$tests_passed" -gt 0 ]; then
    echo "ok   tests: $tests_passed passed"
    return
  fi
  echo "FAIL tests: $tests_passed passed, $tests_failed failed or skipped, exit code $status"
  sed 's/^/     | /' "$log"
  # No test ran, or the run broke down after the last one: that is a failure no test stands for.
  if [ "$tests_failed" -eq 0 ]; then failed=$((failed + 1)); fi
}

check_nu() {
  [ -e "$1/index.html" ] || { echo "no index.html in $1"; return 1; }
  # The one message let through: the policy stands in a meta element because a folder has no headers.
  java -jar "$checkers/node_modules/vnu-jar/build/dist/vnu.jar" \
    --skip-non-html --Werror --filterpattern '.*Content Security Policy.*' "$1"
}

check_html() {
  "$checkers/node_modules/.bin/html-validate" --config "$checkers/.htmlvalidate.json" --max-warnings 0 "$1/**/*.html"
}

check_css() {
  "$checkers/node_modules/.bin/stylelint" --config "$checkers/.stylelintrc.json" --max-warnings 0 "theme/**/*.css" "tests/themes/**/*.css"
}

# Served by us: the link checker's own server would listen on every address of the machine.
check_links() {
  # shellcheck disable=SC2016 # the address is known only inside
  node "$checkers/serve.mjs" "$1" bash -c '"$1" "$SITE_ADDRESS/" "$SITE_ADDRESS/404.html" --recurse --check-fragments --check-css \
    --skip "^https?://(?!127\.0\.0\.1)|:~:text=" --verbosity error' links "$checkers/node_modules/.bin/linkinator"
}

check_xml() {
  find "$1" \( -name '*.xml' -o -name '*.atom' -o -name '*.svg' \) -exec xmllint --noout --nonet {} +
}

check_sums() {
  (cd "$1" && sha256sum --check --strict --quiet SHA256SUMS)
}

check_verified() {
  "$native" verify "$1"
}

check_site() {
  local site=$1
  together "nu $site" check_nu "$site"
  together "html-validate $site" check_html "$site"
  together "links $site" check_links "$site"
  together "xml $site" check_xml "$site"
  together "feeds $site" "$checkers/feeds.py" "$site"
  together "crawlers $site" "$checkers/crawlers.py" "$site"
  together "checksums $site" check_sums "$site"
  together "exports $site" node "$checkers/exports.mjs" "$site"
  together "proofs $site" "$checkers/proofs.py" "$site"
  together "bag $site" "$checkers/bag.py" "$site"
  together "crate $site" node "$checkers/crate.mjs" "$site"
  together "signposting $site" node "$checkers/signposting.mjs" "$site"
  together "books $site" "$checkers/books.sh" "$site"
  together "copies $site" node "$checkers/copies.mjs" "$site"
  together "mirror $site" "$checkers/mirror.sh" "$site"
  together "warc $site" node "$checkers/warc.mjs" "$site"
  together "verified $site" check_verified "$site"
  together "wacz $site" node "$checkers/wacz.mjs" "$site"
  together "text $site" "$checkers/text.sh" "$site" "$artifacts/dumps/${site//\//-}"
  together "weight $site" node "$checkers/weight.mjs" "$site"
  together "browser $site" node "$checkers/browser.mjs" "$site"
  together "axe $site" node "$checkers/axe.mjs" "$site"
  together "pa11y $site" node "$checkers/pa11y.mjs" "$site"
}

say "1. The tools: .NET, Node and what is missing from Debian"
check "toolchain" check_toolchain
check "debian packages" install_packages
# Without its tools a run says nothing about the project.
if [ "$failed" -gt 0 ]; then finish; fi

say "2. The checkers: npm ci, without running any package's scripts; and the native program, published without a warning"
# Published first: its restore writes what every other build of the project is held against, and would have it compiled anew.
together "checkers installed" install_checkers
together "native program published" publish_native
all_together

say "3. The site: dotnet run, from input/ to output/"
check "site built" dotnet run --project Site.csproj
check "second site built" dotnet run --project Site.csproj -- --input tests/sites/hafen/input --output .artifacts/sites/hafen --strict

say "4. The native program: building the same bytes"
check "native program builds the same site, wherever and whenever" "$checkers/reproduced.sh" "$native" output input
check "and the same second site, with pictures and cards" "$checkers/reproduced.sh" "$native" .artifacts/sites/hafen tests/sites/hafen/input
check "tool and native program in an empty folder" "$checkers/installed.sh" "$native" .artifacts/sites/hafen tests/sites/hafen/input

say "5. The tests: dotnet test"
count_tests
if [ -e "$artifacts/corpus.txt" ]; then sed 's/^/     /' "$artifacts/corpus.txt"; fi

say "6. The checkers, over ${sites[*]}"
check "findings are errors of a build" "$checkers/msbuild.sh"
check "unknown engine refused" refuses_unknown_engine
check_statiq output input .artifacts/sites/hafen tests/sites/hafen/input
check "kinds of pages" node "$checkers/kinds.mjs"
together "stylelint theme" check_css
together "sarif logs" "$checkers/sarif.sh" "$native"
together "foreign archives" "$checkers/foreign-archives.sh" "$native" output
together "signatures" "$checkers/signatures.sh" "$native" tests/sites/hafen/input
together "rebuilt from the bag" "$checkers/rebuild.sh" output
together "preview" node "$checkers/preview.mjs" "$native"
together "servers" node "$checkers/servers.mjs" output "$native"
together "servers, with pictures" node "$checkers/servers.mjs" .artifacts/sites/hafen "$native"
together "recipes" node "$checkers/recipes.mjs" output "$native"
together "second theme" "$checkers/theme.sh" tests/themes/wire output .artifacts/sites/hafen
together "schemas" node "$checkers/schemas.mjs" output input tests/sites/hafen/input
together "screens" node "$checkers/screens.mjs" .artifacts/sites/hafen tests/screens/hafen
together "screens of the first article" node "$checkers/screens.mjs" output tests/screens/output article "article sources" front
for site in "${sites[@]}"; do check_site "$site"; done
all_together

say "7. Lighthouse, with nothing else at work, and the numbers"
check "lighthouse output" node "$checkers/lighthouse.mjs" output
# Of the same templates; what is in it and not in the first is pictures and other languages.
for site in "${sites[@]:1}"; do check "lighthouse $site" node "$checkers/lighthouse.mjs" "$site" article "article sources"; done
check "numbers" node "$checkers/numbers.mjs" "${sites[@]}"
cat "$logs/numbers.log"

finish

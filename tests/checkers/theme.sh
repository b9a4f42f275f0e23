#!/usr/bin/env bash
# theme.sh FOLDER OUT SECOND: both publications in the theme of FOLDER say what OUT and SECOND, built with the usual one, say; and meet the same standards.
set -euo pipefail
cd "$(dirname "$0")/../.."
checkers=$PWD/tests/checkers
theme=$1 usual_site=$2 usual_second=$3
usual=.artifacts/bin/Site/debug/sourcebound.dll
own=.artifacts/bin/Site-$(basename "$theme")/debug/sourcebound.dll
site=.artifacts/sites/$(basename "$theme") second=.artifacts/sites/$(basename "$theme")-second
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# quietly COMMAND…: what it says only if it fails.
quietly() {
  "$@" > "$work/said" 2>&1 || { cat "$work/said"; return 1; }
}

# refused FOLDER MESSAGE: no program is built with such a theme.
refused() {
  if dotnet build Site.csproj --no-restore -t:RefuseUnknownThemeFiles -p:ThemeFolder="$1" > "$work/said" 2>&1; then echo "not refused: $1"; return 1; fi
  grep -qF "error : $2" "$work/said" || { cat "$work/said"; return 1; }
}

# A misspelt file would leave the usual one in its place. A new part of a template, and a file with the name of a usual one, are neither.
mkdir -p "$work/slip/text"
touch "$work/slip/ArtcleTemplate.cshtml" "$work/slip/text/en.yml" "$work/slip/site.css" "$work/slip/OwnPart.cshtml"
refused "$work/slip" "of the theme folder \`$work/slip\`, \`theme/ArtcleTemplate.cshtml\`, \`theme/text/en.yml\` takes no file's place"
refused "$work/none" "there is no file in the theme folder \`$work/none\`"

# The analyzers judge the same code in the usual build. That one, built again afterwards, is still up to date.
sha256sum "$usual" > "$work/usual"
quietly dotnet build Site.csproj -p:ThemeFolder="$theme" -p:RunAnalyzers=false
quietly dotnet build Site.csproj --no-restore
sha256sum --check --quiet "$work/usual"

quietly dotnet "$own" build --output "$site"
quietly dotnet "$own" build --input tests/sites/hafen/input --output "$second" --strict
node "$checkers/theme.mjs" "$usual_site" "$site"
node "$checkers/theme.mjs" "$usual_second" "$second"

# The bag rebuilds itself by the same command as any other (rebuild.sh): its program is the usual one, with the theme's files in their places.
unzip -q "$usual_site/archive/site-bag.zip" 'site-bag/data/program/*' 'site-bag/bag-info.txt' -d "$work/usual-bag"
unzip -q "$site/archive/site-bag.zip" 'site-bag/data/program/*' 'site-bag/bag-info.txt' -d "$work/bag"
cp -r "$theme/." "$work/usual-bag/site-bag/data/program/theme/"
diff -r "$work/usual-bag/site-bag/data" "$work/bag/site-bag/data"
diff <(grep '^Rebuild-Command: ' "$work/usual-bag/site-bag/bag-info.txt") <(grep '^Rebuild-Command: ' "$work/bag/site-bag/bag-info.txt")

java -jar "$checkers/node_modules/vnu-jar/build/dist/vnu.jar" --skip-non-html --Werror --filterpattern '.*Content Security Policy.*' \
  "$site/index.html" "$site/404.html" "$site/articles" "$site/uk/articles" "$second/articles"
"$checkers/node_modules/.bin/html-validate" --config "$checkers/.htmlvalidate.json" --max-warnings 0 \
  "$site/*.html" "$site/articles/**/*.html" "$site/uk/articles/**/*.html" "$second/articles/**/*.html"
"$checkers/proofs.py" "$site"
node "$checkers/weight.mjs" "$site" front article 'article sources'
node "$checkers/browser.mjs" "$site" front article
node "$checkers/axe.mjs" "$site" article 'article sources'

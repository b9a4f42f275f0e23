#!/usr/bin/env bash
# mirror.sh OUT: what wget saves from the served site is the site, byte for byte, so that nothing is orphaned.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(cd "$1" && pwd)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/site"

# `/` is saved as index.html, and so is every folder's own page, which is how the site names them anyway.
# 404.html is the one page that nothing links to, and robots.txt is what wget asks for by itself.
status=0
node "$here/serve.mjs" "$out" bash -c '
  wget --mirror -p -np -nH --no-proxy --no-verbose --tries=2 --timeout=20 --restrict-file-names=nocontrol \
    --directory-prefix="$1" "$SITE_ADDRESS/" "$SITE_ADDRESS/404.html"' mirror "$work/site" > "$work/log" 2>&1 || status=$?

# The exit code alone would not do: it is 8 also when the site has no robots.txt. What counts is what was saved.
if ! diff -r "$out" "$work/site"; then
  echo "the mirror differs from the site; wget (exit code $status) said:"
  cat "$work/log"
  exit 1
fi
echo "mirror: $(find "$work/site" -type f | wc -l) files, all equal"

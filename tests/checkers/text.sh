#!/usr/bin/env bash
# text.sh OUT DUMPS: article pages and the lists across articles in text browsers: each dump succeeds, says something, shows no tags, and keeps Cyrillic.
set -euo pipefail
out=$1
dumps=$2
export LC_ALL=C.UTF-8

failures=0
fail() {
  echo "$*"
  failures=$((failures + 1))
}

mapfile -d '' -t pages < <(find "$out" \( -path '*/articles/*' -o -path '*/sources/*' -o -path '*/dates/*' -o -path '*/places/*' \) -name '*.html' -print0 | sort -z)
[ "${#pages[@]}" -gt 0 ] || fail "no article page in $out"

mkdir -p "$dumps"
for page in "${pages[@]}"; do
  name=${page#"$out"/}
  for browser in w3m lynx; do
    dump=$dumps/${name//\//-}.$browser.txt
    case $browser in
      w3m) command=(w3m -dump -T text/html -I UTF-8 -O UTF-8 -cols 80 "$page") ;;
      lynx) command=(lynx -dump -force_html -assume_charset=UTF-8 -display_charset=UTF-8 -width=80 "$page") ;;
    esac
    if ! "${command[@]}" > "$dump" < /dev/null; then fail "$name: $browser fails"; fi
    if ! grep -q '[[:alpha:]]' "$dump"; then fail "$name: the dump of $browser is empty"; fi
    if grep -nE '</?[a-z][a-z0-9]*( [^<>]*)?>' "$dump"; then fail "$name: tags in the dump of $browser"; fi
    if grep -qP '\p{Cyrillic}' "$page" && ! grep -qP '\p{Cyrillic}' "$dump"; then fail "$name: $browser loses the Cyrillic"; fi
  done
done
echo "text: ${#pages[@]} pages, $failures found"
[ "$failures" -eq 0 ]

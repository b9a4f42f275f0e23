#!/usr/bin/env bash
# books.sh OUT: every book of a site passes EPUBCheck without a warning.
set -uo pipefail
shopt -s nullglob
status=0
books=("$1"/articles/*/article.epub)
[ "${#books[@]}" -gt 0 ] || { echo "no book in $1"; exit 1; }
for book in "${books[@]}"; do
  java -jar /usr/bin/epubcheck --failonwarnings "$book" || status=1
  # The kind of the file stands in its first bytes (OCF 4.3).
  [ "$(dd if="$book" bs=1 skip=30 count=28 status=none)" = "mimetypeapplication/epub+zip" ] || { echo "$book does not begin with its kind"; status=1; }
done
exit "$status"

#!/usr/bin/env bash
# rebuild.sh OUT: whoever has nothing but the bag builds the same site, and the same bag.
set -euo pipefail
bag=$(cd "$1" && pwd)/archive/site-bag.zip

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unzip -q "$bag"
for algorithm in sha256 sha512; do
  (cd site-bag && "${algorithm}sum" --check --strict --quiet "manifest-$algorithm.txt" "tagmanifest-$algorithm.txt")
done

# As the bag's own README says: a copy of what it carries, and the command that it names.
mkdir again
cp -r site-bag/data/program site-bag/data/input again
cd again
# The analyzers have judged this source where it comes from.
RunAnalyzers=false bash -ec "$(sed -n 's/^Rebuild-Command: //p' ../site-bag/bag-info.txt)"
cd "$work"
cmp "$bag" again/site/archive/site-bag.zip

# Nothing is signed here, so all else is the same, too.
diff -r "$(dirname "$bag")/.." again/site
echo "rebuild: $(find again/site -type f | wc -l) files, all equal"

#!/usr/bin/env bash
# foreign-archives.sh PROGRAM OUT: what wget, warcio and sha256sum make of a site is judged without a false alarm, and damage to it is found.
set -euo pipefail
program=$(realpath "$1")
site=$(realpath "$2")
checkers=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

verify() {
  "$program" verify "$@"
}

# holds WHAT PATH
holds() {
  if verify "$2" > said.txt 2>&1; then echo "holds: $1"; else echo "false alarm: $1"; cat said.txt; exit 1; fi
}

# fails CODE PATH
fails() {
  local status=0
  verify "$2" > said.txt 2>&1 || status=$?
  if [ "$status" -ne 1 ] || ! grep -q " $1: " said.txt; then echo "not found: $1, exit code $status"; cat said.txt; exit 1; fi
  echo "found: $1"
}

# flip FILE BYTE: another value there.
flip() {
  python3 -c 'import sys; path, at = sys.argv[1], int(sys.argv[2]); data = bytearray(open(path, "rb").read()); data[at] ^= 1; open(path, "wb").write(data)' "$1" "$2"
}

# shellcheck disable=SC2016 # the address is known only inside
node "$checkers/serve.mjs" "$site" bash -ec '
  wget --quiet --mirror --no-host-directories --directory-prefix mirror --warc-file compressed "$SITE_ADDRESS/"
  wget --quiet --mirror --no-host-directories --directory-prefix mirror-2 --no-warc-compression --warc-file plain "$SITE_ADDRESS/"
  "$1" verify "$SITE_ADDRESS/"
  "$1" verify "$SITE_ADDRESS/archive/site.wacz"
  "$1" verify "$SITE_ADDRESS/archive/site-bag.zip"
' served "$program" > served.txt || { cat served.txt; exit 1; }
echo "holds: the served site, its web archive and its bag"
holds "wget's compressed records" compressed.warc.gz
holds "wget's plain records" plain.warc
NODE_PATH=$checkers/node_modules node "$checkers/foreign.mjs" warcio.warc.gz
holds "warcio's records" warcio.warc.gz

mkdir -p bag/data
cp -r "$site/." bag/data/
printf 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n' > bag/bagit.txt
(cd bag && find data -type f -print0 | sort -z | xargs -0 sha256sum > manifest-sha256.txt && find data -type f -print0 | xargs -0 md5sum > manifest-md5.txt)
holds "a bag made by sha256sum and md5sum" bag
python3 -m zipfile -c bag.zip bag
holds "the same bag, zipped" bag.zip

cp plain.warc damaged.warc
flip damaged.warc "$(grep -abo '</html>' damaged.warc | head -n 1 | cut -d: -f1)"
fails warc-block-digest damaged.warc
head -c "$(($(stat -c %s plain.warc) - 100))" plain.warc > cut.warc
fails warc-truncated cut.warc
head -c "$(($(stat -c %s compressed.warc.gz) - 100))" compressed.warc.gz > cut.warc.gz
fails gzip-truncated cut.warc.gz
echo x >> bag/data/index.html
fails bag-digest bag

#!/usr/bin/env bash
# signatures.sh PROGRAM INPUT: signs a copy of a site with a key of minisign; minisign, ssh-keygen, openssl and ReplayWeb.page accept it, and refuse what was tampered with.
set -euo pipefail
program=$(realpath "$1")
input=$(realpath "$2")
checkers=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cp -r "$input" input
rm -rf input/signatures

run() {
  "$program" "$@"
}

refused() {
  if "$@" > said.txt 2>&1; then echo "accepted: $*"; cat said.txt; exit 1; fi
}

minisign -G -W -p key.pub -s key.sec > /dev/null
if run sign --key key.sec 2> said.txt; then echo "signed with a key that is not stated"; exit 1; fi
grep '^signing:' said.txt >> input/site.yaml
run sign --key key.sec 2> said.txt || { cat said.txt; exit 1; }

diff <(tail -n 1 key.pub) <(tail -n 1 output/archive/minisign.pub)
minisign -V -q -p key.pub -m output/SHA256SUMS
minisign -V -q -p output/archive/minisign.pub -m output/SHA256SUMS
ssh-keygen -Y verify -f output/archive/allowed_signers -I publisher -n file -s output/SHA256SUMS.sig < output/SHA256SUMS
(cd output && sha256sum --check --strict --quiet SHA256SUMS)
run verify output --key key.pub > said.txt || { cat said.txt; exit 1; }

# openssl takes the signature of a web archive as two numbers in DER.
node --input-type=module - output/archive/site.wacz << 'JS'
import { createPublicKey, createHash, verify } from 'node:crypto';
import { execFileSync } from 'node:child_process';
const wacz = process.argv[2];
const member = (name) => execFileSync('unzip', ['-p', wacz, name], { maxBuffer: 1 << 28 });
const { hash, signedData } = JSON.parse(member('datapackage-digest.json'));
const fields = Object.keys(signedData).sort().join(' ');
if (fields !== 'created hash publicKey signature software version') throw new Error(`signedData has ${fields}`);
if (hash !== `sha256:${createHash('sha256').update(member('datapackage.json')).digest('hex')}` || hash !== signedData.hash) throw new Error('another hash');
const key = createPublicKey({ key: Buffer.from(signedData.publicKey, 'base64'), format: 'der', type: 'spki' });
if (key.asymmetricKeyDetails.namedCurve !== 'secp384r1') throw new Error('another curve');
const signature = Buffer.from(signedData.signature, 'base64');
const asked = { key, dsaEncoding: 'ieee-p1363' };
if (!verify('sha256', Buffer.from(hash), asked, signature)) throw new Error('openssl refuses the signature');
if (verify('sha256', Buffer.from(`${hash} `), asked, signature)) throw new Error('openssl accepts another hash');
const web = await crypto.subtle.importKey('spki', Buffer.from(signedData.publicKey, 'base64'), { name: 'ECDSA', namedCurve: 'P-384' }, false, ['verify']);
if (!(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, web, signature, Buffer.from(hash)))) throw new Error('WebCrypto refuses the signature');
JS

# A tampered signature: another first digit of its base64.
python3 - output/archive/site.wacz tampered.wacz << 'PY'
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as source, zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_STORED) as target:
    for entry in source.infolist():
        content = source.read(entry)
        if entry.filename == "datapackage-digest.json":
            digest = json.loads(content)
            signature = digest["signedData"]["signature"]
            digest["signedData"]["signature"] = ("B" if signature[0] == "A" else "A") + signature[1:]
            content = json.dumps(digest).encode()
        target.writestr(entry, content)
PY
refused run verify tampered.wacz
grep -q ' wacz-signature: ' said.txt
node "$checkers/replay.mjs" output/archive/site.wacz signed tampered.wacz tampered

cp output/SHA256SUMS sums
echo '# more' >> output/SHA256SUMS
refused minisign -V -q -p key.pub -m output/SHA256SUMS
refused ssh-keygen -Y verify -f output/archive/allowed_signers -I publisher -n file -s output/SHA256SUMS.sig < output/SHA256SUMS
refused run verify output
grep -q ' signature-wrong: ' said.txt
mv sums output/SHA256SUMS
run verify output > said.txt || { cat said.txt; exit 1; }
echo "signed, checked by minisign, ssh-keygen, openssl, WebCrypto and ReplayWeb.page; tampered ones refused"

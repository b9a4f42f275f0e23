#!/usr/bin/python3
"""proofs.py SITE: recomputes every quote proof from the published files alone, with nothing of the program."""
import hashlib
import json
import pathlib
import re
import sys
import unicodedata

PLAIN = str.maketrans({**dict.fromkeys("“”„«»「」", '"'), **dict.fromkeys("‘’‹›", "'"), **dict.fromkeys("‐‑‒–—", "-"), "…": "..."})


def normal(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def bytes_of(folder, text):
    return (folder / text["path"]).read_bytes() if "path" in text else text["translation"].encode()


def check(folder, proof):
    """Yields a line for every cut that was made and compared."""
    for text, cuts in ((proof.get("text"), proof.get("found", [])), (proof.get("supplied"), [proof["supplied"]] if "supplied" in proof else [])):
        if text is None:
            continue
        stored = bytes_of(folder, text)
        assert hashlib.sha256(stored).hexdigest() == text["sha256"], "SHA-256"
        for cut in cuts:
            exact, quoted = normal(cut["exact"]), normal(cut.get("quoted", proof["exact"]))
            assert stored[cut["byte_start"]:cut["byte_end"]].decode() == cut["exact"], "bytes"
            assert stored.decode()[cut["start"]:cut["end"]] == cut["exact"], "code points"
            if cut is not text and proof["match"] == "typographic":
                exact, quoted = exact.translate(PLAIN), quoted.translate(PLAIN)
            assert exact == quoted, f"{quoted!r} is not {exact!r}"
            yield exact


def main(site):
    cuts, unproved = 0, 0
    files = sorted(pathlib.Path(site).glob("articles/*/proofs.json"))
    assert files, f"no proofs in {site}"
    for file in files:
        for proof in json.loads(file.read_text())["proofs"]:
            try:
                cuts += len(list(check(file.parent, proof)))
            except AssertionError as failure:
                sys.exit(f"{file}: {proof['id']}: {failure}")
            # An embedded original without a proof would have been printed without its source's text.
            assert "found" in proof or proof["kind"] != "embedded", f"{file}: {proof['id']}"
            unproved += "found" not in proof
    print(f"{len(files)} articles, {cuts} cuts equal, {unproved} statements without a stored text of their source")


main(sys.argv[1])

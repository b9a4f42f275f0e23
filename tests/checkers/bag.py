#!/usr/bin/python3
"""bag.py OUT: the site's bag after RFC 8493, read independently of the program, equal to the site, and with the identifiers that git computes."""
import datetime
import hashlib
import json
import re
import stat
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

site = Path(sys.argv[1]).resolve()
archive = site / 'archive' / 'site-bag.zip'
found = []


def say(*words):
    found.append(' '.join(str(word) for word in words))


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        say(*command, 'said:', done.stdout, done.stderr)
    return done.stdout


def digest(path, algorithm):
    with path.open('rb') as file:
        return hashlib.file_digest(file, algorithm).hexdigest()


def files_of(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob('*') if path.is_file() and '.git' not in path.parts}


def read_manifest(path, algorithm):
    """Section 2.1.3: a digest, white space, a path in which only %, CR and LF are encoded."""
    listed = {}
    for line in path.read_bytes().decode('utf-8').split('\n')[:-1]:
        match = re.fullmatch(r'([0-9a-f]+)  (\S.*)', line)
        if not match or len(match[1]) != hashlib.new(algorithm).digest_size * 2:
            say(path.name, 'has the line', line)
            continue
        name = match[2].replace('%0A', '\n').replace('%0D', '\r').replace('%25', '%')
        if name in listed:
            say(path.name, 'lists', name, 'twice')
        if name.startswith(('/', '~')) or '..' in name.split('/'):
            say(path.name, 'leads out of the bag:', name)
        listed[name] = match[1]
    return listed


def check_zip():
    run('unzip', '-tq', str(archive))
    with zipfile.ZipFile(archive) as members:
        names = members.namelist()
        if len(names) != len(set(names)):
            say('a member stands twice')
        for member in members.infolist():
            if member.compress_type != zipfile.ZIP_STORED or member.extra or member.is_dir():
                say(member.filename, 'is not plainly stored')
            if stat.S_IMODE(member.external_attr >> 16) != 0o644 or member.date_time != members.infolist()[0].date_time:
                say(member.filename, 'has a mode or time of its own')
        # Section 4: one folder, called as the file is.
        if {name.split('/')[0] for name in names} != {archive.stem}:
            say('the folder is not', archive.stem)


def check_bag(bag):
    if (bag / 'bagit.txt').read_bytes() != b'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n':
        say('bagit.txt is not as section 2.1.1 has it')
    payload = {name for name in files_of(bag) if name.startswith('data/')}
    tags = {name for name in files_of(bag) - payload if not name.startswith('tagmanifest-')}
    for prefix, expected in (('manifest', payload), ('tagmanifest', tags)):
        for algorithm in ('sha256', 'sha512'):
            listed = read_manifest(bag / f'{prefix}-{algorithm}.txt', algorithm)
            if listed.keys() != expected:
                say(prefix, algorithm, 'and the files differ in', sorted(listed.keys() ^ expected))
            for name in listed.keys() & expected:
                if digest(bag / name, algorithm) != listed[name]:
                    say(name, 'is not what', prefix, algorithm, 'says')
            # What people have at hand; a percent sign in a name is more than it can read.
            if not any('%' in name for name in expected):
                run(f'{algorithm}sum', '--check', '--strict', '--quiet', f'{prefix}-{algorithm}.txt', cwd=bag)
    return payload


def read_info(bag):
    lines = (bag / 'bag-info.txt').read_text('utf-8').split('\n')
    info = {}
    for line in lines[:-1]:
        match = re.fullmatch(r'([A-Za-z-]+): (\S.*)', line)
        if not match:
            say('bag-info.txt has the line', line)
            continue
        info.setdefault(match[1], []).append(match[2])
    return info


def check_info(bag, payload, info, described):
    size = sum((bag / name).stat().st_size for name in payload)
    if info.get('Payload-Oxum') != [f'{size}.{len(payload)}']:
        say('Payload-Oxum is', info.get('Payload-Oxum'), 'and should be', f'{size}.{len(payload)}')
    if info.get('Bagging-Date') != [described['edition']]:
        say('Bagging-Date is', info.get('Bagging-Date'))
    if info.get('Source-Organization', [None]) != [described['publication'].get('publisher')]:
        say('Source-Organization is', info.get('Source-Organization'))
    if info.get('Rebuild-Command') != [described['rebuild']]:
        say('Rebuild-Command is', info.get('Rebuild-Command'))


def check_held(bag):
    """What the archives hold is the site but for what names their hashes."""
    held = {name for name in files_of(site) if not re.fullmatch(r'archive/.*|[a-z]{2,3}/archive/index\.html|archive\.json|SHA256SUMS.*|([a-z]{2,3}/)?articles/[^/]+/archive\.html|articles/[^/]+/article\.wacz', name)}
    bagged = files_of(bag / 'data' / 'site')
    if held != bagged:
        say('the site and the bag differ in', sorted(held ^ bagged))
    for name in held & bagged:
        if (site / name).read_bytes() != (bag / 'data' / 'site' / name).read_bytes():
            say(name, 'differs between site and bag')
    return held


def check_swhids(bag, info, described):
    """SoftWare Hash IDentifiers are what git computes of the same files."""
    data = bag / 'data'
    git = ['git', '-c', 'core.autocrlf=false', '-c', 'core.attributesFile=/dev/null']
    run('git', 'init', '--quiet', '.', cwd=data)
    (data / '.git' / 'info' / 'attributes').write_text('* -text -filter\n')
    run(*git, 'add', '--all', '--force', cwd=data)
    tree = run(*git, 'write-tree', cwd=data).strip()

    def folder(path):
        return 'swh:1:dir:' + run(*git, 'rev-parse', f'{tree}:{path}', cwd=data).strip()

    if f'swh:1:dir:{tree}' not in info.get('External-Identifier', []):
        say('the bag is not identified as', tree)
    for name, path in (('site', 'site'), ('input', 'input'), ('program', 'program'), ('theme', 'program/theme')):
        if described['swhid'][name] != folder(path):
            say('swhid of', name, 'is', described['swhid'][name], 'and should be', folder(path))
    for article in described['articles']:
        if article['folder'] != folder(f'site/articles/{article["slug"]}'):
            say('swhid of', article['slug'], 'is', article['folder'])
        if f'articles/{article["slug"]}/index.html' not in article['contents']:
            say(article['slug'], 'has no page')
        for path, identifier in article['contents'].items():
            expected = 'swh:1:cnt:' + run('git', 'hash-object', '--no-filters', str(site / path)).strip()
            if identifier != expected:
                say('swhid of', path, 'is', identifier, 'and should be', expected)


def check_described(held, described):
    if described['format'] != 'sourcebound-archive-1':
        say('the format is', described['format'])
    start = datetime.datetime.fromisoformat(described['edition']).replace(tzinfo=datetime.timezone.utc)
    if described['source_date_epoch'] != int(start.timestamp()):
        say('source_date_epoch is', described['source_date_epoch'])
    if described['held'] != {'files': len(held), 'bytes': sum((site / name).stat().st_size for name in held)}:
        say('held is', described['held'])
    slugs = sorted(path.name for path in (site / 'articles').iterdir() if path.is_dir())
    if [article['slug'] for article in described['articles']] != slugs:
        say('the articles are not', slugs)
    listed = [entry for part in [described, *described['articles']] for entry in part['archives']]
    for entry in listed:
        path = site / entry['path']
        if path.stat().st_size != entry['bytes'] or digest(path, 'sha256') != entry['sha256']:
            say(entry['path'], 'is not what archive.json says')
        if not re.fullmatch(r'[a-z]+/[a-z0-9.+-]+(; ?[a-z]+=[a-z0-9-]+)*', entry['media_type']) or not entry['holds']:
            say(entry['path'], 'has the type', entry['media_type'])
    missing = {path for path in files_of(site) if path.endswith(('.wacz', '.epub', '-bag.zip', '/snapshot.html', '/proofs.json'))} - {entry['path'] for entry in listed}
    if missing:
        say('archive.json leaves out', sorted(missing))


described = json.loads((site / 'archive.json').read_text('utf-8'))
check_zip()
with tempfile.TemporaryDirectory() as work:
    run('unzip', '-q', str(archive), '-d', work)
    bag = Path(work) / archive.stem
    payload = check_bag(bag)
    info = read_info(bag)
    check_info(bag, payload, info, described)
    held = check_held(bag)
    check_swhids(bag, info, described)
    check_described(held, described)
for line in found:
    print(line)
print(f'bag: {len(payload)} files, {len(held)} of them the site: {len(found)} found')
sys.exit(1 if found else 0)

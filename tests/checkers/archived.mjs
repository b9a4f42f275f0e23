// What the checkers of archives share: which files of a site its archives hold, and what stands in an archive.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { WARCParser } from 'warcio';

const run = promisify(execFile);
const most = 1 << 28;

// They name the hashes of archives, so no archive can hold them.
const notHeld = /^(?:archive\/.*|[a-z]{2,3}\/archive\/index\.html|archive\.json|SHA256SUMS.*|(?:[a-z]{2,3}\/)?articles\/[^/]+\/archive\.html|articles\/[^/]+\/article\.wacz)$/u;

// They grow with the publication, so no archive of one article takes them.
const listing = /^(?:[a-z]{2,3}\/)?(?:404|corrections|figures|index)\.html$/u;

/** Whether the archives of a site hold the file at this path. */
export function isHeld(path) {
  return !notHeld.test(path);
}

/** All files of a built site, as slash-separated paths in ordinal order. */
export async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The web archives of a built site, each with the paths of the files it has to hold. */
export async function webArchivesOf(folder) {
  const files = await filesOf(folder);
  const held = files.filter(isHeld);
  const shared = held.filter((path) => path === 'site.css' || (/^(?:[a-z]{2,3}\/)?[^/]+\.html$/u.test(path) && !listing.test(path)));
  return files.filter((path) => path.endsWith('.wacz')).map((path) => {
    const article = /^articles\/[^/]+\//u.exec(path)?.[0];
    return { path, holds: article ? [...held.filter((other) => other.replace(/^[a-z]{2,3}\//u, '').startsWith(article)), ...shared].sort() : held };
  });
}

/** The bytes of a member of a ZIP file, from unzip. */
export async function memberOf(file, member) {
  return (await run('unzip', ['-p', file, member], { encoding: 'buffer', maxBuffer: most })).stdout;
}

/** The address below which an archive has its files. */
export async function addressOf(file) {
  const { mainPageUrl } = JSON.parse(await memberOf(file, 'datapackage.json'));
  return mainPageUrl.replace(/(?:articles\/[^/]+\/)?index\.html$/u, '');
}

/** The address of a path below another address. */
export function addressBelow(base, path) {
  return base + path.split('/').map(encodeURIComponent).join('/');
}

/** The records of a WARC file as warcio reads them, with the digests of what they hold. */
export async function* recordsOf(file) {
  for await (const record of new WARCParser(createReadStream(file))) {
    const type = record.warcType;
    const block = createHash('sha256');
    // Of a server's answer only the body is asked for here.
    for await (const piece of record) block.update(piece);
    const digest = block.digest('hex');
    yield {
      type,
      url: (record.warcTargetURI ?? '').replace(/^<(.*)>$/u, '$1'),
      status: record.httpHeaders && Number(record.httpHeaders.statusCode),
      block: digest,
      payload: digest,
      headers: record.warcHeaders.headers,
    };
  }
}

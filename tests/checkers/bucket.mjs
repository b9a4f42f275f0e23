// What stands in for S3: keeps in a folder what the AWS command line puts into a bucket, on loopback, with the types it was given.
import { createServer } from 'node:http';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** Serves one bucket out of `folder`; `types` maps every object to its media type, `website` is the setting that was put last. */
export async function serveBucket(folder) {
  const bucket = { types: new Map(), website: '' };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const [, , ...parts] = decodeURIComponent(url.pathname).split('/');
    const key = parts.join('/');
    const body = await bodyOf(request);
    try {
      if (request.method === 'PUT' && url.searchParams.has('website')) bucket.website = body.toString();
      else if (request.method === 'PUT') await keep(join(folder, key), body);
      else if (request.method === 'DELETE') await rm(join(folder, key));
      else if (request.method !== 'GET' || key !== '') throw new Error(`${request.method} ${request.url} is not known here`);
      if (request.method === 'PUT' && key !== '') bucket.types.set(key, request.headers['content-type'] ?? '');
      if (request.method === 'DELETE') bucket.types.delete(key);
      const list = request.method === 'GET' ? await listOf(folder) : '';
      response.writeHead(request.method === 'DELETE' ? 204 : 200, { 'Content-Type': 'application/xml' }).end(list);
    } catch (error) {
      response.writeHead(501, { 'Content-Type': 'text/plain' }).end(error.message);
    }
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
  return Object.assign(bucket, {
    address: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => { server.close(closed); });
    },
  });
}

async function bodyOf(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function keep(path, body) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, body);
}

// ListObjectsV2, all of it on one page. Keys are in order, which `sync` relies on.
async function listOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const keys = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
  const objects = await Promise.all(keys.map(async (key) => {
    const { size, mtime } = await stat(join(folder, key));
    return `<Contents><Key>${key}</Key><LastModified>${mtime.toISOString()}</LastModified><Size>${size}</Size></Contents>`;
  }));
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>false</IsTruncated>${objects.join('')}</ListBucketResult>`;
}

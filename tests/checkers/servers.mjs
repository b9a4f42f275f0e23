// node servers.mjs OUT PROGRAM: nginx, lighttpd and Caddy as Debian has them, told nothing but a folder and a port, hand the site out as it is.
// What a server needs to run at all, without an account of its own, comes on top: where its temporary files go. Types come from its own list.
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, relative, resolve, sep } from 'node:path';
import { Findings, folderArgument, inTurns } from './site.mjs';

const root = folderArgument();
const program = resolve(process.argv[3]);
const work = await mkdtemp(join(tmpdir(), 'servers-'));
const findings = new Findings();

// Debian keeps servers where only root looks for programs.
const environment = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin`, HOME: work, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work };

const nginx = (port) => `daemon off;
pid ${work}/nginx.pid;
error_log stderr crit;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path ${work}/body;
  proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi;
  scgi_temp_path ${work}/scgi;
  server { listen 127.0.0.1:${port}; root "${root}"; }
}
`;

const lighttpd = (port) => `server.modules = ("mod_indexfile", "mod_staticfile")
index-file.names = ("index.html")
include_shell "/usr/share/lighttpd/create-mime.conf.pl"
server.bind = "127.0.0.1"
server.port = ${port}
server.document-root = "${root}"
`;

const servers = {
  nginx: async (port) => ['nginx', '-p', work, '-c', await written('nginx.conf', nginx(port))],
  lighttpd: async (port) => ['lighttpd', '-D', '-f', await written('lighttpd.conf', lighttpd(port))],
  caddy: (port) => ['caddy', 'file-server', '--root', root, '--listen', `127.0.0.1:${port}`],
};

// What a browser shows has to come under its type; what people save may come under any that no browser shows as a page.
const shown = {
  '.css': /^text\/css\b/u,
  '.html': /^text\/html\b/u,
  '.jpg': /^image\/jpeg$/u,
  '.json': /^application\/json\b/u,
  '.png': /^image\/png$/u,
  '.svg': /^image\/svg\+xml\b/u,
  '.txt': /^text\/plain\b/u,
  '.webp': /^image\/webp$/u,
  '.xml': /^(?:text|application)\/xml\b/u,
  '.zip': /^application\/zip$/u,
};

async function written(name, text) {
  const path = join(work, name);
  await writeFile(path, text);
  return path;
}

function freePort() {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

async function untilItAnswers(address, server) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) return false;
    try {
      await fetch(address);
      return true;
    } catch {
      await new Promise((later) => { setTimeout(later, 50); });
    }
  }
  return false;
}

async function judge(name, address, files) {
  const types = new Map();
  const expect = (holds, ...what) => { if (!holds) findings.add(name, ...what); };
  await inTurns(files, 4, async (file) => {
    const bytes = await readFile(join(root, file));
    const url = `${address}/${file.split('/').map(encodeURIComponent).join('/')}`;
    const answer = await fetch(url, { redirect: 'manual' });
    const type = answer.headers.get('content-type') ?? 'no type';
    const ending = extname(file);
    types.set(ending, type);
    expect(answer.status === 200, file, `answers ${answer.status}`);
    expect(bytes.equals(Buffer.from(await answer.arrayBuffer())), file, 'other bytes than in the folder');
    expect(shown[ending]?.test(type) ?? !/html|script/u.test(type), file, type);
    if (file === 'index.html' || file.endsWith('/index.html')) await judgeFolder(url.slice(0, -'index.html'.length), bytes, expect);
    if (ending === '.wacz') await judgeParts(url, bytes, expect);
  });
  const missing = await fetch(`${address}/no/such/page.html`);
  expect(missing.status === 404, 'a missing page', `answers ${missing.status}`);
  return types;
}

// A folder's address gives its page, with the slash at once, without it by a redirect.
async function judgeFolder(url, bytes, expect) {
  const folder = await fetch(url, { redirect: 'manual' });
  expect(folder.status === 200 && bytes.equals(Buffer.from(await folder.arrayBuffer())), url, 'does not give the page of the folder');
  if (new URL(url).pathname === '/') return;
  const bare = await fetch(url.slice(0, -1), { redirect: 'manual' });
  expect([301, 302, 307, 308].includes(bare.status), url, `without its slash answers ${bare.status}`);
  expect(new URL(bare.headers.get('location') ?? '', url).href === url, url, `without its slash leads to ${bare.headers.get('location')}`);
}

// Replay asks how long an archive is, reads its end, and then the records that a page needs.
async function judgeParts(url, bytes, expect) {
  const head = await fetch(url, { method: 'HEAD' });
  expect(head.status === 200 && Number(head.headers.get('content-length')) === bytes.length, url, 'does not say how long it is');
  for (const [range, from, to] of [['bytes=0-3', 0, 3], ['bytes=1000-1999', 1000, 1999], ['bytes=-100', bytes.length - 100, bytes.length - 1]]) {
    const part = await fetch(url, { headers: { Range: range } });
    expect(part.status === 206 && part.headers.get('content-range') === `bytes ${from}-${to}/${bytes.length}`, url, `${range} answers ${part.status}`);
    expect(bytes.subarray(from, to + 1).equals(Buffer.from(await part.arrayBuffer())), url, `${range} gives other bytes`);
  }
}

async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}

// Serves while the work is done, and no longer.
async function serving(command, args, log, work) {
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', openSync(log, 'w')], env: environment });
  const ended = new Promise((done) => { server.on('exit', done).on('error', done); });
  const end = () => server.kill('SIGTERM');
  process.on('exit', end);
  try {
    await work(server);
  } finally {
    end();
    await ended;
    process.off('exit', end);
  }
}

// Ended from outside, it ends what it began.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const files = await filesOf(root);
for (const [name, commandFor] of Object.entries(servers)) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const log = join(work, `${name}.log`);
  const [command, ...args] = await commandFor(port);
  await serving(command, args, log, async (server) => {
    if (!await untilItAnswers(`${address}/`, server)) {
      findings.add(name, 'does not begin', await readFile(log, 'utf8'));
      return;
    }
    const types = await judge(name, address, files);
    console.log(`${name}: ${[...types].sort().map(([ending, type]) => `${ending || 'no ending'} ${type}`).join(', ')}`);
    const verified = spawn(program, ['verify', `${address}/`], { stdio: ['ignore', 'ignore', 'inherit'] });
    const status = await new Promise((done) => { verified.on('exit', done).on('error', (error) => done(error.message)); });
    if (status !== 0) findings.add(name, `verify ends with ${status}`);
  });
}
await rm(work, { recursive: true });
findings.report(`${Object.keys(servers).length} servers, ${files.length} files`);

// node foreign.mjs FILE: writes a WARC file with warcio: a warcinfo record, a response, its request, and a revisit.
import { createWriteStream } from 'node:fs';
import { WARCRecord, WARCSerializer } from 'warcio';

const date = '2026-11-25T00:00:00Z';
const url = 'https://news.example/article.html';
const warcVersion = 'WARC/1.1';

async function* body(text) {
  yield new TextEncoder().encode(text);
}

const response = WARCRecord.create(
  { url, date, type: 'response', warcVersion, statusline: 'HTTP/1.1 200 OK', httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' } },
  body('<!doctype html><title>Title</title><p>Words.</p>'),
);
const records = [
  await WARCRecord.createWARCInfo({ filename: 'foreign.warc.gz', warcVersion }, { software: 'warcio' }),
  response,
  WARCRecord.create({ url, date, type: 'request', warcVersion, statusline: 'GET /article.html HTTP/1.1', httpHeaders: { Host: 'news.example' } }, body('')),
  WARCRecord.create({
    url: 'https://news.example/again.html', date, type: 'revisit', warcVersion, statusline: 'HTTP/1.1 200 OK', refersToUrl: url, refersToDate: date,
    httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' }, warcHeaders: { 'WARC-Payload-Digest': 'sha256:7d2b0c7e' },
  }, body('')),
];
const file = createWriteStream(process.argv[2]);
for (const record of records) file.write(await WARCSerializer.serialize(record, { gzip: true }));
await new Promise((written) => file.end(written));

// The JSON feed, held by ajv against a schema written from the specification.
import { readFile } from 'node:fs/promises';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const schema = new URL('json-feed.schema.json', import.meta.url);

export async function checkJsonFeed(pathOf, say) {
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
  addFormats(ajv);
  const isFeed = ajv.compile(JSON.parse(await readFile(schema, 'utf8')));
  const feed = JSON.parse(await readFile(pathOf('feed.json'), 'utf8'));
  if (!isFeed(feed)) for (const { instancePath, message } of isFeed.errors) say('feed.json', instancePath, message);

  // A schema that lets everything through would find nothing either.
  for (const spoiled of [{ ...feed, version: '1.1' }, { ...feed, authors: [{}] }, { ...feed, items: [{ id: 'a' }] }, { ...feed, home_page_url: 'index.html' }]) {
    if (isFeed(spoiled)) say('json-feed.schema.json', 'takes a feed that is none');
  }
  return feed.items.length;
}

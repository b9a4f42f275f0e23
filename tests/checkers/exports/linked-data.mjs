// The page's JSON-LD and the annotations in a JSON-LD processor, each term held against its vocabulary's own file.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import jsonld from 'jsonld';

const packages = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules');
const schema = 'http://schema.org/';
const annotation = 'http://www.w3.org/ns/oa#';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const literals = ['Text', 'URL', 'Date', 'DateTime', 'Number', 'Integer', 'Boolean'].map((name) => schema + name);

// Statements between addresses are all that classes, properties, domains and ranges need.
async function readVocabulary(file, domain, range) {
  const classes = new Map();
  const properties = new Map();
  const add = (map, key, part, value) => {
    const entry = map.get(key) ?? { above: [], domains: [], ranges: [] };
    if (value) entry[part].push(value);
    map.set(key, entry);
  };
  for (const line of (await readFile(join(packages, file), 'utf8')).split('\n')) {
    const [, subject, predicate, object] = /^<([^>]+)> <([^>]+)> <([^>]+)> /u.exec(line) ?? [];
    if (predicate === `${rdfs}subClassOf`) add(classes, subject, 'above', object);
    if (predicate?.endsWith('#type') && object.endsWith('#Class')) add(classes, subject);
    if (predicate?.endsWith('#type') && /#(?:Object|Datatype)?Property$/u.test(object)) add(properties, subject);
    if (predicate === domain) add(properties, subject, 'domains', object);
    if (predicate === range) add(properties, subject, 'ranges', object);
  }
  const withAbove = (name) => [name, ...(classes.get(name)?.above ?? []).flatMap(withAbove)];
  return { classes, properties, withAbove };
}

const ofSchema = await readVocabulary('@vocabulary/schema/schema.nq', `${schema}domainIncludes`, `${schema}rangeIncludes`);
const ofAnnotation = await readVocabulary('@vocabulary/oa/oa.nq', `${rdfs}domain`, `${rdfs}range`);

// What schema.org's context says: every name is of its vocabulary, and where an address may stand, text is one.
const schemaContext = { '@vocab': schema, id: '@id', type: '@type' };
for (const [name, { ranges }] of ofSchema.properties) {
  if (name.startsWith(schema) && ranges.includes(`${schema}URL`)) schemaContext[name.slice(schema.length)] = { '@type': '@id' };
}

// The terms of the Web Annotation Vocabulary, appendix A, that our files use; an unknown one makes the processor fail.
const link = (id) => ({ '@id': id, '@type': '@id' });
const annotationContext = {
  oa: annotation,
  as: 'http://www.w3.org/ns/activitystreams#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dctypes: 'http://purl.org/dc/dcmitype/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  ...Object.fromEntries(['Annotation', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector', 'CssSelector', 'linking', 'identifying'].map((name) => [name, `oa:${name}`])),
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  Text: 'dctypes:Text',
  body: link('oa:hasBody'),
  target: link('oa:hasTarget'),
  source: link('oa:hasSource'),
  selector: link('oa:hasSelector'),
  refinedBy: link('oa:refinedBy'),
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  value: 'rdf:value',
  format: 'dc:format',
  language: 'dc:language',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
  startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
  first: link('as:first'),
  partOf: link('as:partOf'),
  items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
};

function load(address) {
  const context = { 'https://schema.org': schemaContext, 'http://www.w3.org/ns/anno.jsonld': annotationContext }[address];
  if (!context) throw new Error(`${address} is no context that pages may name`);
  return { document: { '@context': context }, documentUrl: address };
}

function check(node, vocabulary, space, say) {
  const { classes, properties, withAbove } = vocabulary;
  const types = node['@type'] ?? [];
  for (const type of types) {
    if (type.startsWith(space) && !classes.has(type)) say(`${type} is no class`);
  }
  let count = types.length;
  for (const [name, values] of Object.entries(node)) {
    if (name.startsWith('@')) continue;
    const property = properties.get(name);
    if (name.startsWith(space)) {
      count++;
      const above = types.flatMap(withAbove);
      if (!property) say(`${name} is no property`);
      else if (types.length > 0 && property.domains.length > 0 && !property.domains.some((domain) => above.includes(domain))) say(`${types} has no ${name}`);
    }
    for (const value of values.flatMap((item) => item['@list'] ?? [item])) {
      const kinds = (value['@type'] ?? []);
      const known = space === schema && property;
      if (known && '@value' in value && !property.ranges.some((range) => literals.includes(range))) say(`${name} takes no text`);
      if (known && Array.isArray(kinds) && kinds.length > 0 && !property.ranges.some((range) => kinds.flatMap(withAbove).includes(range))) say(`${name} takes no ${kinds}`);
      if (!('@value' in value)) count += check(value, vocabulary, space, say);
    }
  }
  return count;
}

export async function checkLinkedData(pathOf, say) {
  const options = { documentLoader: load, safe: true };
  const { window } = new JSDOM(await readFile(pathOf('index.html'), 'utf8'));
  const page = JSON.parse(window.document.querySelector('script[type="application/ld+json"]').textContent);
  const annotations = JSON.parse(await readFile(pathOf('annotations.jsonld'), 'utf8'));
  const expand = (data, name) => jsonld.expand(data, { ...options, base: pathToFileURL(pathOf(name)).href });
  let count = 0;
  for (const node of await expand(page, 'index.html')) count += check(node, ofSchema, schema, (...parts) => say('index.html', ...parts));
  for (const node of await expand(annotations, 'annotations.jsonld')) count += check(node, ofAnnotation, annotation, (...parts) => say('annotations.jsonld', ...parts));
  return count;
}

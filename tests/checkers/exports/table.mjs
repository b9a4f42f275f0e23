// The table of statements in a strict CSV parser, held against its description and its JSON.
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';

const ofType = {
  string: (cell) => cell,
  anyURI: (cell) => cell,
  integer: (cell) => (/^[0-9]+$/u.test(cell) ? Number(cell) : `${cell} is no integer`),
  decimal: (cell) => (/^-?[0-9]+(\.[0-9]+)?$/u.test(cell) ? Number(cell) : `${cell} is no decimal`),
};

export async function checkTable(pathOf, say) {
  const bytes = await readFile(pathOf('claims.csv'));
  // A byte order mark stays in the first name and is found there; a line that ends otherwise spoils a cell.
  const rows = parse(bytes, { bom: false, columns: true, record_delimiter: '\r\n' });
  const items = JSON.parse(await readFile(pathOf('claims.json'), 'utf8'));
  const description = JSON.parse(await readFile(pathOf('claims.csv-metadata.json'), 'utf8'));
  const { columns } = description.tableSchema;

  if (rows.length !== items.length) say('claims', `${rows.length} rows in CSV, ${items.length} in JSON`);
  for (const [index, row] of rows.entries()) {
    if (!isDeepStrictEqual(Object.keys(row), columns.map(({ name }) => name))) say('claims.csv', 'its columns are not those described');
    const known = columns.filter(({ name }) => row[name] !== '').map(({ name, datatype, separator }) => [
      name, separator ? row[name].split(separator) : ofType[datatype](row[name]),
    ]);
    if (!isDeepStrictEqual(Object.fromEntries(known), items[index])) say('claims', row.id, 'CSV and JSON differ');
    for (const { name } of columns.filter(({ required }) => required)) {
      if (row[name] === '') say('claims.csv', row.id, `no ${name}`);
    }
  }
  return rows.length;
}

// node screens.mjs OUT APPROVED [--accept] [KIND…]: how the longest page of each kind looks, beside what was approved by eye.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { artifactsOf, fileAddress, Findings, folderArgument, inTabs, onePageOfEachKind, openChromium } from './site.mjs';

// Half size: enough for the eye, and small.
const scale = 0.5;
const states = {
  '320-light': { width: 320, colorScheme: 'light' },
  '320-dark': { width: 320, colorScheme: 'dark' },
  '1280-light': { width: 1280, colorScheme: 'light' },
  '1280-dark': { width: 1280, colorScheme: 'dark' },
  '1280-forced': { width: 1280, colorScheme: 'dark', forcedColors: 'active', contrast: 'more' },
  print: { width: 794, colorScheme: 'light', media: 'print' },
};
// The head of a page tells its kind; the article in which every part stands is kept whole.
const highest = (page) => (page === 'articles/specimen/index.html' ? 12_000 : 1600);
// Blocks of so many pixels a side are compared by their mean colour: another version of a font or of Chromium changes edges of letters,
// and hashes change with the program, but a line that moved or a colour that changed is seen, in the whole or in a band of it.
const block = 8;
const mostOfBlock = 16;
const mostBlocks = 0.01;
const band = 64;
const mostOfBand = 0.1;
const mostOfHeight = 0.01;
const mostRetakes = 4;

const folder = folderArgument();
const approved = resolve(process.argv[3]);
const accept = process.argv.includes('--accept');
const wanted = process.argv.slice(4).filter((argument) => argument !== '--accept');
const findings = new Findings();
const pages = await onePageOfEachKind(folder, wanted);
const browser = await openChromium();
const bench = await browser.newPage();
const known = new Set(await namesIn(approved));
let compared = 0;

for (const [state, { width, media, ...settings }] of Object.entries(states)) {
  await inTabs(browser, pages, async (tab, { language, kind, page }) => {
    const name = join([language, kind].filter(Boolean).join(' ').replaceAll(' ', '-'), `${state}.webp`);
    const take = () => look(tab, page, width, media);
    if (accept) await write(join(approved, name), await takenTwice(take));
    else if (known.has(name)) await compare(name, take);
    else findings.add(name, 'not approved yet', page);
    known.delete(name);
    compared++;
  }, { deviceScaleFactor: scale, reducedMotion: 'reduce', ...settings });
}
await browser.close();

if (wanted.length === 0) {
  for (const name of known) {
    if (accept) await rm(join(approved, name));
    else findings.add(name, 'approved, but there is no such page any more');
  }
}
findings.report(`${pages.length} pages in ${Object.keys(states).length} states, ${compared} ${accept ? 'approved' : 'compared'}`);

/** A picture as it is taken twice in a row: a busy Chromium sometimes draws a part of a high window twice. */
async function takenTwice(take) {
  let image = await take();
  for (let retakes = 0; retakes < mostRetakes; retakes++) {
    const again = await take();
    if (again === image) return image;
    image = again;
  }
  throw new Error('no two pictures in a row are the same');
}

/** A picture of the page's beginning, as a data address. */
async function look(tab, page, width, media) {
  await tab.setViewportSize({ width, height: 1000 });
  await tab.emulateMedia(media ? { media } : {});
  await tab.goto(fileAddress(folder, page));
  // Pictures further down are fetched late, and decoded later.
  await tab.evaluate(() => Promise.all([...document.images].map((image) => {
    image.loading = 'eager';
    return image.decode();
  })));
  // A window as high as the picture: one pieced together from parts of the page can be wrong on a busy machine.
  const height = Math.min(await tab.evaluate(() => document.documentElement.scrollHeight), highest(page));
  await tab.setViewportSize({ width, height });
  await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return small(await tab.screenshot());
}

/** The picture as WebP, which only the browser can write. */
function small(png) {
  return bench.evaluate(async (data) => {
    const bitmap = await createImageBitmap(await (await fetch(data)).blob());
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    return canvas.toDataURL('image/webp', 0.5);
  }, `data:image/png;base64,${png.toString('base64')}`);
}

/** What looks otherwise is looked at again before it is said: a page that has changed looks so each time. */
async function compare(name, take) {
  const before = `data:image/webp;base64,${(await readFile(join(approved, name))).toString('base64')}`;
  let image;
  let difference;
  for (let retakes = 0; retakes < mostRetakes; retakes++) {
    image = await take();
    difference = await bench.evaluate(differenceOf, { before, after: image, block, mostOfBlock, band });
    if (difference.share <= mostBlocks && difference.worst <= mostOfBand && difference.height <= mostOfHeight) return;
  }
  const seen = join(artifactsOf(folder, 'screens'), name);
  await write(seen, image);
  findings.add(name, `${(difference.share * 100).toFixed(1)} % looks otherwise`, `${(difference.worst * 100).toFixed(1)} % of a band`, `${(difference.height * 100).toFixed(1)} % of the height`, `first at ${difference.first ?? 'the end'}`, seen);
}

/** In the browser: the share of blocks that differ, in the whole and in the worst band, the first of them, and how far the heights do. */
async function differenceOf({ before, after, block: side, mostOfBlock: most, band: tall }) {
  const [one, other] = await Promise.all([before, after].map(async (data) => {
    const bitmap = await createImageBitmap(await (await fetch(data)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  }));
  const mean = (image, left, top) => {
    const sums = [0, 0, 0];
    for (let y = top; y < top + side; y++) {
      for (let x = left; x < left + side; x++) {
        const at = (y * image.width + x) * 4;
        for (let channel = 0; channel < 3; channel++) sums[channel] += image.data[at + channel];
      }
    }
    return sums.map((sum) => sum / (side * side));
  };
  let blocks = 0;
  let differing = 0;
  let first = null;
  const bands = new Map();
  for (let top = 0; top + side <= Math.min(one.height, other.height); top += side) {
    for (let left = 0; left + side <= Math.min(one.width, other.width); left += side) {
      blocks++;
      const [a, b] = [mean(one, left, top), mean(other, left, top)];
      if (Math.max(...a.map((value, channel) => Math.abs(value - b[channel]))) <= most) continue;
      differing++;
      first ??= `${left}, ${top}`;
      const number = Math.floor(top / tall);
      bands.set(number, (bands.get(number) ?? 0) + 1);
    }
  }
  return { share: one.width === other.width ? differing / blocks : 1, worst: Math.max(0, ...bands.values()) / (Math.floor(one.width / side) * (tall / side)), first, height: Math.abs(one.height - other.height) / one.height };
}

async function write(file, data) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'));
}

async function namesIn(path) {
  try {
    const entries = await readdir(path, { recursive: true });
    return entries.filter((name) => name.endsWith('.webp'));
  } catch {
    return [];
  }
}

// node browser.mjs OUT: what a reader's browser does with every page, from the folder and from a server.
import { fileAddress, Findings, folderArgument, inTurns, Numbers, openChromium, samplePagesOf, serve, serverAddress } from './site.mjs';

const narrow = { width: 320, height: 900 };
const mostRequests = 2;
// The same elements take the focus in both places: each scheme is walked through in one of them.
const walkedIn = { folder: 'dark', server: 'light' };
// WCAG 1.4.12 lets a reader set all of these at once.
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`;
const thinnestOutline = 2;
const lowestOutlineContrast = 3;

const folder = folderArgument();
const findings = new Findings();
const numbers = new Numbers(folder, 'browser');
const pages = await samplePagesOf(folder);
const server = await serve(folder);
const browser = await openChromium();
const context = await browser.newContext({ viewport: narrow, reducedMotion: 'reduce' });

await context.addInitScript(() => {
  window.layoutShifts = [];
  new PerformanceObserver((list) => window.layoutShifts.push(...list.getEntries().map((entry) => entry.value)))
    .observe({ type: 'layout-shift', buffered: true });
});

/** Everything the page asks for and says, from the first byte on; gives what it has asked for and said so far. */
function listen(tab, page, kind) {
  const own = kind === 'server' ? (url) => url.startsWith(`${server.address}/`) : (url) => url.startsWith('file://');
  const heard = { requests: [], messages: 0 };
  const say = (...parts) => {
    heard.messages++;
    findings.add(page, kind, ...parts);
  };
  tab.on('console', (message) => say('console', message.text()));
  tab.on('pageerror', (error) => say('script error', error.message));
  tab.on('requestfailed', (request) => say('failed request', request.url(), request.failure()?.errorText));
  tab.on('response', (response) => {
    if (response.status() >= 400) say('failed request', response.url(), response.status());
  });
  tab.on('request', (request) => {
    if (request.url().startsWith('data:')) return;
    if (request.resourceType() !== 'image') heard.requests.push(request.url());
    if (!own(request.url())) findings.add(page, kind, 'request to another origin', request.url());
  });
  return heard;
}

/** No sideways scrolling; names what sticks out. */
async function checkWidth(tab, page, kind, state) {
  const { width, wide } = await tab.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    wide: [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 80)),
  }));
  if (width > narrow.width) findings.add(page, kind, `${width} px wide at ${narrow.width} px${state}`, ...wide);
}

/** Nothing in the page can run; what is not to be run must be readable data. */
async function checkScripts(tab, page, kind) {
  const { scripts, handlers } = await tab.evaluate(() => ({
    scripts: [...document.scripts].map(({ type, text }) => ({ type, text })),
    handlers: [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()
      .filter((name) => name.startsWith('on') || element.getAttribute(name).trim().toLowerCase().startsWith('javascript:'))
      .map((name) => `${element.localName} ${name}`)),
  }));
  for (const handler of handlers) findings.add(page, kind, 'script in an attribute', handler);
  for (const { type, text } of scripts) {
    if (type !== 'application/ld+json') {
      findings.add(page, kind, 'script', type || 'classic', text.slice(0, 80));
      continue;
    }
    try {
      JSON.parse(text);
    } catch (error) {
      findings.add(page, kind, 'JSON-LD that does not parse', error.message);
    }
  }
}

/** What has the focus now and how it shows; null once the focus has left the page or come round. */
function describeFocus() {
  const element = document.activeElement;
  window.focused ??= new Set();
  if (element === null || element === document.body || window.focused.has(element)) return null;
  window.focused.add(element);

  // A canvas turns every way of writing a colour into red, green, blue and opacity.
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const channels = (color) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((channel) => channel / 255)
      .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (from) => {
    for (let at = from; at !== null; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return channels('Canvas');
  };

  const style = getComputedStyle(element);
  const outline = channels(style.outlineColor);
  const [lower, higher] = [luminance(outline), luminance(ground(element.parentElement))].sort((a, b) => a - b);
  const box = element.getBoundingClientRect();
  const target = element.hash ? document.getElementById(decodeURIComponent(element.hash.slice(1))) : null;
  return {
    html: element.outerHTML.slice(0, 80),
    skips: element.localName === 'a' && element.getAttribute('href').startsWith('#') && target !== null,
    inView: box.width > 1 && box.height > 1
      && box.bottom > 0 && box.right > 0 && box.top < window.innerHeight && box.left < window.innerWidth,
    // `auto` is the browser's own ring: always drawn, in two colours, whatever its width reads.
    ownRing: style.outlineStyle === 'auto',
    width: style.outlineStyle === 'none' || outline[3] === 0 ? 0 : Number.parseFloat(style.outlineWidth),
    contrast: (higher + 0.05) / (lower + 0.05),
  };
}

/** Walks the page with the Tab key, as a reader without a mouse does. */
async function checkKeyboard(tab, page, kind, state) {
  const expected = await tab.evaluate(() => [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]')]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true })).length);
  let reached = 0;
  for (;;) {
    await tab.keyboard.press('Tab');
    const focus = await tab.evaluate(describeFocus);
    if (focus === null) break;
    reached++;
    if (reached === 1 && !focus.skips) findings.add(page, kind, state, 'the first Tab does not reach a skip link', focus.html);
    if (!focus.inView) findings.add(page, kind, state, 'focus is out of view', focus.html);
    if (focus.ownRing) continue;
    if (focus.width < thinnestOutline) findings.add(page, kind, state, `focus outline of ${focus.width} px`, focus.html);
    else if (focus.contrast < lowestOutlineContrast) findings.add(page, kind, state, `focus outline of contrast ${focus.contrast.toFixed(1)}`, focus.html);
  }
  if (reached < expected) findings.add(page, kind, state, `Tab reaches ${reached} of ${expected} elements that take the focus`);
}

await inTurns(pages, 2, async (page) => {
  for (const [kind, address] of [['folder', fileAddress(folder, page)], ['server', serverAddress(server, page)]]) {
    const tab = await context.newPage();
    const heard = listen(tab, page, kind);
    await tab.goto(address);

    // First of all, since the keyboard and the text spacing below move things on purpose; scrolling shows what loads late.
    const shifts = await tab.evaluate(async () => {
      const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      await frame();
      for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
        window.scrollTo(0, top);
        await frame();
      }
      window.scrollTo(0, 0);
      await frame();
      return window.layoutShifts;
    });
    if (shifts.length > 0) findings.add(page, kind, 'layout shift', shifts.join(' '));

    await checkScripts(tab, page, kind);
    await checkWidth(tab, page, kind, '');
    const colorScheme = walkedIn[kind];
    await tab.emulateMedia({ colorScheme });
    await tab.evaluate(() => {
      // Without this, Tab would go on from where the scrolling has ended.
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    await checkKeyboard(tab, page, kind, colorScheme);

    // A constructed sheet, since the page's own policy refuses an added style element.
    await tab.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, textSpacing);
    await checkWidth(tab, page, kind, ' with text spacing');
    if (heard.requests.length > mostRequests) findings.add(page, kind, `${heard.requests.length} requests`, ...heard.requests);
    // What the page did on the server, which comes last; a fault in the folder alone is found all the same.
    numbers.add(page, { messages: heard.messages, shift: shifts.reduce((sum, shift) => sum + shift, 0) });
    await tab.close();
  }
});
await browser.close();
await server.close();
await numbers.write();
findings.report(`browser: ${pages.length} pages`);

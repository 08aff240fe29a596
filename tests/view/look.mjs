// Opens pages in Chromium at two widths and in two schemes, runs axe-core on them, checks what only a browser can tell,
// and takes a picture of each. See tests/README.md.
//
//     node look.mjs MODULES PICTURES PAGE...
//
// MODULES is a folder with node_modules that hold playwright-core and axe-core. Exits with 1 if anything is wrong.

import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules, pictures, ...pages] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, "package.json"));
const { chromium } = require("playwright-core");
const rules = ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"];

async function check(page) {
  const found = [];
  const result = await page.evaluate((tags) => axe.run(document, { runOnly: tags }), rules);
  for (const violation of result.violations) {
    found.push(`${violation.id} (${violation.impact}): ${violation.nodes[0].html.slice(0, 120)}`);
  }
  const { scrolled, shown } = await page.evaluate(() => ({
    scrolled: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }));
  if (scrolled > shown) {
    found.push(`scrolls sideways: ${scrolled} of ${shown} pixels`);
  }
  return found;
}

let wrong = 0;
const context = await chromium.launchPersistentContext(mkdtempSync(path.join(tmpdir(), "look-")), {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  headless: true,
  bypassCSP: true,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const page = await context.newPage();
for (const file of pages) {
  for (const width of [1280, 360]) {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(pathToFileURL(path.resolve(file)).href);
      const picture = `${path.basename(file, ".html")}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: path.join(pictures, picture), fullPage: true });
      await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
      // Closed, the lists are checked for nothing.
      for (const open of [false, true]) {
        await page.evaluate((value) => document.querySelectorAll("details").forEach((d) => { d.open = value; }), open);
        for (const problem of await check(page)) {
          wrong += 1;
          console.log(`${picture}${open ? ", opened" : ""}: ${problem}`);
        }
      }
    }
  }
}
await context.close();
console.log(`${pages.length} pages, ${wrong} problems`);
process.exitCode = wrong ? 1 : 0;

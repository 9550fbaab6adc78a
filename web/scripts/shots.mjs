// Pictures of every screen into /tmp/shots, with axe and the browser's own complaints (the policy's among them).
//   DUNNOCK_KEY=… DUNNOCK_API=http://127.0.0.1:8765 npm run shots -- [--only builder] [--axe] [--light] [--wide]
import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { scenes } from './scenes.mjs';
import { serve } from './serve.mjs';

const has = (name) => process.argv.includes(name);
const only = has('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : undefined;
const port = 8791;
const key = process.env.DUNNOCK_KEY;
const server = await serve({ port, api: process.env.DUNNOCK_API ?? 'http://127.0.0.1:8765', key });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
mkdirSync('/tmp/shots', { recursive: true });

const schemes = has('--light') ? ['light'] : ['light', 'dark'];
const sizes = has('--wide')
  ? [[1366, 768]]
  : [
      [1366, 768],
      [390, 844],
    ];
let faults = 0;

async function look(scene, scheme, [width, height]) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const said = [];
  page.on('console', (line) => ['error', 'warning'].includes(line.type()) && said.push(line.text().slice(0, 300)));
  page.on('pageerror', (error) => said.push(String(error).slice(0, 300)));
  await page.goto(`http://127.0.0.1:${port}${scene.path}`);
  await page.waitForSelector('h1');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(250);
  try {
    await scene.act?.(page, width < 600);
  } catch (error) {
    said.push(`scene: ${String(error).slice(0, 400)}`);
  }
  await page.waitForTimeout(300);
  const name = `${scene.name}-${width < 600 ? 'phone-' : ''}${scheme}`;
  await page.screenshot({ path: `/tmp/shots/${name}.png` });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) said.push(`the page scrolls sideways by ${wide} px`);
  if (has('--axe')) {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // Legacy: a frame that may run no script, as a message's, could not be looked into and would hang.
    // What an open menu covers is small for the moment.
    // Portals of menus and pickers stand outside the landmarks while they are open.
    const rules = scene.overlay ? { region: { enabled: false }, 'target-size': { enabled: false } } : {};
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .exclude('iframe')
      .options({ runOnly: tags, rules })
      .analyze();
    for (const v of violations)
      said.push(
        `axe ${v.id} (${v.impact}) ×${v.nodes.length}: ${v.nodes
          .slice(0, 2)
          .map((n) => `${n.target.join(' ')} ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message?.slice(0, 140) ?? ''}`)
          .join(' | ')}`,
      );
  }
  faults += said.length;
  console.log(`${said.length ? '✗' : '✓'} ${name}${said.map((line) => `\n    ${line}`).join('')}`);
  await context.close();
}

for (const scene of scenes)
  for (const size of sizes)
    for (const scheme of schemes)
      if (!only || only.some((one) => scene.name.startsWith(one))) await look(scene, scheme, size);
await browser.close();
server.close();
process.exit(faults ? 1 : 0);

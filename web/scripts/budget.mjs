// Measures the build: the start chunk, what a first visit to each screen loads, the style sheets. Fails above the budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const START = 160;
const SCREEN = 350;
const CSS = 50;
const PORTAL = 120;

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const sizes = new Map();
const size = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1000);
  return sizes.get(file);
};

/** Every chunk a key imports at once, itself included; what is imported later does not count. */
function loaded(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const next of manifest[key].imports ?? []) loaded(next, found);
  return found;
}
const js = (keys) => [...keys].reduce((sum, key) => sum + size(manifest[key].file), 0);
const css = (keys) =>
  [...new Set([...keys].flatMap((key) => manifest[key].css ?? []))].reduce((s, f) => s + size(f), 0);

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const start = loaded(entry);
const screens = (manifest[entry].dynamicImports ?? []).filter((key) => /Screen\.tsx$/.test(key));
let over = false;
const line = (name, value, budget) => {
  const bad = value > budget;
  over ||= bad;
  console.log(`${name.padEnd(22)} ${value.toFixed(1).padStart(7)} kB of ${budget}${bad ? '   OVER' : ''}`);
};
line('start JS', js(start), START);
line('start CSS', css(start), CSS);
const layout = (manifest[entry].dynamicImports ?? []).find((key) => /WorkflowLayout\.tsx$/.test(key));
// What a screen fetches by itself as soon as it stands counts with it.
const soon = { BuilderScreen: /Diagram\.tsx$/, TemplateScreen: /Writer\.tsx$/ };
const inWorkflow = /features\/(builder|criteria|workflow|activation)\//;
for (const screen of screens) {
  const name = screen.replace(/.*\/(\w+)\.tsx$/, '$1');
  const keys = new Set([...start, ...loaded(screen)]);
  for (const key of manifest[screen].dynamicImports ?? [])
    if (soon[name]?.test(key)) for (const one of loaded(key)) keys.add(one);
  if (layout && inWorkflow.test(screen)) for (const key of loaded(layout)) keys.add(key);
  line(name, js(keys), SCREEN);
  line(`${name} CSS`, css(keys), CSS);
}
const portal = Object.values(JSON.parse(readFileSync(new URL('.vite/portal.json', dist), 'utf8')));
line(
  'customers’ page',
  portal.filter(({ file }) => file.endsWith('.js')).reduce((sum, { file }) => sum + size(file), 0),
  PORTAL,
);
process.exit(over ? 1 : 0);

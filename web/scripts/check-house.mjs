// The house's measures for this folder: 400 lines a file, 15 exports, Mantine only behind src/ui, no address in a lock.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const faults = [];
const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name) && entry.name !== 'schema.d.ts')
  .map((entry) => join(entry.parentPath, entry.name));

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const name = file.slice(root.length);
  const lines = text.split('\n').length;
  if (lines > 400) faults.push(`${name}: ${lines} lines, 400 are the most`);
  const exported =
    text.match(/^export (?:default |async )?(?:const|let|function|class|type|interface)\b/gm)?.length ?? 0;
  if (/\.tsx?$/.test(name) && exported > 15) faults.push(`${name}: ${exported} exports, 15 are the most`);
  if (!name.startsWith('src/ui/') && /from '@mantine\//.test(text))
    faults.push(`${name}: import from @/ui, not from Mantine`);
  if (/style=\{/.test(text)) faults.push(`${name}: a style attribute; write a class`);
}
for (const lock of ['package-lock.json', 'client-generator/package-lock.json'])
  if (readFileSync(join(root, lock), 'utf8').includes('"resolved"'))
    faults.push(`${lock} holds a download address; see .npmrc`);

if (faults.length) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`${files.length} files within the house's measures.`);

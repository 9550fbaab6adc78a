// Writes ../src/api/schema.d.ts from ../../openapi.json; with --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../../openapi.json', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);
const head = '// Generated from ../../../openapi.json by `npm run client`. Not edited by hand.\n\n';
const text = head + astToString(await openapiTS(source, { alphabetize: true }));

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/api/schema.d.ts does not match openapi.json. Run: npm run client');
    process.exit(1);
  }
  console.log('The client matches openapi.json.');
} else {
  writeFileSync(target, text);
  console.log(`Wrote ${target.pathname}`);
}

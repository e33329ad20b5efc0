#!/usr/bin/env node
// Node runs TypeScript directly except in an installed package, which therefore carries dist/ (made by pack.ts).
import { existsSync } from 'node:fs';

const packed = new URL('../dist/main.js', import.meta.url);
const { run } = await import(existsSync(packed) ? packed.href : '../src/main.ts');
process.exitCode = await run(process.argv.slice(2), process.stdout);

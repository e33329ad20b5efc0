import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { icon } from '../ui/icon.ts';

export interface Asset {
  readonly body: Buffer;
  readonly type: string;
}

/** A script of ours, and what it must hold for a browser to run it. */
export interface Script {
  readonly src: string;
  readonly integrity: string;
}

/** The built style sheet, fonts and islands, read once; their names hold a hash of their content. */
export interface Assets {
  readonly stylesheets: readonly string[];
  /** An island by the name of its source in `src/islands/`; none where the client was not built. */
  scriptsOf(island: string): readonly Script[];
  find(path: string): Asset | undefined;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

export function readAssets(folder: string): Assets {
  const files = new Map<string, Asset>([[icon.path, { body: Buffer.from(icon.svg), type: 'image/svg+xml' }]]);
  const assets = join(folder, 'assets');
  if (existsSync(assets))
    for (const name of readdirSync(assets)) {
      const type = types[extname(name)];
      if (type) files.set(`/assets/${name}`, { body: readFileSync(join(assets, name)), type });
    }
  const scripts = [...files]
    .filter(([path]) => path.endsWith('.js'))
    .map(([src, { body }]) => ({ src, integrity: `sha384-${hash('sha384', body, 'base64')}` }));
  return {
    stylesheets: [...files.keys()].filter(path => path.endsWith('.css')),
    scriptsOf: island => scripts.filter(({ src }) => src.startsWith(`/assets/${island}-`)),
    find: path => files.get(path),
  };
}

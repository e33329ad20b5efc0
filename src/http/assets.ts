import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface Asset {
  readonly body: Buffer;
  readonly type: string;
}

/** The built style sheet and fonts, read once; their names hold a hash of their content. */
export interface Assets {
  readonly stylesheets: readonly string[];
  find(path: string): Asset | undefined;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

export function readAssets(folder: string): Assets {
  const files = new Map<string, Asset>();
  const assets = join(folder, 'assets');
  if (existsSync(assets))
    for (const name of readdirSync(assets)) {
      const type = types[extname(name)];
      if (type) files.set(`/assets/${name}`, { body: readFileSync(join(assets, name)), type });
    }
  return { stylesheets: [...files.keys()].filter(path => path.endsWith('.css')), find: path => files.get(path) };
}

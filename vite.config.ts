import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

/** React reads NODE_ENV when it loads, which is before any line of ours: so this import comes first in the file. */
const production = `import 'data:text/javascript,process.env.NODE_ENV ??= "production"';`;

/** Two builds: `vite build --ssr` bundles the server's own code; `vite build` bundles the style sheet, its fonts and the islands. */
export default defineConfig(({ isSsrBuild }) => ({
  publicDir: false,
  logLevel: 'warn',
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        target: 'node24',
        minify: false,
        rolldownOptions: {
          input: {
            main: 'src/main.ts',
            // A process's own file, which stands beside the code that starts it.
            'press-child': 'src/papers/press-child.ts',
            ...(existsSync('test/bench/main.ts') ? { bench: 'test/bench/main.ts' } : {}),
          },
          output: { chunkFileNames: '[name]-[hash].js', banner: chunk => (chunk.isEntry ? production : '') },
        },
      }
    : {
        outDir: 'dist/client',
        // Inlined fonts would need a wider content security policy.
        assetsInlineLimit: 0,
        modulePreload: false,
        rolldownOptions: {
          input: [
            'src/ui/style/comity.css',
            'src/islands/drafting.ts',
            'src/islands/autosave.ts',
            'src/islands/matrix.ts',
            'src/islands/passkey.ts',
          ],
        },
      },
}));

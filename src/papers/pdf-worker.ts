import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { template } from './pdf-template.ts';

/** A thread of its own: setting a paper holds up nobody, and what it does can be given up. */
const packages = {
  'noto-sans': 'NotoSans',
  'noto-sans-kr': 'NotoSansKR',
  'noto-sans-thai': 'NotoSansThai',
  'noto-sans-lao': 'NotoSansLao',
  'noto-sans-khmer': 'NotoSansKhmer',
  'noto-sans-myanmar': 'NotoSansMyanmar',
} as const;
const weights = ['400Regular', '700Bold'] as const;

const require = createRequire(import.meta.url);
const compiler = NodeCompiler.create({
  workspace: workerData as string,
  fontArgs: [
    {
      fontBlobs: Object.entries(packages).flatMap(([name, family]) =>
        weights.map(weight =>
          readFileSync(require.resolve(`@expo-google-fonts/${name}/${weight}/${family}_${weight}.ttf`)),
        ),
      ),
    },
  ],
});

parentPort?.on('message', (paper: string) => {
  try {
    parentPort?.postMessage(setPaper(paper));
  } finally {
    compiler.evictCache(0);
  }
});

function setPaper(paper: string): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { paper }, resetRead: true });
  const document = compiled.result;
  if (!document) {
    const found = compiled.takeError();
    throw new Error(`the paper was not set: ${JSON.stringify(found?.shortDiagnostics ?? [])}`);
  }
  return new Uint8Array(accessible(document));
}

/** PDF/UA forbids a letter that no font has; where there is one, the file is still tagged, but claims no more. */
function accessible(document: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(document, { pdfTags: true });
  }
}

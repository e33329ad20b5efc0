import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper } from './paper.ts';
import { pdfData } from './pdf-data.ts';
import { template } from './pdf-template.ts';
import type { Manuscript, Told } from './press.ts';

/** A process of its own: setting a paper holds up nobody, and ends when it is given up. */
const packages = {
  'noto-sans': 'NotoSans',
  'noto-sans-kr': 'NotoSansKR',
  'noto-sans-thai': 'NotoSansThai',
  'noto-sans-lao': 'NotoSansLao',
  'noto-sans-khmer': 'NotoSansKhmer',
  'noto-sans-myanmar': 'NotoSansMyanmar',
} as const;
const weights = ['400Regular', '700Bold'] as const;
const [, , workspace = ''] = process.argv;
let opened: NodeCompiler | undefined;

process.on('message', async (manuscript: Manuscript) => {
  const tell = (told: Told) => process.send?.(told);
  try {
    tell({ file: await setManuscript(manuscript, tell) });
  } catch (fault) {
    tell({ fault: (fault as Error).message });
  }
});

async function setManuscript(manuscript: Manuscript, tell: (told: Told) => void): Promise<Uint8Array> {
  if (manuscript.kind === 'pdf') return setPaper(manuscript.paper, manuscript.address, tell);
  tell({ step: 1, steps: 2 });
  // What writes these takes long to load.
  if (manuscript.kind === 'docx') return (await import('./docx.ts')).docx(manuscript.paper, manuscript.address);
  return (await import('./xlsx.ts')).xlsx(manuscript.sheets);
}

function setPaper(paper: Paper, address: string, tell: (told: Told) => void): Uint8Array {
  const compiler = (opened ??= open());
  tell({ step: 1, steps: 3 });
  try {
    const inputs = { paper: pdfData(paper, address) };
    const compiled = compiler.compile({ mainFileContent: template, inputs, resetRead: true });
    const document = compiled.result;
    if (!document) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics ?? []));
    tell({ step: 2, steps: 3 });
    return new Uint8Array(accessible(compiler, document));
  } finally {
    compiler.evictCache(0);
  }
}

/** PDF/UA forbids a letter that no font has; where there is one, the file is still tagged, but claims no more. */
function accessible(compiler: NodeCompiler, document: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(document, { pdfTags: true });
  }
}

function open(): NodeCompiler {
  const require = createRequire(import.meta.url);
  return NodeCompiler.create({
    workspace,
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
}

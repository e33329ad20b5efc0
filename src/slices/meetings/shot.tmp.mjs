import { chromium } from 'playwright-core';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const c = await b.newContext({ viewport: { width: Number(process.argv[2]), height: 900 }, colorScheme: process.argv[3] });
const p = await c.newPage();
p.on('console', m => console.log('console', m.text()));
for (const [name, path] of process.argv.slice(4).map(a => a.split('='))) {
  const r = await p.goto('http://127.0.0.1:3355/f/rok-asean' + path.replaceAll('~','='));
  console.log(name, r.status());
  await p.screenshot({ path: `/tmp/mtgshots/${name}.png`, fullPage: true });
}
await b.close();

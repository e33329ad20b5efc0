import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from './program.mjs';
import { progress } from './progress.mjs';

const browsers = [
  process.env.COMITY_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium for the journeys, or undefined. */
export const findBrowser = () => browsers.find(path => path && existsSync(path));

const onPath = name => () => (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, name)));

/** Programs by others that tests hold our files against: Debian's package of each, and whether the machine has it. */
const programs = [
  { name: 'chromium', isHere: () => findBrowser() !== undefined },
  { name: 'curl', isHere: onPath('curl') },
  { name: 'golang-go', isHere: onPath('go') },
  { name: 'golang-golang-x-mod-dev', isHere: () => existsSync('/usr/share/gocode/src/golang.org/x/mod') },
  { name: 'libreoffice-calc', isHere: () => existsSync('/usr/lib/libreoffice/program/libsclo.so') },
  { name: 'libreoffice-writer', isHere: () => existsSync('/usr/lib/libreoffice/program/libswlo.so') },
  { name: 'libxml2-utils', isHere: onPath('xmllint') },
  { name: 'nginx-light', isHere: onPath('nginx') },
  { name: 'poppler-utils', isHere: onPath('pdftotext') },
];

/**
 * Installs from the system's packages what is missing, where that takes no password: as root on Debian. Elsewhere, and
 * where it fails, the tests that need a program are skipped, each saying which.
 */
export async function installTestPrograms() {
  const missing = () => programs.filter(({ isHere }) => !isHere()).map(({ name }) => name);
  const names = missing();
  if (names.length === 0 || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words) => capture('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', ...words], { env });
  const install = (...packages) => apt('install', '--no-install-recommends', ...packages);
  await progress(`Installing for the tests: ${names.join(', ')}`, async () => {
    await apt('update').catch(() => {});
    // One name that this Debian does not know refuses all of them.
    await install(...names).catch(async () => {
      for (const name of names) await install(name).catch(() => {});
    });
  });
  const left = missing();
  if (left.length > 0)
    process.stderr.write(`Not to be had here: ${left.join(', ')}. The tests that need them are skipped.\n`);
}

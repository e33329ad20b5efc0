import { existsSync } from 'node:fs';
import { capture } from './program.mjs';
import { progress } from './progress.mjs';

const places = [
  process.env.COMITY_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const find = () => places.find(path => path && existsSync(path));

/** The path of a Chromium for the journeys. Installed from the system's packages where that takes no password: as root on Debian. */
export async function findBrowser({ mayInstall }) {
  const found = find();
  if (found || !mayInstall || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return found;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await progress('Installing Chromium for the browser journeys', async () => {
      await capture('apt-get', ['update', '-q'], { env }).catch(() => {});
      await capture('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env });
    });
  } catch {
    process.stderr.write('Chromium could not be installed: the browser journeys will be skipped.\n');
  }
  return find();
}

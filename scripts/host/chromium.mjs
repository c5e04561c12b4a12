// @ts-check
/**
 * A browser to serve as the editor's window: one that is there already if possible.
 */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { run } from './processes.mjs';

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
    const base = process.env[variable];
    if (base === undefined) return [];
    return [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')];
  }),
};

/** The second package draws Latin, Greek and Cyrillic: without it, half of the sample notes is empty boxes. */
const debianPackages = ['chromium', 'fonts-dejavu-core'];

/**
 * Finds a browser, or installs one where that is possible without asking anybody.
 * @param {{ say: (text: string) => void }} options
 * @returns {Promise<string>} the path of the program
 */
export async function ensureChromium({ say }) {
  const wished = process.env['RAPALLO_CHROMIUM'];
  if (wished) {
    if (!existsSync(wished)) throw new Error(`RAPALLO_CHROMIUM names ${wished}, which does not exist.`);
    return wished;
  }
  const found = findChromium();
  if (found !== undefined) return found;
  if (!mayInstallPackages()) throw new Error(howToGetOne());

  say(`No Chromium or Chrome found; installing the packages ${debianPackages.join(' and ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...debianPackages], { env });
  const installed = findChromium();
  if (installed === undefined) throw new Error(howToGetOne());
  return installed;
}

/**
 * @returns {string | undefined}
 */
function findChromium() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
  const elsewhere = process.platform === 'darwin' || process.platform === 'win32' ? usualPlaces[process.platform] : [];
  return [...onPath, ...elsewhere].find(isProgram);
}

/**
 * @param {string} path
 */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Only for root on Debian and its kin (containers, build machines): nobody else is surprised by new packages. */
function mayInstallPackages() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  // Ubuntu's package of that name only points to a snap, which containers cannot run.
  return /^ID=["']?debian\b/m.test(release);
}

function howToGetOne() {
  return [
    'The editor tests need Chromium, Chrome or Edge, and none was found.',
    'Debian: apt-get install chromium fonts-dejavu-core. Ubuntu: snap install chromium.',
    'macOS: brew install --cask google-chrome. Windows: Edge is usually there; else install Chrome.',
    'A browser in another place: set RAPALLO_CHROMIUM to the path of its program.',
  ].join('\n');
}

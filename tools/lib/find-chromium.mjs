import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fromRoot } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { isStamped, writeStamp } from './stamp.mjs';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds the browser for the browser tests, in this order: CHROMIUM_PATH, an installed one, Playwright's own download, the
 * one in the npm package @sparticuz/chromium (unpacked into `unpackDir`).
 * @param {{ env: NodeJS.ProcessEnv, unpackDir: string }} options
 * @returns {Promise<{ path: string, env: NodeJS.ProcessEnv }>} `env` is what this browser needs in its environment
 */
export async function findChromium({ env, unpackDir }) {
  const found = env.CHROMIUM_PATH || findInstalled(env.PATH) || findDownloaded();
  return found ? { path: found, env: {} } : unpack(unpackDir);
}

function findInstalled(searchPath) {
  const candidates = searchPath
    .split(path.delimiter)
    .flatMap((dir) => programs.map((name) => path.join(dir, name)));
  return [...candidates, ...macPrograms].find((file) => fs.existsSync(file));
}

function findDownloaded() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  return [chromium.executablePath()].find((file) => fs.existsSync(file));
}

async function unpack(dir) {
  // If the environment looks like AWS, the package also unpacks the system libraries that a bare machine lacks.
  const isBare = !hasLibrary('libnss3.so');
  if (isBare) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  process.env.TMPDIR = dir;
  const { default: chromium } = await import('@sparticuz/chromium');
  const stamp = path.join(dir, '.stamp');
  const manifest = fs.readFileSync(fromRoot('node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const key = `${JSON.parse(manifest).version} ${isBare}`;
  if (!isStamped(stamp, key)) {
    fs.rmSync(dir, { recursive: true, force: true });
    fs.mkdirSync(dir, { recursive: true });
    await withProgress('Unpacking a browser', () => chromium.executablePath());
    writeStamp(stamp, key);
  }
  const libraries = {
    LD_LIBRARY_PATH: path.join(dir, 'al2023/lib'),
    FONTCONFIG_PATH: path.join(dir, 'fonts'),
  };
  return { path: path.join(dir, 'chromium'), env: isBare ? libraries : {} };
}

function hasLibrary(name) {
  const ldconfig = ['ldconfig', '/sbin/ldconfig'].map((command) =>
    spawnSync(command, ['-p'], { encoding: 'utf8' }),
  );
  return ldconfig.some(({ stdout }) => stdout?.includes(name));
}

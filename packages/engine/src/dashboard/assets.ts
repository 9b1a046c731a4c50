import { readFileSync } from 'node:fs';
import { route } from '../http/router';

const types: Record<string, string> = {
  'style.css': 'text/css; charset=utf-8',
  'script.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

export function assetRoutes() {
  return Object.entries(types).map(([name, type]) => {
    const text = readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
    const headers = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
    return route(`GET /dashboard/${name}`, 'open', () => ({ status: 200, content: { type, text }, headers }));
  });
}

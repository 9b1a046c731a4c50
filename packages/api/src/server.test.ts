import { afterEach, describe, expect, it, vi } from 'vitest';
import { getServer } from './server';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  globalThis.darkroomServer = undefined;
});

describe('getServer', () => {
  it('tells the operator what is missing, when it is first asked for and not before', () => {
    vi.stubEnv('DATABASE_URL', undefined);
    expect(getServer).toThrow(/DATABASE_URL is not set/);
  });

  it('is one for the whole process, also after its module was loaded again, and connects to nothing', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/nothing');
    vi.stubEnv('AI_TEXT_PROVIDERS', 'sample');
    const server = getServer();
    vi.resetModules();
    const again = await import('./server');
    expect(again.getServer).not.toBe(getServer);
    expect(again.getServer()).toBe(server);
  });
});

import net from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { LaunchError } from './launch-error.mjs';
import { freePort, portOf, requirePort } from './ports.mjs';

const servers = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

async function listen() {
  const server = net.createServer();
  servers.push(server);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  return { server, port: portOf(server) };
}

test.each(['0', '70000', '-1', '80.5', 'http', ''])('refuses “%s” as a port', async (value) => {
  await expect(requirePort('PORT', value)).rejects.toThrow(
    new LaunchError(`PORT=${value} is not a port: use a number from 1 to 65535.`),
  );
});

test.each(['4190', '6000', '10080'])('refuses port %s, to which no browser connects', async (value) => {
  await expect(requirePort('PORT', value)).rejects.toThrow(
    `Browsers refuse port ${value}: choose another with PORT=${Number(value) + 1}.`,
  );
});

test('chooses a port that no outgoing connection gets', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => freePort()));
  expect(ports.every((port) => port >= 20_000 && port < 32_768)).toBe(true);
});

test('takes the port that was asked for', async () => {
  const port = await freePort();
  await expect(requirePort('PORT', String(port))).resolves.toBe(port);
});

test('says that a port is taken, and how to choose another', async () => {
  const { port } = await listen();
  await expect(requirePort('WORKER_PORT', String(port))).rejects.toThrow(
    `Port ${port} is taken: stop what uses it, or choose another with WORKER_PORT=${port + 1}.`,
  );
});

test('waits for the port of a process that is just ending', async () => {
  const { server, port } = await listen();
  const asked = requirePort('PORT', String(port));
  await new Promise((resolve) => server.close(resolve));
  servers.length = 0;
  await expect(asked).resolves.toBe(port);
});

test('says that nothing can listen on an address of another machine', async () => {
  const port = await freePort();
  await expect(requirePort('PORT', String(port), '192.0.2.1')).rejects.toThrow(
    `Nothing can listen on 192.0.2.1:${port} (EADDRNOTAVAIL): check HOST (192.0.2.1) and PORT (${port}).`,
  );
});

test('prefers a port while it is free, and finds another one when it is not', async () => {
  const free = await freePort();
  expect(await freePort(free)).toBe(free);
  const { port } = await listen();
  expect([0, port]).not.toContain(await freePort(port));
});

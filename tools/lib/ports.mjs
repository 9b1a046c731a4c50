import { randomInt } from 'node:crypto';
import net from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { LaunchError } from './launch-error.mjs';

const releaseMs = 3000;

/**
 * The port from a variable. Checks it, so that a port in use is reported in a sentence.
 * @param {string} variable
 * @param {string} value
 * @param {string} host
 */
export async function requirePort(variable, value, host = '127.0.0.1') {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new LaunchError(`${variable}=${value} is not a port: use a number from 1 to 65535.`);
  }
  const code = await untilFree(port, host);
  if (!code && (await isForbidden(port))) {
    throw new LaunchError(`Browsers refuse port ${port}: choose another with ${variable}=${port + 1}.`);
  }
  if (!code) return port;
  if (code === 'EADDRINUSE') {
    throw new LaunchError(
      `Port ${port} is taken: stop what uses it, or choose another with ${variable}=${port + 1}.`,
    );
  }
  if (code === 'EACCES') {
    throw new LaunchError(
      `This user may not open port ${port}: choose one above 1023 with ${variable}=${port + 8000}.`,
    );
  }
  throw new LaunchError(
    `Nothing can listen on ${host}:${port} (${code}): check HOST (${host}) and ${variable} (${port}).`,
  );
}

/**
 * `preferred` if it is free, else any free port.
 * @param {number} [preferred]
 */
export async function freePort(preferred = 0) {
  let port = preferred || calmPort();
  while (await tryListening(port, '127.0.0.1')) port = calmPort();
  return port;
}

// Systems give outgoing connections higher ports: such a port could be taken before anybody listens on it.
const calmPort = () => randomInt(20_000, 32_768);

/** The port that a server listens on. @param {net.Server} server */
export function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}

/** Whether `fetch` and browsers connect to no server on a port that is free now. */
async function isForbidden(port) {
  try {
    await fetch(`http://127.0.0.1:${port}/`);
    return false;
  } catch (error) {
    return error instanceof TypeError && error.cause instanceof Error && error.cause.message === 'bad port';
  }
}

/** A process that was just killed may keep its port for a moment. */
async function untilFree(port, host) {
  const deadline = Date.now() + releaseMs;
  let code = await tryListening(port, host);
  while (code === 'EADDRINUSE' && Date.now() < deadline) {
    await delay(50);
    code = await tryListening(port, host);
  }
  return code;
}

/** @returns {Promise<string | null>} the error's code, null if listening works */
function tryListening(port, host) {
  return new Promise((resolve) => {
    /** @param {NodeJS.ErrnoException} error */
    const fail = (error) => resolve(error.code ?? error.message);
    const server = net.createServer().once('error', fail);
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

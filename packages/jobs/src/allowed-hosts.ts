const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];
const maxPort = 65_535;
const maxNameLength = 253;

const label = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
// Only the usual form. Browsers also read `2130706433`, `0x7f.1` and `127.1` as addresses, so no name may end in a number.
const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const numericEnd = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;

/**
 * The hosts that a process accepts: the loopback's and the given ones.
 * A site can point any other name to this machine and then read our answers as its own.
 */
export function allowedHosts(given: readonly string[] = []): ReadonlySet<string> {
  return new Set([...loopbackHosts, ...given].flatMap((host) => readHost(host) ?? []));
}

/** Reads ALLOWED_HOSTS: names and addresses without a port, separated by commas. Throws an Error with one sentence. */
export function readHostList(text = ''): string[] {
  if (text.trim() === '') return [];
  const listed = text.split(',').map((host) => host.trim());
  const wrong = listed.find((host) => readHost(host) === null);
  if (wrong === undefined) return listed;
  throw new Error(
    `ALLOWED_HOSTS must list names or addresses without a port, separated by commas, not "${wrong}".`,
  );
}

/** Whether a `Host` header names one of the hosts, with any port. */
export function isAllowedHost(header: string | undefined, hosts: ReadonlySet<string>): boolean {
  const host = readHostHeader(header ?? '');
  return host !== null && hosts.has(host);
}

/** `Example.com` as `example.com`, `[0:0::1]` as `[::1]`; null when a text is no name or address without a port. */
export function readHost(text: string): string | null {
  const host = text.toLowerCase();
  if (host.startsWith('[')) return readIpv6(host);
  if (ipv4.test(host)) return host;
  const isName = host.length <= maxNameLength && host.split('.').every((part) => label.test(part));
  return isName && !numericEnd.test(host) ? host : null;
}

function readHostHeader(header: string): string | null {
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(header) ?? [];
  return port !== undefined && Number(port) > maxPort ? null : readHost(host);
}

function readIpv6(host: string): string | null {
  return /^\[[0-9a-f:.]+\]$/.test(host) && URL.canParse(`http://${host}`)
    ? new URL(`http://${host}`).hostname
    : null;
}

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];
const wildcardHosts = ['0.0.0.0', '::', ''];
const maxPort = 65_535;
const maxNameLength = 253;

const label = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
// Only in its usual form: browsers also read `2130706433`, `0x7f.1` and `127.1` as addresses, so no name may end in a number.
const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const numericEnd = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;

/**
 * The hosts that an engine answers to: the loopback, the address it listens on, and those that its operator lists.
 * A website can point any other name at this machine, and then read this engine as its own origin.
 */
export function allowedHosts(listened: string, listed: readonly string[] = []): ReadonlySet<string> {
  const own = wildcardHosts.includes(listened) ? [] : [isIpv6(listened) ? `[${listened}]` : listened];
  return new Set([...loopbackHosts, ...own, ...listed].flatMap((host) => readHost(host) ?? []));
}

/** Whether a `Host` header names one of the hosts, with any port. */
export function isAllowedHost(header: string | undefined, hosts: ReadonlySet<string>): boolean {
  const host = readHostHeader(header ?? '');
  return host !== null && hosts.has(host);
}

/** Normalises `Example.com` to `example.com` and `[0:0::1]` to `[::1]`; null when the text is no host or has a port. */
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

const isIpv6 = (host: string) => host.includes(':') && !host.startsWith('[');

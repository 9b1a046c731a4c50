const maxCharacters = 200;
// Windows reads these names as devices, with any extension.
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const segment = /^[\p{L}\p{N}_-][\p{L}\p{M}\p{N} ._-]*$/u;

/** Throws an Error unless every path stays inside its folder on every system and occurs once. */
export function assertArchivePaths(paths: readonly string[]): void {
  const taken = new Set<string>();
  for (const path of paths) {
    const known = path.normalize('NFC').toLowerCase();
    if (!isArchivePath(path) || taken.has(known)) {
      throw new Error(`A file cannot be packed as ${JSON.stringify(path.slice(0, maxCharacters))}.`);
    }
    taken.add(known);
  }
}

function isArchivePath(path: string): boolean {
  const segments = path.split('/');
  return (
    path.length <= maxCharacters &&
    segments.every((name) => segment.test(name) && !/[. ]$/.test(name) && !deviceName.test(name))
  );
}

import fs from 'node:fs';
import path from 'node:path';

const shownLines = 20;

/**
 * A process' log file, empty at the launcher's start. The process itself writes to it, so that the log outlives the launcher.
 * @param {{ dir: string, name: string, isEchoed: boolean }} options `isEchoed` shows every line in the terminal as well
 */
export function childLog({ dir, name, isEchoed }) {
  const file = path.join(dir, `${name}.log`);
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  fs.writeFileSync(file, '', { mode: 0o600 });
  let runStartsAt = 0;
  return {
    file,
    /** The output for a new process. @returns {import('node:child_process').StdioOptions} */
    open() {
      runStartsAt = fs.statSync(file).size;
      if (isEchoed) return ['ignore', 'pipe', 'pipe'];
      const output = fs.openSync(file, 'a');
      return ['ignore', output, output];
    },
    /** @param {import('node:child_process').ChildProcess} child @param {import('node:child_process').StdioOptions} stdio */
    attach(child, stdio) {
      if (typeof stdio[1] === 'number') fs.closeSync(stdio[1]);
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => echo(chunk));
    },
    /** @param {string} text */
    append: (text) => fs.appendFileSync(file, text),
    /** The last lines that the process has written since its last start. */
    lastLines() {
      const text = fs.readFileSync(file).subarray(runStartsAt).toString();
      return prefixed(text, shownLines);
    },
  };

  function echo(chunk) {
    fs.appendFileSync(file, chunk);
    process.stdout.write(`${prefixed(String(chunk))}\n`);
  }

  function prefixed(text, count = Infinity) {
    const lines = text.trimEnd().split('\n');
    return lines
      .slice(-Math.min(count, lines.length))
      .map((line) => `[${name}] ${line}`)
      .join('\n');
  }
}

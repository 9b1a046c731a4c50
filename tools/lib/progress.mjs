/**
 * Prints one line for slow work, and its duration.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const startedAt = Date.now();
  const isTerminal = process.stdout.isTTY;
  process.stdout.write(isTerminal ? `${label}…` : `${label}…\n`);
  try {
    const result = await work();
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    if (isTerminal) process.stdout.write(`\r${label}: ${seconds} s\n`);
    return result;
  } catch (error) {
    if (isTerminal) process.stdout.write('\n');
    throw error;
  }
}

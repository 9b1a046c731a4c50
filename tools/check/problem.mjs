/** @typedef {{ file: string, line: number, message: string }} Problem `message` contains the fix. */

/** @param {Problem} problem */
export const formatProblem = ({ file, line, message }) => `${file}:${line}: ${message}`;

/** The line, counted from 1, of a position in a text. @param {string} text @param {number} offset */
export const lineAt = (text, offset) => text.slice(0, offset).split('\n').length;

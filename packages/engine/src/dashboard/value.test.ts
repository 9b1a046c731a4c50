import { describe, expect, it } from 'vitest';
import type { Html } from './html';
import { errorBlock, labelledValue } from './value';

const shown = (part: Html | null) => part?.text ?? '';
const whole = (value: unknown) => ({ text: JSON.stringify(value), length: JSON.stringify(value).length });

describe('a value', () => {
  it('is shown as its author would write it', () => {
    expect(shown(labelledValue('Output', whole({ a: 1 }), 'o'))).toContain('{\n  &quot;a&quot;: 1\n}');
    expect(shown(labelledValue('Output', whole('two\nlines'), 'o'))).toContain('>two\nlines<');
  });

  it('can run nothing', () => {
    const page = shown(
      labelledValue('<b>', whole({ '<img src=x>': '</pre><script>alert(1)</script>' }), 'o'),
    );
    expect(page).not.toMatch(/<script|<img|<b>/);
    expect(page).toContain('&lt;script&gt;');
  });

  it('is folded when it is long, and open again when the page reloads', () => {
    const page = shown(labelledValue('Output', whole('x'.repeat(2000)), 'run-output'));
    expect(page).toMatch(/<details class="value" id="run-output">/);
    expect(page).toContain('2002 characters');
    expect(shown(labelledValue('Output', whole('short'), 'o'))).not.toContain('<details');
  });

  it('says how much of it is shown when it was cut', () => {
    const cut = { text: `"${'x'.repeat(999)}`, length: 50_000 };
    expect(shown(labelledValue('Output', cut, 'o'))).toContain('first 1000 of 50000 characters');
  });

  it('is nothing where there is none', () => {
    expect(labelledValue('Output', null, 'o')).toBeNull();
  });
});

describe('an error', () => {
  const stack =
    'TypeError: x is null\n    at ask (/srv/app/ask.ts:4:1)\n    at run (/srv/node_modules/x/y.js:1:1)';

  it('shows its message, the lines of the app’s own code and, folded, the whole stack', () => {
    const page = shown(errorBlock({ name: 'TypeError', message: 'x is null', stack }));
    expect(page).toContain('<strong>TypeError</strong> x is null');
    expect(page).toMatch(/aria-label="Where">at ask \(\/srv\/app\/ask\.ts:4:1\)</);
    expect(page).toMatch(/<details class="value">.*Whole stack trace.*node_modules/s);
  });

  it('shows its other fields and its causes, to a bounded depth', () => {
    const nested = (depth: number): unknown => ({
      message: `level ${depth}`,
      cause: depth > 0 ? nested(depth - 1) : null,
    });
    const page = shown(errorBlock({ message: 'top', code: 'E_FULL', __serialized: true, cause: nested(20) }));
    expect(page).toContain('E_FULL');
    expect(page).not.toContain('__serialized');
    expect(page.match(/Caused by/g)).toHaveLength(6);
  });

  it.each(['text', 7, null, ['a']])('that is none is shown as it is: %j', (error) => {
    expect(shown(errorBlock(error))).toContain('aria-label="Error"');
  });

  it('can run nothing', () => {
    const page = shown(
      errorBlock({ name: '<i>', message: '<script>', stack: '    at <svg onload=x>', more: '<b>' }),
    );
    expect(page).not.toMatch(/<script|<svg|<i>|<b>/);
  });
});

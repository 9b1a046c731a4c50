import { describe, expect, it } from 'vitest';
import type { AppResponse } from './app-client';
import { readAnswer } from './read-answer';

const answer = (status: number, body: unknown, headers: AppResponse['headers'] = {}): AppResponse => ({
  status,
  headers: { 'x-inngest-sdk': 'js:v4', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('an answer of an app', () => {
  it('is the return value of a function that has ended', () => {
    expect(readAnswer(answer(200, { text: 'done' }))).toEqual({ type: 'returned', data: { text: 'done' } });
    expect(readAnswer(answer(200, ''))).toEqual({ type: 'returned', data: null });
    expect(readAnswer(answer(200, 'no JSON'))).toEqual({ type: 'returned', data: 'no JSON' });
  });

  it('is the operations that the function asks for, one or several', () => {
    const operation = { id: 'a', op: 'Sleep', opts: { until: '1s' } };
    const read = (body: unknown) => readAnswer(answer(206, body, { 'x-inngest-req-version': '2' }));
    for (const body of [operation, [operation]]) {
      expect(read(body)).toMatchObject({ type: 'operations', operations: [operation], requestVersion: 2 });
    }
  });

  it('is a fault of the function when its operations cannot be read', () => {
    for (const body of [
      'nothing',
      [{ op: 'StepRun' }],
      [{ id: 'x'.repeat(300), op: 'StepRun' }],
      [{ id: '', op: 'a' }],
    ]) {
      expect(readAnswer(answer(206, body))).toMatchObject({
        type: 'threw',
        isRetriable: false,
        error: { name: 'ProtocolError' },
      });
    }
  });

  it('says that the function no longer has a step', () => {
    expect(readAnswer(answer(500, { requestedStep: 'gone', found: [] }))).toEqual({ type: 'step-not-found' });
  });

  it('counts as unreachable where no SDK has answered', () => {
    const proxy = { ...answer(502, '<html>Bad gateway</html>'), headers: { server: 'nginx' } };
    expect(readAnswer(proxy)).toMatchObject({ type: 'unreachable', reason: expect.stringContaining('502') });
  });
});

describe('an error of a function', () => {
  it.each([
    [500, {}, true],
    [400, {}, false],
    [500, { 'x-inngest-no-retry': 'true' }, false],
    [400, { 'x-inngest-no-retry': 'false' }, true],
  ])('with status %i and %j is tried again: %s', (status, headers, isRetriable) => {
    expect(readAnswer(answer(status, { name: 'Error' }, headers))).toMatchObject({
      type: 'threw',
      isRetriable,
    });
  });

  it('is kept as the app sent it', () => {
    const error = { name: 'TypeError', message: 'x is null', stack: 'TypeError: x is null', extra: 1 };
    expect(readAnswer(answer(500, error))).toMatchObject({ error });
  });

  it.each([
    ['a text', 'out of memory', 'out of memory'],
    ['nothing', '', 'The app answered 500.'],
    ['a number', '7', 'The app answered 500.'],
  ])('has a message also when the app sends %s', (_, body, message) => {
    expect(readAnswer(answer(500, body))).toMatchObject({ error: { name: 'Error', message } });
  });

  it('waits as long as the app asks for', () => {
    const threw = { type: 'threw', isRetriable: true };
    expect(readAnswer(answer(500, {}, { 'retry-after': '7' }))).toMatchObject({
      ...threw,
      retryAfterMs: 7000,
    });
    expect(readAnswer(answer(500, {}))).toMatchObject({ ...threw, retryAfterMs: null });
  });
});

describe('a streamed answer', () => {
  it('carries the real one in its body', () => {
    const streamed = {
      status: 206,
      headers: { 'X-Inngest-Req-Version': '2' },
      body: '[{"id":"a","op":"StepRun"}]',
    };
    expect(readAnswer(answer(201, streamed))).toMatchObject({ type: 'operations', requestVersion: 2 });
  });

  it('that was cut off is broken', () => {
    for (const body of ['{"status":200,"bo', '', '{"status":"x"}'])
      expect(readAnswer(answer(201, body))).toEqual({ type: 'broken' });
  });
});

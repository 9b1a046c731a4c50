import { describe, expect, it } from 'vitest';
import { dataAddress, PageTooLargeError, portablePage } from './portable-page';

const hero = { path: 'images/hero.png', mime: 'image/png', sizeBytes: 6, bytes: Buffer.from('>>>???') };
const address = 'data:image/png;base64,Pj4+Pz8/';
/** The whole page as one text. */
const write = (page: string, files: (typeof hero)[]) =>
  portablePage(page, files)
    .map((part) => (typeof part === 'string' ? part : dataAddress(part.mime, part.bytes)))
    .join('');

const meta = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ';

describe('the policy of a downloaded page', () => {
  it.each([
    [
      'a plain page',
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title></head></html>',
    ],
    ['a page without a head', '<p>Text</p>'],
    ['a head in a comment', '<!-- <head> --><!doctype html><title>A</title>'],
    ['a head in an attribute', '<!doctype html><html lang="<head>"><title>A</title>'],
    [
      'a script before the head',
      '<!doctype html><script>document.write("<head>")</script><head><title>A</title></head>',
    ],
    [
      'a policy of its own',
      '<meta http-equiv="Content-Security-Policy" content="default-src *"><title>A</title>',
    ],
    ['frames', '<!doctype html><frameset><frame src="https://evil.test"></frameset>'],
  ])('comes before everything else in %s', (_, page) => {
    expect(write(page, [])).toMatch(new RegExp(`<html[^]*?><head>${meta}`));
  });

  it('changes nothing else', () => {
    const page =
      '<!DOCTYPE html><html lang="en"><head><title>A &amp; B</title></head><body><p>C</p></body></html>';
    expect(write(page, []).replace(/<meta[^>]*>/, '')).toBe(page);
  });

  it('is added to a deeply nested page', () => {
    const page = `${'<div>'.repeat(2000)}Text`;
    expect(write(page, [])).toContain(meta);
  });
});

describe('the files within a page', () => {
  it.each([
    ['an image', '<img src="./images/hero.png" alt="">', `<img src="${address}" alt="">`],
    [
      'sizes',
      '<img srcset="images/hero.png 1x,images/hero.png 2x">',
      `<img srcset="${address} 1x,${address} 2x">`,
    ],
    [
      'a style attribute',
      `<p style="background:url('images/hero.png')">`,
      `<p style="background:url('${address}')">`,
    ],
    [
      'a drawing',
      '<svg><image href="images/hero.png"/></svg>',
      `<svg><image href="${address}"></image></svg>`,
    ],
    ['a style element', '<style>p{background:url( "images/hero.png" )}</style>', `url( "${address}" )`],
  ])('replace their address in %s', (_, written, expected) => {
    expect(write(written, [hero])).toContain(expected);
  });

  it.each([
    ['text', '<p>images/hero.png</p>'],
    ['another address', '<img src="images/hero.png/../x.png">'],
    ['a string of CSS', '<style>p::after{content:"images/hero.png"}</style>'],
    ['the address of a link', '<a href="images/hero.png">Photograph</a>'],
    ['an alternative text', '<img alt="images/hero.png">'],
  ])('leave %s alone', (_, written) => {
    expect(write(written, [hero])).toContain(written);
  });

  it('take linear time', () => {
    const measure = (times: number) => {
      const page = `<style>${'url( "x'.repeat(times)}</style><img srcset="${', '.repeat(times)}">`;
      const beganAt = performance.now();
      write(page, [hero]);
      return performance.now() - beganAt;
    };
    measure(1000);
    const [once, often] = [measure(20_000), measure(160_000)];
    expect(often / once).toBeLessThan(32);
  });
});

describe('a page that repeats its files', () => {
  const large = { ...hero, sizeBytes: 200_000 };

  it('may show one on every line of a long list', () => {
    const parts = portablePage('<img src="images/hero.png" alt="">'.repeat(100), [large]);
    expect(parts.filter((part) => part === large)).toHaveLength(100);
  });

  it.each([
    ['elements', '<img src="images/hero.png" alt="">'.repeat(20_000)],
    ['styles', `<i style="${'background:url(images/hero.png);'.repeat(12)}">x</i>`.repeat(1000)],
    ['one style', `<style>i{${'background:url(images/hero.png);'.repeat(12_000)}}</style>`],
    ['one list', `<img srcset="${'images/hero.png 1x,'.repeat(12_000)}" alt="">`],
  ])('is refused before a copy is made: %s', (_, page) => {
    expect(() => portablePage(page, [large])).toThrow(PageTooLargeError);
  });
});

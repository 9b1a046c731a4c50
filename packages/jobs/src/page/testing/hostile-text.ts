import fc from 'fast-check';

const bad = 'http://hostile.invalid/x';
const run = 'window.__ran=1';

const tags = fc.constantFrom(
  ...`html head body title meta link base style script noscript template div p a b i em u font span nobr table tbody tr td th caption
  colgroup col ul li dl dt dd h1 pre listing textarea xmp plaintext iframe noembed noframes frameset frame select option optgroup
  button form input label object embed video audio source picture img image svg g use path text tspan title desc foreignObject
  foreignobject style script a animate set math mi mtext mglyph malignmark annotation-xml annotation ruby rb rt rp rtc marquee
  applet details summary dialog slot x-card my-card:x br hr wbr center main section`.split(/\s+/),
);
const cased = fc.tuple(tags, fc.nat(3)).map(([tag, how]) => {
  if (how === 1) return tag.toUpperCase();
  return how === 2
    ? tag.replace(/[a-z]/g, (letter, at: number) => (at % 2 ? letter.toUpperCase() : letter))
    : tag;
});

const addresses = fc.constantFrom(
  bad,
  '//hostile.invalid/x',
  '\\\\hostile.invalid\\x',
  `javascript:${run}`,
  ` \x01java\tscript:${run}`,
  `java&#10;script&colon;${run}`,
  'data:text/html,<script>x</script>',
  'data:image/svg+xml,<svg onload=x>',
  'data:image/png;base64,AAAA',
  'images/hero.webp',
  './images/hero.webp',
  '/images/hero.webp',
  'images/../../api/health',
  'images/%2e%2e/x',
  '#i',
  '#100%',
  'http://[',
  'mailto:a@b.co',
  'whatsapp://send',
  '',
);

const cssValues = fc.oneof(
  addresses.map((address) => `url(${address})`),
  addresses.map((address) => `url("${address}")`),
  addresses.map((address) => `u\\72l( '${address}' )`),
  addresses.map((address) => `image-set("${address}" 1x, url(${address}) 2x)`),
  addresses.map((address) => `src("${address}")`),
  fc.constantFrom(
    'red',
    'calc(1px + (2px*3))',
    'var(--x)',
    'image-set(var(--x) 1x)',
    'attr(data-x url)',
    '"</style><script>"',
    '"\\3c/style>"',
    "'<!--'",
    'expression(x)',
    'linear-gradient(red,blue)',
    '{',
    '}',
    '(',
    ')',
    '[;',
    '"',
    "'",
    '/*',
    '*/',
    '\\',
    '<!--',
    '-->',
    '</p>',
    '!important',
    '\u00a0url(x)',
    'ſrc(x)',
    ';',
    '\n',
  ),
);
const declarations = fc
  .tuple(
    fc.constantFrom(
      'color',
      'background',
      '--x',
      '--Y',
      'behavior',
      'mask',
      'cont/**/ent',
      'b\\61 ckground',
      'position',
      'a:hover',
    ),
    fc.array(cssValues, { maxLength: 3 }),
  )
  .map(([property, values]) => `${property}:${values.join(' ')};`);
const css = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: declarations },
      {
        weight: 3,
        arbitrary: fc.constantFrom('.a{', '&:is(.b){', ':not(', '}', ')', 'a,b{', '[data-x="', '"]', 'url('),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom(
              '@import',
              '@\\69mport',
              '@media',
              '@supports',
              '@font-face',
              '@property --p',
              '@layer a',
              '@keyframes k',
              '@namespace',
              '@ımport',
              '@page',
            ),
            cssValues,
            fc.constantFrom(';', '{', '{}', ''),
          )
          .map((parts) => parts.join(' ')),
      },
      { weight: 1, arbitrary: cssValues },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const texts = fc.constantFrom(
  'words',
  '&lt;script&gt;',
  '&#0;',
  '&ampx;',
  '\0',
  '\n\n',
  '\u2028',
  '\ud800',
  ']]>',
  '--!>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<!-->',
  '<!doctype html>',
  '<?xml ?>',
  '</',
  '<',
  '<a',
  '</style>',
  '</STYLE >',
  '</title>',
  '</script',
  '</svg>',
  '</math>',
  '<br/>',
  `<img src=x onerror=${run}>`,
);

const names = fc.constantFrom(
  ...`href src srcset style class id title onclick onload xlink:href xmlns xmlns:xlink xml:base fill stroke filter mask clip-path cursor
  action formaction srcdoc data ping target rel background poster http-equiv content name charset type media viewbox
  definitionurl encoding attributename values to x y d transform hidden data-x aria-label is slot shadowrootmode`.split(
    /\s+/,
  ),
);
const attributeValues = fc.oneof(
  addresses,
  css,
  texts,
  fc.constantFrom(
    '_top',
    '_blank',
    'refresh',
    'text/html',
    'open',
    'utf-7',
    'viewport',
    'position:fixed;inset:0',
    'href',
    '0;url=//x',
  ),
);
const attributes = fc.tuple(names, attributeValues, fc.nat(5)).map(([name, value, how]) => {
  if (how === 0) return ` ${name}=${value}`;
  if (how === 1) return ` ${name}='${value}'`;
  if (how === 2) return `/${name.toUpperCase()}="${value}"`;
  return how === 3 ? ` ${name}` : `\n${name} = "${value.replaceAll('"', '&quot;')}"`;
});

const startTags = fc
  .tuple(cased, fc.array(attributes, { maxLength: 3 }), fc.constantFrom('>', '>', '>', '/>', '', ' '))
  .map(([tag, list, end]) => `<${tag}${list.join('')}${end}`);
const endTags = fc.tuple(cased, fc.constantFrom('>', '>', ' >', '')).map(([tag, end]) => `</${tag}${end}`);
const styles = fc
  .tuple(css, fc.constantFrom('</style>', '</STYLE>', ''))
  .map(([text, end]) => `<style>${text}${end}`);

/** Pages of an attacker: pieces of every markup language that an HTML parser reads, in any order. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: startTags },
      { weight: 4, arbitrary: endTags },
      { weight: 3, arbitrary: texts },
      { weight: 2, arbitrary: styles },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

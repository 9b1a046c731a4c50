const words = (list: string) => list.split(/\s+/);

export const allowedHtml: ReadonlySet<string> = new Set(
  words(
    `html head title meta style body header nav main section article aside footer hgroup search div span p h1 h2 h3 h4 h5 h6
    a img picture source figure figcaption ul ol menu li dl dt dd blockquote q cite dfn strong em b i u s small sub sup mark
    abbr time address data kbd samp var code pre br hr wbr ins del table caption colgroup col thead tbody tfoot tr th td
    details summary bdi bdo ruby rt rp meter progress`,
  ),
);

const everywhere = new Set(words('id class style lang dir title role tabindex hidden translate'));
const microdata = new Set(words('itemscope itemprop itemtype itemid'));

const ofElement: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    meta: 'charset name content media',
    style: 'media',
    a: 'href target rel hreflang name',
    img: 'src srcset sizes alt width height loading decoding fetchpriority',
    source: 'srcset sizes media type width height',
    ol: 'start reversed type',
    li: 'value',
    time: 'datetime',
    ins: 'datetime',
    del: 'datetime',
    data: 'value',
    meter: 'value min max low high optimum',
    progress: 'value max',
    col: 'span',
    colgroup: 'span',
    th: 'scope colspan rowspan headers abbr',
    td: 'colspan rowspan headers',
    details: 'open name',
  }).map(([tag, list]) => [tag, new Set(words(list))]),
);

export function isAllowedHtmlAttribute(tag: string, name: string): boolean {
  return isCommonAttribute(name) || microdata.has(name) || (ofElement[tag]?.has(name) ?? false);
}

/** Attributes that both HTML and SVG allow. */
export function isCommonAttribute(name: string): boolean {
  return everywhere.has(name) || /^(?:aria|data)-[a-z0-9][a-z0-9_.-]*$/.test(name);
}

export const allowedMetaNames: ReadonlySet<string> = new Set(
  words(
    `viewport description theme-color color-scheme author keywords robots generator application-name format-detection
    apple-mobile-web-app-title`,
  ),
);

/** Elements that are removed with their content. Unknown elements leave their content behind. */
export const dropped: ReadonlySet<string> = new Set(
  words(
    `script noscript template iframe frame frameset noframes noembed object embed param applet portal fencedframe
    video audio track bgsound canvas map area link base xmp plaintext svg math dialog
    form input button select option optgroup textarea datalist label fieldset legend output keygen isindex
    meta title source style`,
  ),
);

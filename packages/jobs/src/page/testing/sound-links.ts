/** The address of a link that leads to another site. */
export const away = 'href="https://elsewhere.example/"';
export const words =
  'Nasi kandar from Penang, cooked every morning since 1987, served until the pots are empty in the evening. ';
export const base = `*,*::before,*::after{box-sizing:border-box}body{margin:0;font:1rem/1.6 system-ui,sans-serif}img,svg{max-width:100%;display:block}img{height:auto}a{color:inherit}
.wrap{max-width:72rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,3rem)}h1{font-size:clamp(2.5rem,6vw,4.5rem);line-height:1.1}`;

/** What pages do with links: CSS and HTML by name. */
export const soundLinks: Readonly<Record<string, readonly [string, string]>> = {
  'in running text': ['', `<p>${words}<a ${away}>${words.slice(0, 60)}</a> ${words}</p>`],
  'in the navigation': [
    'nav{position:sticky;top:0;z-index:9;background:#fff;height:72px}nav ul{display:flex;gap:1.5rem;align-items:center;list-style:none}nav a{padding:.5rem 1rem}',
    `<nav><ul><li><a href="#top">Home</a></li><li><a ${away}>Order online</a></li><li><a ${away}>Instagram</a></li><li><a ${away}>Book a table</a></li></ul></nav>`,
  ],
  'as a button with variables': [
    ':root{--pad:clamp(.75rem,2vw,1.25rem);--r:999px}.btn{display:inline-flex;align-items:center;gap:.5rem;padding:var(--pad) calc(var(--pad)*2);border-radius:var(--r);border:2px solid currentColor;transition:transform .3s cubic-bezier(.34,1.56,.64,1)}.btn:hover{transform:translateY(-2px) scale(1.05)}',
    `<a class="btn" ${away}>Book a table</a>`,
  ],
  'as a button with drawn layers': [
    '.btn{position:relative;overflow:hidden;display:inline-block;padding:1rem 2rem;isolation:isolate}.btn::before,.btn::after{content:"";position:absolute;inset:0;z-index:-1;transform:translateX(-100%);transition:transform .4s ease}.btn:hover::before{transform:translateX(0)}',
    `<a class="btn" ${away}>Book a table</a>`,
  ],
  'as a card with a picture': [
    '.card{display:block;overflow:hidden;border-radius:1rem;max-width:26rem;transition:transform .3s}.card:hover{transform:translateY(-8px)}.card img{width:100%;aspect-ratio:4/3;object-fit:cover;transition:transform .5s}.card:hover img{transform:scale(1.1)}.card div{padding:1.5rem}',
    `<a class="card" ${away}><img src="images/hero.webp" alt="x" width="800" height="600"><div><h3>Nasi kandar</h3><p>${words}</p></div></a>`,
  ],
  'in a gallery': [
    '.grid{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem}.grid a{display:block;overflow:hidden}.grid img{width:100%;aspect-ratio:1;object-fit:cover;transition:transform .4s}.grid a:hover img{transform:scale(1.08)}@media(max-width:700px){.grid{grid-template-columns:1fr 1fr}}',
    `<div class="grid">${`<a ${away}><img src="images/hero.webp" alt="x" width="800" height="800"></a>`.repeat(9)}</div>`,
  ],
  'in a gallery that fits itself': [
    '.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(280px,1fr));gap:clamp(1rem,2vw,2rem)}.grid a{display:flex;flex-direction:column;animation:rise .8s both}.grid img{width:100%;aspect-ratio:4/3;object-fit:cover}@keyframes rise{from{opacity:0;transform:translateY(40px)}to{opacity:1;transform:none}}',
    `<div class="grid">${`<a ${away}><img src="images/hero.webp" alt="x" width="800" height="600"><span>Nasi kandar</span></a>`.repeat(6)}</div>`,
  ],
  'in a gallery written for phones first': [
    '.grid{display:grid;gap:1rem}@media (min-width:48rem){.grid{grid-template-columns:repeat(3,1fr)}}.grid a{position:relative;display:block}.grid img{width:100%;height:280px;object-fit:cover}.grid span{position:absolute;left:1rem;bottom:1rem;padding:.25rem .75rem}',
    `<div class="grid">${`<a ${away}><img src="images/hero.webp" alt="x"><span>Nasi kandar</span></a>`.repeat(6)}</div>`,
  ],
  'as a portrait over the width of a phone': [
    '.look{display:block}.look img{width:100%;aspect-ratio:3/4;object-fit:cover;max-width:26rem}',
    `<a class="look" ${away}><img src="images/hero.webp" alt="x" width="600" height="800"><span>Baju kurung</span></a>`,
  ],
  'stretched over its card': [
    '.cards{display:grid;gap:1.5rem}@media (min-width:700px){.cards{grid-template-columns:1fr 1fr 1fr}}.card{position:relative;padding:1.5rem;border:1px solid #ddd}.card a::after{content:"";position:absolute;inset:0}',
    `<div class="cards">${`<article class="card"><h3>Nasi kandar</h3><p>${words}</p><a ${away}>Order</a></article>`.repeat(3)}</div>`,
  ],
  'as a card with a badge': [
    '.card{position:relative;display:block;padding:1rem}.badge{position:absolute;top:1rem;right:1rem;padding:.25rem .5rem;transform:rotate(3deg)}',
    `<a class="card" ${away}><span class="badge">New</span><h3>Roti canai</h3></a>`,
  ],
  'as a round button at the corner': [
    '.wa{position:fixed;right:1.25rem;bottom:calc(1.25rem + env(safe-area-inset-bottom,0px));width:60px;height:60px;border-radius:50%;display:grid;place-items:center;z-index:99;animation:pulse 2s infinite}.wa svg{width:32px;height:32px}.wa::before{content:"";position:absolute;inset:-8px;border-radius:50%;animation:ring 2s infinite}@keyframes pulse{50%{transform:scale(1.1)}}@keyframes ring{to{transform:scale(1.5);opacity:0}}',
    `<a class="wa" ${away} aria-label="WhatsApp"><svg viewBox="0 0 24 24" width="24" height="24"><path d="M0 0h24v24z"></path></svg></a>`,
  ],
  'as a text button at the corner': [
    '.wa{position:fixed;right:1rem;bottom:1rem;padding:.9rem 1.4rem;border-radius:99px;display:inline-flex;gap:.6rem;align-items:center}.wa svg{width:1.4em;height:1.4em}',
    `<a class="wa" href="https://wa.me/60123456789"><svg viewBox="0 0 24 24"><path d="M0 0h24v24z"></path></svg> Chat with us</a>`,
  ],
  'in a bar at the bottom of phones': [
    '.bar{display:none}@media (max-width:640px){.bar{position:fixed;left:0;right:0;bottom:0;display:flex;gap:.5rem;padding:.75rem 1rem calc(.75rem + env(safe-area-inset-bottom));z-index:50}.bar a{flex:1;text-align:center;padding:.9rem}}',
    `<div class="bar"><a href="tel:+60123456789">Call</a><a ${away}>WhatsApp</a></div>`,
  ],
  'in a sticky header': [
    '.site-header{position:sticky;top:0;z-index:10;backdrop-filter:blur(8px)}.bar{display:flex;justify-content:space-between;align-items:center;padding-block:1rem}.logo img{height:2.5rem;width:auto}.site-header nav{display:flex;gap:1rem}',
    `<header class="site-header"><div class="wrap bar"><a class="logo" ${away}><img src="images/hero.webp" alt="x"></a><nav><a href="#a">Menu</a><a ${away}>Order</a></nav><a class="btn" ${away}>Book a table</a></div></header>`,
  ],
  'in a high hero grid': [
    '.hero{min-height:100vh;min-height:100svh;display:grid;place-items:center;text-align:center}.btn{display:inline-block;padding:1rem 2rem}',
    `<section class="hero"><div><h2>Warung</h2><p>${words}</p><a class="btn" ${away}>Order</a></div></section><section class="hero"><a class="btn" ${away}>Order</a></section>`,
  ],
  'in a high hero row': [
    '.hero{position:relative;min-height:90vh;display:flex;align-items:flex-end;overflow:hidden}.hero img{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}.hero div{position:relative;padding:4rem}.btn{display:inline-block;padding:1rem 2rem}',
    `<section class="hero"><img src="images/hero.webp" alt="x"><div><h2>Warung</h2><p>${words}</p><a class="btn" ${away}>Order</a></div></section>`,
  ],
  'in a placed hero box': [
    '.hero{position:relative;height:100vh}.box{position:absolute;top:50%;left:50%;transform:translate(-50%,-50%);width:min(90%,40rem);text-align:center}.btn{display:inline-block;padding:1rem 2rem;margin-top:2rem}',
    `<section class="hero"><div class="box"><h2>Warung</h2><p>${words}</p><a class="btn" ${away}>Order</a></div></section>`,
  ],
  'as icons in the footer': [
    '.social{display:flex;gap:1rem}.social a{width:44px;height:44px;display:grid;place-items:center;border-radius:50%;transition:.3s}.social a:hover{transform:rotate(360deg) scale(1.1)}.social svg{width:20px;height:20px;fill:currentColor}',
    `<footer><div class="social">${`<a ${away} aria-label="x"><svg viewBox="0 0 24 24"><path d="M0 0h24v24z"></path></svg></a>`.repeat(4)}</div></footer>`,
  ],
  'in a menu that opens': [
    '.menu{display:flex;gap:2rem}.menu>li{position:relative}.menu ul{position:absolute;top:100%;left:0;min-width:14rem;opacity:0;visibility:hidden;transform:translateY(10px);transition:.2s}.menu li:hover ul{opacity:1;visibility:visible;transform:none}.menu ul a{display:block;padding:.6rem 1rem}',
    `<nav><ul class="menu"><li><a href="#a">Food</a><ul><li><a ${away}>Rice</a></li><li><a ${away}>Noodles</a></li><li><a ${away}>Bread</a></li></ul></li></ul></nav>`,
  ],
  'beside a skip link': [
    '.skip{position:absolute;left:-9999px;top:0}.skip:focus{left:1rem;top:1rem}',
    `<a class="skip" href="#main">Skip</a><p id="main"><a ${away}>Order</a></p>`,
  ],
  'with text for screen readers': [
    '.sr{position:absolute;width:1px;height:1px;padding:0;margin:-1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap;border:0}',
    `<p><a ${away}>Order <span class="sr">(opens in a new window)</span></a></p>`,
  ],
  'in a band that runs': [
    '.band{overflow:hidden;white-space:nowrap}.track{display:flex;width:max-content;gap:3rem;animation:run 30s linear infinite}.track a{font-size:clamp(2rem,5vw,4rem);padding:1rem 2rem}@keyframes run{to{transform:translateX(-50%)}}',
    `<div class="band"><div class="track">${`<a ${away}>Order online</a>`.repeat(16)}</div></div>`,
  ],
  'with the custom properties of a utility style sheet': [
    `*,::before,::after{--tw-translate-x:0;--tw-translate-y:0;--tw-rotate:0;--tw-skew-x:0;--tw-skew-y:0;--tw-scale-x:1;--tw-scale-y:1}.transform{transform:translate(var(--tw-translate-x),var(--tw-translate-y)) rotate(var(--tw-rotate)) skewX(var(--tw-skew-x)) skewY(var(--tw-skew-y)) scaleX(var(--tw-scale-x)) scaleY(var(--tw-scale-y))}
.hover\\:-translate-y-1:hover{--tw-translate-y:-0.25rem}.hover\\:scale-105:hover{--tw-scale-x:1.05;--tw-scale-y:1.05}.rotate-45{--tw-rotate:45deg}.px-6{padding-left:1.5rem;padding-right:1.5rem}.py-3{padding-top:.75rem;padding-bottom:.75rem}.inline-flex{display:inline-flex}.space-y-4>:not([hidden])~:not([hidden]){--tw-space-y-reverse:0;margin-top:calc(1rem * calc(1 - var(--tw-space-y-reverse)));margin-bottom:calc(1rem * var(--tw-space-y-reverse))}`,
    `<div class="space-y-4"><p>x</p><a class="inline-flex transform hover:-translate-y-1 hover:scale-105 px-6 py-3" ${away}>Order</a><i class="transform rotate-45">x</i></div>`,
  ],
  'as a banner': [
    '.banner{display:block;padding:clamp(2rem,6vw,4rem);background:#222;color:#fff}',
    `<a class="banner" ${away}><h2>Order for tonight</h2><p>${words}</p></a>`,
  ],
  'in a list of contacts': [
    'ul{padding-left:1.2rem}li{margin-block:.5rem}',
    `<ul><li><a href="tel:+60123456789">+60 12-345 6789</a></li><li><a href="mailto:a@b.co">a@b.co</a></li><li><a ${away}>Jalan Sultan 12, 30000 Ipoh</a></li></ul>`,
  ],
};

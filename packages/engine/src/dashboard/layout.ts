import { html, type Html, type Part } from './html';

export interface Page {
  title: string;
  current?: 'runs' | 'functions' | 'events';
  /** Shown before sign-in. */
  isClosed?: boolean;
  body: Part;
}

const areas = [
  ['runs', '/', 'Runs'],
  ['functions', '/functions', 'Functions'],
  ['events', '/events', 'Events'],
] as const;

export function layout(
  { title, current, isClosed, body }: Page,
  { isSignedIn }: { isSignedIn?: boolean | undefined },
): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="dark light" />
        <title>${title} · Engine</title>
        <link rel="icon" href="/dashboard/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/dashboard/style.css" />
        <script src="/dashboard/script.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
          <a class="brand" href="/"><span class="lamp" aria-hidden="true"></span>Engine</a>
          ${!isClosed && html`<nav aria-label="Areas">${areas.map((area) => link(area, current))}</nav>`}
          <label class="live-switch" hidden><input type="checkbox" id="live" checked />Live</label>
          ${isSignedIn && html`<form method="post" action="/sign-out"><button>Sign out</button></form>`}
        </header>
        <main id="main">${body}</main>
      </body>
    </html>`;
}

function link([id, href, text]: (typeof areas)[number], current: Page['current']) {
  return id === current
    ? html`<a href="${href}" aria-current="page">${text}</a>`
    : html`<a href="${href}">${text}</a>`;
}

/** A button that asks once more before it changes something for good, without a script. */
export function confirmed(form: { action: string; label: string; question: string; answer: string }) {
  return html`<details class="confirm" id="confirm-${form.action}">
    <summary class="button">${form.label}</summary>
    <form method="post" action="${form.action}">
      <p>${form.question}</p>
      <button class="danger">${form.answer}</button>
    </form>
  </details>`;
}

// Everything works without this: it copies, opens what the reader was writing, and renews what is marked as live without losing the reader's place.
const intervalMs = 2500;

document.documentElement.classList.add('has-script');
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
  if (!button) return;
  void navigator.clipboard.writeText(button.parentElement.querySelector('pre').textContent).then(() => {
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 1500);
  });
});

// The browser fills a form in again that one goes back to, but leaves it closed.
addEventListener('pageshow', () => {
  for (const field of document.querySelectorAll('details :is(input, textarea)')) {
    if (field.value !== field.defaultValue) field.closest('details').open = true;
  }
});

// A link to the sign-in carries the key behind the `#`, which a browser keeps for itself.
const signIn = document.querySelector('form[action="/sign-in"]');
if (signIn && location.hash.startsWith('#key=')) {
  signIn.elements.key.value = location.hash.slice('#key='.length);
  history.replaceState(null, '', location.pathname);
  signIn.requestSubmit();
}

const liveSwitch = document.querySelector('.live-switch');
const live = document.querySelector('#live');
if (document.querySelector('[data-live]')) {
  liveSwitch.hidden = false;
  live.checked = localStorage.getItem('live') !== 'off';
  live.addEventListener('change', () => localStorage.setItem('live', live.checked ? 'on' : 'off'));
  setTimeout(() => void renew(), intervalMs);
}

async function renew() {
  try {
    if (live.checked && !document.hidden) await renewOnce();
  } catch {
    // The engine is away: the next look may find it.
  }
  if (document.querySelector('[data-live]')) setTimeout(() => void renew(), intervalMs);
  else liveSwitch.hidden = true;
}

async function renewOnce() {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  // The session has ended: the page asks to sign in.
  if (response.status === 401) location.reload();
  if (!response.ok) return;
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.title = next.title;
  for (const details of next.querySelectorAll('details[id]')) {
    const shown = document.getElementById(details.id);
    if (shown) details.open = shown.open;
  }
  for (const part of document.querySelectorAll('[data-live]')) {
    const renewed = next.getElementById(part.id);
    if (renewed) patch(part, renewed);
  }
}

function patch(shown, next) {
  if (shown.isEqualNode(next)) return;
  if ('keyed' in shown.dataset && 'keyed' in next.dataset) {
    patchChildren(shown, next);
    if ('live' in shown.dataset && !('live' in next.dataset)) delete shown.dataset.live;
  } else if (!isInUse(shown)) {
    shown.replaceWith(document.importNode(next, true));
  }
}

function patchChildren(shown, next) {
  const wanted = [...next.children];
  const ids = new Set(wanted.map((child) => child.id));
  for (const child of [...shown.children]) if (!ids.has(child.id)) child.remove();
  wanted.forEach((child, index) => {
    const known = [...shown.children].find((candidate) => candidate.id === child.id);
    const place = shown.children[index] ?? null;
    if (!known) shown.insertBefore(document.importNode(child, true), place);
    else {
      if (known !== place) shown.insertBefore(known, place);
      patch(known, child);
    }
  });
}

/** What has the focus or is being selected stays as it is. */
function isInUse(element) {
  const selection = getSelection();
  const isSelected = selection && !selection.isCollapsed && selection.containsNode(element, true);
  return isSelected || element.contains(document.activeElement);
}

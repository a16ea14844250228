/** A wall is never reloaded by hand: after a break, the page asks whether it is still the one being served. */

/** The names of a bundle carry a hash of its content, so a page that does not name ours is a newer one. */
export async function reloadWhenReplaced() {
  const ours = [...document.querySelectorAll('script[type=module][src], link[rel=stylesheet]')].map(
    (element) => new URL(element.src || element.href).pathname,
  );
  const served = await fetch(location.pathname, { cache: 'no-store' }).catch(() => null);
  if (served?.ok) {
    const page = await served.text();
    if (page.includes('<script') && !ours.every((path) => page.includes(path))) {
      location.reload();
    }
  }
}

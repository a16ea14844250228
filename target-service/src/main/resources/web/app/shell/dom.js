/** The few lines that make building and updating elements short. */

/** `el('p', {class: 'unit', 'data-x': 1}, 'text', child)`; attributes that are null are left out. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children);
  return element;
}

/** An icon of the sprite in index.html; decoration only, the words stand beside it. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

/** Fills a select with `[value, words]` pairs when they differ, and chooses one. */
export function options(select, pairs, chosen) {
  const key = pairs.flat().join();
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...pairs.map(([value, words]) => el('option', { value }, words)));
  }
  select.value = chosen;
}

/** Writes text only when it differs, so that nothing is announced or laid out for no reason. */
export function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** At most one call per frame (or per quarter second in a hidden tab, where frames stop). */
export function perFrame(work) {
  let due = false;
  return () => {
    if (due) {
      return;
    }
    due = true;
    const run = () => {
      due = false;
      work();
    };
    if (document.hidden) {
      setTimeout(run, 250);
    } else {
      requestAnimationFrame(run);
    }
  };
}

/** Runs at once when the last run is long enough ago, otherwise once at the end of the pause; never in a hidden tab. */
export function atMostEvery(pause, work) {
  let last = Date.now();
  let timer = null;
  return () => {
    if (timer !== null || document.hidden) {
      return;
    }
    timer = setTimeout(
      () => {
        timer = null;
        last = Date.now();
        work();
      },
      Math.max(0, last + pause - Date.now()),
    );
  };
}

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

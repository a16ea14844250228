import { checkSignature } from './signature.js';
import { language, say, toggle } from './words.js';

const form = document.querySelector('#question');
const answer = document.querySelector('#answer');
const statement = document.querySelector('#statement');
let shown = null;
let scanned = null;

/** An element with text and children; never markup from elsewhere. */
function element(name, { text, kind, ...attributes } = {}, ...children) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (kind) made.className = kind;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language() },
    body: JSON.stringify(body),
  });
  const told = await response.json();
  if (!response.ok) throw new Error(told.detail ?? told.title);
  return told;
}

function checks(match) {
  return element('ul', {}, ...match.checks.map((check) =>
    element('li', { kind: check.verdict }, element('b', { text: say(check.verdict) }),
      element('span', { text: `${say(check.check)}: ${language() === 'zh-CN' ? check.zh : check.en}` }))));
}

function card(match, token) {
  const made = element('article', {},
    element('h3', { text: match.number }),
    element('p', { kind: 'quiet', text: [match.holder, match.credit_code, match.body_name ?? match.body].filter(Boolean).join(' · ') }),
    element('p', { kind: 'quiet', text: say('term', match.issued_on, match.expires_on) }),
    checks(match),
    element('p', { kind: 'quiet', text: say('source', say(match.source), match.fetched_at.slice(0, 10)) }));
  if (token) {
    made.append(element('img', {
      kind: 'qr', alt: say('qr', match.number), src: `/api/v1/verification-qr?token=${encodeURIComponent(token.token)}`,
    }));
  }
  return made;
}

function draw() {
  if (!shown) return;
  answer.hidden = false;
  const { verification, tokens } = shown;
  const [item] = verification.items;
  const known = new Map(tokens.map((token) => [`${token.number} ${token.body}`, token]));
  answer.replaceChildren(
    element('h2', { text: say('result', verification.on) }),
    element('p', { kind: item.found ? 'big' : 'big forged', text: item.found ? say('found', item.matches.length) : say('missing') }),
    ...item.matches.map((match) => card(match, known.get(`${match.number} ${match.body}`))),
    ...item.possible_reasons.map((reason) => element('p', { kind: 'quiet', text: `· ${language() === 'zh-CN' ? reason.zh : reason.en}` })));
}

function drawStatement() {
  if (!scanned) return;
  statement.hidden = false;
  const { verdict, claims } = scanned;
  statement.replaceChildren(
    element('h2', { text: say('scanned') }),
    element('p', { kind: verdict === 'genuine' ? 'big genuine' : 'big forged', text: say(verdict) }),
    ...(verdict === 'genuine' ? [
      element('p', { kind: 'quiet', text: [claims.number, claims.holder].filter(Boolean).join(' · ') }),
      element('p', { kind: 'quiet', text: say('signedAt', new Date(claims.iat * 1000).toLocaleString(language()), claims.on, say(claims.status)) }),
    ] : []));
}

async function ask(question) {
  try {
    shown = await post('/api/v1/verifications', { items: [question], tokens: true });
    draw();
  } catch (error) {
    shown = null;
    answer.hidden = false;
    answer.replaceChildren(element('p', { kind: 'forged', text: error.message }));
  }
}

async function readToken() {
  const token = location.hash.slice(1);
  if (!token) return;
  scanned = await checkSignature(token);
  drawStatement();
  if (scanned.verdict === 'genuine') {
    const question = { number: scanned.claims.number, body: scanned.claims.body ?? undefined, holder: scanned.claims.holder ?? undefined };
    Object.entries(question).forEach(([name, value]) => { if (value) form.elements[name].value = value; });
    await ask(question);
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const question = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
  ask(question);
});

document.querySelector('#language').addEventListener('click', () => {
  toggle();
  draw();
  drawStatement();
});

window.addEventListener('hashchange', readToken);
toggle(navigator.language);
readToken();

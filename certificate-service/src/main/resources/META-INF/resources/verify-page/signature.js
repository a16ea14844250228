/** Checks a token in the browser with the published keys; what the browser cannot compute, the service checks. */
const decode = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const json = (part) => JSON.parse(new TextDecoder().decode(decode(part)));

async function here(token, key) {
  const [header, payload, signature] = token.split('.');
  const imported = await crypto.subtle.importKey('jwk', { kty: key.kty, crv: key.crv, x: key.x }, { name: 'Ed25519' }, false, ['verify']);
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, decode(signature), new TextEncoder().encode(`${header}.${payload}`));
}

async function there(token) {
  const response = await fetch('/api/v1/verification-token-checks', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token }),
  });
  return response.ok;
}

/** {verdict: genuine | forged, claims} */
export async function checkSignature(token) {
  try {
    const [header, payload] = token.split('.');
    const { kid, alg } = json(header);
    const { keys } = await (await fetch('/api/v1/verification-keys')).json();
    const key = keys.find((one) => one.kid === kid && one.alg === alg);
    if (!key) return { verdict: 'forged' };
    let genuine;
    try {
      genuine = key.crv === 'Ed25519' ? await here(token, key) : await there(token);
    } catch {
      genuine = await there(token);
    }
    return genuine ? { verdict: 'genuine', claims: json(payload) } : { verdict: 'forged' };
  } catch {
    return { verdict: 'forged' };
  }
}

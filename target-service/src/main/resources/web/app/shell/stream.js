/**
 * The progress stream: server-sent events read through fetch. EventSource would hide the server's heartbeats, so a
 * connection that died silently would look alive; and it gives up for good on a 503.
 */
const SILENCE_MS = 40_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * Follows the stream until `stop()` is called on the result. `progress` gets each snapshot; `broken(attempt)` is
 * called after every break, before the next attempt.
 */
export function follow(path, { progress, broken }) {
  let stopped = false;
  let attempt = 0;
  let lastId = null;
  let connection = null;
  let hurry = () => {};

  const online = () => hurry();
  // a cable that was pulled leaves the old connection open for minutes; a server on this machine is back at once
  const offline = () => connection?.abort();
  addEventListener('online', online);
  addEventListener('offline', offline);
  run();
  return {
    stop() {
      stopped = true;
      removeEventListener('online', online);
      removeEventListener('offline', offline);
      connection?.abort();
      hurry();
    },
  };

  async function run() {
    while (!stopped) {
      try {
        await connect();
      } catch {
        // every break is handled the same way: say so, wait, try again
      }
      if (stopped) {
        return;
      }
      attempt += 1;
      const wait = Math.min(LONGEST_WAIT_MS, 500 * 2 ** (attempt - 1)) * (0.75 + Math.random() / 2);
      broken(attempt);
      await new Promise((resolve) => {
        hurry = resolve;
        setTimeout(resolve, wait);
      });
    }
  }

  async function connect() {
    connection = new AbortController();
    let silence = setTimeout(() => connection.abort(), SILENCE_MS);
    try {
      const headers = { Accept: 'text/event-stream' };
      if (lastId !== null) {
        headers['Last-Event-ID'] = lastId;
      }
      const response = await fetch(path, { headers, cache: 'no-store', signal: connection.signal });
      if (!response.ok || !response.body) {
        throw new Error(`stream answered ${response.status}`);
      }
      const parse = parser((event) => {
        lastId = event.id ?? lastId;
        if (event.name === 'progress') {
          attempt = 0;
          progress(JSON.parse(event.data));
        }
      });
      const reader = response.body.getReader();
      const text = new TextDecoder();
      for (;;) {
        const { done, value } = await reader.read();
        if (done || stopped) {
          return;
        }
        clearTimeout(silence);
        silence = setTimeout(() => connection.abort(), SILENCE_MS);
        parse(text.decode(value, { stream: true }));
      }
    } finally {
      clearTimeout(silence);
      connection.abort();
    }
  }
}

/** The event-stream grammar, fed in pieces of any size. */
function parser(emit) {
  let rest = '';
  let event = { name: 'message', data: [] };
  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop();
    for (const line of lines) {
      if (line === '') {
        if (event.data.length > 0) {
          emit({ ...event, data: event.data.join('\n') });
        }
        event = { name: 'message', data: [] };
        continue;
      }
      const colon = line.indexOf(':');
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (field === 'data') {
        event.data.push(value);
      } else if (field === 'event') {
        event.name = value;
      } else if (field === 'id') {
        event.id = value;
      }
    }
  };
}

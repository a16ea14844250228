/** Where the numbers come from: the live stream, one chosen day, or plain reads while the stream is down. */
import { progress as read } from './api.js';
import { follow } from './stream.js';
import { reloadWhenReplaced } from './upgrade.js';

const RETRY_MS = 5_000;
/** The stream speaks when a number changes; how fresh unchanged numbers are has to be asked. */
const ASK_AFTER_MS = 10_000;

/**
 * Starts with `show(on)`; an empty day means live. `numbers(progress, live)` gets every snapshot, `connection(state)`
 * every change of `{kind, since, attempt, failure}` with kind connecting, live, polling, broken or paused. `since` is the
 * moment of the last numbers that arrived.
 */
export function source({ numbers, connection }) {
  let stream = null;
  let request = null;
  let kind = '';
  let lastArrival = null;
  let shown = null;

  const arrived = (progress, live) => {
    lastArrival = Date.now();
    shown = progress;
    numbers(progress, live);
  };
  const tell = (now, more = {}) => {
    kind = now;
    connection({ kind, since: lastArrival, ...more });
  };

  setInterval(async () => {
    if (kind !== 'live' || document.hidden || Date.now() - lastArrival < ASK_AFTER_MS) {
      return;
    }
    const mine = request.signal;
    const progress = await read('', mine).catch(() => null);
    if (progress && !mine.aborted && kind === 'live' && progress.sequence >= shown.sequence) {
      arrived(progress, true);
    }
  }, ASK_AFTER_MS / 4);

  function stop() {
    stream?.stop();
    stream = null;
    request?.abort();
    request = new AbortController();
  }

  function live() {
    stop();
    const mine = request.signal;
    tell('connecting');
    stream = follow('/api/v1/progress/stream', {
      progress: (progress) => {
        const back = kind === 'broken' || kind === 'polling';
        arrived(progress, true);
        tell('live');
        if (back) {
          reloadWhenReplaced();
        }
      },
      broken: async (attempt) => {
        tell('broken', { attempt });
        try {
          const progress = await read('', mine);
          if (!mine.aborted) {
            arrived(progress, true);
            tell('polling', { attempt });
          }
        } catch (failure) {
          if (!mine.aborted) {
            tell('broken', { attempt, failure });
          }
        }
      },
    });
  }

  async function fixed(on) {
    stop();
    const mine = request.signal;
    tell('connecting');
    try {
      const progress = await read(on, mine);
      if (!mine.aborted) {
        arrived(progress, false);
        tell('paused');
      }
    } catch (failure) {
      if (!mine.aborted) {
        tell('paused', { failure });
        if (failure.status === 0 || failure.status >= 500) {
          setTimeout(() => mine.aborted || fixed(on), RETRY_MS);
        }
      }
    }
  }

  return { show: (on) => (on ? fixed(on) : live()) };
}

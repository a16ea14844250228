/** Where the numbers come from: the live stream, one chosen day, or plain reads while the stream is down. */
import { progress as read } from './api.js';
import { today } from './format.js';
import { follow } from './stream.js';

const MINUTE_MS = 60_000;
const RETRY_MS = 5_000;

/**
 * Starts with `show(on)`; an empty day means live. `numbers(progress, live)` gets every snapshot, `connection(state)`
 * every change of `{kind, since, attempt, failure}` with kind connecting, live, polling, broken or paused. `since` is the
 * moment of the last numbers that arrived.
 */
export function source({ numbers, connection }) {
  let stream = null;
  let request = null;
  let lastArrival = null;
  let shownDay = null;

  const arrived = (progress, live) => {
    lastArrival = Date.now();
    shownDay = progress.on;
    numbers(progress, live);
  };
  const tell = (kind, more = {}) => connection({ kind, since: lastArrival, ...more });

  // midnight in the city: the stream may have nothing to say, but another day is being counted
  setInterval(() => {
    if (stream && shownDay && shownDay !== today()) {
      live();
    }
  }, MINUTE_MS);

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
      opened: () => {},
      progress: (progress) => {
        arrived(progress, true);
        tell('live');
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

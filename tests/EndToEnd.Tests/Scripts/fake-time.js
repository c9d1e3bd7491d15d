// Time that passes when it is told to. Each step, however long, lets each timer that is due go off once.
globalThis.time = (() => {
  const start = Date.UTC(2026, 10, 23);
  const channel = new MessageChannel();
  const timers = new Map();
  let elapsed = 0;
  let lastId = 0;
  let settled = () => {};
  channel.port1.onmessage = () => settled();

  const add = (run, ms, every) => {
    timers.set(++lastId, { run, every, at: elapsed + Math.max(0, ms ?? 0) });
    return lastId;
  };
  globalThis.setTimeout = (run, ms) => add(run, ms, null);
  globalThis.setInterval = (run, ms) => add(run, ms, ms);
  globalThis.clearTimeout = globalThis.clearInterval = (id) => timers.delete(id);
  performance.now = () => elapsed;
  Date.now = () => start + elapsed;

  const settle = () =>
    new Promise((resolve) => {
      settled = resolve;
      channel.port2.postMessage(0);
    });
  return {
    start,
    elapsed: () => elapsed,
    timers: () => timers.size,
    settle,
    async step(ms) {
      elapsed += ms;
      for (const [id, timer] of [...timers].filter(([, timer]) => timer.at <= elapsed)) {
        if (timer.every === null) timers.delete(id);
        else timer.at = elapsed + timer.every;
        timer.run();
      }
      await settle();
    },
  };
})();

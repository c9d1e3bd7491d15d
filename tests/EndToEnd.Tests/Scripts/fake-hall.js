// A hall at the page's edge: it answers the page's socket and its requests with whatever a test wants to be so.
globalThis.hall = (() => {
  const end = "\x1e";
  const sockets = new Set();
  const realFetch = globalThis.fetch;
  const hall = {
    view: null,
    isTalking: true,
    now: () => Date.now(),
    answers: {},
    /** Each view is newer than the one before it. */
    show(more) {
      hall.view = { ...hall.view, ...more, version: (hall.view?.version ?? 0) + 1, asOf: hall.instant() };
      tell({ type: 1, target: "Changed", arguments: [hall.view] });
    },
    beat() {
      if (hall.isTalking) tell({ type: 1, target: "Beat", arguments: [hall.instant()] });
    },
    hangUp() {
      for (const socket of [...sockets]) socket.close();
    },
    instant: () => new Date(hall.now()).toISOString(),
  };

  const tell = (message) => {
    for (const socket of sockets) socket.onmessage?.({ data: JSON.stringify(message) + end });
  };

  globalThis.WebSocket = class {
    static CONNECTING = 0;
    static OPEN = 1;
    static CLOSED = 3;
    readyState = 0;

    constructor() {
      queueMicrotask(() => {
        this.readyState = 1;
        sockets.add(this);
        this.onopen?.({});
      });
    }

    send(text) {
      for (const part of text.split(end).filter(Boolean)) this.answer(JSON.parse(part));
    }

    answer({ protocol, target, invocationId }) {
      const message = protocol ? {} : target === "Watch" ? { type: 3, invocationId, result: hall.view } : null;
      if (message) queueMicrotask(() => this.onmessage?.({ data: JSON.stringify(message) + end }));
    }

    close() {
      this.readyState = 3;
      sockets.delete(this);
      queueMicrotask(() => this.onclose?.({ wasClean: true, code: 1000 }));
    }
  };

  globalThis.fetch = (path, options) => {
    if (!path.startsWith("/api")) return realFetch(path, options);
    const answer = path.endsWith("/clock")
      ? { now: hall.instant(), speed: 1, isDemonstration: false }
      : hall.answers[path.split("/").pop()];
    return Promise.resolve(new Response(JSON.stringify(answer ?? []), { status: answer ? 200 : 404 }));
  };
  return hall;
})();

import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel } from "@microsoft/signalr";
import type { HubConnection } from "@microsoft/signalr";
import { withTimeOut } from "./command.ts";
import { Newest, type Stamped } from "./newest.ts";
import { recall, remember } from "./remember.ts";

const rememberEveryMs = 5_000;
const watchEveryMs = 250;
const hangUpAfterMs = 15_000;
const longestPauseMs = 5_000;

/** All that a page knows at a moment. */
export interface News<TView> {
  view: TView | null;
  beside: unknown[];
  asOf: number | null;
  isLive: boolean;
  /** The server answered that there is nothing of this name, or nothing for us. */
  isRefused: boolean;
  tries: number;
  retryInMs: number;
}

export interface Live {
  retryNow(): void;
  stop(): void;
}

interface Options {
  hub: string;
  id: string;
  /** Keeps the view for a cold start without a server. */
  isRemembered?: boolean;
}

/** Shows the newest view for ever: remembered, watched, changed; and tells when it is no longer live. */
export function live<TView extends Stamped>(options: Options, show: (news: News<TView>) => void): Live {
  const newest = new Newest<TView>();
  const key = `${options.hub}/${options.id}`;
  const connection = connect(options.hub);
  let tries = 0;
  let retryAt = 0;
  let isRefused = false;
  let isStopped = false;
  let isImpatient = false;
  let wasLive = false;
  let savedAt = 0;
  let wake = () => {};

  const kept = options.isRemembered ? recall<{ view: TView; asOf: number }>(key) : null;
  if (kept) newest.remembered(kept.view, kept.asOf);

  function told(): void {
    const now = performance.now();
    wasLive = newest.isLive(now);
    const { view, beside, asOf } = newest;
    if (!isStopped)
      show({ view, beside, asOf, isLive: wasLive, isRefused, tries, retryInMs: Math.max(0, retryAt - now) });
    if (options.isRemembered && wasLive && now - savedAt > rememberEveryMs) {
      savedAt = now;
      remember(key, { view, asOf });
    }
  }

  connection.on("Changed", (view: TView) => {
    newest.changed(view, performance.now());
    told();
  });
  connection.on("Beat", (asOf: string, ...beside: unknown[]) => {
    newest.beat(asOf, beside, performance.now());
    told();
  });
  connection.onclose(() => {
    newest.disconnected();
    wake();
  });

  async function watch(): Promise<void> {
    if (connection.state !== HubConnectionState.Disconnected) await connection.stop();
    await withTimeOut(connection.start());
    const view = await withTimeOut(connection.invoke<TView>("Watch", options.id).catch(refused));
    if (!view) return;
    isRefused = false;
    tries = 0;
    newest.watched(view, performance.now());
    told();
    await closed();
  }

  // An answer with an error on a socket that still stands is the server's word, not the line's.
  function refused(error: unknown): null {
    if (connection.state !== HubConnectionState.Connected) throw error;
    isRefused = true;
    return null;
  }

  async function closed(): Promise<void> {
    const connectedAt = performance.now();
    while (connection.state === HubConnectionState.Connected && !isStopped && !isImpatient) {
      await nap(1000);
      const now = performance.now();
      // A socket that stands and says nothing new may lead to a gateway that is cut off: try another.
      if (Math.min(newest.silentMs(now), now - connectedAt) > hangUpAfterMs) return;
    }
  }

  const nap = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  // Never gives up, from the first start on: nobody stands beside a screen to press "reload".
  async function keep(): Promise<void> {
    while (!isStopped) {
      await watch().catch(() => {});
      newest.disconnected();
      tries += 1;
      const pauseMs = Math.min(longestPauseMs, 500 * 2 ** tries) * (0.5 + Math.random() / 2);
      retryAt = performance.now() + pauseMs;
      told();
      if (!isImpatient) await nap(pauseMs);
      isImpatient = false;
    }
    await connection.stop();
  }

  const watcher = setInterval(() => {
    if (newest.isLive(performance.now()) !== wasLive) told();
  }, watchEveryMs);
  told();
  void keep();

  return {
    retryNow() {
      isImpatient = true;
      wake();
    },
    stop() {
      isStopped = true;
      clearInterval(watcher);
      wake();
    },
  };
}

function connect(hub: string): HubConnection {
  return new HubConnectionBuilder()
    .withUrl(hub, { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .configureLogging(LogLevel.None)
    .build();
}

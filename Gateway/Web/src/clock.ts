import type { ClockView } from "./contracts.ts";
import { read } from "./command.ts";
import { instant } from "./time.ts";

const refreshMs = 5 * 60_000;
const retryMs = 5_000;

/** The time of the halls as a page knows it: the server's instant, carried on by the page's own monotonic clock. */
export interface HallClock {
  now(): number;
  readonly speed: number;
  readonly isDemonstration: boolean;
}

export class SteadyClock implements HallClock {
  speed = 1;
  isDemonstration = false;
  private readonly monotonic: () => number;
  private base: number;
  private setAt: number;

  constructor(start: number, monotonic: () => number) {
    this.monotonic = monotonic;
    this.base = start;
    this.setAt = monotonic();
  }

  now(): number {
    return this.base + (this.monotonic() - this.setAt) * this.speed;
  }

  /** The answer was made somewhere between asking and hearing: half the way is the best guess. */
  set(view: ClockView, askedAt: number): void {
    const heardAt = this.monotonic();
    this.speed = view.speed;
    this.isDemonstration = view.isDemonstration;
    this.base = instant(view.now);
    this.setAt = (askedAt + heardAt) / 2;
  }
}

/** Until the server has been heard the box's own clock is shown: better than none. */
export function hallClock(): HallClock {
  const clock = new SteadyClock(Date.now(), () => performance.now());
  void keep(clock);
  return clock;
}

/** Calls back when a new second of real time begins, for as long as the page is there. */
export function everySecond(tick: () => void): void {
  tick();
  setTimeout(() => everySecond(tick), 1000 - (Date.now() % 1000));
}

async function keep(clock: SteadyClock): Promise<void> {
  const askedAt = performance.now();
  const view = await read<ClockView>("/api/v1/clock");
  if (view) clock.set(view, askedAt);
  setTimeout(() => void keep(clock), view ? refreshMs : retryMs);
}

import { instant } from "./time.ts";

/** A view that carries its own order and its own age. */
export interface Stamped {
  version: number;
  asOf: string;
}

export const staleAfterMs = 5_000;

/** Keeps the newest view and knows its age; time comes in as the page's own monotonic milliseconds. */
export class Newest<TView extends Stamped> {
  view: TView | null = null;
  /** What came with the newest beat, if it came after the view. */
  beside: unknown[] = [];
  /** The hall's instant up to which the view is known to be true. */
  asOf: number | null = null;
  private heardAt = Number.NEGATIVE_INFINITY;
  private isConfirmed = false;

  /** From an earlier life of the page: shown until the server speaks, and never as live. */
  remembered(view: TView, asOf: number): void {
    if (this.view) return;
    this.view = view;
    this.asOf = asOf;
  }

  disconnected(): void {
    this.isConfirmed = false;
  }

  /** Read just now. A later instant wins even with a lower version: then the journal itself was replaced. */
  watched(view: TView, now: number): void {
    const isFirst = this.heardAt === Number.NEGATIVE_INFINITY;
    if (isFirst || this.isNewer(view) || instant(view.asOf) > (this.asOf ?? 0)) this.take(view, now, isFirst);
    // What changed on this line since we asked may have come before the answer: that view is confirmed already.
    this.isConfirmed = this.isConfirmed || this.view?.version === view.version;
  }

  changed(view: TView, now: number): void {
    if (!this.isNewer(view)) return;
    this.take(view, now, false);
    this.isConfirmed = true;
  }

  /** The view that we have is true as of this instant; only an instant that is new is news. */
  beat(asOf: string, beside: unknown[], now: number): void {
    if (!this.isConfirmed || instant(asOf) <= (this.asOf ?? 0)) return;
    this.asOf = instant(asOf);
    this.beside = beside;
    this.heardAt = now;
  }

  isLive(now: number): boolean {
    return now - this.heardAt < staleAfterMs;
  }

  silentMs(now: number): number {
    return now - this.heardAt;
  }

  private isNewer(view: TView): boolean {
    if (!this.view || view.version > this.view.version) return true;
    return view.version === this.view.version && instant(view.asOf) > instant(this.view.asOf);
  }

  private take(view: TView, now: number, isFirst: boolean): void {
    const asOf = instant(view.asOf);
    const isNews = isFirst || asOf > (this.asOf ?? 0);
    this.view = view;
    this.beside = [];
    if (!isNews) return;
    this.asOf = asOf;
    this.heardAt = now;
  }
}

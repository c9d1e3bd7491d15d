import type { Call, HallView } from "../contracts.ts";

const keptCalls = 100;

/** The calls of the day as far as this screen has seen them: a view carries only the last twenty. */
export class History {
  calls: Call[] = [];
  private day = "";

  /** Takes a view's calls; says after which serial some are missing, if so. */
  take(view: HallView): number | null {
    if (view.day !== this.day) {
      this.day = view.day;
      this.calls = [];
    }
    const known = this.lastSerial();
    const first = view.calls[0]?.serial;
    this.add(view.calls);
    if (first === undefined || first <= known + 1) return null;
    return Math.max(known, first - 1 - keptCalls);
  }

  /** The newest word on a call wins, for whether it still stands changes. */
  add(calls: Call[]): void {
    const known = new Map(this.calls.map((call) => [call.serial, call]));
    for (const call of calls) known.set(call.serial, call);
    this.calls = [...known.values()].sort((one, other) => one.serial - other.serial).slice(-keptCalls);
  }

  /** Old calls that were asked for do not overrule what a view has said since. */
  fill(day: string, calls: Call[]): void {
    if (day !== this.day) return;
    const newer = this.calls;
    this.add(calls);
    this.add(newer);
  }

  lastSerial(): number {
    return this.calls[this.calls.length - 1]?.serial ?? 0;
  }
}

import { recall, remember } from "../remember.ts";
import type { Line } from "./line.ts";

/**
 * What a screen has still to speak, over a reload and a power cut. Each tab is a screen of its own and keeps its own
 * line; what the whole browser keeps is only for the first tab of its next life.
 */
export class Memory {
  private readonly key: string;

  constructor(hall: string, zone: string | null) {
    this.key = `voice/${hall}/${zone ?? ""}`;
  }

  recall(): Line | null {
    return recall<Line>(this.key, "session") ?? recall<Line>(this.key);
  }

  remember(line: Line): void {
    remember(this.key, line, "session");
    remember(this.key, line);
  }
}

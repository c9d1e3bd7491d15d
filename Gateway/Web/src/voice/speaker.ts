import { pause } from "../command.ts";
import type { Call } from "../contracts.ts";
import type { Language } from "../time.ts";
import { type Heard, learn, type Line, skip, spoken, type Waiting, withoutLate } from "./line.ts";
import type { Sounded } from "./player.ts";

const betweenCallsMs = 400;
/** How long a call stays up that nothing could say. */
const unspokenMs = 4_000;

export interface SpeakerParts {
  languages: Language[];
  memory: { recall(): Line | null; remember(line: Line): void };
  say(call: Call, language: Language): Promise<Sounded>;
  isHere(call: Call): boolean;
  changed(): void;
}

/** Speaks the calls of a screen in order, one after the other, each once. */
export class Speaker {
  isBlocked = false;
  private readonly parts: SpeakerParts;
  private line: Line | null = null;
  private current: Waiting | null = null;
  private isSaid = false;
  private isBusy = false;

  constructor(parts: SpeakerParts) {
    this.parts = parts;
  }

  hear(heard: Heard): void {
    this.line = learn(this.line ?? this.parts.memory.recall(), heard, this.parts.isHere);
    this.remember();
    void this.speak();
  }

  /** Those that are to be spoken, the one that is spoken now first; none where nothing can be heard. */
  get waiting(): Call[] {
    if (this.isBlocked || !this.line) return [];
    const rest = this.current ? spoken(this.line, this.current) : this.line;
    return [...(this.current ? [this.current] : []), ...skip(rest).waiting].map((one) => one.call);
  }

  /** What was called meanwhile and is long over stays unsaid. */
  unblock(): void {
    if (!this.isBlocked) return;
    this.isBlocked = false;
    if (this.line) this.line = withoutLate(this.line);
    void this.speak();
  }

  block(): void {
    this.isBlocked = true;
    this.parts.changed();
  }

  private async speak(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    for (let next = this.next(); next && !this.isBlocked; next = this.next()) await this.speakOne(next);
    this.isBusy = false;
    this.parts.changed();
  }

  private next(): Waiting | null {
    if (this.line) this.line = skip(this.line);
    return this.line?.waiting[0] ?? null;
  }

  private async speakOne(next: Waiting): Promise<void> {
    this.current = next;
    this.isSaid = false;
    this.parts.changed();
    for (const language of this.parts.languages) {
      const how = await this.parts.say(next.call, language);
      if (how === "blocked") {
        this.current = null;
        return this.block();
      }
      if (how === "failed" && !this.isSaid) await pause(unspokenMs);
      this.isSaid = true;
      this.remember();
    }
    if (this.line) this.line = spoken(this.line, next);
    this.current = null;
    this.remember();
    this.parts.changed();
    await pause(betweenCallsMs);
  }

  /** A call is spoken when its first language has been heard to the end: torn by a reload, it is said again. */
  private remember(): void {
    if (!this.line) return;
    const isOver = this.current && this.isSaid;
    this.parts.memory.remember(isOver ? spoken(this.line, this.current as Waiting) : this.line);
  }
}

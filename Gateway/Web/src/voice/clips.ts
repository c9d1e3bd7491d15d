import { pause, withTimeOut } from "../command.ts";
import type { Call } from "../contracts.ts";
import type { Language } from "../time.ts";
import type { Player, Sounded } from "./player.ts";
import { clipsOf } from "./sentence.ts";
import type { Voice } from "./voice.ts";

const retryMs = 30_000;
const refreshMs = 10 * 60_000;

/** Where each clip lies, by its name: "zh/please". */
export type ClipList = Record<string, string>;

/** Recorded words. They are fetched beforehand and kept: a call must be heard while the server is away. */
export class Clips implements Voice {
  /** Comes when what there is has been fetched for the first time: a call right after a reload waits for it. */
  readonly loaded: Promise<void>;
  private tellLoaded = () => {};
  private readonly player: Player;
  private readonly clips = new Map<string, { path: string; url: string }>();

  constructor(player: Player) {
    this.player = player;
    this.loaded = new Promise((resolve) => (this.tellLoaded = resolve));
  }

  can(call: Call, language: Language): boolean {
    return clipsOf(call, language).every((clip) => this.clips.has(`${language}/${clip}`));
  }

  async say(call: Call, language: Language): Promise<Sounded> {
    for (const clip of clipsOf(call, language)) {
      const name = `${language}/${clip}`;
      const how = await this.player.play(this.clips.get(name)?.url ?? "", name);
      if (how === "failed") this.drop(name);
      if (how !== "ended") return how;
    }
    return "ended";
  }

  /** Fetches what the list names and is not there yet, now and again, for as long as the page is there. */
  async keep(list: () => Promise<ClipList | null>): Promise<void> {
    for (;;) {
      const wanted = await list();
      if (wanted) await this.follow(wanted);
      this.tellLoaded();
      await pause(wanted && Object.keys(wanted).every((name) => this.clips.has(name)) ? refreshMs : retryMs);
    }
  }

  private async follow(wanted: ClipList): Promise<void> {
    for (const name of [...this.clips.keys()]) if (!(name in wanted)) this.drop(name);
    for (const [name, path] of Object.entries(wanted))
      if (this.clips.get(name)?.path !== path) await this.fetch(name, path);
  }

  private async fetch(name: string, path: string): Promise<void> {
    const answer = fetch(path).then((response) => (response.ok ? response.blob() : null));
    const clip = await withTimeOut(answer).catch(() => null);
    if (!clip) return;
    this.drop(name);
    this.clips.set(name, { path, url: URL.createObjectURL(clip) });
  }

  /** One that does not sound is fetched anew: it may have come broken. */
  private drop(name: string): void {
    const clip = this.clips.get(name);
    if (clip) URL.revokeObjectURL(clip.url);
    this.clips.delete(name);
  }
}

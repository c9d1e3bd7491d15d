const ringEveryMs = 2_500;
const ringForMs = 60_000;
const beat = [400, 150, 400];

/** Makes a phone heard, as far as its browser lets it: sound needs a touch first, and not every phone vibrates. */
export class Alarm {
  readonly mayVibrate = typeof navigator.vibrate === "function";
  private context: AudioContext | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  get isLoud(): boolean {
    return this.context !== null && this.context.state === "running";
  }

  /** Call it from within a touch or a key: only then a browser allows sound. */
  async unlock(): Promise<void> {
    if (typeof AudioContext !== "function") return;
    this.context = this.context ?? new AudioContext();
    await this.context.resume().catch(() => {});
  }

  /** Once, to say that something has changed. */
  once(): void {
    this.sound([660]);
    this.shake([200]);
  }

  /** Again and again, until it is heeded. */
  ring(): void {
    this.stop();
    const until = performance.now() + ringForMs;
    const round = () => {
      if (performance.now() > until) return this.stop();
      this.sound([880, 1175, 880]);
      this.shake(beat);
    };
    round();
    this.timer = setInterval(round, ringEveryMs);
  }

  stop(): void {
    clearInterval(this.timer);
    this.shake([]);
  }

  private shake(pattern: number[]): void {
    if (this.mayVibrate) navigator.vibrate(pattern);
  }

  private sound(tones: number[]): void {
    const { context } = this;
    if (!context || !this.isLoud) return;
    tones.forEach((frequency, index) => {
      const at = context.currentTime + index * 0.35;
      const [tone, volume] = [context.createOscillator(), context.createGain()];
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.5, at);
      volume.gain.exponentialRampToValueAtTime(0.01, at + 0.3);
      tone.connect(volume).connect(context.destination);
      tone.start(at);
      tone.stop(at + 0.3);
    });
  }
}

/** How a sound went. Blocked: the browser wants somebody to touch the page first. */
export type Sounded = "ended" | "failed" | "blocked";

const longestClipMs = 10_000;

/** One loudspeaker: plays one file at a time, and always comes back. */
export class Player {
  private readonly audio = new Audio();

  play(url: string, name: string): Promise<Sounded> {
    const { audio } = this;
    audio.dataset["clip"] = name;
    return new Promise((resolve) => {
      const done = (how: Sounded) => {
        clearTimeout(watchdog);
        resolve(how);
      };
      // A clip that never ends, on a device that has gone, must not hold up the others.
      const watchdog = setTimeout(() => {
        audio.pause();
        done("failed");
      }, longestClipMs);
      audio.onended = () => done("ended");
      audio.onerror = () => done("failed");
      audio.src = url;
      audio.play().catch((error: DOMException) => done(error.name === "NotAllowedError" ? "blocked" : "failed"));
    });
  }
}

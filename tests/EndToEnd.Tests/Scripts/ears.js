// What a person beside the loudspeaker hears: each clip as it begins and as it has been heard to its end.
(() => {
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    const clip = this.dataset.clip;
    if (clip === "silence") return play.call(this);
    this.defaultPlaybackRate = this.playbackRate = 8;
    console.debug(`begins ${clip}`);
    // Before the page hears of it: it begins the next one at once.
    this.addEventListener("ended", () => console.debug(`ends ${clip}`), { once: true, capture: true });
    return play.call(this);
  };
})();

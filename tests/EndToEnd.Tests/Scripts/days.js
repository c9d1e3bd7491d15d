// Working days of a hall, one call every half minute, and nights in which the server is away for a while.
globalThis.days = (() => {
  const [dayMs, minuteMs] = [86_400_000, 60_000];
  const log = { called: 0, spoken: 0, wrong: [], sentence: [] };
  const expected = [];
  // The box's clock is slow by a second in an hour; the hall's is right.
  hall.now = () => time.start + time.elapsed() * (1 + 1 / 3600);

  // A clip is over as soon as it has begun; what was said is compared with what was called, and forgotten.
  HTMLMediaElement.prototype.play = function () {
    const clip = this.dataset.clip;
    if (clip !== "silence") hear(clip.slice(3));
    queueMicrotask(() => this.dispatchEvent(new Event("ended")));
    return Promise.resolve();
  };
  function hear(clip) {
    log.sentence.push(clip);
    if (clip !== "window") return;
    const said = log.sentence.join(" ");
    if (said !== expected.shift() && log.wrong.length < 5) log.wrong.push(said);
    log.spoken++;
    log.sentence = [];
  }

  const windows = 12;
  const queue = (letter) => ({
    letter, name: { zh: `队列${letter}`, en: `Queue ${letter}` }, waiting: 3, waitingSince: null, openWindows: 4,
    zones: ["1"], wait: { from: 5, to: 10 }, stopped: null,
  });
  const dateOf = (ms) => new Date(ms + 8 * 60 * minuteMs).toISOString().slice(0, 10);
  hall.show({
    hall: "331002000", name: { zh: "大厅", en: "Hall" }, day: dateOf(hall.now()), isIssuing: true,
    queues: [..."ABCDEFGH"].map(queue), calls: [], paused: [], openWindows: 4, served: 0, phase: "Issuing",
    stopped: null,
  });

  function call() {
    const last = hall.view.calls[hall.view.calls.length - 1];
    const isRecall = last !== undefined && last.callNo === 1 && last.serial % 7 === 0;
    const serial = (last?.serial ?? 0) + 1;
    const no = log.called++;
    const next = isRecall
      ? { ...last, serial, callNo: 2, at: hall.instant() }
      : {
          serial, number: `${"ABCDEFGH"[no % 8]}${String(1 + (serial % 1_200)).padStart(3, "0")}`, callNo: 1,
          window: 1 + (no % windows), zone: "1", at: hall.instant(), isStanding: true, isPriority: no % 9 === 0,
        };
    const stands = (old) => old.window !== next.window;
    const calls = hall.view.calls.map((old) => (stands(old) ? old : { ...old, isStanding: false }));
    expected.push(
      [
        ...(next.callNo > 1 ? ["again"] : []), "please", ...next.number, "number", "go-to",
        ...(next.window < 11 ? [next.window] : ["10", next.window - 10]), "window",
      ].join(" "),
    );
    hall.show({ calls: [...calls, next].slice(-20), served: hall.view.served + 1 });
  }

  async function work(untilMs) {
    for (let turn = 0; hall.now() < untilMs; turn++) {
      await time.step(4_000);
      if (turn % 8 === 7) call();
      else hall.beat();
    }
  }

  async function night(untilMs) {
    hall.hangUp();
    while (hall.now() < untilMs - 10 * minuteMs) await time.step(minuteMs);
    hall.show({ day: dateOf(untilMs), calls: [] });
    while (hall.now() < untilMs) {
      await time.step(2_000);
      hall.beat();
    }
  }

  return {
    async settle() {
      for (let turn = 0; turn < 20; turn++) {
        await time.step(500);
        hall.beat();
      }
    },
    /** The nth day from half past eight to half past five, after the night before it. */
    async pass(nth) {
      const morning = time.start + nth * dayMs + 30 * minuteMs;
      if (hall.now() < morning) await night(morning);
      await work(morning + 9 * 60 * minuteMs);
      await days.settle();
      return { ...log, left: expected.length, timers: time.timers() };
    },
    clock: () => ({
      shown: document.querySelector("footer time").textContent,
      isStale: document.querySelector(".stale") !== null,
      was: new Date(hall.now() - 2_000 + 8 * 60 * minuteMs).toISOString().slice(11, 16),
      is: new Date(hall.now() + 8 * 60 * minuteMs).toISOString().slice(11, 16),
    }),
  };
})();

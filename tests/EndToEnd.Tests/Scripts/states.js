// A big hall in whatever state a picture is wanted of.
globalThis.states = (() => {
  const at = (seconds) => new Date(Date.now() - seconds * 1000).toISOString();
  const queues = [
    ["A", "综合受理", "General services", 0, null], ["B", "不动产登记", "Real estate", 27, [27, 45]],
    ["C", "社保医保", "Social & health insurance", 114, [120, 185]], ["D", "企业开办", "Start a business", 3, [5, 10]],
    ["E", "公安出入境", "Exit & entry", 11, [25, 40]], ["F", "税务", "Tax", 6, [10, 20]],
    ["G", "出件领取", "Collection", 0, null], ["H", "投诉与办不成事", "Complaints & unsolved cases", 1, [0, 5]],
  ].map(([letter, zh, en, waiting, wait]) => ({
    letter, name: { zh, en }, waiting, waitingSince: null, openWindows: 4, zones: ["1", "2", "3"],
    wait: wait && { from: wait[0], to: wait[1] }, stopped: null,
  }));
  const call = (serial, number, window, zone, more) => ({
    serial, number, window, zone, callNo: 1, at: at(90 - serial), isStanding: false, isPriority: false, ...more,
  });
  const calls = [
    call(1, "E018", 14, "2"), call(2, "A1004", 60, "3", { isPriority: true }), call(3, "H031", 6, "1"),
    call(4, "D009", 33, "3"), call(5, "C047", 4, "1"), call(6, "A1005", 36, "3", { isStanding: true }),
  ];
  const paused = [7, 18, 29, 30, 31, 32, 44, 58, 60].map((window) => ({ window, zone: "1" }));
  const usual = {
    hall: "331002000", name: { zh: "椒江区行政服务中心", en: "Jiaojiang" }, day: at(0).slice(0, 10), isIssuing: true,
    queues, calls, paused, openWindows: 51, served: 900, phase: "Issuing", stopped: null,
  };
  hall.show(usual);
  setInterval(hall.beat, 500);
  const states = {
    crowded: usual,
    again: { calls: [...calls.slice(0, 5), call(7, "B112", 10, "1", { callNo: 2, isStanding: true })] },
    answered: { calls: calls.map((one) => ({ ...one, isStanding: false })) },
    closed: {
      isIssuing: false, phase: "Closed", paused: [],
      calls: calls.map((one) => ({ ...one, isStanding: false })),
    },
    halted: { isIssuing: false, stopped: "power", queues: queues.map((queue) => ({ ...queue, stopped: "power" })) },
    small: { queues: queues.slice(0, 1), calls: [call(1, "A001", 1, "1", { isStanding: true })], paused: [] },
  };
  // A day of its own for each, or the screen would remember the calls of the one before.
  let day = 10;
  return { show: (name) => hall.show({ ...usual, ...states[name], day: `2026-11-${day++}` }) };
})();

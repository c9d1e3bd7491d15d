import { describe, expect, test } from "vitest";
import { page } from "../src/clerk/pane.ts";
import { signIn } from "../src/clerk/signin.ts";
import { act, desk, pane, place, said, say, serving } from "./desk.ts";
import { rendered, text } from "./rendered.ts";
import { at, called, ms, row, windowView } from "./samples.ts";

describe("the pane", () => {
  test("says whom it will probably call, and why", () => {
    const shown = said(windowView());
    expect(shown).toContain("呼叫下一位 Space 预计 A015 · 公共场所卫生许可");
    expect(shown).toContain("为何：先到先办，10:20:00 取号");
    expect(shown).toContain("今日服务 9 个号 · 平均 11 分");
  });

  test("greys the primary when nobody waits, and says so", () => {
    const empty = page(pane(windowView({ waiting: 0, next: [], queues: [] })), act);
    expect(rendered(empty)).toMatch(/class="primary" disabled/);
    expect(text(empty)).toContain("呼叫下一位 Space 现在无人等候");
  });

  test("shows a class as unconfirmed until the paper has been seen", () => {
    const current = row("A012", { class: "Elderly", calls: 1, needs: ["Hearing"] });
    const shown = said(called(1, "10:42:00", "10:42:00", { current }));
    expect(shown).toContain("老年人待查证件");
    expect(shown).toContain("听力不便，请面对面慢说");
    expect(shown).toContain("第 1/3 次");
  });

  test("says what follows when a pause waits for the number to end", () => {
    const shown = said(serving({ pauseReason: "break" }));
    expect(shown).toContain("完成后暂停：休息");
    expect(shown).toContain("B 不暂停");
  });

  test("offers only to reconnect when the line is down, and lets the number's clock run on", () => {
    const since = { since: at("10:35:25") };
    const down = page(pane(serving(since), { isLive: false, tries: 3, retryInMs: 3600 }), act);
    expect(text(down)).toContain("连接中断 · 画面截至 10:42:07 07:06");
    expect(text(down)).toContain("立即重连 Space 自动重连第 3 次 · 4 秒后再试");
    expect(rendered(down)).toContain("pane stale");
    expect(rendered(down).match(/<button[^>]* disabled/g)).toHaveLength(7);
  });

  test("keeps a press whose answer is lost, and forbids to repeat it", () => {
    const shown = said(serving(), {
      desk: desk({ isBusy: true, slot: { kind: "unknown", title: "A012 完成本号：结果未知" } }),
    });
    expect(shown).toContain("A012 完成本号：结果未知 恢复后自动核对，请勿重复操作。");
    expect(shown).toContain("正在核对上一次操作");
  });

  test("asks by digit for a chosen number, and then what to do with it", () => {
    const choosing = desk({ question: { kind: "waiting" } });
    expect(said(windowView(), { desk: choosing })).toContain("A015 公共场所卫生许可 1 为何");
    const menu = desk({ question: { kind: "row", number: "A015" } });
    expect(said(windowView(), { desk: menu })).toContain("1 点名 2 推后 3 改日 4 核类别");
    const asking = desk({ question: { kind: "call", number: "A015", pageNo: 0 } });
    expect(said(windowView(), { desk: asking })).toContain("1 需要帮助 2 值班长指定");
  });

  test("says why each of the next is next, and the rule where one asks for it", () => {
    const next = [row("A015", { class: "Disabled", classConfirmed: true }), row("A003"), row("A016")];
    const nextByRule = [
      { number: "A015", order: "ByLaw" as const },
      { number: "A003", order: "Bound" as const },
      { number: "A016", order: "FirstCome" as const },
    ];
    const shown = page(pane(windowView({ next, nextByRule })), act);
    expect(text(shown)).toContain("为何：依法优先（残疾人）");
    expect(text(shown)).toMatch(/A003 公共场所卫生许可 等候超时/);
    expect(text(shown)).toMatch(/A016 公共场所卫生许可 先到先办/);
    expect(rendered(shown)).toContain("title=等候超时：等满 40 分钟的，先于其余的人。 aria-describedby=rule-Bound");
    expect(rendered(shown)).toContain('id="rule-Bound" hidden>等候超时：等满 40 分钟的，先于其余的人。');
  });

  test("says that nobody of the waiting may be called now", () => {
    expect(said(windowView({ nextByRule: [] }))).toContain("等候的号现在都不能叫");
    expect(said(windowView({ nextByRule: [], next: [row("A015", { state: "Held" })] }))).toContain("同一人另号在办");
  });

  test("shows the way of a number with several legs, and how long this one usually takes", () => {
    const legs = [
      { queue: "A", items: ["A04"] },
      { queue: "C", items: ["C01"] },
    ];
    expect(said(serving({ current: row("A012", { legs }) }))).toContain("▸1/2 综合受理 → 2/2 社保医保");
    expect(said(serving({ current: row("A012", { legs }) }))).toContain("标准 18 分");
    expect(said(serving({ current: row("A012", { legs, leg: 2 }) }))).toContain("标准 0 分");
    const second = said(serving({ current: row("A012", { legs, leg: 2, done: [1] }) }));
    expect(second).toContain("✓1/2 综合受理 → ▸2/2 社保医保");
  });

  test("counts the cases of a number, and the time they take together", () => {
    const shown = said(serving({ current: row("A012", { caseCount: 3 }) }));
    expect(shown).toContain("3 件");
    expect(shown).toContain("标准 54 分");
    expect(said(serving())).not.toContain("1 件");
  });

  test("asks for the paper of a class that is claimed", () => {
    const claimed = serving({ current: row("A012", { class: "Disabled" }) });
    expect(said(claimed)).toContain("K 残疾人证件 已出示 未出示");
    expect(said(serving({ current: row("A012", { class: "Disabled", classConfirmed: true }) }))).not.toContain(
      "未出示",
    );
  });

  test("lists what is parked and missed, until when, by whom, and where it would come back", () => {
    const parked = [row("C038", { parkReason: "copying", parkedUntil: at("10:52:00"), keeper: "C331002-0041" })];
    const missed = [0, 1, 2].map((reactivations) =>
      row(`A00${reactivations}`, { endedAt: at("10:19:00"), reactivations }),
    );
    const shown = page(pane(windowView({ parked, missed })), act);
    expect(text(shown)).toContain("挂起 1 个号 G 过号 3 个号 A C038 复印填表 · 至 10:52 · 我 继续");
    expect(text(shown)).toContain("A000 10:19 过号 · 回到 3 人之后 激活 A001 10:19 过号 · 回到队尾 激活");
    expect(text(shown)).toContain("A002 10:19 过号 · 须重新取号");
    expect(rendered(shown)).toMatch(/disabled aria-label="激活 A002"/);
  });

  test("counts down what may be taken back, also beside a refusal", () => {
    const undo = { verb: "Finish", number: "A012", until: at("10:43:13") } as const;
    expect(said(windowView({ undo }))).toContain("撤销：完成 A012 还剩 42 秒 Z");
    const refused = desk({ slot: { kind: "refused", title: "没有激活", detail: "" } });
    expect(said(windowView({ undo }), { desk: refused })).toContain("还剩 42 秒 Z");
    expect(said(windowView({ undo }), { now: ms("10:43:13") })).not.toContain("撤销：");
  });

  test("says what is stopped, and lets it go on", () => {
    const stops = [
      { queue: "C", reason: "system", fate: "Wait" as const, since: at("10:20:00") },
      { queue: null, reason: "power", fate: "ServeOn" as const, since: at("10:30:00") },
    ];
    expect(said(windowView({ stops }))).toContain("停号：C 社保医保 系统故障 10:20 恢复取号 停号：整个大厅 停电 10:30");
  });

  test("tells what a newcomer would wait, and nothing where nobody can tell", () => {
    const queue = { letter: "A", name: { zh: "综合受理", en: "General" }, waiting: 7, waitingSince: at("10:20:00") };
    expect(said(windowView({ queues: [{ ...queue, wait: { from: 10, to: 15 } }] }))).toContain("约 10–15 分钟");
    expect(said(windowView({ queues: [{ ...queue, wait: { from: 0, to: 5 } }] }))).toContain("5 分钟内");
    expect(said(windowView({ queues: [{ ...queue, wait: null }] }))).toContain("综合受理 最长 22 分");
  });
});

describe("a form of the pane", () => {
  test("offers nine ends, and asks for papers where some are promised", () => {
    const ending = (end: "Accepted" | "PapersMissing") =>
      said(serving(), { desk: desk({ question: { kind: "ending", end } }) });
    expect(ending("Accepted")).toContain("7 仅咨询 8 领件 9 群众放弃");
    expect(ending("Accepted")).toContain("按“已受理”完成");
    expect(ending("Accepted")).not.toContain("材料");
    expect(ending("PapersMissing")).toContain("材料 最晚哪天补齐（可不填）");
  });

  test("offers to end further legs with this one", () => {
    const legs = [
      { queue: "A", items: ["A04"] },
      { queue: "C", items: ["C01"] },
    ];
    const view = serving({ current: row("A012", { legs }) });
    expect(said(view, { desk: desk({ question: { kind: "ending", end: "Accepted" } }) })).toContain("2/2 C 社保医保");
  });

  test("does not offer a leg that is done already", () => {
    const legs = ["A", "C", "A"].map((queue) => ({ queue, items: [`${queue}04`] }));
    const view = serving({ current: row("A012", { legs, leg: 2, done: [1] }) });
    const shown = said(view, { desk: desk({ question: { kind: "ending", end: "Accepted" } }) });
    expect(shown).toContain("3/3 A 综合受理");
    expect(shown).not.toContain("1/3 A");
    const last = serving({ current: row("A012", { legs, leg: 2, done: [1, 3] }) });
    expect(said(last, { desk: desk({ question: { kind: "ending", end: "Accepted" } }) })).not.toContain("一起办完");
  });

  test("is reached from the menu, which greys what cannot be done now", () => {
    const menu = page(pane(windowView(), { desk: desk({ question: { kind: "more" } }) }), act);
    expect(text(menu)).toContain("D 直接办理");
    expect(text(menu)).toContain("N 补录手工号");
    expect(rendered(menu)).toMatch(/disabled *> <kbd>D</);
  });

  test("lists items by queue, the window's own first", () => {
    const direct = said(windowView({ nextByRule: [] }), { desk: desk({ question: { kind: "direct" } }) });
    expect(direct).toMatch(/A 综合受理 .*户外广告设施设置审批 C 社保医保/);
  });

  test("says what it lacks", () => {
    const lacking = desk({ question: { kind: "direct" }, isLacking: true });
    expect(said(windowView(), { desk: lacking })).toContain("请选 1 至 5 个事项");
  });
});

test("the sign-in says where one is, and what went wrong", () => {
  const shown = signIn(
    {
      place,
      isUnknownWindow: false,
      isBusy: false,
      note: { text: say("refusal.WrongPassword"), isRefusal: true },
      clerk: "C331002-0041",
      isDemonstration: true,
      now: ms("08:21:36"),
      say,
    },
    () => {},
  );
  expect(text(shown)).toContain("3 号窗口 区域 一区 办理队列 A 综合受理");
  expect(text(shown)).toContain("工号或密码不对");
  expect(text(shown)).toContain("登录，在 3 号窗口上岗");
  expect(text(shown)).toContain("演示时间");
});

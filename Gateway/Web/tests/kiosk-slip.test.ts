import { describe, expect, test } from "vitest";
import { firstSettings } from "../src/kiosk/model.ts";
import { page } from "../src/kiosk/page.ts";
import { qrOf } from "../src/kiosk/qr.ts";
import { slipPaper } from "../src/kiosk/slip.ts";
import { act, atNumber, document, item, kiosk, taken } from "./kiosks.ts";
import { rendered, text } from "./rendered.ts";

describe("the slip", () => {
  const papers = [{ code: "id-card", name: { zh: "身份证", en: "ID card" } }];
  const slip = { taken, items: [{ ...item("B01"), papers }], qr: qrOf("http://hall/t/x") };

  test("tells in its order where, how many, how long, and what to do", () => {
    const paper = text(slipPaper(slip, document, 80));
    expect(paper).toMatch(
      /不动产登记 Real estate B012 二区 9–16 号窗口.*前面还有 6 人.*约 15–30 分钟.*扫码看进度.*请备好 身份证/,
    );
    expect(paper).toContain("到导服台重新激活，当日有效");
    expect(paper).toContain("2026-11-23 星期一");
  });

  test("is the same however often it is printed, and narrower on a narrow roll", () => {
    expect(rendered(slipPaper(slip, document, 80))).toBe(rendered(slipPaper(slip, document, 80)));
    expect(rendered(slipPaper(slip, document, 58))).toContain("slip narrow");
  });

  test("has a code of one millimetre a module with four white ones around it", () => {
    const modules = slip.qr.modules;
    const paper = rendered(slipPaper(slip, document, 80));
    expect(paper).toContain(`width="${modules + 8}mm"`);
    expect(paper).toContain(`viewBox="-4 -4 ${modules + 8} ${modules + 8}"`);
  });

  test("goes without its code rather than not at all", () => {
    expect(text(slipPaper({ ...slip, qr: null }, document, 80))).toContain("B012");
  });

  test("without paper is a photograph, a scan or the guide desk", () => {
    const noPaper = { ...firstSettings("zh"), hasPaper: false };
    const shown = text(page(kiosk({ step: atNumber, settings: noPaper }), act));
    expect(shown).toContain("号码已取到，请拍照或扫码");
    expect(shown).toContain("没有纸了，导服台可补打");
    expect(shown).not.toContain("号票打印中");
    expect(text(page(kiosk({ step: atNumber }), act))).toContain("号票打印中，请从下方取走");
  });
});

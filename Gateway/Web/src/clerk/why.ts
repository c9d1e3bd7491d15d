import type { HallDocument } from "../contracts.ts";
import { asShortTime, asTime, instant, minutes } from "../time.ts";
import type { Say } from "../words.ts";
import type { CallOrder, NumberLine, NumberRow, WindowView } from "./contracts.ts";

/** The rules by which a number is next without anybody choosing it. */
export const orders = ["ByLaw", "Bound", "Appointment", "Ratio", "FirstCome"] as const;

type Rule = (typeof orders)[number];

export const isRule = (order: CallOrder): order is Rule => (orders as readonly string[]).indexOf(order) >= 0;

/** The rule by which a number is among the next, if it is. */
export const orderOf = (view: WindowView, number: string): CallOrder | null =>
  view.nextByRule.filter((next) => next.number === number)[0]?.order ?? null;

/** Why this one is next, in one sentence with its own facts. */
export function why(say: Say, { line }: NumberRow, order: CallOrder, now: number): string {
  const name = say(`class.${line.class}`);
  switch (order) {
    case "ByLaw":
      return say("clerk.why.ByLaw", { name });
    case "Bound":
      return say("clerk.why.Bound", { count: minutes(now - instant(line.takenAt)) });
    case "Appointment":
      return say("clerk.why.Appointment", { time: line.slot ? asShortTime(instant(line.slot.begins)) : "" });
    case "Ratio":
      return say("clerk.why.Ratio", { name });
    case "FirstCome":
      return say("clerk.why.FirstCome", { time: asTime(instant(line.takenAt)) });
    case "Chosen":
    case "Direct":
      return "";
  }
}

/** The rule itself, as it may be told to a citizen, with the hall's own figures. */
export function ruleOf(say: Say, rules: HallDocument | null, order: CallOrder): string {
  if (!isRule(order)) return "";
  if (!rules) return say(`order.${order}`);
  const { headInRow, boundMinutes, ordinaryPerRatio } = rules.order;
  return say(`order.${order}.rule`, { head: headInRow, minutes: boundMinutes, ordinary: ordinaryPerRatio });
}

/** Where a missed number would stand if it came back now; or that it cannot. */
export function comesBack(
  say: Say,
  rules: HallDocument | null,
  line: NumberLine,
): { where: string | null; isOver: boolean } {
  if (!rules) return { where: null, isOver: false };
  const { reactivations, reactivatedBehind } = rules.comeBack;
  if (line.reactivations >= reactivations) return { where: say("clerk.backNoMore"), isOver: true };
  const where =
    line.reactivations === 0 ? say("clerk.backBehind", { count: reactivatedBehind }) : say("clerk.backTail");
  return { where, isOver: false };
}

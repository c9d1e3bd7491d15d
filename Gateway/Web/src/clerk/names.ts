import type { Reason } from "../contracts.ts";
import { asShortTime, instant } from "../time.ts";
import type { Say } from "../words.ts";
import type { NumberLine, NumberRow, WindowView } from "./contracts.ts";

/** The server speaks codes and letters; these are their names. */
export const reasonName = (say: Say, reasons: Reason[], code: string): string => {
  const known = reasons.filter((reason) => reason.code === code)[0];
  return known ? say.text(known.name) : code;
};

export const queueName = (say: Say, view: WindowView, letter: string): string => {
  const known = view.hallQueues.filter((queue) => queue.letter === letter)[0];
  return known ? `${letter} ${say.text(known.name)}` : letter;
};

export const itemName = (say: Say, row: NumberRow): string => {
  const { line, items } = row;
  const here = line.legs[line.leg - 1]?.items ?? [];
  const first = items.filter((item) => here.indexOf(item.code) >= 0)[0] ?? items[0];
  return first ? say.text(first.name) : "";
};

/** What the clerk should know of a waiting person before calling, the most telling first. */
export function tags(say: Say, { line }: NumberRow): string[] {
  return [
    ...(line.state === "Held" ? [say("clerk.held")] : []),
    ...(line.only ? [say("clerk.only", { window: line.only })] : []),
    ...trip(say, line),
    ...(line.class === "Ordinary" ? [] : [className(say, line)]),
    ...(line.reactivations > 0 ? [say("clerk.reactivated")] : []),
    ...(line.isPostponed ? [say("clerk.postponed")] : []),
    ...(line.caseCount > 1 ? [say("clerk.cases", { count: line.caseCount })] : []),
    ...(line.party > 1 ? [say("clerk.party", { count: line.party })] : []),
  ];
}

/** How it came here: by appointment, or back with the papers that were missing. */
export const trip = (say: Say, line: NumberLine): string[] => [
  ...(line.slot ? [say("clerk.slot", { time: asShortTime(instant(line.slot.begins)) })] : []),
  ...(line.isReturn ? [say("clerk.return")] : []),
];

/** The legs that are still to come after the one it is at, from 1. */
export const legsAhead = ({ legs, leg, done }: NumberLine): number[] =>
  legs.map((_, index) => index + 1).filter((no) => no !== leg && done.indexOf(no) < 0);

/** A class counts once the paper has been seen. */
export function className(say: Say, line: NumberLine): string {
  const name = say(`class.${line.class}`);
  return line.classConfirmed ? name : say("class.unconfirmed", { name });
}

/** 预检 身份证、合同 · 缺 户口本: what the guide desk has seen of what the number's items need. */
export function checked(say: Say, { line, items }: NumberRow): string[] {
  const seen = line.seen ?? [];
  if (seen.length === 0) return [];
  const papers = items.flatMap((item) =>
    (item.papers ?? []).map((paper) => ({
      name: say.text(paper.name),
      isSeen: seen.some((one) => one.item === item.code && one.paper === paper.code),
    })),
  );
  const names = (isSeen: boolean) =>
    papers
      .filter((paper) => paper.isSeen === isSeen)
      .map(({ name }) => name)
      .join(say.language === "zh" ? "、" : ", ");
  const missing = names(false);
  return [
    say("clerk.papersSeen", { seen: names(true) }),
    ...(missing ? [say("clerk.papersMissing", { missing })] : []),
  ];
}

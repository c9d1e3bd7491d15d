/** Where something that can be chosen is on the screen. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

export const isDirection = (key: string): key is Direction => /^Arrow(Left|Right|Up|Down)$/.test(key);

/** What lies beside counts twice: the key goes straight on rather than to whatever is nearest. */
const asideWeight = 2;

/** The nearest one that way, or the same again if there is none. */
export function towards(boxes: Box[], from: number, direction: Direction): number {
  const here = boxes[from];
  if (!here) return 0;
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, index) => {
    if (index === from) return;
    const [ahead, aside] = distances(here, box, direction);
    if (ahead <= 0) return;
    const cost = ahead + asideWeight * aside;
    if (cost < least) [best, least] = [index, cost];
  });
  return best;
}

function distances(here: Box, there: Box, direction: Direction): [number, number] {
  const x = (there.left + there.right - here.left - here.right) / 2;
  const y = (there.top + there.bottom - here.top - here.bottom) / 2;
  switch (direction) {
    case "ArrowLeft":
      return [-x, Math.abs(y)];
    case "ArrowRight":
      return [x, Math.abs(y)];
    case "ArrowUp":
      return [-y, Math.abs(x)];
    case "ArrowDown":
      return [y, Math.abs(x)];
  }
}

import type { Phone } from "./model.ts";
import { standOf } from "./stand.ts";

/** What the browser's tab says: the number's holder may look at another one. */
export function titleOf({ view, isRefused, isLive, say }: Phone): string {
  const stand = standOf(view, isRefused);
  if (!view || stand === "past") return say("ticket.title");
  if (!isLive) return view.number;
  switch (stand) {
    case "called":
      return say("ticket.tab.called", { number: view.number, window: view.window ?? 0 });
    case "waiting":
    case "near":
      return view.ahead === null ? view.number : say("ticket.tab.ahead", { number: view.number, count: view.ahead });
    default:
      return view.number;
  }
}

import { ask, pause } from "./command.ts";
import type { HallAnswer, HallDocument } from "./contracts.ts";
import { recall, remember } from "./remember.ts";

const retryMs = 3_000;
const refreshMs = 10 * 60_000;

/** The hall's rules and floor: the remembered ones at once, the server's as soon as it answers, then now and again. */
export function hallDocument(
  hall: string,
  show: (document: HallDocument) => void,
  isWanted: () => boolean = () => true,
): void {
  const key = `hall/${hall}`;
  const kept = recall<HallDocument>(key);
  if (kept) show(kept);
  void keep();

  async function keep(): Promise<void> {
    while (isWanted()) {
      const answer = await ask<HallAnswer>(`/api/v1/halls/${encodeURIComponent(hall)}`);
      if (answer.kind === "done") {
        remember(key, answer.answer.document);
        show(answer.answer.document);
      }
      await pause(answer.kind === "done" ? refreshMs : retryMs);
    }
  }
}

/** The last part of the page's path: /screen/331002001. */
export const idFromPath = (): string => decodeURIComponent(location.pathname.split("/").filter(Boolean).pop() ?? "");

/** Keeps the screen lit while the page is looked at; where a browser cannot, it simply goes dark. */
export function keepAwake(isWanted: () => boolean): void {
  const lit = (navigator as { wakeLock?: { request(kind: "screen"): Promise<unknown> } }).wakeLock;
  if (!lit) return;
  const ask = () => {
    if (document.visibilityState === "visible" && isWanted()) void lit.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  addEventListener("pointerdown", ask);
  ask();
}

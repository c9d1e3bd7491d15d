import { html, svg, type TemplateResult } from "lit-html";
import type { Qr } from "./qr.ts";

/** Four modules around it stay white: without them many phones do not see it. */
const quiet = 4;

/** One millimetre a module on paper: eight dots of the printer, so that none is cut in half. */
export function qrPicture({ modules, path }: Qr, label: string): TemplateResult {
  const size = modules + 2 * quiet;
  return html`<svg
    class="qr"
    role="img"
    aria-label=${label}
    width="${size}mm"
    height="${size}mm"
    viewBox="${-quiet} ${-quiet} ${size} ${size}"
    shape-rendering="crispEdges"
  >
    ${svg`<path d=${path}></path>`}
  </svg>`;
}

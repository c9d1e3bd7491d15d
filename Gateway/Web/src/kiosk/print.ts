/** All that paper needs, in a file of its own: the first sight of the kiosk does not wait for it. */
export { qrOf } from "./qr.ts";
export { slipPaper } from "./slip.ts";

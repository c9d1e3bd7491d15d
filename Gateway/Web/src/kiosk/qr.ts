import qrcode from "qrcode-generator";

/** A code as a path of squares: one unit a module, without its quiet zone. */
export interface Qr {
  modules: number;
  path: string;
}

/** Medium correction: a slip is folded, and a camera is never straight. */
export function qrOf(text: string): Qr {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  let path = "";
  for (let row = 0; row < modules; row++)
    for (let column = 0; column < modules; column++) if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
  return { modules, path };
}

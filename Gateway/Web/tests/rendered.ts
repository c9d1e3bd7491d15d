/** A template as text, without a browser: what a pure page says can be read from what it is made of. */
export function rendered(value: unknown): string {
  if (value === null || value === undefined || typeof value === "function" || typeof value === "symbol") return "";
  if (Array.isArray(value)) return value.map(rendered).join("");
  if (typeof value !== "object") return String(value);
  if ("_$litDirective$" in value) return rendered((value as unknown as { values: unknown[] }).values.slice(-1));
  const { strings, values } = value as { strings: string[]; values: unknown[] };
  return strings
    .map((part, index) => {
      const attribute = /\s\?(\w+)=$/.exec(part);
      if (attribute) return part.slice(0, attribute.index) + (values[index] ? ` ${attribute[1]}` : "");
      return part.replace(/\s[@.]\w+=$/, "") + (/\s@\w+=$/.test(part) ? "" : rendered(values[index]));
    })
    .join("")
    .replace(/<!--.*?-->/g, "")
    .replace(/\s+/g, " ");
}

/** Only what is read. */
export const text = (value: unknown): string =>
  rendered(value)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

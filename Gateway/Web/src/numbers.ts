/** 9–16, 18: neighbours as ranges, as people read window numbers. */
export function asRanges(numbers: number[], separator: string): string {
  const sorted = [...numbers].sort((one, other) => one - other);
  const ranges: [number, number][] = [];
  for (const number of sorted) {
    const last = ranges[ranges.length - 1];
    if (last && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(separator);
}

/** How a big number is set: five characters are smaller, and a letter with a stem starts further left. */
export function numberClass(number: string): string {
  const long = number.length > 4 ? " long" : "";
  return /^[BDEFH]/.test(number) ? `number stem${long}` : `number${long}`;
}

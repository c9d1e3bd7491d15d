/** Instants as the halls tell them: Asia/Shanghai, whatever the clock of the box is set to. */
const timeZone = "Asia/Shanghai";

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone,
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});
const dates = {
  zh: new Intl.DateTimeFormat("zh-CN", { timeZone, month: "long", day: "numeric" }),
  en: new Intl.DateTimeFormat("en-US", { timeZone, month: "short", day: "numeric" }),
};
const dayStamp = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
const weekdays = {
  zh: new Intl.DateTimeFormat("zh-CN", { timeZone, weekday: "long" }),
  en: new Intl.DateTimeFormat("en-US", { timeZone, weekday: "long" }),
};

export type Language = keyof typeof dates;

export const minuteMs = 60_000;

export const instant = (iso: string): number => Date.parse(iso);

export const asTime = (at: number): string => clock.format(at);

export const asShortTime = (at: number): string => clock.format(at).slice(0, 5);

export const asDate = (at: number, language: Language): string =>
  language === "zh"
    ? `${dates.zh.format(at)} ${weekdays.zh.format(at)}`
    : `${weekdays.en.format(at)}, ${dates.en.format(at)}`;

/** 11月23日: enough to see that it is another day. */
export const asDay = (at: number, language: Language): string => dates[language].format(at);

/** 06:42, and 1:06:42 from an hour on: for a clock that runs. */
export function asRunning(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = `${twoDigits(m)}:${twoDigits(s)}`;
  return h > 0 ? `${h}:${tail}` : tail;
}

/** A time of day, "09:30", of the day that the halls have at an instant. */
export const onDayOf = (at: number, time: string): string => `${dateOf(at)}T${time}:00+08:00`;

/** 2026-11-23, as the halls have it. */
export const dateOf = (at: number): string => dayStamp.format(at);

/** Whole minutes that have passed; never below 0, for clocks differ by a little. */
export const minutes = (ms: number): number => Math.max(0, Math.floor(ms / minuteMs));

const twoDigits = (value: number): string => String(value).padStart(2, "0");

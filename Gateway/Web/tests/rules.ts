import type { PolicyView, SettingShape, ValueShape } from "../src/settings/contracts.ts";
import { type Edits, pending } from "../src/settings/draft.ts";
import type { Settings, SettingsActions } from "../src/settings/model.ts";
import { sayIn } from "../src/words.ts";
import { ms } from "./samples.ts";

/** The rules of a hall in front of somebody, for the tests of what the page says and does. */
export const say = sayIn("zh");
export const act = new Proxy({}, { get: () => () => {} }) as SettingsActions;

export const shapeOf = (kind: ValueShape["kind"], more: Partial<ValueShape> = {}): ValueShape => ({
  kind,
  of: null,
  fields: [],
  words: [],
  ...more,
});

export const number = (setting: string, least: number, most: number): SettingShape => ({
  setting,
  value: shapeOf("Number"),
  range: { least, most },
  countsFromMidnight: false,
});

export const zones: SettingShape = {
  setting: "zones",
  value: shapeOf("List", {
    of: shapeOf("Record", {
      fields: [
        { name: "id", value: shapeOf("Text") },
        {
          name: "name",
          value: shapeOf("Record", {
            fields: [
              { name: "zh", value: shapeOf("Text") },
              { name: "en", value: shapeOf("Text") },
            ],
          }),
        },
      ],
    }),
  }),
  range: null,
  countsFromMidnight: true,
};

export const zone = { id: "1", name: { zh: "一区", en: "Area 1" } };

export const view = (more: Partial<PolicyView> = {}): PolicyView => ({
  node: "331002001",
  level: "Hall",
  version: 12,
  at: "2026-11-23T10:00:00+08:00",
  document: { wait: { alarmMinutes: 25 } },
  locks: [],
  bounds: {},
  resolved: {
    order: { boundMinutes: 30, headInRow: 2 },
    wait: { alarmMinutes: 25, warnMinutes: 15 },
    zones: [zone],
    hours: { spans: [{ day: "Tuesday", from: "08:30:00", until: "12:00:00" }] },
    specialDays: [],
  },
  origins: { "order.boundMinutes": "331002", "order.headInRow": "city", "wait.alarmMinutes": "331002001" },
  lockedAbove: { "order.headInRow": "city" },
  boundedAbove: { "order.boundMinutes": { bounds: { least: 15, most: 30 }, by: "331002" } },
  scheduled: [],
  settings: [
    number("order.boundMinutes", 5, 480),
    number("order.headInRow", 1, 10),
    number("wait.alarmMinutes", 1, 480),
    number("wait.warnMinutes", 1, 480),
    zones,
  ],
  above: [
    { node: "city", version: 31, document: { order: { boundMinutes: 40, headInRow: 2 }, wait: { alarmMinutes: 20 } } },
    { node: "331002", version: 8, document: { order: { boundMinutes: 30 } } },
  ],
  ...more,
});

export const settings = (edits: Edits = {}, more: Partial<Settings> = {}): Settings => ({
  hall: "331002001",
  places: [
    {
      hall: "331002000",
      name: { zh: "椒江区行政服务中心", en: "Jiaojiang Center" },
      tier: "County",
      division: "331002",
    },
    { hall: "331002001", name: { zh: "白云街道便民服务中心", en: "Baiyun" }, tier: "Township", division: "331002001" },
  ],
  path: ["city", "331002", "331002001"],
  node: "331002001",
  mayChange: true,
  view: view(),
  isOffline: false,
  barred: null,
  history: [],
  group: "order",
  edits,
  changes: pending(view(), edits),
  open: null,
  when: { kind: "midnight" },
  effectiveAt: ms("10:00:00"),
  openingAt: null,
  midnightAt: ms("10:00:00"),
  result: { kind: "none" },
  isBusy: false,
  now: ms("10:00:00"),
  say,
  ...more,
});

import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import type { Person, Place } from "../src/people/contracts.ts";
import { type People, type PeopleActions, stateOf, withGrant, withoutGrant } from "../src/people/model.ts";
import { page } from "../src/people/page.ts";
import { areas, nameOf } from "../src/people/places.ts";
import type { Session } from "../src/staff/contracts.ts";
import { type Entry, entry, minPasswordLength } from "../src/staff/entry.ts";
import { pagesOf } from "../src/staff/frame.ts";
import { sayIn } from "../src/words.ts";
import { text } from "./rendered.ts";
import { at } from "./samples.ts";

const say = sayIn("zh");
const now = Date.parse(at("10:00:00"));
const act = new Proxy({}, { get: () => () => {} }) as PeopleActions;

const places: Place[] = [
  place("331000000", "台州市行政服务中心", "City", null),
  place("331002000", "椒江区行政服务中心", "County", "331000000"),
  place("331002001", "白云街道便民服务中心", "Township", "331002000"),
  place("331003000", "黄岩区行政服务中心", "County", "331000000"),
];

const someone: Person = {
  person: "C331002-0041",
  name: "陈晓燕",
  grants: [{ role: "Clerk", scope: "331002000" }],
  isDisabled: false,
  mustChangePassword: false,
  lockedUntil: null,
  version: 3,
};

const people: People = {
  places,
  node: "city",
  list: [someone],
  isMore: false,
  isOffline: false,
  sheet: { kind: "none" },
  result: null,
  isBusy: false,
  mayManage: true,
  me: "admin",
  say,
};

function place(hall: string, zh: string, tier: Place["tier"], parent: string | null): Place {
  return { hall, name: { zh, en: zh }, tier, division: hall.slice(0, 6), parent };
}

const shown = (more: Partial<People>): string => text(page({ ...people, ...more }, now, act));

const ofSomeone = { kind: "person", person: someone, history: null, asks: null, grants: someone.grants } as const;

describe("the list of people", () => {
  test("tells each role with its place, and the one thing that matters most", () => {
    expect(shown({})).toContain("C331002-0041 陈晓燕 窗口人员 椒江区行政服务中心 正常");
    expect(shown({ list: [{ ...someone, isDisabled: true, mustChangePassword: true }] })).toContain("已停用");
    expect(shown({ list: [{ ...someone, grants: [] }] })).toContain("没有角色");
  });

  test.each([
    [{ isDisabled: true, lockedUntil: at("10:05:00") }, "disabled"],
    [{ lockedUntil: at("10:05:00"), mustChangePassword: true }, "locked"],
    [{ lockedUntil: at("09:55:00"), mustChangePassword: true }, "first"],
    [{ lockedUntil: at("09:55:00") }, "active"],
  ] as const)("%o is %s", (more, state) => {
    expect(stateOf({ ...someone, ...more }, now)).toBe(state);
  });

  test("says when it does not know, when nobody is there, and when the line is cut", () => {
    expect(shown({ list: null })).toContain("正在连接叫号系统");
    expect(shown({ list: [] })).toContain("这里没有人员");
    expect(shown({ isOffline: true })).toContain("连接中断");
  });

  test("offers more only when there may be more", () => {
    expect(shown({})).not.toContain("显示更多");
    expect(shown({ isMore: true })).toContain("显示更多");
  });
});

describe("an account's sheet", () => {
  test("has keys for who manages, and none for who reads or for oneself", () => {
    expect(shown({ sheet: ofSomeone })).toContain("停用");
    expect(shown({ sheet: ofSomeone, mayManage: false })).not.toContain("重置密码");
    expect(shown({ sheet: ofSomeone, me: someone.person })).not.toContain("重置密码");
  });

  test("tells its record, the newest first, with why", () => {
    const history = [
      { version: 1, at: at("09:00:00"), by: { who: "person/admin" }, what: "Registered", facts: "{}" },
      { version: 2, at: at("09:30:00"), by: { who: "person/admin" }, what: "Disabled", facts: '{"reason":"调离"}' },
      { version: 3, at: at("09:31:00"), by: { who: "person/admin" }, what: "Later", facts: "{}" },
    ];
    const told = shown({ sheet: { ...ofSomeone, history } });
    expect(told).toMatch(/09:31:00 Later .*09:30:00 停用 admin · 调离 .*09:00:00 建立账号/);
  });

  test("shows a first password once it was made, and a refusal in words", () => {
    const told = shown({ result: { kind: "told", person: "G331002-2", password: "6f1c-2b" } });
    expect(told).toContain("G331002-2 的初始密码 6f1c-2b 只显示这一次");
    const problem = { type: "RolesExclude", title: "", status: 409, one: "Auditor", other: "Administrator" };
    expect(shown({ result: { kind: "refused", problem } })).toContain("同一人不能既是审计员又是系统管理员");
  });

  test("adds the same role at the same place once", () => {
    const [grant] = someone.grants;
    const other = { role: "Guide", scope: "331002000" } as const;
    expect(withGrant(someone.grants, { ...grant! })).toEqual(someone.grants);
    expect(withoutGrant(withGrant(someone.grants, other), other)).toEqual(someone.grants);
  });
});

describe("the tree of places", () => {
  test("has each county with its own hall and its townships", () => {
    const [jiaojiang, huangyan] = areas(places, say);
    expect(jiaojiang?.county).toEqual({ id: "331002", name: "椒江区及所辖" });
    expect(jiaojiang?.halls.map(({ id }) => id)).toEqual(["331002000", "331002001"]);
    expect(huangyan?.halls).toHaveLength(1);
  });

  test("names each scope, and an unknown one by its code", () => {
    expect(nameOf("city", places, say)).toBe("全市");
    expect(nameOf("331003", places, say)).toBe("黄岩区及所辖");
    expect(nameOf("331000000", places, say)).toBe("台州市行政服务中心");
    expect(nameOf("331099", places, say)).toBe("331099");
  });
});

describe("the door", () => {
  const asked: Entry = {
    kind: "signIn",
    title: "人员与权限",
    note: null,
    person: "admin",
    knowsPassword: false,
    isBusy: false,
    isDemonstration: false,
    now,
    say,
  };
  const shut = { signIn: () => {}, choose: () => {}, leave: () => {} };

  test("asks who it is, and for the old password only if it was not typed just now", () => {
    expect(text(entry(asked, shut))).toContain("工号 密码 登录");
    expect(text(entry({ ...asked, kind: "choose" }, shut))).toContain("现在的密码");
    expect(text(entry({ ...asked, kind: "choose", knowsPassword: true }, shut))).not.toContain("现在的密码");
  });

  test("tells who has no right who he is and where to go", () => {
    expect(text(entry({ ...asked, kind: "barred" }, shut))).toContain("admin 不能使用“人员与权限”");
  });

  test("asks for passwords as long as the server does", () => {
    const source = readFileSync(new URL("../../People/Passwords.cs", import.meta.url), "utf8");
    expect(source).toContain(`MinLength = ${minPasswordLength};`);
  });

  test("leads to the pages that somebody may open", () => {
    const manager: Session = {
      person: "M331002001-1",
      name: "何建平",
      grants: [{ role: "HallManager", scope: "331002001" }],
      rights: ["ChangeRules", "ReadPeople", "ManageHall"],
      mustChangePassword: false,
    };
    const paths = (session: Session, hall: string | null) => pagesOf(session, hall).map(({ path }) => path);
    expect(paths(manager, null)).toEqual(["/hall/331002001", "/hall/331002001/settings", "/people"]);
    expect(paths({ ...manager, rights: [] }, null)).toEqual([]);
    expect(paths({ ...manager, grants: [{ role: "CityManager", scope: "city" }] }, null)).toEqual(["/people"]);
  });
});

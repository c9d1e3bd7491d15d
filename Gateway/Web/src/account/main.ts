import { ask, press, settle } from "../command.ts";
import { door, type Inside, type StaffPage } from "../staff/door.ts";
import { minPasswordLength } from "../staff/entry.ts";
import type { Place } from "../people/contracts.ts";
import { learn } from "../words.ts";
import en from "../words/en.json?account";
import zh from "../words/zh.json?account";
import { type Account, page } from "./page.ts";

learn({ zh, en });
door({ title: (say) => say("account.title"), may: () => true }, enter);

function enter({ session, say, draw, recheck }: Inside): StaffPage {
  let places: Place[] = [];
  let note: Account["note"] = null;
  let isBusy = false;

  function tell(text: string, isRefusal: boolean): void {
    note = { text, isRefusal };
    draw();
  }

  async function change(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const target = event.target as HTMLFormElement;
    const form = new FormData(target);
    const [password, newPassword, again] = ["password", "newPassword", "again"].map((name) =>
      String(form.get(name) ?? ""),
    );
    if (isBusy || newPassword === undefined) return;
    if (newPassword !== again) return tell(say("staff.notTheSame"), true);
    if (newPassword.length < minPasswordLength) return tell(say("staff.tooShort", { count: minPasswordLength }), true);
    if (newPassword === password) return tell(say("staff.sameAsBefore"), true);
    isBusy = true;
    draw();
    const outcome = await settle(
      press("/api/v1/session/password", { person: session.person, password, newPassword }),
      () => true,
      () => tell(say("staff.signInUnknown"), false),
    );
    isBusy = false;
    if (outcome.kind === "refused") tell(say.problem(outcome.problem), true);
    else {
      target.reset();
      tell(say("account.changed"), false);
    }
    recheck();
  }

  void ask<Place[]>("/api/v1/halls").then((answer) => {
    if (answer.kind === "done") places = answer.answer;
    draw();
  });
  return { body: () => page({ session, places, note, isBusy, say }, (event) => void change(event)), stop: () => {} };
}

import { render } from "lit-html";
import { everySecond, hallClock } from "../clock.ts";
import type { CityView } from "../contracts.ts";
import { live, type News } from "../live.ts";
import { learn, languageAsked, sayIn } from "../words.ts";
import en from "../words/en.json?city";
import zh from "../words/zh.json?city";
import { page } from "./page.ts";

learn({ zh, en });

const clock = hallClock();
const say = sayIn(languageAsked());
let news: News<CityView> | null = null;

function draw(): void {
  if (!news) return;
  const { view, beside, isLive, asOf } = news;
  const { speed, isDemonstration } = clock;
  render(page({ view, beside, isLive, isDemonstration, speed, asOf, now: clock.now(), say }), document.body);
}

document.documentElement.lang = say.language === "zh" ? "zh-CN" : "en";

live<CityView>({ hub: "/hubs/city", id: "city", isRemembered: true }, (newest) => {
  news = newest;
  draw();
});

everySecond(draw);

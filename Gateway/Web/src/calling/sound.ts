import { pause, read } from "../command.ts";
import type { Call } from "../contracts.ts";
import type { Language } from "../time.ts";
import { Clips, type ClipList } from "../voice/clips.ts";
import { Memory } from "../voice/memory.ts";
import { Player } from "../voice/player.ts";
import { allClips } from "../voice/sentence.ts";
import { Speaker } from "../voice/speaker.ts";
import { SystemVoice } from "../voice/system.ts";
import { sayWith } from "../voice/voice.ts";

const silence = "/voice/silence.mp3";
const longestLoadMs = 20_000;

interface OwnClip {
  name: string;
  tag: string;
}

/** What the address asks for: ?voice=zh,en speaks English too, ?voice=off leaves it to another screen. */
export function languagesAsked(search: string): Language[] {
  const asked = new URLSearchParams(search).get("voice") ?? "zh";
  return asked.split(",").filter((language) => language === "zh" || language === "en");
}

/** The voice of a screen, or none where it was asked to be silent. */
export function sound(hall: string, zone: string | null, changed: () => void): Speaker | null {
  const languages = languagesAsked(location.search);
  if (languages.length === 0) return null;
  const player = new Player();
  const [own, shipped] = [new Clips(player), new Clips(player)];
  const voices = [own, new SystemVoice(), shipped];
  const loaded = Promise.race([Promise.all([own.loaded, shipped.loaded]), pause(longestLoadMs)]);
  const speaker = new Speaker({
    languages,
    memory: new Memory(hall, zone),
    say: (call, language) => loaded.then(() => sayWith(voices, call, language)),
    isHere: (call: Call) => zone === null || call.zone === zone,
    changed,
  });
  void shipped.keep(() => Promise.resolve(shippedClips(languages)));
  void own.keep(() => ownClips(hall));
  void tryOut(player, speaker);
  return speaker;
}

/** Browsers allow no sound before somebody has touched the page, unless they were started to. */
async function tryOut(player: Player, speaker: Speaker): Promise<void> {
  let isTrying = false;
  for (const gesture of ["click", "keydown"]) addEventListener(gesture, () => void touched());
  if ((await player.play(silence, "silence")) === "blocked") speaker.block();

  async function touched(): Promise<void> {
    if (isTrying || !speaker.isBlocked) return;
    isTrying = true;
    if ((await player.play(silence, "silence")) !== "blocked") speaker.unblock();
    isTrying = false;
  }
}

const shippedClips = (languages: Language[]): ClipList =>
  listed(
    languages.flatMap((language) => allClips[language].map((clip) => `${language}/${clip}`)),
    (name) => `/voice/${name}.mp3`,
  );

async function ownClips(hall: string): Promise<ClipList | null> {
  const path = `/api/v1/halls/${encodeURIComponent(hall)}/voice`;
  const clips = await read<OwnClip[]>(path);
  const tags = new Map(clips?.map((clip) => [clip.name, clip.tag]));
  return clips && listed([...tags.keys()], (name) => `${path}/${name}?tag=${tags.get(name)}`);
}

function listed(names: string[], pathOf: (name: string) => string): ClipList {
  const list: ClipList = {};
  for (const name of names) list[name] = pathOf(name);
  return list;
}

import { learn } from "../src/words.ts";
import en from "../src/words/en.json";
import zh from "../src/words/zh.json";

// A test may look at any page, so it knows the words of all.
learn({ zh, en });

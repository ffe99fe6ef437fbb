import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { chooseLanguage, LANGUAGES, type Language } from "./language";
import { catalogues, filled, type Phrase, type Phrases } from "./words";

const root = join(import.meta.dirname, "..");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
  /(^|\/)(words|house)\.ts$/.test(name),
);
await Promise.all(files.map((name) => import(/* @vite-ignore */ join(root, name))));

const languages = Object.keys(LANGUAGES) as Language[];
const forms = (phrase: Phrase) => (typeof phrase === "string" ? [phrase] : Object.values(phrase));
const places = (phrase: Phrase) =>
  [...new Set(forms(phrase).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

describe("the catalogues of words", () => {
  it("are all found", () => {
    expect(catalogues.length).toBeGreaterThanOrEqual(3);
  });

  it.each(languages)("have every key in %s, and none is empty", (language) => {
    for (const all of catalogues) {
      expect(Object.keys(all[language]).sort()).toEqual(Object.keys(all.en).sort());
      for (const [key, phrase] of Object.entries(all[language])) {
        expect(forms(phrase).every(Boolean), key).toBe(true);
      }
    }
  });

  it.each(languages)("fill the same places in %s as in English", (language) => {
    for (const all of catalogues) {
      const phrases: Phrases = all[language];
      for (const [key, phrase] of Object.entries(all.en)) {
        const theirs = phrases[key];
        expect(theirs && places(theirs), key).toEqual(places(phrase));
      }
    }
  });
});

describe("a phrase", () => {
  afterEach(() => chooseLanguage("en"));
  const phrase = { one: "{count} row", other: "{count} rows" };

  it("takes the form of its number", () => {
    expect(filled(phrase, { count: 1 })).toBe("1 row");
    expect(filled(phrase, { count: 0 })).toBe("0 rows");
  });

  it("writes numbers as the language does", () => {
    chooseLanguage("de");
    expect(filled(phrase, { count: 12_345 })).toBe("12.345 rows");
  });

  it("leaves a place that nothing was given for", () => {
    expect(filled("Hello {name}")).toBe("Hello {name}");
  });
});

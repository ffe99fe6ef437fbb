import { expect, it } from "vitest";
import { asItWas, fieldOf, isNamed, type Labelled, labelled, rowsIn, synonymsIn } from "./label";

const FACETS = [
  { name: "category", values: [{ value: "bags", label: "Bags" }] },
  { name: "colour", values: [{ value: "red" }, { value: "blue" }] },
];
const LABELS: Labelled[] = [
  { facet: "colour", language: "de", label: "Farbe", values: { red: "rot", pink: "rosa" } },
  { facet: "frame", language: "de", label: "Rahmen", values: {} },
  { facet: "colour", language: "pt", label: "Cor", values: {} },
];
const [categories, colours, frames, ...others] = rowsIn("de", FACETS, LABELS);

it("reads words as people list them, each once", () => {
  expect(synonymsIn(" Sofa, couch;settee\nsofa\n\n love   seat ")).toEqual([
    "sofa",
    "couch",
    "settee",
    "love seat",
  ]);
  expect(synonymsIn(" , ")).toEqual([]);
});

it("shows what goods have, and what was named before, as the language calls it", () => {
  expect(others).toEqual([]);
  expect(categories?.values).toEqual([{ value: "bags", shown: "Bags", called: "" }]);
  expect(categories && isNamed(categories)).toBe(false);
  expect(colours).toEqual({
    facet: "colour",
    called: "Farbe",
    values: [
      { value: "red", shown: "red", called: "rot" },
      { value: "blue", shown: "blue", called: "" },
      { value: "pink", shown: "pink", called: "rosa" },
    ],
  });
  expect(frames).toEqual({ facet: "frame", called: "Rahmen", values: [] });
});

it("writes a filter whole, without what is left empty", () => {
  if (!colours) throw new Error("colours are shown");
  const typed = { label: "Farbe", [fieldOf(0)]: "", [fieldOf(1)]: "blau", [fieldOf(2)]: "rosa" };
  expect(labelled(colours, "de", typed)).toEqual({
    facet: "colour",
    language: "de",
    label: "Farbe",
    values: { blue: "blau", pink: "rosa" },
  });
  expect(asItWas(colours, "de")).toEqual(LABELS[0]);
});

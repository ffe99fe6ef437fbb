import { expect, it } from "vitest";
import {
  asItWas,
  fieldOf,
  isNamed,
  type Labelled,
  labelled,
  namedMeanwhile,
  rowsIn,
  synonymsIn,
} from "./label";

const FACETS = [
  { name: "category", values: [{ value: "bags", label: "Bags" }] },
  { name: "colour", values: [{ value: "red" }, { value: "blue" }] },
];
const LABELS: Labelled[] = [
  {
    facet: "colour",
    language: "de",
    version: 1,
    label: "Farbe",
    values: { red: "rot", pink: "rosa" },
  },
  { facet: "frame", language: "de", version: 1, label: "Rahmen", values: {} },
  { facet: "colour", language: "pt", version: 1, label: "Cor", values: {} },
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
    version: 1,
    values: [
      { value: "red", shown: "red", called: "rot" },
      { value: "blue", shown: "blue", called: "" },
      { value: "pink", shown: "pink", called: "rosa" },
    ],
  });
  expect(frames).toEqual({ facet: "frame", called: "Rahmen", values: [], version: 1 });
  expect(categories?.version).toBe(0);
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
  const { version: _, ...written } = LABELS[0] as Labelled;
  expect(asItWas(colours, "de")).toEqual(written);
});

it("tells field by field what somebody else named since the form was opened", () => {
  if (!colours) throw new Error("colours are shown");
  const values = { red: "rot", blue: "blau" };
  const later = { facet: "colour", language: "de", label: "Farbton", values, version: 2 };
  const now = rowsIn("de", FACETS, [later]).find((row) => row.facet === "colour");
  const told = { label: "Farbton", [fieldOf(1)]: "blau", [fieldOf(2)]: "" };
  expect(namedMeanwhile(colours, now)).toEqual(told);
  expect(namedMeanwhile(colours, colours)).toEqual({});
});

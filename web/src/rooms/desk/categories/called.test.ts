import { expect, it } from "vitest";
import { calledIn, type Labelled, languagesOf, relabelled } from "./called";

const LABELS: Labelled[] = [
  {
    facet: "category",
    language: "de",
    version: 1,
    label: "Abteilung",
    values: { bags: "Taschen" },
  },
  {
    facet: "category",
    language: "nl",
    version: 1,
    label: "",
    values: { bags: "Tassen", tea: "Thee" },
  },
  { facet: "category", language: "it", version: 1, label: "", values: {} },
  { facet: "colour", language: "fr", version: 1, label: "Couleur", values: { bags: "Sac" } },
];

it("a category is named in the app's languages and in those that others are named in", () => {
  expect(languagesOf(LABELS)).toEqual(["en", "de", "pt", "fr", "es", "nl", "it"]);
  expect(calledIn(LABELS, "bags")).toEqual({ de: "Taschen", nl: "Tassen" });
  expect(calledIn(LABELS, "toys")).toEqual({});
});

it("a new name leaves the other names of its language alone", () => {
  const named = relabelled(LABELS, "nl", "bags", "Fietstassen");
  expect(named.values).toEqual({ bags: "Fietstassen", tea: "Thee" });
  expect(relabelled(LABELS, "de", "bags", "")).toEqual({
    ...{ facet: "category", language: "de", label: "Abteilung", values: {} },
  });
  expect(relabelled(LABELS, "pt", "bags", "Malas").values).toEqual({ bags: "Malas" });
});

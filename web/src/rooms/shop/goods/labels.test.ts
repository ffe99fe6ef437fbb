import { expect, it } from "vitest";
import { labelsOf } from "./labels";

const GERMAN = labelsOf([
  {
    facet: "frame_size",
    language: "de",
    version: 1,
    label: "Rahmenhöhe",
    values: { large: "groß" },
  },
  { facet: "category", language: "de", version: 1, label: "", values: { bags: "Taschen" } },
]);

it("calls a property and its values as the business does in this language", () => {
  expect(GERMAN.title("frame_size")).toBe("Rahmenhöhe");
  expect(GERMAN.value("frame_size", "large")).toBe("groß");
  expect(GERMAN.value("category", "bags", "Bags")).toBe("Taschen");
});

it("calls what nobody named as the catalog does", () => {
  expect(GERMAN.title("innerWidth_mm")).toBe("Inner width mm");
  expect(GERMAN.value("frame_size", "small")).toBe("small");
  expect(GERMAN.value("category", "tools", "Tools")).toBe("Tools");
  expect(labelsOf([]).title("colour")).toBe("Colour");
});

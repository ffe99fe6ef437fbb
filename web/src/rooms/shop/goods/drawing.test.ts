import { expect, it } from "vitest";
import { drawingOf, initialsOf } from "./drawing";

it("a product is drawn alike every time, and beside its neighbours it is another one", () => {
  expect(drawingOf("CK-1", "Frame bag")).toEqual(drawingOf("CK-1", "Frame bag"));
  expect(drawingOf("CK-1", "Frame bag")).not.toEqual(drawingOf("CK-2", "Frame bag"));
});

it("initials are letters, of any script", () => {
  expect(initialsOf("Front light 60 lux")).toBe("FL");
  expect(initialsOf("60 lux")).toBe("Lu");
  expect(initialsOf("École élégante")).toBe("ÉÉ");
  expect(initialsOf("")).toBe("");
});

import { expect, it } from "vitest";
import { classesOf } from "./classes";

it("offers the classes that there are rates for, and the one that goods have already", () => {
  const rates = [{ taxClass: "food" }, {}, { taxClass: "books" }, { taxClass: "food" }];
  expect(classesOf(rates)).toEqual(["standard", "books", "food"]);
  expect(classesOf(rates, "wine", "")).toEqual(["standard", "books", "food", "wine"]);
  expect(classesOf([])).toEqual(["standard"]);
});

import { expect, it } from "vitest";
import { unknownIn } from "./unknown";

it("tells placeholders that an occasion does not know, each once", () => {
  const texts = ["{order_number}: {nmae}", "Dear {nmae}, {total}"];
  expect(unknownIn(texts, ["order_number", "total"])).toEqual(["nmae"]);
  expect(unknownIn(["no {} placeholder { at } all"], [])).toEqual([]);
});

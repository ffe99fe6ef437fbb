import { expect, it } from "vitest";
import { CONTEXT_OF } from "@/api/contexts";
import { CONTEXTS } from "./words";

it("calls every context of the house by a name", () => {
  const ofTheHouse = new Set(Object.values(CONTEXT_OF));
  ofTheHouse.delete("platform");
  expect([...CONTEXTS]).toEqual([...ofTheHouse].sort());
});

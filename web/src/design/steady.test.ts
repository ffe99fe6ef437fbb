import { describe, expect, it } from "vitest";
import { inOrder } from "./steady";

const item = (id: string, text = id) => ({ id, text });
const idOf = (one: { id: string }) => one.id;

describe("rows that are held", () => {
  it("stay where they are while new ones come, and change in their place", () => {
    const now = [item("new"), item("b"), item("a", "changed")];
    const held = inOrder(now, idOf, ["a", "b"]);
    expect(held.items).toEqual([item("a", "changed"), item("b")]);
    expect(held.fresh).toBe(1);
  });

  it("leave when they are gone", () => {
    expect(inOrder([item("b")], idOf, ["a", "b"]).items).toEqual([item("b")]);
  });

  it("let what is asked for behind them come", () => {
    const held = inOrder([item("new"), item("a"), item("older")], idOf, ["a"]);
    expect(held.items.map(idOf)).toEqual(["a", "older"]);
    expect(held.fresh).toBe(1);
  });
});

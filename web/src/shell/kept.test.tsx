import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useKept } from "./kept";

let root: Root;
let typed: string;
let type: (text: string) => void;

function Form() {
  [typed, type] = useKept("some.form", "", "tab");
  return null;
}

function load(): void {
  root = createRoot(document.createElement("div"));
  act(() => root.render(<Form />));
}

beforeEach(load);
afterEach(() => {
  act(() => root.unmount());
  sessionStorage.clear();
  vi.restoreAllMocks();
});

it("what is typed is there after a reload, until it is as it began", () => {
  act(() => type("Ada"));
  act(() => root.unmount());
  load();
  expect(typed).toBe("Ada");
  act(() => type(""));
  expect(sessionStorage.getItem("some.form")).toBeNull();
});

it("where the browser keeps nothing it lasts as long as the page", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  act(() => type("Ada"));
  expect(typed).toBe("Ada");
});

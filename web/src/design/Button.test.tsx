import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { Button } from "./Button";
import { Field } from "./Field";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
let root: Root | undefined;
afterEach(() => act(async () => root?.unmount()));

it("keeps the focus while it is busy, and neither it nor its form is pressed twice", async () => {
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  root = createRoot(place);
  const pressed = vi.fn();
  const sent = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  const shown = (busy: boolean) =>
    act(async () =>
      root?.render(
        <form onSubmit={sent}>
          <Button type="submit" busy={busy} onClick={pressed}>
            Save
          </Button>
        </form>,
      ),
    );
  await shown(false);
  const button = place.querySelector("button") as HTMLButtonElement;
  button.focus();
  await act(async () => button.click());
  await shown(true);
  await act(async () => button.click());
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute("aria-disabled")).toBe("true");
  expect(pressed).toHaveBeenCalledTimes(1);
  expect(sent).toHaveBeenCalledTimes(1);
});

it("takes for an e-mail address what the server does", async () => {
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  root = createRoot(place);
  await act(async () => root?.render(<Field label="E-mail" type="email" />));
  const input = place.querySelector("input") as HTMLInputElement;
  const takes = (text: string) => new RegExp(`^(?:${input.pattern})$`, "v").test(text);
  expect(["me@home", "me@home.org", "a b@home.org"].map(takes)).toEqual([false, true, false]);
});

import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { EditRemove } from "./EditRemove";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

async function buttonsOf(shown: ReturnType<typeof EditRemove>): Promise<HTMLButtonElement[]> {
  const place = document.createElement("div");
  await act(async () => createRoot(place).render(shown));
  return [...place.querySelectorAll("button")];
}

it("each button is read aloud with the name of its thing, and does what it says", async () => {
  const done: string[] = [];
  const buttons = await buttonsOf(
    <EditRemove
      name="Bells"
      onEdit={() => done.push("edited")}
      onRemove={() => done.push("removed")}
    />,
  );
  for (const button of buttons) button.click();
  expect(buttons.map((one) => one.getAttribute("aria-label"))).toEqual([
    "Edit Bells",
    "Remove Bells",
  ]);
  expect(done).toEqual(["edited", "removed"]);
});

it("what cannot be removed says why, and where nothing can be done there is no button", async () => {
  const [kept] = await buttonsOf(
    <EditRemove name="Bells" onRemove={() => {}} kept="It is not empty" />,
  );
  expect([kept?.disabled, kept?.title]).toEqual([true, "It is not empty"]);
  expect(await buttonsOf(<EditRemove name="Bells" />)).toEqual([]);
});

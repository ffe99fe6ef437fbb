import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { onDemand } from "./onDemand";
import { Safe } from "./Safe";

let place: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});

const Page = () => <p>here</p>;

it("shows the page as soon as it is loaded, and from then on at once", async () => {
  const load = vi.fn(async () => Page);
  const Wanted = onDemand(load, <p>not yet</p>);
  act(() => root.render(<Wanted key="1" />));
  expect(place.textContent).toBe("not yet");
  await act(async () => {});
  expect(place.textContent).toBe("here");
  act(() => root.render(<Wanted key="2" />));
  expect(place.textContent).toBe("here");
  expect(load).toHaveBeenCalledTimes(1);
});

it("says so when the page cannot be loaded, and tries again at its next showing", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const load = vi.fn(async () => Page).mockRejectedValueOnce(new TypeError("Failed to fetch"));
  const Wanted = onDemand(load);
  const at = (here: string) => (
    <Safe at={here}>
      <Wanted key={here} />
    </Safe>
  );
  await act(async () => root.render(at("/one")));
  expect(place.querySelector("button")).not.toBeNull();
  await act(async () => root.render(at("/two")));
  expect(place.textContent).toBe("here");
});

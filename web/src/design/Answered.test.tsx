import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { Problem } from "@/api/problem";
import { seen } from "@/testing";
import { Answered } from "./Answered";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
let root: Root | undefined;
afterEach(() => act(async () => root?.unmount()));

const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const ask = vi.fn<(id: string) => Promise<string>>();

function Asks({ id }: { id: string }) {
  const found = useQuery<string, Problem>({ queryKey: [id], queryFn: () => ask(id) });
  return <Answered from={found}>{(name) => <p>{name}</p>}</Answered>;
}

it("says what went wrong while it is asked again, and nothing of another question", async () => {
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  root = createRoot(place);
  const shown = (id: string) =>
    act(async () =>
      root?.render(
        <QueryClientProvider client={cache}>
          <Asks id={id} />
        </QueryClientProvider>,
      ),
    );
  const alert = () => place.querySelector("[role=alert]");
  ask.mockRejectedValueOnce(new Problem({ status: 404 }));
  await shown("gone");
  await seen(() => expect(alert()).not.toBeNull());
  let answer = (_name: string): void => undefined;
  ask.mockReturnValueOnce(new Promise((done) => (answer = done)));
  await act(async () => void cache.invalidateQueries());
  expect(ask).toHaveBeenCalledTimes(2);
  expect(alert()).not.toBeNull();
  expect(place.querySelector(".skeleton")).toBeNull();
  await act(async () => answer("Frame bag"));
  await seen(() => expect(place.textContent).toBe("Frame bag"));
  ask.mockReturnValueOnce(new Promise(() => undefined));
  await shown("other");
  expect(alert()).toBeNull();
  expect(place.querySelector(".skeleton")).not.toBeNull();
});

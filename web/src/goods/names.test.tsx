import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { api } from "@/api/client";
import { seen } from "@/testing";
import { useGoodsNames } from "./names";

vi.mock("@/api/client", () => ({ api: { GET: vi.fn() } }));
vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

type Asked = { params: { query: { skus: string } } };
const NAMES: Record<string, object> = {
  "MUG, red": { id: "MUG, red", name: "Mug", options: { colour: "red" } },
  lamp: { id: "lamp", name: "Lamp", options: {} },
};

function Names({ of }: { of: readonly string[] }) {
  const nameOf = useGoodsNames(of);
  return <>{of.map(nameOf).join(" | ")}</>;
}

it("goods are called by their names, what has none by its id, and no name goes while more come", async () => {
  const answers: (() => void)[] = [];
  const get = api.GET as unknown as { mockImplementation: (act: unknown) => void };
  get.mockImplementation(async (_path: string, { params }: Asked) => {
    await new Promise<void>((answer) => answers.push(answer));
    const items = params.query.skus.split("@").flatMap((id) => NAMES[id] ?? []);
    return { data: { items } };
  });
  const place = document.createElement("div");
  const root = createRoot(place);
  const cache = new QueryClient();
  const show = (of: readonly string[]) =>
    act(async () =>
      root.render(
        <QueryClientProvider client={cache}>
          <Names of={of} />
        </QueryClientProvider>,
      ),
    );
  const answered = (shown: string) =>
    seen(() => {
      for (const answer of answers.splice(0)) answer();
      expect(place.textContent).toBe(shown);
    });
  await show(["MUG, red", "B-1"]);
  expect(place.textContent).toBe("MUG, red | B-1");
  await answered("Mug · red | B-1");
  await show(["lamp", "MUG, red"]);
  expect(place.textContent).toBe("lamp | Mug · red");
  await answered("Lamp | Mug · red");
});

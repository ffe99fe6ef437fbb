import { useAsk } from "@/api/ask";
import { useShown } from "./chosen";
import { GoodsRow } from "./ProductTile";
import { useSeen } from "./seen";
import { useGoodsWords } from "./words";

const SHOWN = 12;

/** What everybody wants of late. */
export function Trending() {
  const say = useGoodsWords();
  const found = useAsk("/api/v1/recommendations/trending", { query: { limit: SHOWN } });
  return <GoodsRow title={say("trending")} items={useShown(found.data?.items ?? [])} />;
}

/**
 * What goes with what one bought and saw; nothing for who is here for the first time: what is
 * answered then is what everybody wants, and that is shown beside.
 */
export function Personal() {
  const say = useGoodsWords();
  const seen = useSeen();
  const query = { products: seen.join(","), limit: SHOWN };
  const found = useAsk("/api/v1/recommendations/personal", { query }, { keep: true });
  const own = (found.data?.items ?? []).filter(({ reason }) => reason === "personal");
  return <GoodsRow title={say("personal")} items={useShown(own)} />;
}

type Kind = "similar" | "bought_together";

/** What goes with a product. */
export function Beside({ productId, kind }: { productId: string; kind: Kind }) {
  const say = useGoodsWords();
  const found = useAsk("/api/v1/products/{productId}/recommendations", {
    path: { productId },
    query: { kind, limit: SHOWN },
  });
  const title = say(kind === "similar" ? "similar" : "together");
  return <GoodsRow title={title} items={useShown(found.data?.items ?? [])} />;
}

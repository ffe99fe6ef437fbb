import { useAsk } from "@/api/ask";
import { useSession } from "@/session/session";
import { GoodsRow } from "./ProductTile";
import { useSeen } from "./seen";
import { useShown } from "./shown";
import { RowSkeleton } from "./TileSkeletons";
import { useGoodsWords } from "./words";

const SHOWN = 12;

/** What everybody wants of late. */
export function Trending() {
  const say = useGoodsWords();
  const found = useAsk("/api/v1/recommendations/trending", { query: { limit: SHOWN } });
  const items = useShown(found.data?.items ?? []);
  return found.isPending ? <RowSkeleton /> : <GoodsRow title={say("trending")} items={items} />;
}

/** What goes with what one bought and saw. Who is new here finds what everybody wants in the list. */
export function Inviting() {
  const seen = useSeen();
  const who = useSession();
  return who || seen.length > 0 ? <Personal seen={seen} /> : null;
}

function Personal({ seen }: { seen: readonly string[] }) {
  const say = useGoodsWords();
  const query = { products: seen.join(","), limit: SHOWN };
  const found = useAsk("/api/v1/recommendations/personal", { query }, { keep: true });
  const answered = found.data?.items ?? [];
  const items = useShown(answered);
  if (found.isPending) return <RowSkeleton />;
  return <GoodsRow title={say(answered[0]?.reason ?? "personal")} items={items} />;
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
  const items = useShown(found.data?.items ?? []);
  return found.isPending ? <RowSkeleton /> : <GoodsRow title={title} items={items} />;
}

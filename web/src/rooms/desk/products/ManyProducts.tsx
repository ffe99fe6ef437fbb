import { useBulk } from "@/design/Bulk";
import { Button } from "@/design/Button";
import type { Product } from "@/goods/product";
import { becomeOnSale, setOnSale } from "./sale";
import { useProductsWords } from "./words";

type Props = { products: readonly Product[]; onDone: () => void };

/** Puts on sale those of them that are hidden, or hides those that are on sale. */
export function ManyProducts({ products, onDone }: Props) {
  const say = useProductsWords();
  const kept = products.filter((one) => !one.discontinuedAt);
  const hidden = kept.filter((one) => !one.isActive);
  const onSale = kept.filter((one) => one.isActive);
  const nameOf = (one: Product) => one.name;
  const showing = useBulk<Product>({
    items: hidden,
    nameOf,
    act: (one) => setOnSale(one, true),
    optimistic: (products) => becomeOnSale(products, true),
    said: (count) => say("shownMany", { count }),
    after: onDone,
  });
  const hiding = useBulk<Product>({
    items: onSale,
    nameOf,
    act: (one) => setOnSale(one, false),
    optimistic: (products) => becomeOnSale(products, false),
    said: (count) => say("hiddenMany", { count }),
    after: onDone,
  });
  return (
    <>
      <Button
        small
        kind="main"
        busy={showing.busy}
        disabled={!hidden.length}
        onClick={() => void showing.run()}
      >
        {say("showMany", { count: hidden.length })}
      </Button>
      <Button small busy={hiding.busy} disabled={!onSale.length} onClick={() => void hiding.run()}>
        {say("hideMany", { count: onSale.length })}
      </Button>
    </>
  );
}

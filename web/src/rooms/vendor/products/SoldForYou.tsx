import { usePages } from "@/api/ask";
import { Card } from "@/design/Card";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Named } from "@/design/Named";
import { Table } from "@/design/Table";
import { skusOf, useGoodsNames } from "@/goods/names";
import { useCategoryNames } from "@/places/names";
import { useVendorWords } from "../words";

/** The goods of which the vendor gets what the commission leaves. */
export function SoldForYou() {
  const say = useVendorWords();
  const pages = usePages("/api/v1/vendor/goods");
  const nameOf = useGoodsNames(skusOf(pages.items));
  const categories = useCategoryNames();
  return (
    <Card title={say("sold")} flush>
      <Listing pages={pages} empty={<EmptyState icon="tag" title={say("noneSold")} />}>
        {(items) => (
          <Table
            label={say("sold")}
            items={items}
            idOf={({ sku }) => sku}
            changing={pages.changing}
            columns={[
              {
                id: "sku",
                label: say("sku"),
                cell: ({ sku }) => <Named name={nameOf(sku)} id={sku} />,
              },
              {
                id: "category",
                label: say("rateCategory"),
                cell: ({ categoryId: id }) => (id ? (categories.get(id) ?? id) : "–"),
              },
            ]}
          />
        )}
      </Listing>
    </Card>
  );
}

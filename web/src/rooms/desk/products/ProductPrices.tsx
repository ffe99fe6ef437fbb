import type { Schema } from "@/api/answers";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { DateTime } from "@/design/DateTime";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { optionWords, type Product, variantsOf } from "@/goods/product";
import { useMay } from "@/session/session";
import { amountOf } from "@/words/format";
import { TaxedGoods } from "../rates/TaxedGoods";
import { wrongPrice } from "./AddProduct";
import { useProductsWords } from "./words";

type Price = Schema<"catalog.Price">;

/** What it cost, costs, and will cost. */
export function ProductPrices({ product }: { product: Product }) {
  const say = useProductsWords();
  const may = useMay("catalog:write");
  const seesTaxes = useMay("pricing:read");
  const { productId } = product;
  const path = { productId };
  const prices = usePages("/api/v1/products/{productId}/prices", { path });
  const planned = usePages("/api/v1/products/{productId}/prices/planned", { path });
  const withdrawing = useDo<Price>({
    act: ({ effectiveFrom, variantId }) =>
      api.DELETE("/api/v1/products/{productId}/prices/planned/{effectiveFrom}", {
        params: { path: { productId, effectiveFrom }, query: { variantId } },
      }),
    undo: ({ effectiveFrom, variantId, unitPrice }) =>
      api.POST("/api/v1/products/{productId}/prices", {
        params: { path },
        body: { unitPrice, effectiveFrom, variantId },
      }),
    said: () => say("withdrawn"),
  });
  const names = new Map(variantsOf(product).map((one) => [one.variantId, one]));
  const columns: Column<Price>[] = [
    {
      id: "from",
      label: say("from"),
      cell: (one) => <DateTime at={one.effectiveFrom} />,
    },
    {
      id: "variant",
      label: say("variant"),
      cell: (one) => {
        const variant = names.get(one.variantId);
        return (variant && optionWords(variant)) || variant?.sku || one.variantId;
      },
    },
    {
      id: "price",
      label: say("price"),
      end: true,
      cell: (one) => <Money amount={one.unitPrice} currency={one.currency} />,
    },
  ];
  const withdraw: Column<Price> = {
    id: "withdraw",
    label: say("withdraw"),
    acts: true,
    end: true,
    cell: (one) => (
      <Button small busy={withdrawing.busy} onClick={() => void withdrawing.run(one)}>
        {say("withdraw")}
      </Button>
    ),
  };
  const idOf = (one: Price) => `${one.variantId} ${one.effectiveFrom}`;
  return (
    <div className="stack wide">
      {may && <SetPrice product={product} />}
      {seesTaxes && (
        <div className="stack tight">
          <h2 className="card-title">{say("taxed")}</h2>
          <TaxedGoods of={{ productId }} />
        </div>
      )}
      <div className="stack tight">
        <h2 className="card-title">{say("planned")}</h2>
        <Listing pages={planned} empty={<p className="soft small">{say("noPlanned")}</p>}>
          {(items) => (
            <Table
              label={say("planned")}
              columns={may ? [...columns, withdraw] : columns}
              items={items}
              idOf={idOf}
            />
          )}
        </Listing>
      </div>
      <div className="stack tight">
        <h2 className="card-title">{say("history")}</h2>
        <Listing pages={prices} empty={<p className="soft small">{say("noHistory")}</p>}>
          {(items) => <Table label={say("history")} columns={columns} items={items} idOf={idOf} />}
        </Listing>
      </div>
    </div>
  );
}

type Fields = { variantId: string; price: string; from: string };

function SetPrice({ product }: { product: Product }) {
  const say = useProductsWords();
  const { productId, currency } = product;
  const variants = variantsOf(product);
  const setting = useDo<Fields>({
    act: ({ variantId, price, from }) => {
      const unitPrice = amountOf(price, currency);
      if (unitPrice === null) throw wrongPrice(say("priceWrong"));
      const effectiveFrom = from ? new Date(from).toISOString() : null;
      return api.POST("/api/v1/products/{productId}/prices", {
        params: { path: { productId } },
        body: { unitPrice, effectiveFrom, ...(variantId && { variantId }) },
      });
    },
    said: () => say("priceSet"),
    quiet: true,
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => void setting.run(fieldsOf(event, ["variantId", "price", "from"]))}
    >
      <div className="columns narrow">
        {variants.length > 1 && (
          <Select
            label={say("variant")}
            name="variantId"
            options={variants.map((one) => ({
              value: one.variantId,
              label: optionWords(one) || one.sku,
            }))}
          />
        )}
        <Field
          label={`${say("newPrice")} (${currency})`}
          name="price"
          inputMode="decimal"
          required
          wrong={setting.problem?.of("unitPrice")}
        />
        <Field label={say("from")} name="from" type="datetime-local" hint={say("fromHint")} />
      </div>
      <ProblemNote problem={setting.problem} />
      <div className="row">
        <Button kind="main" type="submit" busy={setting.busy}>
          {say("setPrice")}
        </Button>
      </div>
    </form>
  );
}

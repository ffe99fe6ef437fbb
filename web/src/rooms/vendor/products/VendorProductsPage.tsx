import { useId, useState } from "react";
import { useAsk, usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { Dialog } from "@/design/Dialog";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { Money } from "@/design/Money";
import { Named } from "@/design/Named";
import { Page } from "@/design/Page";
import { ProblemNote } from "@/design/ProblemNote";
import { type Column, Table } from "@/design/Table";
import { skusOf, useGoodsNames } from "@/goods/names";
import { number } from "@/words/format";
import { useHouseWords } from "@/words/house";
import { useVendorWords } from "../words";
import { ImportStock } from "./ImportStock";
import { SoldForYou } from "./SoldForYou";

type Supplied = { sku: string; unitCost: number; vendorSku?: string };

/** What the vendor supplies, and how many are at his place. */
export function VendorProductsPage() {
  const say = useVendorWords();
  const house = useHouseWords();
  const form = useId();
  const vendor = useAsk("/api/v1/vendor");
  const stock = usePages("/api/v1/vendor/stock", { query: { limit: 500 } });
  const [telling, setTelling] = useState("");
  const toldOf = (sku: string) => stock.items.find((one) => one.sku === sku);
  const doing = useDo<number>({
    act: (quantity) =>
      api.PUT("/api/v1/vendor/stock/{sku}", {
        params: { path: { sku: telling } },
        body: { quantity },
      }),
    said: () => say("toldSaid"),
    after: () => setTelling(""),
    quiet: true,
  });
  const [importing, setImporting] = useState(false);
  const supplied = (vendor.data?.productsSupplied ?? []) as Supplied[];
  const nameOf = useGoodsNames(skusOf(supplied));
  const currency = vendor.data?.currency ?? "EUR";
  const hasPlace = Boolean(vendor.data?.warehouseId);
  const columns: Column<Supplied>[] = [
    { id: "sku", label: say("sku"), cell: (one) => <Named name={nameOf(one.sku)} id={one.sku} /> },
    { id: "yours", label: say("yours"), cell: (one) => one.vendorSku || "–" },
    {
      id: "cost",
      label: say("cost"),
      end: true,
      cell: (one) => <Money amount={one.unitCost} currency={currency} />,
    },
    {
      id: "stock",
      label: say("atYours"),
      end: true,
      cell: (one) => {
        const told = toldOf(one.sku);
        return told ? number(told.quantity) : "–";
      },
    },
    {
      id: "told",
      label: say("told"),
      cell: (one) => <DateTime at={toldOf(one.sku)?.toldAt} as="ago" />,
    },
    {
      id: "acts",
      label: say("acts"),
      acts: true,
      cell: (one) => (
        <Button
          small
          disabled={!hasPlace}
          aria-label={`${say("tell")} ${one.sku}`}
          onClick={() => setTelling(one.sku)}
        >
          {say("tell")}
        </Button>
      ),
    },
  ];
  return (
    <Page
      title={say("products")}
      lead={say("productsLead")}
      actions={
        <>
          <CsvExport
            name="stock"
            items={() => supplied}
            columns={[
              { name: "sku", value: (one) => one.sku },
              { name: "vendorSku", value: (one) => one.vendorSku },
              { name: "quantity", value: (one) => toldOf(one.sku)?.quantity },
            ]}
          />
          <Button icon="upload" disabled={!hasPlace} onClick={() => setImporting(true)}>
            {house("csv.import")}
          </Button>
        </>
      }
    >
      <Answered from={vendor}>
        {({ productsSupplied }) => (
          <>
            {!hasPlace && <p className="soft">{say("noPlace")}</p>}
            <Card flush>
              {productsSupplied.length === 0 ? (
                <EmptyState icon="tag" title={say("noProducts")}>
                  {say("noProductsLead")}
                </EmptyState>
              ) : (
                <Table
                  label={say("products")}
                  columns={columns}
                  items={productsSupplied as Supplied[]}
                  idOf={(one) => one.sku}
                />
              )}
            </Card>
          </>
        )}
      </Answered>
      <SoldForYou />
      <ImportStock
        open={importing}
        onClose={() => setImporting(false)}
        skus={new Set(supplied.map(({ sku }) => sku))}
      />
      <Dialog
        open={telling !== ""}
        onClose={() => setTelling("")}
        title={say("tellFor", { sku: nameOf(telling) })}
        actions={
          <>
            <Button onClick={() => setTelling("")}>{house("do.cancel")}</Button>
            <Button kind="main" type="submit" form={form} busy={doing.busy}>
              {say("tell")}
            </Button>
          </>
        }
      >
        <form
          id={form}
          className="stack"
          onSubmit={(event) => void doing.run(Number(fieldsOf(event, ["quantity"]).quantity))}
        >
          <Field
            label={say("quantity")}
            name="quantity"
            type="number"
            min={0}
            required
            defaultValue={toldOf(telling)?.quantity}
          />
          <ProblemNote problem={doing.problem} />
        </form>
      </Dialog>
    </Page>
  );
}

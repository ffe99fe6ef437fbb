import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Meter } from "@/design/Meter";
import { Money } from "@/design/Money";
import { Named } from "@/design/Named";
import { Page } from "@/design/Page";
import { PrintButton } from "@/design/PrintView";
import { type Column, Table } from "@/design/Table";
import { Timeline } from "@/design/Timeline";
import { counted, skusOf, useGoodsNames } from "@/goods/names";
import { useWarehouseNames } from "@/places/names";
import { PurchaseBadge } from "@/purchases/PurchaseBadge";
import {
  cameOf,
  linesOf,
  numberOf,
  type Purchase,
  type PurchaseLine,
  receiptsOf,
} from "@/purchases/purchase";
import { usePurchaseWords } from "@/purchases/words";
import { useVendorNames } from "@/vendors/names";
import { number } from "@/words/format";
import { PurchaseActions } from "./PurchaseActions";
import { usePurchasesWords } from "./words";

/** One order to a vendor: what was ordered, what came, what it cost to have it here. */
export function PurchasePage({ purchaseOrderId }: { purchaseOrderId: string }) {
  const path = { purchaseOrderId };
  const purchase = useAsk("/api/v1/purchase-orders/{purchaseOrderId}", { path });
  return (
    <Answered page from={purchase}>
      {(found) => <Shown purchase={found} />}
    </Answered>
  );
}

function Shown({ purchase }: { purchase: Purchase }) {
  const say = usePurchasesWords();
  const vendorOf = useVendorNames([purchase.vendorId]);
  return (
    <Page
      title={numberOf(purchase)}
      beside={<PurchaseBadge status={purchase.status} />}
      crumbs={[{ label: say("title"), to: "/desk/purchases" }]}
      lead={vendorOf(purchase.vendorId)}
      actions={
        <>
          <PrintButton />
          <PurchaseActions purchase={purchase} />
        </>
      }
    >
      <div className="aside">
        <Goods purchase={purchase} />
        <div className="stack wide">
          <Facts purchase={purchase} />
          <Receipts purchase={purchase} />
        </div>
      </div>
    </Page>
  );
}

function Goods({ purchase }: { purchase: Purchase }) {
  const say = usePurchasesWords();
  const { currency, landedCosts } = purchase;
  const came = cameOf(purchase);
  const lines = linesOf(purchase);
  const nameOf = useGoodsNames(skusOf(lines));
  const amount = (value: number) => <Money amount={value} currency={currency} />;
  const columns: Column<PurchaseLine>[] = [
    {
      id: "sku",
      label: say("product"),
      cell: (one) => <Named name={nameOf(one.sku)} id={one.sku} />,
    },
    { id: "quantity", label: say("quantity"), end: true, cell: (one) => number(one.quantity) },
    {
      id: "came",
      label: say("came"),
      end: true,
      cell: (one) => (
        <span className="stack close">
          {number(came.get(one.sku) ?? 0)}
          <Meter label={say("came")} value={came.get(one.sku) ?? 0} max={one.quantity} />
        </span>
      ),
    },
    { id: "cost", label: say("unitCost"), end: true, cell: (one) => amount(one.unitCost) },
    {
      id: "landed",
      label: say("landed"),
      end: true,
      cell: (one) => amount(landedCosts[lines.indexOf(one)] ?? 0),
    },
  ];
  const sums: [string, number][] = [
    [say("goods"), purchase.goodsCost],
    [say("freight"), purchase.freightCost],
    [say("duty"), purchase.dutyCost],
  ];
  return (
    <Card title={say("lines")} flush>
      <Table label={say("lines")} columns={columns} items={lines} idOf={(one) => one.sku} />
      <dl className="bill">
        {sums.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{amount(value)}</dd>
          </div>
        ))}
        <div className="total">
          <dt>{say("total")}</dt>
          <dd>{amount(purchase.totalCost)}</dd>
        </div>
      </dl>
    </Card>
  );
}

function Facts({ purchase }: { purchase: Purchase }) {
  const say = usePurchasesWords();
  const status = usePurchaseWords();
  const warehouses = useWarehouseNames();
  return (
    <Card title={say("facts")}>
      <dl className="facts small">
        <dt>{say("warehouse")}</dt>
        <dd>{warehouses.get(purchase.warehouseId) ?? purchase.warehouseId}</dd>
        <dt>{say("draftedOn")}</dt>
        <dd>
          <DateTime at={purchase.draftedAt} />
        </dd>
        <dt>{status("sent")}</dt>
        <dd>
          <DateTime at={purchase.sentAt} />
        </dd>
        <dt>{say("expected")}</dt>
        <dd>
          <DateTime at={purchase.expectedOn} as="day" />
        </dd>
        {purchase.note && (
          <>
            <dt>{say("note")}</dt>
            <dd>{purchase.note}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}

function Receipts({ purchase }: { purchase: Purchase }) {
  const say = usePurchasesWords();
  const receipts = receiptsOf(purchase);
  const nameOf = useGoodsNames(skusOf(receipts.flatMap(({ lines }) => lines)));
  return (
    <Card title={say("receipts")}>
      {receipts.length === 0 ? (
        <p className="soft small">{say("noReceipts")}</p>
      ) : (
        <Timeline
          moments={receipts.map((receipt) => ({
            id: receipt.receiptId,
            title: counted(receipt.lines, nameOf),
            beside: <DateTime at={receipt.receivedAt} />,
            tone: "good" as const,
          }))}
        />
      )}
    </Card>
  );
}

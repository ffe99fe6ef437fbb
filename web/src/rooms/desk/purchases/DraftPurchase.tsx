import { useId, useState } from "react";
import { useLocation } from "wouter";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Problem } from "@/api/problem";
import { Button } from "@/design/Button";
import { Combobox } from "@/design/Combobox";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { TextArea } from "@/design/TextArea";
import { optionsOf, useWarehouseNames } from "@/places/names";
import { useVendorChoices } from "@/vendors/choices";
import { amountOf, typedAmount } from "@/words/format";
import { useHouseWords } from "@/words/house";
import { DraftLines, type Supplied, type TypedLine } from "./DraftLines";
import { usePurchasesWords } from "./words";

/** A new order to a vendor, line by line; costs are what the vendor last asked. */
export function DraftPurchase({ onClose }: { onClose: () => void }) {
  const say = usePurchasesWords();
  const house = useHouseWords();
  const form = useId();
  const warehouses = useWarehouseNames();
  const [, navigate] = useLocation();
  const [vendorId, setVendorId] = useState("");
  const vendors = useVendorChoices(vendorId);
  const [warehouseId, setWarehouseId] = useState("");
  const [expectedOn, setExpectedOn] = useState("");
  const [note, setNote] = useState("");
  const [lines, setLines] = useState<TypedLine[]>([]);
  const path = { vendorId };
  const vendor = useAsk("/api/v1/vendors/{vendorId}", { path }, { when: vendorId !== "" });
  const currency = vendor.data?.currency ?? "EUR";
  const supplied = (vendor.data?.productsSupplied ?? []) as Supplied[];
  const drafting = useDo({
    act: async () => {
      const body = {
        vendorId,
        warehouseId,
        note,
        expectedOn: expectedOn || null,
        lines: read(lines, currency, say("noLines"), say("wrongCost")),
      };
      const { data } = await api.POST("/api/v1/purchase-orders", { body });
      onClose();
      if (data && "purchaseOrderId" in data) navigate(`/desk/purchases/${data.purchaseOrderId}`);
    },
    said: () => say("drafted"),
    quiet: true,
  });
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button
        kind="main"
        type="submit"
        form={form}
        busy={drafting.busy}
        disabled={!vendorId || !warehouseId}
      >
        {house("do.save")}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={say("add")} actions={actions} wide>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void drafting.run();
        }}
      >
        <div className="columns">
          <Combobox label={say("vendor")} value={vendorId} onChoose={setVendorId} {...vendors} />
          <Select
            label={say("warehouse")}
            none=""
            options={optionsOf(warehouses)}
            value={warehouseId}
            onChange={(event) => setWarehouseId(event.target.value)}
          />
          <Field
            label={say("expected")}
            type="date"
            value={expectedOn}
            onChange={(event) => setExpectedOn(event.target.value)}
          />
        </div>
        <DraftLines
          lines={lines}
          supplied={supplied}
          currency={currency}
          costOf={(sku) => {
            const known = supplied.find((one) => one.sku === sku);
            return known ? typedAmount(known.unitCost, currency) : "";
          }}
          onChange={setLines}
        />
        <TextArea
          label={say("note")}
          rows={2}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <ProblemNote problem={drafting.problem} />
      </form>
    </Dialog>
  );
}

function read(lines: readonly TypedLine[], currency: string, none: string, wrong: string) {
  const filled = lines.filter((line) => line.sku);
  if (!filled.length) throw new Problem({ status: 422, detail: none });
  return filled.map(({ sku, quantity, cost }) => {
    const unitCost = amountOf(cost, currency);
    if (unitCost === null) throw new Problem({ status: 422, detail: `${sku}: ${wrong}` });
    return { sku, quantity: Number(quantity), unitCost };
  });
}

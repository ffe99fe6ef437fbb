import { useId, useState } from "react";
import type { ItemOf } from "@/api/answers";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Dialog } from "@/design/Dialog";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { Listing } from "@/design/Listing";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { usePricingWords } from "./words";

const PATH = "/api/v1/pricing/coupons";
const NAMES = ["code", "promotionId", "usesMax", "usesEach"] as const;

/** Codes, and how often each was brought. */
export function Coupons() {
  const say = usePricingWords();
  const house = useHouseWords();
  const may = useMay("pricing:write");
  const form = useId();
  const [open, setOpen] = useState(false);
  const pages = usePages(PATH);
  const promotions = usePages("/api/v1/pricing/promotions", { query: { limit: 500 } });
  const names = new Map(promotions.items.map((one) => [one.promotionId, one.name]));
  const issuing = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ code, promotionId, usesMax, usesEach }) =>
      api.POST(PATH, {
        body: {
          code,
          promotionId,
          usesMax: usesMax ? Number(usesMax) : null,
          usesEach: usesEach ? Number(usesEach) : null,
        },
      }),
    said: () => say("issued"),
    after: () => setOpen(false),
    quiet: true,
  });
  const columns: Column<ItemOf<typeof PATH>>[] = [
    { id: "code", label: say("code"), cell: (one) => <span className="mono">{one.code}</span> },
    {
      id: "promotion",
      label: say("promotion"),
      cell: (one) => names.get(one.promotionId) ?? one.promotionId,
    },
    {
      id: "uses",
      label: say("redeemed"),
      cell: (one) =>
        `${one.uses} / ${one.usesMax ?? "∞"}${one.usesEach ? ` · ${one.usesEach} ${say("each")}` : ""}`,
    },
    { id: "expires", label: say("expires"), cell: (one) => <DateTime at={one.expiresAt} /> },
  ];
  return (
    <Card
      flush
      title={say("coupons")}
      actions={
        may && (
          <Button small kind="main" icon="plus" onClick={() => setOpen(true)}>
            {say("issue")}
          </Button>
        )
      }
    >
      <Listing
        pages={pages}
        empty={
          <EmptyState icon="tag" title={say("noCoupons")}>
            {say("noCouponsLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table label={say("coupons")} columns={columns} items={items} idOf={(one) => one.code} />
        )}
      </Listing>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={say("issue")}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{house("do.cancel")}</Button>
            <Button kind="main" type="submit" form={form} busy={issuing.busy}>
              {say("issue")}
            </Button>
          </>
        }
      >
        <form
          id={form}
          className="stack"
          onSubmit={(event) => void issuing.run(fieldsOf(event, NAMES))}
        >
          <Field label={say("code")} name="code" required wrong={issuing.problem?.of("code")} />
          <Select
            label={say("promotion")}
            name="promotionId"
            required
            options={[...names].map(([value, label]) => ({ value, label }))}
          />
          <div className="columns">
            <Field label={say("usesMax")} name="usesMax" type="number" min={1} />
            <Field label={say("usesEach")} name="usesEach" type="number" min={1} />
          </div>
          <ProblemNote problem={issuing.problem} />
        </form>
      </Dialog>
    </Card>
  );
}

import { useState } from "react";
import { Link } from "wouter";
import type { ItemOf, QueryOf } from "@/api/answers";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Badge } from "@/design/Badge";
import { useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { FormDialog } from "@/design/FormDialog";
import { Listing } from "@/design/Listing";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { skusOf, useGoodsNames } from "@/goods/names";
import { useMay } from "@/session/session";
import { STANDARD, useTaxClasses } from "./classes";
import { useRatesWords } from "./words";

const PATH = "/api/v1/pricing/tax-classes";
type Taxed = ItemOf<typeof PATH>;
type Props = { of: QueryOf<typeof PATH>; onClear?: (() => void) | false };

/** How each SKU is taxed; who may, says otherwise here. */
export function TaxedGoods({ of, onClear }: Props) {
  const say = useRatesWords();
  const may = useMay("pricing:write");
  const pages = usePages(PATH, { query: of });
  const nameOf = useGoodsNames(skusOf(pages.items));
  const [edited, setEdited] = useState<Taxed | null>(null);
  const acts = useEditRemove<Taxed>(may, { name: ({ sku }) => sku, onEdit: setEdited });
  const columns: Column<Taxed>[] = [
    {
      id: "goods",
      label: say("goods"),
      wraps: true,
      cell: (one) => (
        <span className="stack close">
          <Link href={`/desk/products/${encodeURIComponent(one.productId)}`}>
            {nameOf(one.sku)}
          </Link>
          <span className="small soft mono">{one.sku}</span>
        </span>
      ),
    },
    {
      id: "taxClass",
      label: say("taxClass"),
      cell: ({ taxClass }) => (
        <Badge tone={taxClass === STANDARD ? "quiet" : "info"}>{taxClass}</Badge>
      ),
    },
    ...acts,
  ];
  return (
    <>
      <Listing
        pages={pages}
        onClear={onClear}
        empty={
          <EmptyState icon="percent" title={say("noGoods")}>
            {say("noGoodsLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("taxClasses")}
            columns={columns}
            items={items}
            idOf={(one) => one.sku}
            changing={pages.changing}
          />
        )}
      </Listing>
      {edited && <TaxOtherwise taxed={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

const NAMES = ["taxClass"] as const;

function TaxOtherwise({ taxed, onClose }: { taxed: Taxed; onClose: () => void }) {
  const say = useRatesWords();
  const { sku, taxClass: before } = taxed;
  const classes = useTaxClasses(before);
  const put = (taxClass: string) =>
    api.PUT("/api/v1/pricing/tax-classes/{sku}", { params: { path: { sku } }, body: { taxClass } });
  const saving = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ taxClass }) => put(taxClass),
    undo: () => put(before),
    optimistic: ({ taxClass }) =>
      patch<Taxed>(PATH, (one) => (one.sku === sku ? { ...one, taxClass } : one)),
    said: ({ taxClass }) => say("taxedAs", { sku, taxClass }),
    after: onClose,
    quiet: true,
  });
  const title = say("taxOtherwise", { sku });
  return (
    <FormDialog open onClose={onClose} title={title} names={NAMES} doing={saving}>
      <Select
        key={classes.length}
        label={say("taxClass")}
        hint={say("taxClassHint")}
        name="taxClass"
        options={classes}
        defaultValue={before}
      />
    </FormDialog>
  );
}

import { type CSSProperties, useState } from "react";
import { Link } from "wouter";
import { useAsk, usePages } from "@/api/ask";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { type Column, Table } from "@/design/Table";
import { type Row, rowsOf, type Shelf, withBelow } from "@/goods/tree";
import { useMay } from "@/session/session";
import { number } from "@/words/format";
import { calledIn } from "./called";
import { EditCategory, type Edited } from "./EditCategory";
import { useCategoriesWords } from "./words";

const ALL = { query: { limit: 500 } };
// Deeper ones stand where these do: a phone has no more room.
const DEPTH_MAX = 6;

/** The tree of categories, each followed by what is below it. */
export function Categories() {
  const say = useCategoriesWords();
  const may = useMay("catalog:write");
  const pages = usePages("/api/v1/categories", ALL);
  const labels = useAsk("/api/v1/search/labels", ALL).data?.items ?? [];
  const counted = useAsk("/api/v1/products/facets", ALL).data?.items ?? [];
  const counts = withBelow(
    pages.items,
    new Map(counted.map((one) => [one.category, one.products])),
  );
  const parents = new Set(pages.items.map((one) => one.parentId));
  const [edited, setEdited] = useState<Edited | null>(null);
  const removing = useDo<Row>({
    act: ({ categoryId }) =>
      api.DELETE("/api/v1/categories/{categoryId}", { params: { path: { categoryId } } }),
    optimistic: ({ categoryId }) =>
      patch<Shelf>("/api/v1/categories", (one) => (one.categoryId === categoryId ? null : one)),
    said: ({ name }) => say("removed", { name }),
    undo: ({ categoryId, name, parentId }) =>
      api.POST("/api/v1/categories", { body: { categoryId, name, parentId } }),
  });
  const acts = useEditRemove<Row>(may, {
    name: (one) => one.name,
    onEdit: setEdited,
    onRemove: removing.run,
    kept: (one) => parents.has(one.categoryId) && say("notEmpty"),
    more: (one) => (
      <Button
        small
        icon="plus"
        aria-label={say("addBelow", { name: one.name })}
        onClick={() => setEdited({ parentId: one.categoryId })}
      />
    ),
  });
  const columns: Column<Row>[] = [
    {
      id: "name",
      label: say("name"),
      cell: (one) => (
        <span className="branch" style={indent(one)}>
          {one.name}
        </span>
      ),
    },
    {
      id: "called",
      label: say("otherNames"),
      onlyWide: true,
      wraps: true,
      cell: (one) => Object.values(calledIn(labels, one.categoryId)).join(" · ") || "–",
    },
    {
      id: "products",
      label: say("onSale"),
      end: true,
      cell: (one) => (
        <Link href={`/desk/products?category=${encodeURIComponent(one.categoryId)}`}>
          {number(counts.get(one.categoryId) ?? 0)}
        </Link>
      ),
    },
    ...acts,
  ];
  const add = may && (
    <Button small icon="plus" onClick={() => setEdited({ parentId: null })}>
      {say("add")}
    </Button>
  );
  return (
    <Card title={say("categories")} actions={add} flush>
      <Listing
        pages={pages}
        empty={
          <EmptyState icon="tree" title={say("nothing")}>
            {say("nothingLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("categories")}
            columns={columns}
            items={rowsOf(items)}
            idOf={(one) => one.categoryId}
          />
        )}
      </Listing>
      {edited && (
        <EditCategory
          edited={edited}
          categories={pages.items}
          labels={labels}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

const indent = ({ depth }: Row) => ({ "--depth": Math.min(depth, DEPTH_MAX) }) as CSSProperties;

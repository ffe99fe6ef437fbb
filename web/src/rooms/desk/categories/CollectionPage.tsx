import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useAsk, usePages } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { type Column, Table } from "@/design/Table";
import { imagesOf, type Product } from "@/goods/product";
import { Thumb } from "@/goods/Thumb";
import { useMay } from "@/session/session";
import { NotFound } from "@/shell/NotFound";
import { useHouseWords } from "@/words/house";
import { EditCollection } from "./EditCollection";
import { RuleInWords } from "./RuleInWords";
import { useRemoving } from "./removing";
import type { Collection } from "./rule";
import { useCategoriesWords } from "./words";

const ALL = { query: { limit: 500 } };
const LIST = "/desk/categories?tab=collections";

/** One collection: its rule, and who belongs to it by that. */
export function CollectionPage({ collectionId }: { collectionId: string }) {
  const collections = useAsk("/api/v1/collections", ALL);
  return (
    <Answered page from={collections}>
      {({ items }) => {
        const found = items.find((one) => one.collectionId === collectionId);
        return found ? <Shown collection={found} /> : <NotFound />;
      }}
    </Answered>
  );
}

function Shown({ collection }: { collection: Collection }) {
  const say = useCategoriesWords();
  const house = useHouseWords();
  const may = useMay("catalog:write");
  const [, navigate] = useLocation();
  const [editing, setEditing] = useState(false);
  const removing = useRemoving(() => navigate(LIST));
  const actions = may && (
    <>
      <Button icon="trash" busy={removing.busy} onClick={() => void removing.run(collection)}>
        {house("do.remove")}
      </Button>
      <Button kind="main" icon="edit" onClick={() => setEditing(true)}>
        {house("do.edit")}
      </Button>
    </>
  );
  return (
    <Page
      title={collection.name}
      lead={<RuleInWords rule={collection} />}
      crumbs={[{ label: say("collections"), to: LIST }]}
      actions={actions}
    >
      <Members collectionId={collection.collectionId} />
      {editing && <EditCollection edited={collection} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function Members({ collectionId }: { collectionId: string }) {
  const say = useCategoriesWords();
  const query = { collection: collectionId, sort: "name" as const };
  const pages = usePages("/api/v1/products", { query });
  const columns: Column<Product>[] = [
    {
      id: "name",
      label: say("name"),
      cell: (one) => (
        <span className="row no-wrap">
          <Thumb image={imagesOf(one)[0]} />
          <Link href={linkOf(one)}>{one.name}</Link>
        </span>
      ),
    },
    { id: "sku", label: "SKU", cell: (one) => <span className="mono">{one.sku}</span> },
    {
      id: "price",
      label: say("price"),
      end: true,
      cell: (one) => <Money amount={one.unitPrice} currency={one.currency} />,
    },
  ];
  return (
    <Card title={say("members")} flush>
      <Listing
        pages={pages}
        empty={
          <EmptyState icon="tag" title={say("noMembers")}>
            {say("noMembersLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("members")}
            columns={columns}
            items={items}
            idOf={(one) => one.productId}
            to={linkOf}
          />
        )}
      </Listing>
    </Card>
  );
}

const linkOf = ({ productId }: Product) => `/desk/products/${encodeURIComponent(productId)}`;

import { useState } from "react";
import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { type Column, Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { EditCollection } from "./EditCollection";
import { RuleInWords } from "./RuleInWords";
import { useRemoving } from "./removing";
import type { Collection } from "./rule";
import { useCategoriesWords } from "./words";

/** Collections, each with the rule by which products join and leave. */
export function Collections() {
  const say = useCategoriesWords();
  const may = useMay("catalog:write");
  const pages = usePages("/api/v1/collections");
  const [edited, setEdited] = useState<Collection | "new" | null>(null);
  const removing = useRemoving();
  const acts = useEditRemove<Collection>(may, {
    name: (one) => one.name,
    onEdit: setEdited,
    onRemove: removing.run,
  });
  const columns: Column<Collection>[] = [
    {
      id: "name",
      label: say("name"),
      cell: (one) => <Link href={linkOf(one)}>{one.name}</Link>,
    },
    {
      id: "rule",
      label: say("rule"),
      wraps: true,
      cell: (one) => <RuleInWords rule={one} />,
    },
    ...acts,
  ];
  const add = may && (
    <Button small icon="plus" onClick={() => setEdited("new")}>
      {say("addCollection")}
    </Button>
  );
  return (
    <Card title={say("collections")} actions={add} flush>
      <Listing
        pages={pages}
        empty={
          <EmptyState icon="bookmark" title={say("noCollections")}>
            {say("noCollectionsLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("collections")}
            columns={columns}
            items={items}
            idOf={(one) => one.collectionId}
            to={linkOf}
          />
        )}
      </Listing>
      {edited && <EditCollection edited={edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}

const linkOf = ({ collectionId }: Collection) =>
  `/desk/categories/collections/${encodeURIComponent(collectionId)}`;

import { useState } from "react";
import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { type Column, Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { EditCollection } from "./EditCollection";
import { RuleInWords } from "./RuleInWords";
import { useRemoving } from "./removing";
import type { Collection } from "./rule";
import { useCategoriesWords } from "./words";

/** Collections, each with the rule by which products join and leave. */
export function Collections() {
  const say = useCategoriesWords();
  const house = useHouseWords();
  const may = useMay("catalog:write");
  const pages = usePages("/api/v1/collections");
  const [edited, setEdited] = useState<Collection | "new" | null>(null);
  const removing = useRemoving();
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
  ];
  if (may)
    columns.push({
      id: "acts",
      label: say("acts"),
      acts: true,
      end: true,
      cell: (one) => (
        <span className="row tight at-end no-wrap">
          <Button
            small
            aria-label={say("change", { name: one.name })}
            onClick={() => setEdited(one)}
          >
            {house("do.edit")}
          </Button>
          <Button
            small
            kind="plain"
            icon="trash"
            aria-label={say("remove", { name: one.name })}
            onClick={() => void removing.run(one)}
          />
        </span>
      ),
    });
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

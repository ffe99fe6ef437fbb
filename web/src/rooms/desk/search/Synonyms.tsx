import { useState } from "react";
import type { ItemOf } from "@/api/answers";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Problem } from "@/api/problem";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { FormDialog } from "@/design/FormDialog";
import { Listing } from "@/design/Listing";
import { type Column, Table } from "@/design/Table";
import { TextArea } from "@/design/TextArea";
import { useMay } from "@/session/session";
import { synonymsIn } from "./label";
import { useSearchWords } from "./words";

type Group = ItemOf<"/api/v1/search/synonyms">;

const put = ({ groupId, words }: Group) =>
  api.PUT("/api/v1/search/synonyms/{groupId}", { params: { path: { groupId } }, body: { words } });

/** Groups of words that find each other's products. */
export function Synonyms() {
  const say = useSearchWords();
  const may = useMay("search:write");
  const pages = usePages("/api/v1/search/synonyms");
  const [edited, setEdited] = useState<Group | "new" | null>(null);
  const removing = useDo<Group>({
    act: ({ groupId }) =>
      api.DELETE("/api/v1/search/synonyms/{groupId}", { params: { path: { groupId } } }),
    optimistic: ({ groupId }) =>
      patch<Group>("/api/v1/search/synonyms", (one) => (one.groupId === groupId ? null : one)),
    said: ({ words }) => say("removed", { words: words.join(", ") }),
    undo: put,
  });
  const acts = useEditRemove<Group>(may, {
    name: ({ words }) => words.join(", "),
    onEdit: setEdited,
    onRemove: removing.run,
  });
  const columns: Column<Group>[] = [
    { id: "words", label: say("words"), wraps: true, cell: ({ words }) => words.join(" · ") },
    ...acts,
  ];
  const add = may && (
    <Button small icon="plus" onClick={() => setEdited("new")}>
      {say("add")}
    </Button>
  );
  return (
    <Card title={say("synonyms")} actions={add} flush>
      <Listing
        pages={pages}
        empty={
          <EmptyState icon="search" title={say("none")}>
            {say("noneLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("synonyms")}
            columns={columns}
            items={items}
            idOf={(one) => one.groupId}
          />
        )}
      </Listing>
      {edited && <EditSynonyms edited={edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}

const NAMES = ["words"] as const;

function EditSynonyms({ edited, onClose }: { edited: Group | "new"; onClose: () => void }) {
  const say = useSearchWords();
  const [fresh] = useState(newId);
  const before = edited === "new" ? null : edited;
  const saving = useDo<Record<(typeof NAMES)[number], string>>({
    act: async (typed) => {
      const words = synonymsIn(typed.words);
      if (words.length < 2) throw new Problem({ status: 422, detail: say("tooFew") });
      await put({ groupId: before?.groupId ?? fresh, words });
    },
    undo: before ? () => put(before) : undefined,
    said: () => say("saved"),
    after: onClose,
    quiet: true,
  });
  const title = before ? say("change", { words: before.words.join(", ") }) : say("add");
  return (
    <FormDialog open onClose={onClose} title={title} names={NAMES} doing={saving}>
      <TextArea
        label={say("words")}
        hint={say("wordsHint")}
        name="words"
        required
        rows={3}
        defaultValue={before?.words.join(", ")}
        wrong={saving.problem?.of("words")}
      />
    </FormDialog>
  );
}

import { type DragEvent, useEffect, useRef, useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { EmptyState } from "@/design/EmptyState";
import { Icon } from "@/design/Icon";
import { Page } from "@/design/Page";
import { ProblemNote } from "@/design/ProblemNote";
import { SkeletonLines } from "@/design/Skeleton";
import type { Hit } from "../browse/found";
import { GoodsGrid } from "../goods/ProductTile";
import { useShown } from "../goods/shown";
import { useShopWords } from "../words";
import { useSearchWords } from "./words";

const BYTES_MAX = 5 << 20;
const TYPES = "image/jpeg,image/png,image/webp,image/gif";

/** Goods that look like a picture somebody shows. */
export function PicturePage() {
  const say = useSearchWords();
  const shop = useShopWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState("");
  const [found, setFound] = useState<readonly Hit[] | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  useEffect(() => () => URL.revokeObjectURL(shown), [shown]);
  const alikes = useShown(found ?? []);
  const looking = useDo<File>({ act: async (file) => setFound(await alike(file)), quiet: true });

  function choose(file: File | undefined): void {
    if (!file) return;
    setShown(URL.createObjectURL(file));
    setFound(null);
    setTooLarge(file.size > BYTES_MAX);
    looking.forget();
    if (file.size <= BYTES_MAX) void looking.run(file);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    choose(event.dataTransfer.files[0]);
  }
  const isNone = looking.problem?.status === 422 || looking.problem?.status === 400;
  return (
    <Page
      title={say("byPicture")}
      lead={say("byPictureLead")}
      crumbs={[{ label: shop("goods"), to: "/" }]}
    >
      <section
        className="drop-place"
        aria-label={say("choose")}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        {shown && !isNone ? (
          <img src={shown} alt={say("yours")} />
        ) : (
          <Icon name="image" size={48} />
        )}
        <div className="stack tight">
          <div className="row">
            <Button kind="main" icon="upload" onClick={() => chooser.current?.click()}>
              {say(shown ? "another" : "choose")}
            </Button>
            <span className="soft">{say("drop")}</span>
          </div>
          <p className="small soft">{say("formats")}</p>
          {isTooLarge && <Note>{say("tooLarge")}</Note>}
          {isNone ? <Note>{say("noPicture")}</Note> : <ProblemNote problem={looking.problem} />}
        </div>
        <input
          ref={chooser}
          type="file"
          accept={TYPES}
          className="only-read"
          tabIndex={-1}
          aria-label={say("choose")}
          onChange={(event) => choose(event.target.files?.[0])}
        />
      </section>
      <div role="status">{looking.busy && <SkeletonLines lines={4} />}</div>
      {found && found.length > 0 && (
        <section className="stack" aria-label={say("alike")}>
          <h2>{say("alike")}</h2>
          <GoodsGrid items={alikes} />
        </section>
      )}
      {found?.length === 0 && (
        <EmptyState icon="image" title={say("noneAlike")}>
          {say("noneAlikeLead")}
        </EmptyState>
      )}
    </Page>
  );
}

function Note({ children }: { children: string }) {
  return (
    <p className="problem-note" role="alert">
      {children}
    </p>
  );
}

async function alike(file: File): Promise<readonly Hit[]> {
  const { data } = await api.POST("/api/v1/search/image", {
    body: file as unknown as string, // the document's word for bytes
    bodySerializer: (body: unknown) => body as BodyInit,
    headers: { "content-type": "application/octet-stream" },
  });
  return data?.items ?? [];
}

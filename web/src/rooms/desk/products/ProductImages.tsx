import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { type Image, imagesOf, type Product } from "@/goods/product";
import { Thumb } from "@/goods/Thumb";
import { useMay } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { useProductsWords } from "./words";

const SIZE = 72;

/** The pictures in their order; every change is kept at once, and can be undone. */
export function ProductImages({ product }: { product: Product }) {
  const say = useProductsWords();
  const house = useHouseWords();
  const may = useMay("catalog:write");
  const { productId } = product;
  const images = imagesOf(product);
  const put = (next: readonly Image[]) =>
    api.PUT("/api/v1/products/{productId}/images", {
      params: { path: { productId } },
      body: { images: [...next] },
    });
  const saving = useDo<readonly Image[]>({
    act: put,
    undo: () => put(images),
    said: () => say("imagesSaved"),
    quiet: true,
  });
  const move = (at: number, by: number) => {
    const next = [...images];
    next.splice(at + by, 0, ...next.splice(at, 1));
    void saving.run(next);
  };
  return (
    <div className="stack wide">
      {images.length === 0 && (
        <EmptyState icon="image" title={say("noImages")}>
          {say("noImagesLead")}
        </EmptyState>
      )}
      <ul className="stack">
        {images.map((image, n) => (
          <li key={image.url} className="row no-wrap">
            <Thumb image={image} size={SIZE} />
            <span className="grow stack close">
              <span>{image.alt || product.name}</span>
              {!image.url.startsWith("/media/") && (
                <span className="clip small soft mono">{image.url}</span>
              )}
            </span>
            {may && (
              <>
                <Button
                  kind="plain"
                  icon="up"
                  aria-label={say("moveUp")}
                  disabled={n === 0}
                  onClick={() => move(n, -1)}
                />
                <Button
                  kind="plain"
                  icon="down"
                  aria-label={say("moveDown")}
                  disabled={n === images.length - 1}
                  onClick={() => move(n, 1)}
                />
                <Button
                  kind="plain"
                  icon="trash"
                  aria-label={house("do.remove")}
                  onClick={() => void saving.run(images.filter((other) => other !== image))}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <form
          key={images.length}
          className="stack"
          onSubmit={(event) => {
            const image = fieldsOf(event, ["url", "alt"]);
            void saving.run([...images, image]);
          }}
        >
          <div className="columns">
            <Field label={say("imageUrl")} name="url" required wrong={saving.problem?.of("url")} />
            <Field label={say("imageAlt")} name="alt" hint={say("imageAltHint")} />
          </div>
          <ProblemNote problem={saving.problem} />
          <div className="row">
            <Button type="submit" icon="plus" busy={saving.busy}>
              {say("addImage")}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LocaleProvider } from "#app/ui/locale-provider.tsx";
import { ajvValidators } from "#runtime/document/validators.server.ts";
import type { ShopFacts } from "../../ports.ts";
import { createSession } from "../../session/session.ts";
import { pageOf } from "../../testing/documents.ts";
import { pictureRegistry, VASE } from "../../testing/pictures.ts";
import { EditorProvider, type EditorTools } from "../editor-context.tsx";
import LeftBehindBanner from "./left-behind-banner.tsx";

function shown(facts: Pick<ShopFacts, "mayAddMedia">): string {
  const validators = ajvValidators(pictureRegistry);
  const session = createSession({
    doc: pageOf(pictureRegistry),
    registry: pictureRegistry,
    validators,
    locale: "fr",
    newId: () => "n",
  });
  session.insert("content.picture");
  session.setProps("n", { picture: VASE });
  return renderToStaticMarkup(
    <LocaleProvider locale="fr" now={0} timeZone="Africa/Casablanca">
      <EditorProvider value={{ session, facts } as EditorTools}>
        <LeftBehindBanner left={{ from: "https://une.example", keys: [VASE.src] }} onDone={() => undefined} />
      </EditorProvider>
    </LocaleProvider>,
  );
}

test("who may not add files sees what is missing and whom to ask, and is offered nothing they may not do", () => {
  const offered = "Les reprendre de une.example";
  const ask = "demandez-les à un collègue";
  const may = shown({ mayAddMedia: true });
  expect(may).toContain(offered);
  expect(may).not.toContain(ask);
  const mayNot = shown({ mayAddMedia: false });
  expect(mayNot).not.toContain(offered);
  expect(mayNot).toContain(ask);
  expect(mayNot).toContain("Vase vert");
});

import { useFetcher } from "@remix-run/react";
import { MapPin, PackageCheck, Plus, Star, Warehouse } from "lucide-react";
import { useState } from "react";
import { Badge } from "#app/ui/badge.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Switch } from "#app/ui/switch.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { stockMessages } from "./messages.ts";
import type { LocationRow } from "./types.ts";

const NEW: LocationRow = { id: "", name: "", ships: true, isDefault: false, version: 0 };

/** Where stock lies: the shop, a depot, a workshop. */
export function LocationsScreen({ locations, mayWrite }: { locations: LocationRow[]; mayWrite: boolean }) {
  const t = useWords(stockMessages);
  const [edited, setEdited] = useState<LocationRow>();
  return (
    <>
      <PageHeader
        title={t("locationsTitle")}
        description={t("locationsIntro")}
        trail={[{ label: t("title"), href: "/admin/stock" }]}
        primary={
          mayWrite && (
            <Button tone="primary" onPress={() => setEdited(NEW)}>
              <Plus aria-hidden />
              {t("addLocation")}
            </Button>
          )
        }
      />
      <Card flush>
        <ul>
          {locations.map((location) => (
            <li
              key={location.id}
              className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-5 py-3.5 last:border-0 max-sm:px-4"
            >
              <MapPin aria-hidden className="size-4.5 text-soft" />
              <span className="font-medium wrap-anywhere">{location.name}</span>
              {location.isDefault && (
                <Badge tone="info" icon={Star}>
                  {t("isDefault")}
                </Badge>
              )}
              <Badge icon={location.ships ? PackageCheck : Warehouse}>
                {location.ships ? t("ships") : t("noShipping")}
              </Badge>
              {mayWrite && (
                <Button size="small" className="ms-auto" onPress={() => setEdited(location)}>
                  {t("edit")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Card>
      {edited && <LocationDialog key={edited.id} location={edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}

function LocationDialog({ location, onClose }: { location: LocationRow; onClose: () => void }) {
  const t = useWords(stockMessages);
  const fetcher = useFetcher<Outcome<"saved" | "closed">>();
  const [name, setName] = useState(location.name);
  const [ships, setShips] = useState(location.ships);
  const [isDefault, setDefault] = useState(location.isDefault);
  useOutcome(fetcher, (done) => (done === "saved" ? t("doneLocation") : t("doneClosed")), onClose);
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const isNew = location.id === "";
  const send = (intent: "save" | "close") =>
    fetcher.submit(
      JSON.stringify({
        ...{ intent, name, ships: ships || isDefault, isDefault },
        ...(!isNew && { id: location.id, version: location.version }),
      }),
      { method: "post", encType: "application/json" },
    );
  return (
    <Dialog
      title={isNew ? t("addLocation") : t("editLocation")}
      size="small"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          {!isNew && !location.isDefault && (
            <Button
              tone="danger"
              className="me-auto"
              onPress={() => send("close")}
              isPending={fetcher.state !== "idle"}
            >
              {t("close")}
            </Button>
          )}
          <Button tone="primary" onPress={() => send("save")} isPending={fetcher.state !== "idle"}>
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label={t("name")}
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
          error={refused?.pointer === "/name" ? refused.message : undefined}
        />
        <Switch label={t("ships")} checked={ships || isDefault} onChange={setShips} isDisabled={isDefault} />
        <Switch
          label={t("isDefault")}
          description={t("isDefaultHelp")}
          checked={isDefault}
          onChange={setDefault}
          isDisabled={location.isDefault}
        />
        {refused && refused.pointer !== "/name" && <Banner tone="danger" title={refused.message} live />}
      </div>
    </Dialog>
  );
}

import { useLocation, useNavigation } from "@remix-run/react";
import { MenuIcon } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { Permission, Role } from "#app/staff/permissions.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Theme } from "../preferences.ts";
import { useWords } from "../use-words.ts";
import { LoadingLine } from "./loading-line.tsx";
import { shellMessages } from "./messages.ts";
import { SideNav } from "./side-nav.tsx";
import { SlowPage } from "./slow-page.tsx";
import { UserMenu } from "./user-menu.tsx";

export interface ShellProps {
  shopName: string;
  shopHref: string;
  email: string;
  role: Role;
  permissions: readonly Permission[];
  calls: { count: number; isMore: boolean };
  lowStock: number;
  /** What waits to be published. */
  proposals: number;
  theme: Theme;
  children: ReactNode;
}

/** Navigation at the start side, the screen beside it; on a phone a bar above and the navigation in a sheet. */
export function Shell(props: ShellProps) {
  const t = useWords(shellMessages);
  const { pathname } = useLocation();
  const navigation = useNavigation();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving anywhere closes the sheet
  useEffect(() => setOpen(false), [pathname]);
  const nav = (
    <SideNav
      path={pathname}
      permissions={props.permissions}
      calls={props.calls}
      lowStock={props.lowStock}
      proposals={props.proposals}
      shopHref={props.shopHref}
    />
  );
  const user = <UserMenu email={props.email} role={props.role} theme={props.theme} />;
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[232px_minmax(0,1fr)] print:block">
      <a
        href="#main"
        className="fixed start-3 top-3 z-50 -translate-y-20 rounded-sm bg-accent px-4 py-2.5 font-medium text-on-accent focus:translate-y-0"
      >
        {t("skip")}
      </a>
      <LoadingLine />
      <aside className="sticky top-0 hidden h-dvh flex-col border-e border-line bg-sunken lg:flex print:hidden">
        <ShopMark name={props.shopName} className="px-5 pt-5 pb-1" />
        {nav}
        <div className="border-t border-line p-2">{user}</div>
      </aside>
      <header className="sticky top-0 z-30 flex h-14 items-center gap-1 border-b border-line bg-canvas px-2 lg:hidden print:hidden">
        <IconButton label={t("openNavigation")} onPress={() => setOpen(true)}>
          <MenuIcon aria-hidden />
        </IconButton>
        <ShopMark name={props.shopName} />
      </header>
      <Sheet title={props.shopName} side="start" isOpen={open} onOpenChange={setOpen} flush footer={user}>
        {nav}
      </Sheet>
      <main
        id="main"
        tabIndex={-1}
        aria-busy={navigation.state === "loading"}
        className="mx-auto w-full max-w-300 min-w-0 px-8 pt-7 pb-16 max-lg:px-6 max-sm:px-4 max-sm:pt-5 print:max-w-none print:p-0"
      >
        <SlowPage>{props.children}</SlowPage>
      </main>
    </div>
  );
}

function ShopMark({ name, className = "" }: { name: string; className?: string }) {
  return (
    <div className={`flex min-w-0 items-center gap-2.5 ${className}`}>
      <span
        aria-hidden
        className="grid size-7 shrink-0 place-items-center rounded-sm bg-accent text-sm font-semibold text-on-accent"
      >
        {[...name][0]?.toLocaleUpperCase() ?? "V"}
      </span>
      <span className="truncate font-semibold">{name}</span>
    </div>
  );
}

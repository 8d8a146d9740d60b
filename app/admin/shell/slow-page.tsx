import { useLocation, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useState } from "react";
import { Card } from "#app/ui/card.tsx";
import { Skeleton, SkeletonTable } from "#app/ui/skeleton.tsx";

/** Longer than this, and the old page standing there looks as if the press had not been heard. */
const PATIENCE = 400;

/** The screen; while another one is long in coming, the outline of what comes. The old one stays, out of sight. */
export function SlowPage({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const navigation = useNavigation();
  const leaving = navigation.state === "loading" && navigation.location.pathname !== pathname;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!leaving) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [leaving]);
  return (
    <>
      <div hidden={slow}>{children}</div>
      {slow && (
        <>
          <Skeleton className="mb-6 h-8 w-48" />
          <Card flush>
            <SkeletonTable />
          </Card>
        </>
      )}
    </>
  );
}

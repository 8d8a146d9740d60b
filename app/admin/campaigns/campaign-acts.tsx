import { formatTag } from "#app/commerce/kernel/locale.ts";
import { Link } from "#app/ui/link.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { useWords } from "../use-words.ts";
import { campaignMessages } from "./messages.ts";
import type { CampaignAct, CampaignDetail } from "./types.ts";
import { useShopClock } from "./use-shop-clock.ts";

/** What a campaign does, when, and what is beneath, said in words. */
export function CampaignActs(props: {
  campaign: CampaignDetail;
  timeZone: string;
  /** With the ways to what is shown. */
  withLinks?: boolean;
}) {
  const { campaign, timeZone, withLinks = false } = props;
  const t = useWords(campaignMessages);
  const clock = useShopClock(timeZone);
  const { locale } = useLocaleValue();
  const percent = new Intl.NumberFormat(formatTag(locale), { style: "percent" });
  const { acts, traffic, shares } = campaign;
  const say = ({ word, a, b, letters }: CampaignAct) => {
    const other = word === "act.form" && b === "" ? t("ownForm") : b;
    const said = t(word, { a: a || t(word === "act.message" ? "untitledMessage" : "gone"), b: other || t("gone") });
    return letters === "" ? said : `${said} ${t("onlyFor", { letters })}`;
  };
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {acts.map((act) => (
          <li key={act.id}>
            {say(act)}{" "}
            {withLinks && act.href && (
              <Link href={act.href} className="whitespace-nowrap" aria-label={t("editNamed", { title: act.a })}>
                {t("edit")}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {traffic < 100 && <p>{t("traffic", { traffic })}</p>}
      {shares.length > 0 && (
        <div>
          <p>{t("shares")}</p>
          <ul className="flex list-disc flex-col gap-1 ps-5">
            {shares.map(({ name, weight }) => (
              <li key={name} className="wrap-anywhere">
                <bdi>{name}</bdi> · <bdi>{percent.format(weight / 100)}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <Times {...{ campaign, clock }} />
      </p>
      <p className="text-soft">{t("beneath")}</p>
    </div>
  );
}

/** From when until when; of one that is in the shop already only what is still to come. */
function Times({ campaign, clock }: { campaign: CampaignDetail; clock: (at: number) => string }) {
  const t = useWords(campaignMessages);
  const { row, startsAt, endsAt, isPast } = campaign;
  if (isPast) return t("past");
  const begins = row.phase === "draft" || row.phase === "ended" ? t("startsNow") : "";
  const starts = startsAt === null ? begins : t("startsAt", { at: clock(startsAt) });
  const ends = endsAt === null ? t("neverEnds") : t("endsAt", { at: clock(endsAt) });
  return `${starts} ${ends}`.trim();
}

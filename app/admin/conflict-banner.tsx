import { Banner } from "#app/ui/banner.tsx";
import { Button, buttonClass } from "#app/ui/button.tsx";

/** Somebody saved meanwhile: look at theirs in another tab, or keep one's own. What was typed stays either way. */
export function ConflictBanner(props: {
  words: { title: string; text: string; see: string; keep: string };
  href: string;
  onKeep: () => void;
}) {
  const { words } = props;
  return (
    <Banner
      tone="warning"
      title={words.title}
      live
      className="mb-4"
      actions={
        <>
          <a
            href={props.href}
            target="_blank"
            rel="noopener"
            className={buttonClass("secondary", "small", "hover:bg-hover")}
          >
            {words.see}
          </a>
          <Button size="small" tone="primary" onPress={props.onKeep}>
            {words.keep}
          </Button>
        </>
      }
    >
      {words.text}
    </Banner>
  );
}

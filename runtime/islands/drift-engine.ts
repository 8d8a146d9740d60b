import { gsap } from "gsap";

/** As far as the stylesheet's `drift` goes, each way. */
const REM = 1.5;

/** Follows the scrolling with what is in sight; what is out of sight costs nothing. */
function drift(host: Element): void {
  const target = host.firstElementChild;
  if (!target) return;
  const move = gsap.quickTo(target, "y", { duration: 0.3, ease: "power1.out" });
  const reach = REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const follow = () => {
    const { top, height } = host.getBoundingClientRect();
    const way = (top + height) / (innerHeight + height);
    move((Math.min(1, Math.max(0, way)) * 2 - 1) * reach);
  };
  new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting) addEventListener("scroll", follow, { passive: true });
    else removeEventListener("scroll", follow);
  }).observe(host);
}

for (const host of document.querySelectorAll(".scroll-drift")) drift(host);

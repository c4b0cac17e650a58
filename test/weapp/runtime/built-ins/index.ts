import type { ComponentSpace } from "glass-easel";
import { define, type BuiltIn } from "./define";
import { defineFields } from "./fields";

const BOXES = ["view", "text", "label", "cover-view", "root-portal", "page-container", "swiper-item"];

function attachPicture(component: BuiltIn, element: HTMLElement): void {
  const picture = element.appendChild(document.createElement("img"));
  picture.alt = "";
  component.control = picture;
  picture.addEventListener("load", () =>
    component.triggerEvent("load", { width: picture.naturalWidth, height: picture.naturalHeight }),
  );
  picture.addEventListener("error", () => component.triggerEvent("error", { errMsg: "load fail" }));
}

function drawPicture(component: BuiltIn): void {
  const picture = component.control as HTMLImageElement;
  const source = String(component.data.src ?? "");
  if (picture.getAttribute("src") !== source) picture.src = source;
  if (component.data.mode === "widthFix") picture.style.width = "100%";
}

function tellScrolling(component: BuiltIn, element: HTMLElement): void {
  element.addEventListener("scroll", () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = element;
    component.triggerEvent("scroll", { scrollTop, scrollLeft, scrollHeight, scrollWidth });
    if (scrollTop + clientHeight >= scrollHeight - 50) component.triggerEvent("scrolltolower", { direction: "bottom" });
  });
}

/** The host's built-in components that the package is drawn with, with the host's own event names and details. */
export function defineBuiltIns(space: ComponentSpace): void {
  for (const tag of BOXES) define(space, tag);
  defineFields(space);
  define(
    space,
    "button",
    { type: "text", size: "text", plain: "yes", disabled: "yes", loading: "yes", openType: "text", name: "text" },
    {
      role: "button",
      drawn: (component, element) => {
        if (component.data.openType) element.setAttribute("open-type", String(component.data.openType));
      },
    },
  );
  define(
    space,
    "image",
    { src: "text", mode: "text", lazyLoad: "yes" },
    { attached: attachPicture, drawn: drawPicture },
  );
  define(
    space,
    "scroll-view",
    { scrollX: "yes", scrollY: "yes", scrollTop: "number", scrollIntoView: "text" },
    {
      attached: tellScrolling,
      drawn: ({ data: shown }, element) => {
        element.style.overflowY = shown.scrollY ? "auto" : "";
        element.style.overflowX = shown.scrollX ? "auto" : "";
      },
    },
  );
  define(space, "picker", {
    mode: "text",
    value: "text",
    range: "text",
    start: "text",
    end: "text",
    disabled: "yes",
    fields: "text",
  });
}

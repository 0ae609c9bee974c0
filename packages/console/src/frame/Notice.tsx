import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

interface NoticeProps {
  readonly icon?: IconName;
  readonly title?: string;
  readonly children?: ComponentChildren;
}

/** What stands where there is nothing to show: an empty list, a fault, with a way on. */
export function Notice({ icon, title, children }: NoticeProps) {
  return (
    <div class="notice">
      {icon && <Icon name={icon} />}
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}

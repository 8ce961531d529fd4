/** A named part that scrolls, and can be reached and scrolled with the keyboard alone. */
import type { HTMLAttributes, Ref } from 'react';

interface ScrollProps extends HTMLAttributes<HTMLElement> {
  ref?: Ref<HTMLElement>;
  'aria-label': string;
}

export function Scroll({ ref, children, ...rest }: ScrollProps) {
  return (
    // Without a place in the order of focus, text that is out of sight could not be reached without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={ref} tabIndex={0} {...rest}>{children}</section>
  );
}

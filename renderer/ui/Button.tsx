/** Buttons: one filled with ink for the main action of a view, outlined, quiet, red for what takes something away, and icons alone. */
import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'default' | 'pri' | 'quiet' | 'danger';
  small?: boolean;
  icon?: ReactNode;
}

export function Button({ look = 'default', small = false, icon, children, ...rest }: ButtonProps) {
  const className = ['btn', look === 'default' ? '' : look, small ? 'sm' : ''].filter(Boolean).join(' ');
  return <button type="button" className={className} {...rest}>{icon}{children}</button>;
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Read aloud, and shown when the pointer rests on the button. */
  label: string;
}

export function IconButton({ label, children, ...rest }: IconButtonProps) {
  return <button type="button" className="ib" aria-label={label} title={label} {...rest}>{children}</button>;
}

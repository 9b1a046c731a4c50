import { classNames } from '@/lib/class-names';

interface ButtonLook {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'small' | 'medium' | 'large';
}

const base =
  'inline-flex items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-[background-color,color,border-color,opacity] disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-60 [&>svg]:size-[1.1em] [&>svg]:shrink-0';

const variants = {
  primary: 'bg-accent text-on-accent hocus:bg-accent-strong',
  secondary: 'border border-line-strong/60 bg-bench text-ink hocus:border-accent hocus:text-accent',
  quiet: 'text-muted hocus:bg-raised hocus:text-ink',
  danger: 'border border-line-strong/60 text-danger hocus:bg-danger-wash hocus:border-danger',
};

const sizes = {
  small: 'min-h-10 px-3 text-sm',
  medium: 'min-h-11 px-4 text-[0.95rem]',
  large: 'min-h-13 px-6 text-[1.05rem]',
};

/** The classes of a button, for any element that acts as one. */
export function buttonClass({ variant = 'secondary', size = 'medium' }: ButtonLook = {}, extra?: string) {
  return classNames(base, variants[variant], sizes[size], extra);
}

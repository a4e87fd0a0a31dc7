import type { InputHTMLAttributes } from 'react';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'onChange'> {
  mixed?: boolean;
  onChange: () => void;
  'aria-label': string;
}

/** A checkbox with a 24 px target; `mixed` when only some of what it stands for is chosen. */
export function Check({ mixed = false, ...rest }: Props) {
  return (
    <input
      type="checkbox"
      className="ck"
      ref={(box) => {
        if (box) {
          box.indeterminate = mixed;
        }
      }}
      {...rest}
    />
  );
}

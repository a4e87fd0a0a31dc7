import type { ReactNode } from 'react';

interface Props {
  title: string;
  aside?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
}

/** A framed part of a page with its heading. */
export function Panel({ title, aside, level = 2, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <section className="pn" aria-label={title}>
      <div className="pn-h">
        <Heading>{title}</Heading>
        {aside && <span className="dim">{aside}</span>}
      </div>
      {children}
    </section>
  );
}

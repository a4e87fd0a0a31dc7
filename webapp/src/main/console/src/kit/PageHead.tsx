import { useEffect, type ReactNode } from 'react';

interface Props {
  title: string;
  sub?: ReactNode;
  children?: ReactNode;
}

/** The page's one h1, what it is about, and its buttons. The browser's tab says the same. */
export function PageHead({ title, sub, children }: Props) {
  useTitle(title);
  return (
    <header className="ph">
      <div>
        <h1>{title}</h1>
        {sub && <div className="ph-s">{sub}</div>}
      </div>
      {children && <div className="ph-a">{children}</div>}
    </header>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Countersign`;
  }, [title]);
}

import type { ReactNode } from "react";
import { Button, Card } from "antd";

type Props = {
  title: string;
  text?: string;
  add?: { label: string; onPress(): void };
  empty?: string;
  children: ReactNode[];
};

/** A list of the roster with the button that adds to it. */
export function ListCard({ title, text, add, empty, children }: Props) {
  return (
    <Card
      size="small"
      title={<h3>{title}</h3>}
      extra={
        add && (
          <Button size="small" onClick={add.onPress}>
            {add.label}
          </Button>
        )
      }
    >
      {text && <p className="wb-quiet">{text}</p>}
      {children.length === 0 && <p className="wb-quiet">{empty}</p>}
      <ul className="wb-plain">{children}</ul>
    </Card>
  );
}

/** One line of it: what it is, and what can be done with it. */
export function ListLine({ name, acts, children }: { name: ReactNode; acts: ReactNode; children?: ReactNode }) {
  return (
    <li className="wb-roster__line">
      <div>
        <b>{name}</b>
        <div className="wb-quiet">{children}</div>
      </div>
      <div className="wb-roster__acts">{acts}</div>
    </li>
  );
}

import { useState } from "react";
import { layOut, type Look } from "./look";

type Props = { url: string; name: string; frame: number; look: Look; onFail(): void };

/** A picture as large as its column, zoomed and turned. */
export function Picture({ url, name, frame, look, onFail }: Props) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const { box, picture } = layOut(size, frame, look);
  return (
    <div className="wb-paper" style={box}>
      <img
        src={url}
        alt={name}
        style={{ ...picture, transform: `translate(-50%, -50%) rotate(${look.quarters * 90}deg)` }}
        onLoad={({ currentTarget }) =>
          setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
        }
        onError={onFail}
      />
    </div>
  );
}

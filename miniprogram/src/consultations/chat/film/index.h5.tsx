type Props = { readonly address: string; readonly name: string };

/** A clip with the browser's own controls; nothing is fetched before it is wanted. */
export const Film = ({ address, name }: Props) => (
  <video className="k-clip" src={address} controls playsInline preload="metadata" aria-label={name} />
);

import { Video } from "@tarojs/components";

type Props = { readonly address: string; readonly name: string };

/** A clip with the host's own controls. */
export const Film = ({ address, name }: Props) => <Video className="k-clip" src={address} controls aria-label={name} />;

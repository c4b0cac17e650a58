/** A clip that a person chose or filmed. */
export type Clip = {
  readonly name: string;
  readonly path: string;
  readonly blob?: Blob;
  readonly bytes: number;
  readonly seconds: number;
};

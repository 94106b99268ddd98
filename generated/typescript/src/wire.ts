// Code generated from spec/ by "python -m generator". DO NOT EDIT.
/** Where a frame has its length, and of how many bytes this is. */
export const LENGTH_AT = 0;
export const LENGTH_SIZE = 4;
/** Where a frame has its code, and where its payload begins. */
export const CODE_AT = 4;
export const PAYLOAD_START = 5;
/** The length of a frame without a payload, and by how many bytes a frame is longer than its length. */
export const LEAST_LENGTH = 1;
export const UNCOUNTED = 4;

/** The number of so many bytes at a place that has them. */
export function numberAt(data: Uint8Array, start: number, size: number): number {
  let value = 0;
  for (let place = start; place < start + size; place++) value = value * 256 + (data[place] ?? 0);
  return value;
}

/** Puts a number of so many bytes at a place that has room for them. */
export function putNumber(data: Uint8Array, start: number, size: number, value: number): void {
  for (let place = 0; place < size; place++) {
    data[start + place] = value / 256 ** (size - 1 - place);
  }
}

/** Where the first NUL of a frame is from a place on; -1 or beyond its end where it has none. */
export function nulAt(data: Uint8Array, start: number, _end: number): number {
  // It is faster to leave the frame: the length of the next one has a zero, or that is huge.
  return data.indexOf(0, start);
}

/** The number of eight bytes at a place that has them. */
export function bigAt(data: Uint8Array, start: number): bigint {
  return new DataView(data.buffer, data.byteOffset).getBigUint64(start);
}

/** Puts a number of eight bytes at a place that has room for them. */
export function putBig(data: Uint8Array, start: number, value: bigint): void {
  new DataView(data.buffer, data.byteOffset).setBigUint64(start, value);
}

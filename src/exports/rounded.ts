/** Four digits: more would only be noise of floating-point arithmetic. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

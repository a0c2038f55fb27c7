import { endOf } from '../../analysis/text/tokens';

const SIGN = /(?<![^\s\p{Ps}\p{Pi}\p{S}"']|\p{N}\s)(?:[-‐-–−]|(?<!^)[<>≤≥]\s?)(?=\p{Sc}?\.?\p{N})/muy;

/**
 * Whether the sign of a number stands at a place: a minus, or what says less or more, before digits or a sign of money. No
 * hyphen between words or in ranges, which stands behind what it joins (*5-10*, *5 -10*); no mark of quoted mail, which
 * begins its line.
 */
export const isSign = (text: string, at: number): boolean => endOf(SIGN, text, at) > 0;

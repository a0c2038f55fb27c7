const DOMAIN = /^\S+\.(?:com|org|net|info|co|tv)(?:\.\p{L}{2})?$/iu;

/** Whether a name is the address of a site: *Orbit.test*. */
export const isDomain = (name: string): boolean => name.includes('.') && DOMAIN.test(name);

/** Somebody was asked and said no: nothing failed, and nothing happened. */
export class Cancelled extends Error {}

/** Somebody was asked and said no: nothing failed, nothing happened. */
export class Cancelled extends Error {}

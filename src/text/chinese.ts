/** Chinese with the signs in and around it: a text that is split by it has Chinese in every second part. */
export const chinese = /([“《]?\p{Script=Han}(?:[\p{P}\s]*\p{Script=Han})*[”》？]?)/u;

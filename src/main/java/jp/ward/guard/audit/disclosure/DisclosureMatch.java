package jp.ward.guard.audit.disclosure;

/** How surely a person asked about is one whom the measure protects. */
enum DisclosureMatch {
  /** A number of hers was given. */
  CERTAIN,
  /** Only what others may share agrees, and nothing that was given is another's. */
  LIKELY,
  /** The answer rested on her measure, but what was given is not hers, or hers on doubt only. */
  DOUBTFUL
}

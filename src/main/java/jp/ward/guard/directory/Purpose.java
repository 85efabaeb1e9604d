package jp.ward.guard.directory;

/**
 * A purpose of a question (policies/purposes.csv).
 *
 * @param label how officials call it, in Japanese
 * @param continuity whether letters for it are such that their absence would tell somebody in the
 *     household something, as a tax bill that no longer comes
 */
public record Purpose(String code, String label, boolean continuity) {}

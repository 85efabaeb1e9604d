package jp.ward.guard.directory;

/**
 * A system that asks on its own ({@code policies/systems.csv}).
 *
 * @param id the {@code upn} of its token
 * @param office the office that answers for it
 * @param questionsPerMinute how many it may ask in a minute
 */
public record BatchSystem(String id, String office, int questionsPerMinute) {}

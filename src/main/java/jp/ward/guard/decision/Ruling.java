package jp.ward.guard.decision;

import java.util.List;

/**
 * What one row, or the floor, says of a situation.
 *
 * @param rule the id of the row that decided, or the name of the floor
 * @param steps codes of what leads on (policies/steps.csv)
 */
public record Ruling(String rule, Outcome outcome, List<String> steps) {}

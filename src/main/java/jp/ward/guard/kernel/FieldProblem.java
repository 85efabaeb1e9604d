package jp.ward.guard.kernel;

/**
 * What is wrong with one field of a request, and what to do.
 *
 * @param field the path of the field, {@code about[0].identifiers[1].value}
 * @param message the remedy; never holds what was sent
 */
public record FieldProblem(String field, String message) {}

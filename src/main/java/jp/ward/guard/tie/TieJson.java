package jp.ward.guard.tie;

import java.util.List;
import jp.ward.guard.kernel.FieldProblem;

/**
 * A declared tie as it is answered, the same whoever the resident is.
 *
 * @param warnings what was accepted and should be looked at again
 */
record TieJson(String id, List<FieldProblem> warnings) {}

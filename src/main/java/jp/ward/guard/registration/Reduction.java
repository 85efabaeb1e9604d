package jp.ward.guard.registration;

import java.util.List;
import jp.ward.guard.kernel.KnownRef;

/**
 * One change that takes protection away, as a value: keyed marks only.
 *
 * @param target the place of the person within the measure from 1, the new end, the registered
 *     address, the office, or the scheme of the destination; null for what ends the whole measure
 * @param marks the destination that would be called safe, else empty
 */
public record Reduction(ReductionKind kind, String target, List<KnownRef> marks) {

  public Reduction {
    marks = List.copyOf(marks);
  }

  /** Prints what it is and nobody whom it concerns. */
  @Override
  public String toString() {
    return String.valueOf(kind);
  }
}

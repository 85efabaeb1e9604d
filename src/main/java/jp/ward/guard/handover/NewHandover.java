package jp.ward.guard.handover;

import java.util.List;
import jp.ward.guard.access.Person;
import jp.ward.guard.handover.Handover.HandoverSubject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.keys.Frame;

/**
 * An inquiry of one office at another that needs a handover. Held by HandoverStoryTest.
 *
 * @param askerSub null where a system asked
 * @param reference the asker's own reference, or null
 */
public record NewHandover(
    String askingOffice,
    String askedOffice,
    String askerSub,
    String askerUpn,
    String purpose,
    String reference,
    List<HandoverSubject> subjects) {

  /** All that makes it the same question by the same person again. */
  Frame frame() {
    return new Frame("handover/question/v1")
        .text(askingOffice)
        .text(askedOffice)
        .text(new Person(null, askerUpn).foldedIds().get("upn"))
        .text(purpose)
        .text(reference)
        .frames(subjects.stream().map(NewHandover::frame).toList());
  }

  private static Frame frame(HandoverSubject subject) {
    return new Frame("handover/subject/v1")
        .frames(subject.identifiers().stream().map(NewHandover::frame).toList())
        .set(subject.declared());
  }

  private static Frame frame(IdentifierRef identifier) {
    return new Frame("handover/identifier/v1").set(identifier.exact());
  }

  /** An inquiry about persons whose marks were carried on. */
  NewHandover about(List<HandoverSubject> carried) {
    return new NewHandover(
        askingOffice, askedOffice, askerSub, askerUpn, purpose, reference, carried);
  }

  HandoverContent content(int depth) {
    return new HandoverContent(this, depth, List.of(), null);
  }

  /** Prints the offices and nobody. */
  @Override
  public String toString() {
    return "inquiry from " + askingOffice + " to " + askedOffice;
  }
}

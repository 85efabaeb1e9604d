package jp.ward.guard.handover;

import java.util.List;
import java.util.function.UnaryOperator;
import jp.ward.guard.access.Caller;
import jp.ward.guard.handover.Handover.Subject;
import jp.ward.guard.kernel.IdentifierRef;

/**
 * What is kept sealed of a handover.
 *
 * @param askerSub the token's subject of the asker, null where a system asked
 * @param askerUpn the staff id of the asker, or the system's
 * @param reference the asker's own reference, or null
 * @param depth how many identifier keys there were when the marks were made
 * @param known the persons as the office asked knows them, empty until it acknowledged
 * @param receiverSub null until it acknowledged
 * @param receiverUpn null until it acknowledged
 */
public record HandoverContent(
    String askingOffice,
    String askedOffice,
    String askerSub,
    String askerUpn,
    String purpose,
    String reference,
    int depth,
    List<Subject> subjects,
    List<List<IdentifierRef>> known,
    String receiverSub,
    String receiverUpn) {

  List<List<IdentifierRef>> identifiers() {
    return subjects.stream().map(Subject::identifiers).toList();
  }

  HandoverContent acknowledgedBy(Caller receiver, List<List<IdentifierRef>> persons) {
    return new HandoverContent(
        askingOffice,
        askedOffice,
        askerSub,
        askerUpn,
        purpose,
        reference,
        depth,
        subjects,
        persons,
        receiver.sub(),
        receiver.upn());
  }

  /** With every mark carried on to a newer depth. */
  HandoverContent atDepth(int newDepth, UnaryOperator<IdentifierRef> carriedOn) {
    return new HandoverContent(
        askingOffice,
        askedOffice,
        askerSub,
        askerUpn,
        purpose,
        reference,
        newDepth,
        subjects.stream()
            .map(one -> new Subject(each(one.identifiers(), carriedOn), one.declared()))
            .toList(),
        known.stream().map(one -> each(one, carriedOn)).toList(),
        receiverSub,
        receiverUpn);
  }

  private static List<IdentifierRef> each(
      List<IdentifierRef> references, UnaryOperator<IdentifierRef> carriedOn) {
    return references.stream().map(carriedOn).toList();
  }

  /** Prints the offices and nobody. */
  @Override
  public String toString() {
    return "handover from " + askingOffice + " to " + askedOffice;
  }
}

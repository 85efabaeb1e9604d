package jp.ward.guard.handover;

import java.util.List;
import java.util.function.UnaryOperator;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Person;
import jp.ward.guard.handover.Handover.HandoverSubject;
import jp.ward.guard.kernel.IdentifierRef;

/**
 * What is kept sealed of a handover.
 *
 * @param depth how many identifier keys there were when the marks were made
 * @param known the persons as the office asked knows them, empty until it acknowledged
 * @param receiver who acknowledged it, null until then
 */
record HandoverContent(
    NewHandover inquiry, int depth, List<List<IdentifierRef>> known, Person receiver) {

  String askingOffice() {
    return inquiry.askingOffice();
  }

  String askedOffice() {
    return inquiry.askedOffice();
  }

  Person asker() {
    return new Person(inquiry.askerSub(), inquiry.askerUpn());
  }

  String purpose() {
    return inquiry.purpose();
  }

  String reference() {
    return inquiry.reference();
  }

  List<HandoverSubject> subjects() {
    return inquiry.subjects();
  }

  List<List<IdentifierRef>> identifiers() {
    return subjects().stream().map(HandoverSubject::identifiers).toList();
  }

  HandoverContent acknowledgedBy(Caller caller, List<List<IdentifierRef>> persons) {
    return new HandoverContent(inquiry, depth, persons, caller.person());
  }

  /** With every mark carried on to a newer depth. */
  HandoverContent atDepth(int newDepth, UnaryOperator<IdentifierRef> carriedOn) {
    List<HandoverSubject> carried =
        subjects().stream()
            .map(one -> new HandoverSubject(each(one.identifiers(), carriedOn), one.declared()))
            .toList();
    return new HandoverContent(
        inquiry.about(carried),
        newDepth,
        known.stream().map(one -> each(one, carriedOn)).toList(),
        receiver);
  }

  private static List<IdentifierRef> each(
      List<IdentifierRef> references, UnaryOperator<IdentifierRef> carriedOn) {
    return references.stream().map(carriedOn).toList();
  }

  /** Prints the offices and nobody. */
  @Override
  public String toString() {
    return "handover of " + inquiry;
  }
}

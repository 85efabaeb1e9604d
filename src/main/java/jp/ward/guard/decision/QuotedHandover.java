package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Pairing;
import jp.ward.guard.kernel.SamePerson;

/**
 * The handover (照会票) that a question quotes: another office's inquiry, or the own one.
 *
 * @param persons those whom the inquiry is about, with what it declared of each
 * @param acknowledged whether the office asked has acknowledged it, and it still stands
 * @param grants for each time that two people approved the inquiry the measures that they had
 *     before them, as {@link #measure}
 * @param asAsked the persons whom the question itself names
 */
public record QuotedHandover(
    String askingOffice,
    String askedOffice,
    String purpose,
    List<Subject> persons,
    boolean acknowledged,
    List<Set<String>> grants,
    List<Subject> asAsked) {

  /** A measure at one version, as a grant holds it. */
  public static String measure(String id, long version) {
    return id + "/" + version;
  }

  /** Whether the question names exactly the persons of the handover. */
  public boolean namesItsPersons() {
    return pairing(asAsked, SamePerson.LIKELY).isWhole();
  }

  /** Whether this is the inquiry that the handover stands for, and nothing more is declared. */
  public boolean isTheInquiry(Question question) {
    if (question.act() != Act.INQUIRE
        || !askingOffice.equals(question.asker().office())
        || !askedOffice.equals(question.recipient().office())
        || !purpose.equals(question.purpose())) {
      return false;
    }
    Pairing pairing = pairing(asAsked, SamePerson.LIKELY);
    if (!pairing.isWhole()) {
      return false;
    }
    for (int i = 0; i < persons.size(); i++) {
      Subject named = asAsked.get(pairing.partners().get(i));
      Subject person = persons.get(i);
      if (!named.disclosing().equals(person.disclosing())
          || !person.identifiers().containsAll(named.identifiers())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Rule 8: the office asked answers the office that asked, about exactly these persons, and only
   * sure identifiers make them so.
   *
   * <p>INVARIANT: two people released what they had before them, so no measure protects anybody
   * here that was not bound by their grant. Held by Rule08OfficeTest.
   */
  boolean isAnsweredBy(Question question, List<MeasureSnapshot> protecting) {
    return question.act() == Act.ANSWER
        && acknowledged
        && grants.stream().anyMatch(bound -> covers(bound, protecting))
        && askedOffice.equals(question.asker().office())
        && askingOffice.equals(question.recipient().office())
        && namesThemSurely();
  }

  /** Nobody is named by a number or a name with birthday that the handover holds otherwise. */
  private boolean namesThemSurely() {
    Pairing pairing = pairing(asAsked, SamePerson.SURELY);
    return pairing.isWhole()
        && IntStream.range(0, persons.size())
            .noneMatch(
                i ->
                    Certainty.disagree(
                        persons.get(i).identifiers(),
                        asAsked.get(pairing.partners().get(i)).identifiers()));
  }

  private static boolean covers(Set<String> bound, List<MeasureSnapshot> protecting) {
    return protecting.stream().allMatch(one -> bound.contains(measure(one.id(), one.version())));
  }

  /** What the inquiry declared of everybody: with several persons only what all have in common. */
  Set<Attribute> declared() {
    Set<Attribute> common = EnumSet.allOf(Attribute.class);
    persons.forEach(one -> common.retainAll(one.disclosing()));
    return common;
  }

  /** The persons of question and handover, as if all stood in about. */
  List<Subject> everybody() {
    Set<Attribute> telling = EnumSet.noneOf(Attribute.class);
    asAsked.forEach(one -> telling.addAll(one.disclosing()));
    Pairing pairing = pairing(asAsked, SamePerson.LIKELY);
    List<Subject> everybody = new ArrayList<>(asAsked);
    for (int i = 0; i < persons.size(); i++) {
      int named = pairing.partners().get(i);
      if (named == Pairing.NOBODY) {
        everybody.add(new Subject(persons.get(i).identifiers(), telling));
      } else {
        everybody.set(named, known(asAsked.get(named), persons.get(i)));
      }
    }
    return List.copyOf(everybody);
  }

  /** Whether the question names nobody who is this person, and the handover alone does. */
  boolean adds(Subject subject) {
    return asAsked.stream().noneMatch(one -> subject.identifiers().containsAll(one.identifiers()));
  }

  /** What the question declares of everybody whom it names itself. */
  Set<Attribute> common() {
    Set<Attribute> common = EnumSet.allOf(Attribute.class);
    asAsked.forEach(one -> common.retainAll(one.disclosing()));
    return common;
  }

  private static Subject known(Subject named, Subject also) {
    Set<IdentifierRef> identifiers = new LinkedHashSet<>(named.identifiers());
    identifiers.addAll(also.identifiers());
    return new Subject(List.copyOf(identifiers), named.disclosing());
  }

  private Pairing pairing(List<Subject> subjects, SamePerson atLeast) {
    return Pairing.of(
        persons.stream().map(Subject::identifiers).toList(),
        subjects.stream().map(Subject::identifiers).toList(),
        atLeast);
  }
}

package jp.ward.guard.registration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.identity.Identifier;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.web.Fields;

/**
 * Reads people and destinations as they are posted, and keeps only their marks. Held by
 * RegistrationFormTest.
 */
public final class PartyForms {

  static final int MOST_PEOPLE = 50;
  static final int MOST_IDENTIFIERS = 20;
  static final int MUNICIPALITY_DIGITS = 6;
  private static final int MOST_MARKS = 2_000;
  private static final int LONGEST_VALUE = 200;
  private static final Set<Scheme> DESTINATIONS =
      Set.of(Scheme.PHONE, Scheme.EMAIL, Scheme.ADDRESS);

  private final Identities identities;
  private final FieldProblems problems;
  private final FieldProblems warnings;
  private final boolean byNobody;
  private int marksRead;

  public PartyForms(Identities identities, FieldProblems problems, FieldProblems warnings) {
    this(identities, problems, warnings, false);
  }

  /**
   * Reads parties for a caller.
   *
   * @param byNobody whether they come from an account that several people share: it names no
   *     colleague, for nobody could be held to have kept him from a case
   */
  public PartyForms(
      Identities identities, FieldProblems problems, FieldProblems warnings, boolean byNobody) {
    this.identities = identities;
    this.problems = problems;
    this.warnings = warnings;
    this.byNobody = byNobody;
  }

  /** A person whom the measure protects: with an identifier by which a question can find him. */
  public Entered protectedPerson(Fields form) {
    ProtectedRole role = form.oneOf("role", ProtectedRole.class, null);
    return new Entered(RegistrationSide.PROTECTED, name(role), resident(form), List.of());
  }

  /** Somebody by at least one identifier that finds a resident. */
  public List<KnownRef> resident(Fields form) {
    List<Read> read = identifiers(form, 1);
    if (!read.isEmpty() && read.stream().noneMatch(one -> one.scheme().findsResident())) {
      form.refuse(
          "identifiers",
          "Give at least one identifier that finds a resident, such as ATENA or NAME_DOB."
              + " 本人を特定できる識別子が必要です。");
    }
    return marks(read);
  }

  /** The other side; unknown himself he may stand for those who belong to him. */
  public Entered respondent(Fields form) {
    List<Entered> associates =
        form.objects("associates", 0, MOST_PEOPLE).stream().map(this::associate).toList();
    List<KnownRef> marks = marks(identifiers(form, associates.isEmpty() ? 1 : 0));
    return new Entered(RegistrationSide.RESPONDENT, "", marks, associates);
  }

  /** Somebody on the respondent's side. */
  public Entered associate(Fields form) {
    AssociateKind kind = form.oneOf("kind", AssociateKind.class, null);
    return new Entered(
        RegistrationSide.ASSOCIATE, name(kind), marks(identifiers(form, 1)), List.of());
  }

  /** A telephone number, mailbox or address to which something may, or may never, go. */
  public Entered destination(Fields form, RegistrationSide side) {
    List<Read> read = identifier(form);
    if (!read.stream().allMatch(one -> DESTINATIONS.contains(one.scheme()))) {
      form.refuse(
          "scheme", "A destination is a PHONE, an EMAIL or an ADDRESS. 連絡先は電話・メール・住所のいずれかです。");
    }
    // A destination is safe only as a whole: on doubt the same block is not the same door.
    List<KnownRef> marks =
        marks(read).stream().filter(mark -> mark.whole() || side != RegistrationSide.SAFE).toList();
    return new Entered(side, "", marks, List.of());
  }

  private List<Read> identifiers(Fields form, int atLeast) {
    List<Read> read =
        form.objects("identifiers", atLeast, MOST_IDENTIFIERS).stream()
            .flatMap(identifier -> identifier(identifier).stream())
            .toList();
    identities.requireOnePerson(
        form.path("identifiers"), read.stream().map(Read::sent).toList(), problems);
    return read;
  }

  private List<Read> identifier(Fields form) {
    Scheme scheme = form.oneOf("scheme", Scheme.class, null);
    String value = form.text("value", true, LONGEST_VALUE);
    String municipality = form.text("municipality", false, MUNICIPALITY_DIGITS);
    if (scheme == null || value == null) {
      return List.of();
    }
    if (byNobody && scheme == Scheme.STAFF) {
      form.refuse(
          "scheme",
          "An account that several people share names no colleague: leave it out, or register from"
              + " an account of your own. 共用アカウントでは職員番号を登録できません。"
              + "職員番号を除くか、本人のアカウントで登録してください。");
      return List.of();
    }
    FieldProblems wrong = new FieldProblems();
    FieldProblems doubtful = new FieldProblems();
    Identifier sent = new Identifier(scheme, value, municipality);
    Optional<List<KnownRef>> marks = identities.stored("", sent, wrong, doubtful);
    move(wrong, form, problems);
    move(doubtful, form, warnings);
    count(form, marks.map(List::size).orElse(0));
    return marks.map(known -> List.of(new Read(sent, known))).orElse(List.of());
  }

  /** One measure is read as a whole for every question about it, so it stays of bounded size. */
  private void count(Fields form, int more) {
    boolean within = marksRead <= MOST_MARKS;
    marksRead += more;
    if (within && marksRead > MOST_MARKS) {
      form.refuse(
          "value", "Too many identifiers in one request: add the rest afterwards. 識別子が多すぎます。");
    }
  }

  /** Names the problems of an identifier by their place in the body; the root has no path. */
  private static void move(FieldProblems from, Fields form, FieldProblems to) {
    from.list().forEach(one -> to.add(form.path(one.field().substring(1)), one.message()));
  }

  private static List<KnownRef> marks(List<Read> read) {
    return read.stream().flatMap(one -> one.marks().stream()).distinct().toList();
  }

  private static String name(Enum<?> word) {
    return word == null ? "" : word.name();
  }

  /** One identifier as it was read. */
  private record Read(Identifier sent, List<KnownRef> marks) {

    Scheme scheme() {
      return sent.scheme();
    }
  }
}
